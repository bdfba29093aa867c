"""Titles of people who write without commas, and of clauses that name no matter by themselves."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.language.wordclasses import tagged
from hoering.theming.outright import clauses
from hoering.theming.phrases import named_inside
from hoering.theming.telling import telling
from hoering.theming.titles import title_of
from hoering.theming.verbatim import shortened

OTHERS = [
    "Badet er koldt om vinteren.",
    "Hegnet er to meter højt.",
    "Bussen kører forbi kirken.",
    "Maden bringes ud klokken tolv.",
]


def _made(said: str, direction: Direction, language: Language) -> set[str]:
    return {
        f"{ahead}{made}" for _, ahead, made in clauses(tagged(said), direction, language) if made
    }


@pytest.mark.parametrize(
    ("said", "direction", "expected"),
    [
        (
            "men jeg er glad for at de ikke må hamre pæle i weekenden",
            Direction.FOR,
            "Støtte til, at de ikke må hamre pæle i weekenden",
        ),
        (
            "jeg er bange for at bussen bliver nedlagt",
            Direction.AGAINST,
            "Bekymring for, at bussen bliver nedlagt",
        ),
        (
            "Jeg vil gerne have at der altid er et alternativ.",
            Direction.PROPOSAL,
            "Ønske om, at der altid er et alternativ",
        ),
        (
            "Jeg håber at i ikke bygger en bro over åen.",
            Direction.PROPOSAL,
            "Ønske om, at kommunen ikke bygger en bro over åen",
        ),
        (
            "Når torvet bliver lavet om vil vi gerne have et sted hvor man må være uden at købe noget.",
            Direction.PROPOSAL,
            "Ønske om et sted hvor man må være uden at købe noget",
        ),
    ],
)
def test_a_wish_without_commas_is_heard(
    said: str, direction: Direction, expected: str, language: Language
) -> None:
    assert expected in _made(said, direction, language)


@pytest.mark.parametrize(
    ("said", "direction", "never"),
    [
        (
            "Giv alle noget og lad være med at bede om stregplaner.",
            Direction.PROPOSAL,
            "om stregplaner",
        ),
        ("Hold op med at kræve attester af de frivillige.", Direction.PROPOSAL, "om attester"),
        ("Vi er ikke bange for at bussen bliver nedlagt.", Direction.AGAINST, "nedlagt"),
        (
            "Rådet hilser det velkomment, at man nu kan læse det ét sted.",
            Direction.FOR,
            "velkomment",
        ),
        ("Alt på ét sted er smart.", Direction.AGAINST, "smart"),
        (
            "Det bør være sådan, at det også er til at leve med for en mindre virksomhed.",
            Direction.PROPOSAL,
            "mindre virksomhed",
        ),
    ],
)
def test_what_is_not_wished_or_feared_makes_no_title(
    said: str, direction: Direction, never: str, language: Language
) -> None:
    assert not [made for made in _made(said, direction, language) if made.endswith(never)]


def test_a_clause_that_names_no_matter_has_it_behind(language: Language) -> None:
    text = (
        "Kravet om små vogne og elbusser er urealistisk, og leveringstiden for vognene er ni måneder. "
        "Vi beder om et års udskydelse."
    )
    told = telling([text, *OTHERS], ["Udbud. Vognmænd kører med elbusser og små vogne."], language)
    made = title_of([text], Direction.PROPOSAL, told, "", "Udbud og vognmænd")
    assert made == "Ønske om et års udskydelse (udbud og vognmænd)"


def test_one_person_of_the_senders_stands_behind_no_theme(language: Language) -> None:
    text = "Min bror sad og ventede. Min datter sad og ventede."
    told = telling([text, text, *OTHERS], ["En bror og en datter."], language)
    made = title_of([text], Direction.AGAINST, told, "", "Kørsel", ["bekymring vedrørende kørsel"])
    assert "bror" not in made and "datter" not in made


def test_a_sentence_may_stop_before_where_a_known_place_is_told_of() -> None:
    said = tagged("Måleren må gerne sidde på ydermolen, hvor der er både strøm og net i forvejen")
    assert shortened(said, 11) == ("Måleren må gerne sidde på ydermolen …", False)
    asked = tagged("Vi bør få undersøgt grundigt i byen, om bussen kan standse uden at genere folk")
    assert "om bussen" not in shortened(asked, 11)[0]


def test_a_themes_name_that_is_a_name_keeps_its_capital() -> None:
    assert named_inside("Nr. Lindby Skole") == "Nr. Lindby Skole"
    assert named_inside("Lindby Skole og klubben") == "Lindby Skole og klubben"
    assert named_inside("Mad og måltider") == "mad og måltider"
