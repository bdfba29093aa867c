"""Classes at school, years of birth and trades: whose they are said to be decides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]


def other_of(response: Response, facts: RoundFacts) -> set[str]:
    data = find_personal([response], facts)
    hidden = [d for d in data if d.proposal is Verdict.HIDE]
    return {d.text for d in hidden if d.kind is PersonalKind.OTHER}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Min søn Viggo går i 2.b på Åskolen.", {"2.b"}),
        ("Vi har to børn på skolen, Emma i 4.a og Oliver i 1. C.", {"4.a", "1. C"}),
        ("Min datter på 9 fra 3b er ked af det.", {"3b"}),
        ("jeg er 15 og går på Sct. Jørgens Skole i 9.c.", {"9.c"}),
        ("Jeg er født i 1939 og har selv gået der.", {"1939"}),
        ("Vi er født i 1948 og 1950 og lever ikke evigt.", {"1948", "1950"}),
        ("Min mor, født og opvokset her i 1931, siger det samme.", {"1931"}),
        ("Jeg har i mange år været dagplejer i Nordby.", {"dagplejer"}),
        ("Jeg er selvstændig murer i Gammelby og har læst planen.", {"selvstændig murer"}),
        ("Min mand er pedel på Åskolen.", {"pedel"}),
        ("Min datter er lige begyndt i 0.c.", {"0.c"}),
        ("Min søn går, eller gik, indtil for nylig i 7.x på skolen.", {"7.x"}),
        ("Min datter Vera er på grøn stue i børnehaven.", {"grøn stue"}),
        ("Jeg er født i '47.", {"'47"}),
        ("Som tidligere overlærer på Åskolen må jeg sige noget.", {"tidligere overlærer"}),
        ("Jeg er bager på hjørnet i Østergade.", {"bager"}),
        ("Min far var lods samme sted.", {"lods"}),
        ("Jeg er den eneste fåreavler på Nordø.", {"eneste fåreavler"}),
        ("Min mor er den sidste beboer i opgangen.", {"sidste beboer"}),
        ("Min afdøde mand, Jens Christian, var vognmand i Nørre Vilstrup.", {"vognmand"}),
    ],
)
def test_of_somebody_is_hidden(
    response_of: Make, facts: RoundFacts, said: str, found: set[str]
) -> None:
    response = response_of([said, "Venlig hilsen", "Karen Dam"], "Karen Dam")
    assert other_of(response, facts) == found


@pytest.mark.parametrize(
    "said",
    [
        "Jeg er enig i punkt 2.b og i § 3 a.",
        "Mine børn går i 2. klasse på Åskolen.",
        "Jeg så i 3 af de gamle rapporter, at træerne er syge.",
        "Foreningen er født i 1987. Hallen er bygget i 1961.",
        "Jeg synes, kommunen skal ansætte en pedel på Åskolen.",
        "Børn født i 2019 skal have plads.",
        "Jeg går i 5 minutter til bussen.",
        "Jeg er læge og bruger stien.",
        "Jeg er lærer i Danmark og bruger stien.",
        "Som lærer ved man, at Åskolen er for lille.",
        "Han er den sidste tid blevet glad for stien.",
        "Jeg er den eneste, der bruger stien.",
        "Mine børn er på samme stue.",
        "Jeg er enig i 2.b og 3.c.",
    ],
)
def test_of_nobody_stays(response_of: Make, facts: RoundFacts, said: str) -> None:
    response = response_of([said, "Venlig hilsen", "Karen Dam"], "Karen Dam")
    assert other_of(response, facts) == set()


def test_the_class_of_a_child_whom_a_body_names(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Elevrådet", "Sofia fra 6.b er blevet fulgt efter af en mand.", "Elevrådet"]
    response = response_of(lines, "Elevrådet", SenderKind.COUNCIL)
    assert other_of(response, facts) == {"6.b"}


def test_the_number_of_a_member_whom_a_body_names(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Elevrådet", "Sofia, medlem nr. 31, er blevet fulgt efter af en mand.", "Elevrådet"]
    response = response_of(lines, "Elevrådet", SenderKind.COUNCIL)
    assert other_of(response, facts) == {"medlem nr. 31"}


def test_the_trade_of_others_stays(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Jeg er lærer på Åskolen. Ansæt en lærer mere.", "Venlig hilsen", "Karen Dam"]
    assert other_of(response_of(lines, "Karen Dam"), facts) == {"er lærer på"}


def test_a_class_is_no_matter_of_the_body_that_signs(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Elevrådet", "Vi i 2.b vil gerne have flere bænke.", "Elevrådet"]
    response = response_of(lines, "Elevrådet", SenderKind.COUNCIL)
    assert other_of(response, facts) == set()
