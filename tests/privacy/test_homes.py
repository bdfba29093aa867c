"""Homes in other words than a road and a number, and what belongs to a house."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import PersonalKind, Response, RoundFacts, Span, Verdict
from hoering.privacy.find import find_personal
from hoering.privacy.patterns.dwelling import whole_dwelling

Make = Callable[..., Response]


def homes(response: Response, facts: RoundFacts) -> list[str]:
    found = find_personal([response], facts)
    hidden = [d for d in found if d.proposal is Verdict.HIDE]
    return [d.text for d in hidden if d.kind is PersonalKind.ADDRESS]


_HOMES = [
    ("Jeg bor i nummer syv på Gartnervej og har gjort det længe.", "nummer syv på Gartnervej"),
    ("Jeg bor på plads 31, Haveforeningen Solhøj, hele året.", "plads 31, Haveforeningen Solhøj"),
    ("Vores sommerhus på Klitvejen 302, Nr. Lyngvig er truet.", "Klitvejen 302, Nr. Lyngvig"),
    ("Jeg bor på Tårnvej, huset med det grønne tag.", "Tårnvej, huset med det grønne tag"),
    ("Vi bor i det sidste hus før broen, Asta og jeg.", "det sidste hus før broen"),
]


@pytest.mark.parametrize(("sentence", "home"), _HOMES)
def test_homes_told_in_sentences(
    response_of: Make, facts: RoundFacts, sentence: str, home: str
) -> None:
    lines = [sentence, "Venlig hilsen", "Inge Brask"]
    assert home in homes(response_of(lines, "Inge Brask"), facts)


@pytest.mark.parametrize(
    "below",
    ["Gl. Mejeri, Nørre Vium", "Hus 22, Kolonihaven Fredens Have", "Smedegården, Vester Tolne"],
)
def test_homes_below_the_senders_name(response_of: Make, facts: RoundFacts, below: str) -> None:
    lines = ["Vejen skal asfalteres, inden det bliver vinter.", "Mvh Inge Brask", below]
    assert below in homes(response_of(lines, "Inge Brask"), facts)


def test_a_nursing_home_stays(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Min mor bor på Plejecenter Solgården, og det er godt.", "Venlig hilsen", "Inge Brask"]
    assert homes(response_of(lines, "Inge Brask"), facts) == []


def test_a_name_beside_a_road_is_hidden_as_well(response_of: Make, facts: RoundFacts) -> None:
    """The sender's name had taken in the road, and the address took both of them."""
    lines = ["Sæt farten ned.", "Hilsen", "Mikkel og Pernille Abild-Sø Strandmarksvej 6 B"]
    response = response_of(lines, "Mikkel og Pernille Abild-Sø Strandmarksvej")
    hidden = {d.text for d in find_personal([response], facts) if d.proposal is Verdict.HIDE}
    assert {"Mikkel", "Pernille Abild-Sø", "Strandmarksvej 6 B"} <= hidden


@pytest.mark.parametrize(
    ("house", "behind", "rest"),
    [
        ("Blokken 16", ", opg. C, 2. tv", "\nTelefon"),
        ("Havblik 3", ", lejl. 2.17", ""),
        ("Højene 5", ", 3-2", ". Jeg"),
        ("Kystvejen 202", ", 2. sal, lejlighed nr. 5", ""),
        ("Gågade 1", " (gl. station)", ""),
        ("Møllevej 4", "", ", 2. maj var vi der"),
        ("Møllevej 4", "", " stikker af"),
    ],
)
def test_floors_and_doors_belong_to_the_house(house: str, behind: str, rest: str) -> None:
    text = house + behind + rest
    assert whole_dwelling(text, Span(0, len(house))).of(text) == house + behind


@given(st.text(alphabet="ab ,.0123456789-stvh()\n", max_size=40))
def test_a_dwelling_never_loses_its_house_nor_leaves_its_line(rest: str) -> None:
    text = f"Åvej 4{rest}"
    whole = whole_dwelling(text, Span(0, 6))
    assert whole.start == 0 and whole.end >= 6 and "\n" not in whole.of(text)


@pytest.mark.parametrize("told", ["Omkring 8.000 voksne har svært ved det.", "Ring 12.500 op."])
def test_a_figure_with_thousands_is_no_house(
    response_of: Make, facts: RoundFacts, told: str
) -> None:
    found = find_personal([response_of([told, "Venlig hilsen", "Inge Brask"], "Inge Brask")], facts)
    assert not [d.text for d in found if d.kind is PersonalKind.ADDRESS]
