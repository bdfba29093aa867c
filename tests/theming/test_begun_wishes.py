"""A wish inside a sentence that runs on is what the remark is called, and a fact put right is told as such."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.theming.telling import telling
from hoering.theming.titles import title_of


def title(text: str, language: Language, corrects: bool = False) -> str:
    told = telling([text, "Noget helt andet.", "Og et tredje."], ["Kommunen hjælper."], language)
    return title_of([text], Direction.PROPOSAL, told, "", "Mad og måltider", (), corrects)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "når man spiser derhenne ved ingen noget, jeg har spurgt fire gange, skriv dog en liste over maden",
            "Forslag: »skriv dog en liste over maden«",
        ),
        (
            "i kantinen er der en masse ting man skal vælge og jeg stod i kø hele dagen jeg synes "
            "der skulle stå noget om køer",
            "Forslag: »der skulle stå noget om køer«",
        ),
        (
            "Køkkenet er fint, men den, der har tegnet det, er også den, der ejer det. Vi så gerne, at en kok uden for "
            "huset smagte maden hvert tredje år, og at svarene lå frit fremme på nettet.",
            "Forslag om, »at en kok uden for huset smagte maden …«",
        ),
        # What the sender offers, and a wish that is denied behind the place where it would be cut: the theme.
        (
            "Jeg har spist der i årevis og vi stiller gerne op med fire kokke hvis det skal føre til noget",
            "Forslag vedrørende mad og måltider",
        ),
    ],
)  # fmt: skip
def test_a_wish_within_a_sentence_is_the_title(
    text: str, expected: str, language: Language
) -> None:
    assert title(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der står, at køkkenet laver 19 retter. Ret tallet.", "Rettelse: »Der står, at køkkenet laver 19 retter«"),
        ("Tallet 48 % passer ikke. Ret tabellen.", "Rettelse: »Tallet 48 % passer ikke«"),
        (
            "Vi skal for god ordens skyld oplyse, at antallet af kokke i køkkenet har været stort set uændret "
            "siden 2022.",
            "Forslag vedrørende mad og måltider",
        ),
    ],
)  # fmt: skip
def test_a_correction_tells_the_fact(text: str, expected: str, language: Language) -> None:
    assert title(text, language, corrects=True) == expected
