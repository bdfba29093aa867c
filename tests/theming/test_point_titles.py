"""What a remark is called comes from the sentence that says its point."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.language.wordclasses import tagged
from hoering.theming.beginnings import begun_question
from hoering.theming.inner_wishes import begun_point
from hoering.theming.outright import LONGEST
from hoering.theming.pointing import MARGIN, said_in
from hoering.theming.telling import telling
from hoering.theming.titles import title_of


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        # Too long for any clause of it, and begun: the grounds before it are not the wish.
        (
            "Fiskebilen kommer hver torsdag. Isboden tjener næsten ingenting om vinteren. Sæt lejen ned i de "
            "måneder, hvor kun måger og pensionister kommer forbi.",
            Direction.PROPOSAL,
            "Forslag: »Sæt lejen ned i de måneder, hvor kun måger …«",
        ),
        (
            "Vi har solgt ost her siden 1988. Vi er bekymrede for, hvad de nye master og det tykke kabel kommer "
            "til at koste os, der kun er her om lørdagen.",
            Direction.AGAINST,
            "Bekymring: »Vi er bekymrede for, hvad de nye master …«",
        ),
        # The small "i" of "i stedet" is nobody, and a comma may be left out.
        (
            "Vi foreslår i stedet, at boderne får lov at stå under halvtaget, og at lygterne flyttes over til "
            "kirken. Det har vi tegnet.",
            Direction.PROPOSAL,
            "Ønske om, at boderne får lov at stå under halvtaget",
        ),
        (
            "Det er svært for mig. Vi beder at de vigtige opslag skrives på ukrainsk, og at der er billeder.",
            Direction.PROPOSAL,
            "Ønske om, at de vigtige opslag skrives på ukrainsk",
        ),
        # Praise of what the draft says is praise.
        (
            "Springvandet er fra 1911. Fedt, at I vil rense det og tænde for vandet.",
            Direction.FOR,
            "Støtte: »Fedt, at I vil rense det og tænde for vandet«",
        ),
        # What is judged stands in front of the verdict, whatever that is.
        (
            "At den, der udlejer pladsen, også dømmer i klagerne, er en mærkelig ordning. Det så vi i maj.",
            Direction.AGAINST,
            "Bekymring: »At den, der udlejer pladsen, også dømmer i klagerne«",
        ),
    ],
)
def test_the_point_is_the_title(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    told = telling([text, "Noget helt andet.", "Og et tredje."], (), language)
    made = title_of([text], direction, told, "", "Torvet")
    assert made == expected
    assert len(made.split()) <= LONGEST


def test_a_sentence_is_behind_the_likeliest() -> None:
    text = "Boden er grøn. Ring på 12 34 56 78. Sæt lejen ned om vinteren."
    first, last = said_in(text, Direction.PROPOSAL)  # without the telephone
    assert last.behind == 0.0 < first.behind < last.chance - first.chance
    assert first.behind == pytest.approx(last.chance - first.chance - MARGIN)


@pytest.mark.parametrize(
    "text",
    [
        "Vi må tage afstand fra, at foreningen står som medafsender.",
        "Skal torvet være for alle, må boderne rykkes helt ind under træerne.",
        "Vi foreslår, at de boder, der står ved kirken, rykkes helt ind under træerne ved åen.",
        "Det skal oplyses, at antallet af boder på torvet har været det samme i tyve år.",
    ],
)
def test_a_point_is_not_begun_where_it_would_say_nothing(text: str) -> None:
    assert begun_point(tagged(text.rstrip(".")), 8) == ""


def test_a_question_is_begun_as_far_as_what_it_asks() -> None:
    words = tagged("Kunne boderne ved kirken ikke i det mindste lukke klokken elleve om sommeren?")
    assert begun_question(words, 6) == ""
    asked = tagged("Kan boderne lukke før kirken, så der er stille til koncerten?")
    assert begun_question(asked, 7) == "Kan boderne lukke før kirken …"
