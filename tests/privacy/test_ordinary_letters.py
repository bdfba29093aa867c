"""What ordinary letters have: homes told by the way to them, farms, shopkeepers, writers, plain words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]
LONG = "Vi synes, at bussen skal køre hver halve time, for ellers er der ingen, der tager den, og så er pengene spildt."


def hidden(response: Response, facts: RoundFacts, kind: PersonalKind) -> set[str]:
    data = find_personal([response], facts)
    return {d.text for d in data if d.proposal is Verdict.HIDE and d.kind is kind}


@pytest.mark.parametrize(
    ("said", "home"),
    [
        (
            "Vi har boet her i 41 år, i det gule hus på hjørnet af Skolevej og Kirkestien.",
            "det gule hus på hjørnet af Skolevej og Kirkestien",
        ),
        ("Vi bor i Bagergade, lige over for apoteket.", "Bagergade, lige over for apoteket"),
        ("Vi bor på et lille husmandssted, Lykkeshøj, ved Voldby.", "Lykkeshøj"),
        ("vi bor i solvangen 44 2 tv.", "solvangen 44 2 tv"),
        ("vi bor i solvangen 44, st. th og er glade.", "solvangen 44, st. th"),
        ("Vi bor i det gamle mejeri i Tåning, hvor der intet net er.", "det gamle mejeri i Tåning"),
        ("Jeg driver Enghavegård på Lammemosevej 88.", "Enghavegård på Lammemosevej 88"),
        ("Jeg har matrikel 9 c Tåning By og er imod.", "matrikel 9 c Tåning By"),
    ],
)
def test_a_home_told_in_words(response_of: Make, facts: RoundFacts, said: str, home: str) -> None:
    response = response_of([LONG, said, "Karen Dam"], "Karen Dam")
    assert home in {text.rstrip(".") for text in hidden(response, facts, PersonalKind.ADDRESS)}


def test_a_farm_of_the_letters_head_is_hidden_again(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Karen Dam", "Ladegården, Hesselager Mark", "5874 Egebjerg", LONG]
    response = response_of([*lines, "Vi driver Ladegården og er imod planen."], "Karen Dam")
    assert "Ladegården" in hidden(response, facts, PersonalKind.ADDRESS)


@pytest.mark.parametrize(
    ("lines", "home"),
    [
        (["I nummer 7 bor Agnete, som er 88.", LONG], "nummer 7"),
        (["Grundejeren på hjørnet, Henning Thorup, lukkede os ind i sin have på Ågade 27."], "Ågade 27"),
        (["På menighedsrådets vegne", "Helga Kjær", "kontaktperson, tlf. 98 49 90 21", "Degnevej 1"], "Degnevej 1"),
    ],
)  # fmt: skip
def test_a_home_in_a_bodys_letter(
    response_of: Make, facts: RoundFacts, lines: list[str], home: str
) -> None:
    response = response_of([LONG, *lines], "Nordby Menighedsråd", SenderKind.ORGANISATION)
    assert home in hidden(response, facts, PersonalKind.ADDRESS)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Grundejeren på hjørnet, Henning Thorup, lukkede os ind.", "Henning Thorup"),
        ("Kroens sidste ejer, Holger Bank, har sagt god for planen.", "Holger Bank"),
        ("Beboeren Lilly, som sidder ved vinduet, kan ikke svare selv.", "Lilly"),
    ],
)
def test_who_holds_no_office(response_of: Make, facts: RoundFacts, said: str, name: str) -> None:
    response = response_of([LONG, said], "Nordby Naturvenner", SenderKind.ORGANISATION)
    assert name in hidden(response, facts, PersonalKind.NAME)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Indehaveren af Nordby Ure og Smykker, Poul Storm, mister kunder.", "Poul Storm"),
        ("Byantikvar Lone Hedegaard bør spørges.", "Lone Hedegaard"),
        ("Det har Lars Ib Nygaard fra Enhedslisten foreslået.", "Lars Ib Nygaard"),
        ("I kan spørge Jakob Lange, som sidder i teknisk udvalg for Venstre.", "Jakob Lange"),
        ("Jeg er enig i det, som SF's Lise Müller har sagt.", "Lise Müller"),
        ("Se bogen Socialt arbejde i praksis af Lars Uggerhøj.", "Lars Uggerhøj"),
        ("Lars Benjaminsen har skrevet en rapport om det.", "Lars Benjaminsen"),
    ],
)
def test_who_is_known_for_his_work(
    response_of: Make, facts: RoundFacts, said: str, name: str
) -> None:
    response = response_of([LONG, said, "Karen Dam"], "Karen Dam")
    assert not any(name in text for text in hidden(response, facts, PersonalKind.NAME))


def test_the_writers_own_box_is_no_shared_one(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Fra: Jens Otto Bech <job@bech.example>", "Til: post@hvidsted.dk", LONG, "Jens Otto"]
    response = response_of(lines, "Jens Otto Bech")
    assert "job@bech.example" in hidden(response, facts, PersonalKind.EMAIL)


def test_a_neighbour_called_by_his_trade_has_no_name(response_of: Make, facts: RoundFacts) -> None:
    said = "Min nabo Pedellen siger nej, og min nabo Gartneren siger ja."
    response = response_of([LONG, said, "Karen Dam"], "Karen Dam")
    assert hidden(response, facts, PersonalKind.NAME) == {"Karen Dam"}


def test_a_firms_office_box_is_no_person(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Fra: Bo Fjord <kontor@brdrfjord.example>", "Til: post@hvidsted.dk", LONG, "Bo Fjord"]
    response = response_of(lines, "Bo Fjord")
    assert hidden(response, facts, PersonalKind.EMAIL) == set()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Jeg har været clean i to år.", "clean"),
        ("Min far murede den i 1961. Han er gået bort nu.", "er gået bort"),
        ("Min mand og jeg er gået fra hinanden.", "gået fra hinanden"),
        ("Jeg er 52 år, og min kone forlod mig.", "forlod mig"),
        ("Mor er dement, og hun genkender ikke mine børn.", "genkender ikke mine børn"),
        ("Vi har en sag i familieafdelingen.", "sag i familieafdelingen"),
        ("Min søn blev kørt ned. Han er lam fra livet og ned.", "lam fra livet"),
        ("Det var tre år, hvor jeg var indlagt og boede på bosted.", "boede på bosted"),
        ("Min nabo kører ikke mere. Lægen vil tage hans kørekort.", "hans kørekort"),
        ("Jeg er vokset op med en mor, der var alkoholiker.", "alkoholiker"),
    ],
)
def test_conditions_in_plain_words(
    response_of: Make, facts: RoundFacts, said: str, words: str
) -> None:
    response = response_of([LONG, said, "Karen Dam"], "Karen Dam")
    assert any(words in text for text in hidden(response, facts, PersonalKind.HEALTH))


@pytest.mark.parametrize(
    "said",
    [
        "Jeg genkender ikke mine egne ord i referatet.",
        "Vi har en sag i socialudvalget, og den trækker ud.",
        "Containeren er sat ud på min vej.",
        "Bussen forlod holdepladsen for tidligt, og jeg så det.",
    ],
)
def test_plain_words_of_other_things(response_of: Make, facts: RoundFacts, said: str) -> None:
    response = response_of([LONG, said, "Karen Dam"], "Karen Dam")
    assert hidden(response, facts, PersonalKind.HEALTH) == set()


@pytest.mark.parametrize(
    "said",
    [
        "Sendt fra min Galaxy",
        "Tiden kan flyttes i appen Min Tandpleje dagen før.",
        "Barnebarnet fik afslag på bøjle, fordi hun manglede en millimeter.",
    ],
)
def test_what_is_ones_own_is_not_always_somebody(
    response_of: Make, facts: RoundFacts, said: str
) -> None:
    response = response_of([LONG, said, "Karen Dam"], "Karen Dam")
    assert hidden(response, facts, PersonalKind.NAME) == {"Karen Dam"}
