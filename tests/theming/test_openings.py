"""Where nothing of a remark can be told, its first words are: no chance noun behind the theme."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.language.wordclasses import tagged
from hoering.theming.openings import begun, clause_wished, fact_told
from hoering.theming.telling import telling
from hoering.theming.titles import title_of

AGAINST, FOR = Direction.AGAINST, Direction.FOR


def title(
    text: str, direction: Direction, language: Language, draft: str = "Kommunen hjælper."
) -> str:
    told = telling([text, "Noget helt andet.", "Og et tredje."], [draft], language)
    return title_of([text], direction, told, "", "Mad og måltider")


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        (
            "Kravet om at rense en offentlig brønd kan ikke uden særlig hjemmel pålægges private ejere i byen.",
            AGAINST,
            "Bekymring: »Kravet om at rense en offentlig brønd …«",
        ),
        # Praise told as a concern, a trouble told as praise, and what is private: the theme.
        ("Køkkenet er en god tanke.", AGAINST, "Bekymring vedrørende mad og måltider"),
        ("Der mangler jo en brønd.", FOR, "Positiv bemærkning om mad og måltider"),
        ("Min mor kan ikke tåle kogt fisk.", AGAINST, "Bekymring vedrørende mad og måltider"),
    ],
)  # fmt: skip
def test_the_first_words_tell_more_than_a_chance_noun(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(text, direction, language) == expected


def test_what_is_too_long_ends_where_no_noun_goes_on() -> None:
    said = tagged("Retningslinjerne om afdæmpede farver finder foreningens medlemmer velvalgte")
    assert begun(said, 6) == "Retningslinjerne om afdæmpede farver …"
    assert begun(said[:4], 6) == "Retningslinjerne om afdæmpede farver"


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("Vi er glade for at brønd 5 er med i planen.", FOR, "Støtte til, at brønd 5 er med i planen"),
        ("Vi er glade for at vogne 5 er med i planen.", FOR, "Støtte til, at vogne 5 er med i planen"),
        ("Det er en god ting at der kommer plads til vognen.", FOR, "Støtte til, at der kommer plads til vognen"),
        ("Der er ingen brønd mere.", AGAINST, "Bekymring for, at der ikke er nogen brønd mere"),
        ("Vi støtter at bevare brønden på torvet.", FOR, "Støtte til at bevare brønden på torvet"),
    ],
)  # fmt: skip
def test_a_clause_of_somebody_else_becomes_good_danish(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert (
        title(text, direction, language, "Brønden på torvet, plads til vogne og planen.")
        == expected
    )


def test_a_season_and_a_verb_are_no_matter(language: Language) -> None:
    told = telling(
        ["Min nabo venter i efteråret.", "Noget andet."], ["I efteråret venter vi."], language
    )
    made = title_of(["Min nabo venter i efteråret."], AGAINST, told, "", "Mad")
    assert made == "Bekymring vedrørende mad"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # No clause of the point goes into a title: its beginning tells more than the grounds.
        (
            "Sidste år solgte vi ost fra to vogne. Forbuddet i afsnit 3 mod at stille boder op langs kajen om "
            "sommeren bør udgå, idet havnefogeden giver lov.",
            "Ændringsønske: »Forbuddet i afsnit 3 mod at stille boder …«",
        ),
        # An order in two or three letters, and one behind what the draft says.
        (
            "Osten sælger dårligt. Få den bod flyttet ud til kajen.",
            "Forslag: »Få den bod flyttet ud til kajen«",
        ),
        (
            "Når I skriver, at boden lukker om vinteren, så skriv også hvornår den åbner.",
            "Forslag: »skriv også hvornår den åbner«",
        ),
        # Who writes no capitals is read sentence by sentence.
        (
            "jeg solgte ost i ni år. der er altid nogen der brokker sig. flyt boden ud til kajen",
            "Forslag: »flyt boden ud til kajen«",
        ),
    ],
)
def test_the_sentence_that_says_the_point_is_begun_before_any_grounds(
    text: str, expected: str, language: Language
) -> None:
    assert title(text, Direction.PROPOSAL, language) == expected


def test_what_hangs_on_a_denial_is_not_wished() -> None:
    wished = tagged("Vi vil have skrevet ind, at boden også åbner om vinteren")
    assert clause_wished(wished) == list(wished[6:])
    denied = tagged("Vi kan ikke ønske, at boden også åbner om vinteren")
    assert clause_wished(denied) == list(denied)


def test_a_fact_stands_behind_the_talk() -> None:
    said = tagged("Det skal bemærkes, at boden har tolv pladser")
    assert fact_told(said) == list(said[4:])
