"""What a remark comes down to, where nothing in it can be taken over by a sure rule."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.theming.outright import LONGEST
from hoering.theming.telling import telling
from hoering.theming.titles import title_of


def title(text: str, direction: Direction, language: Language, theme: str = "Natteliv") -> str:
    told = telling([text, "Noget helt andet.", "Og et tredje."], [text], language)
    return title_of([text], direction, told, "", theme)


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        # A clause behind a verb that is in no list of wishing, fearing or praising.
        (
            "Vi noterer med tilfredshed, at man stadig kan få bøger bragt ud.",
            Direction.FOR,
            "Positiv bemærkning om, at man stadig kan få bøger bragt ud",
        ),
        (
            "Det er medlemmernes oplevelse, at nattelivet i udkastet alene er et problem. Tusinde gæster hver "
            "weekend og en by, som unge gider flytte til, er ikke nævnt med en linje.",
            Direction.AGAINST,
            "Bekymring over, at nattelivet i udkastet alene er et problem",
        ),
        (
            "Selskabet kan oplyse, at der er etableret 14 bassiner siden 2020, hvoraf ti plejes af selskabet.",
            Direction.NEUTRAL,
            "Bemærkning om, at der er etableret 14 bassiner siden 2020",
        ),
        (
            "Det bemærkes, at tidsstyrede låse koster ca. 22.000 kr. pr. toilet, og at fire allerede har dem.",
            Direction.PROPOSAL,
            "Forslag om ændring, da tidsstyrede låse koster ca. 22.000 kr. pr. toilet",
        ),
        # The clause stands first, and what is thought of it behind.
        (
            "At man mister sin plads på listen efter to afslag, finder vi uacceptabelt.",
            Direction.AGAINST,
            "Bekymring over, at man mister sin plads på listen efter to afslag",
        ),
        # Behind the colon, and behind the heading of one word.
        (
            "Det har rådet bedt om i mange år, og vi gentager det gerne: Mindst tre af plejehjemmene bør have "
            "eget køkken inden 2030.",
            Direction.PROPOSAL,
            "Forslag: »Mindst tre af plejehjemmene bør have eget køkken inden 2030«",
        ),
        # An order whose verb looks like a name.
        (
            "Når man hejser kørestole op i ti graders frost, er det ikke. Undtag opvarmning og lift.",
            Direction.PROPOSAL,
            "Ønske om at undtage opvarmning og lift",
        ),
    ],
)
def test_the_clause_that_says_most_is_taken(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    made = title(text, direction, language)
    assert made == expected
    assert len(made.split()) <= LONGEST


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        # What would be missing, what is assumed, what pleases: no fear of its being so.
        (
            "Politikken er sendt i høring, uden at elevrådene er nævnt på listen over parter.",
            Direction.AGAINST,
        ),
        (
            "Modellen for langvarigt fravær forudsætter, at barnet møder op på rådhuset.",
            Direction.AGAINST,
        ),
        (
            "Hvad det elektroniske angår, er det betryggende, at man stadig kan henvende sig personligt.",
            Direction.AGAINST,
        ),
        ("Først forsikres det, at børnene skal gå sammen med kammeraterne.", Direction.AGAINST),
    ],
)
def test_no_fear_is_made_of_what_is_not_feared(
    text: str, direction: Direction, language: Language
) -> None:
    assert not title(text, direction, language).startswith("Bekymring over, at")


def test_what_a_thing_needs_is_no_wish(language: Language) -> None:
    text = "Fritagelsen i indsats B2 kræver, at man møder op. Lad datteren gøre det for sin mor."
    assert "møder op" not in title(text, Direction.PROPOSAL, language)


def test_a_noun_with_its_number_is_no_order(language: Language) -> None:
    text = "Blok 7 fik nye vinduer og tag i 2019. Lad blokken stå hel, som den er."
    assert "blokke 7" not in title(text, Direction.PROPOSAL, language)


def test_what_a_supporter_tells_besides_is_no_support(language: Language) -> None:
    text = "Vi er med på, at man ikke springer fra broerne. Vandet er lavt, og der ligger cykler på bunden."
    assert "cykler" not in title(text, Direction.FOR, language)


def test_a_helping_verb_does_not_lose_the_verb_it_helps(language: Language) -> None:
    text = (
        "I tre af otte bydele har vikaren for pædagogen i de store børnehaver været sparet væk i hele det "
        "forløbne år, og så er der en tom stol."
    )
    assert not title(text, Direction.AGAINST, language).endswith("har vikaren …«")


def test_what_somebody_tells_of_himself_is_no_fear(language: Language) -> None:
    text = "Efter min rygoperation kan jeg ikke slæbe noget. At I nu vil have penge for de 14 meter er en skændsel."
    assert "kan jeg ikke" not in title(text, Direction.AGAINST, language)


def test_a_fact_ahead_of_the_fear_is_not_feared(language: Language) -> None:
    text = (
        "Roklubben har ligget i havnen siden 1923. Vi frygter, at fremtidige beboere klager over støjen fra "
        "vores tidlige træning, og at klubben så må flytte."
    )
    assert not title(text, Direction.AGAINST, language).startswith("Bekymring over, at roklubben")
