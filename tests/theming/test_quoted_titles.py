"""What a sender says word for word, as a title."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.language.wordclasses import tagged
from hoering.theming.imperatives import is_order
from hoering.theming.leaning import leans
from hoering.theming.others import Others, with_nouns
from hoering.theming.outright import clauses
from hoering.theming.telling import telling
from hoering.theming.titles import title_of
from hoering.theming.verbatim import shortened, verbatim

ROOM = 11


def title(text: str, direction: Direction, language: Language) -> str:
    told = telling([text, "Noget helt andet.", "Og et tredje."], (), language)
    return title_of([text], direction, told, "", "Mad og måltider")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Giv os adgang med egen nøgle i skolernes sommerferie, så står vi selv for rengøringen.",
            "Giv os adgang med egen nøgle i skolernes sommerferie …",
        ),
        # A condition in front, a turn behind, a clause alone: not the sender's point.
        ("Hvis der endelig skal spares på noget i det her hus, så lad det være vinen.", ""),
    ],
)
def test_the_first_main_clause_of_a_long_sentence_is_whole(sentence: str, expected: str) -> None:
    assert shortened(tagged(sentence)[:-1], ROOM)[0] == expected


@pytest.mark.parametrize(
    ("words", "leaning"),
    [
        ("Det er rimeligt, at kommunen betaler", False),
        ("Det bør fremgå, hvem der har ansvaret", False),
        ("Hvorfor skal det være forbudt at fodre ænder?", False),
        ("Støjen er beregnet af dem, der sælger møllen", False),
        ("Vi vil have adgang til de samme rum som skolen", False),
        ("Det vidste hele børnehaven", True),
        ("Så er der skolen", True),
        ("Og så skal forældrene søge forfra", True),
        ("Det samme gælder skolen", True),
    ],
)
def test_what_points_forward_does_not_lean(words: str, leaning: bool) -> None:
    assert leans(words) is leaning


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        (
            "Jeg er imod fem etager ved vandet.",
            Direction.AGAINST,
            "Bekymring: »Jeg er imod fem etager ved vandet«",
        ),
        (
            "Tallet for fjernvarmen er forældet.",
            Direction.PROPOSAL,
            "Ændringsønske: »Tallet for fjernvarmen er forældet«",
        ),
        (
            "Kajen er våd. Lad bådejerne selv vælge, hvem der skal sidde i de nye råd.",
            Direction.PROPOSAL,
            "Forslag: »Lad bådejerne selv vælge …«",
        ),
        (
            "Kajen ligger ved havnen. Skriv, at I oplyser om nøglen til skuret.",
            Direction.PROPOSAL,
            "Ønske om at skrive, at kommunen oplyser om nøglen til skuret",
        ),
        (
            "Jeg opfordrer byrådet til at udskyde beslutningen, indtil familierne er blevet spurgt rigtigt.",
            Direction.PROPOSAL,
            "Ønske om at udskyde beslutningen, indtil familierne er blevet spurgt rigtigt",
        ),
    ],
)
def test_a_whole_sentence_goes_before_nouns(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(text, direction, language) == expected


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (
            "Vi siger klart, at ingen i vores bestyrelse ønsker at jage nogen ud af byen.",
            Direction.PROPOSAL,
        ),
        ("Vi stiller gerne tællinger fra 2023 til rådighed.", Direction.PROPOSAL),
        ("Hold jer på ordentlig afstand.", Direction.PROPOSAL),
    ],
)
def test_what_nobody_wishes_is_no_wish(text: str, direction: Direction, language: Language) -> None:
    made = [
        c for _, ahead, c in clauses(tagged(text), direction, language) if c and "da " not in ahead
    ]
    assert not made, made


def test_men_is_no_order() -> None:
    assert not is_order(tagged("Men vinterhalvåret er ikke bedre."))


def test_a_chance_word_is_not_the_noun_behind_a_theme(language: Language) -> None:
    texts = ["Huset er en huldragt.", "Huset er fint."]
    told = telling(texts, (), language)
    made = list(with_nouns("trafik", 10, texts[:1], told))
    assert made == ["trafik: huset"]


def test_praise_before_the_point_is_no_proposal(language: Language) -> None:
    texts = [
        "Vi støtter tanken om, at skolen skal vide, hvem der kommer. Brug kræfterne på de syv-otte børn.",
        "Skolen skal vide, hvem der kommer, men kort det ned til et ark.",
    ]
    told = telling([*texts, "Noget helt andet."], (), language)
    found = verbatim(texts, Direction.PROPOSAL, told, Others.of(texts, told), ["skolestart"])
    made = [one.text for one in found]
    assert made and not any("støtter" in one for one in made)


@pytest.mark.parametrize(
    ("text", "blame"),
    [
        (
            "Ved gudstjenesterne er salen tom, fordi ingen har tid til at køre beboerne ned. Det er ikke en klage over "
            "de ansatte, blot en iagttagelse.",
            "klage",
        ),
        (
            "Min mor bliver lagt i seng klokken 19, og ingen har læst hendes plan. Det er ikke personalets skyld, de "
            "løber stærkt.",
            "skyld",
        ),
    ],
)
def test_who_is_not_blamed_is_no_concern(text: str, blame: str, language: Language) -> None:
    assert blame not in title(text, Direction.AGAINST, language)


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        # What others have said and what tells more of a noun is no wish.
        (
            "Tre har sagt, at de hellere går hjem. Klubben anmoder om, at det tages ud.",
            Direction.PROPOSAL,
            "Forslag: »Klubben anmoder om, at det tages ud«",
        ),
        (
            "En vagt, man skal ringe efter, er ikke nogen vagt. Vi vil hellere have en fast mand ved porten.",
            Direction.PROPOSAL,
            "Ønske om en fast mand ved porten",
        ),
        (
            "Den del, som man selv skal finde, er det, der vælter et hus. I bør give mere til dem, der har mindre.",
            Direction.PROPOSAL,
            "Forslag: »I bør give mere til dem, der har mindre«",
        ),
        # What the sender lacks is not feared.
        (
            "Rådet savner bænke som et hensyn, der går gennem hele politikken.",
            Direction.AGAINST,
            "Bekymring: »Rådet savner bænke som et hensyn, der går gennem hele politikken«",
        ),
        # What is asked for, not what it is to be added to; an order behind "eller" does not follow "om at".
        (
            "Museet anbefaler, at det i afsnittet om gravning tilføjes, at museet kontaktes, før der graves.",
            Direction.PROPOSAL,
            "Ønske om, at museet kontaktes, før der graves",
        ),
        (
            "Lad kokken ringe rundt, eller lad køkkenet have listen.",
            Direction.PROPOSAL,
            "Ønske om at lade kokken ringe rundt",
        ),
        # A time, no order; who wants to take part wishes something.
        (
            "Før krigen lå der sten på bunden af åen. Vi foreslår, at der lægges nye sten ud.",
            Direction.PROPOSAL,
            "Ønske om, at der lægges nye sten ud",
        ),
        (
            "Vi vil være med når der vælges ny kok.",
            Direction.PROPOSAL,
            "Ændringsønske: »Vi vil være med når der vælges ny kok«",
        ),
        (
            "Dog er vi skeptiske over for servering ved vandet. Gaden har to caféer, der kæmper om vinteren.",
            Direction.AGAINST,
            "Bekymring for servering ved vandet",
        ),
        (
            "Hvem skal de gamle spørge, når de får en regning?",
            Direction.NEUTRAL,
            "Spørgsmål: »Hvem skal de gamle spørge, når de får en regning?«",
        ),
    ],
)
def test_the_point_is_the_title_and_not_its_grounds(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(text, direction, language) == expected


def test_a_question_without_its_mark_is_called_one(language: Language) -> None:
    text = "Hvad er en husorden"
    told = telling([text, "Noget helt andet.", "Og et tredje."], (), language)
    made = title_of([text], Direction.NEUTRAL, told, "", "Mad", asks=True)
    assert made == "Spørgsmål: »Hvad er en husorden«"


def test_what_stands_beside_a_question_is_called_no_question(language: Language) -> None:
    text = "Hvorfor 18? Butikkerne lukker 17.30."
    told = telling([text, "Noget helt andet.", "Og et tredje."], (), language)
    made = title_of([text], Direction.NEUTRAL, told, "", "Mad", asks=True)
    assert made == "Bemærkning: »Butikkerne lukker 17.30«"
