"""Sentences of wear, weight, wind, waiting, work and others in a private letter: nobody's health."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]


@pytest.mark.parametrize(
    "said",
    [
        "Vores hal er nedslidt, og min gade er nedslidt i asfalten.",
        "Jeg mener, at bussen ikke længere kan gå hver time.",
        "Jeg synes, det er trist, at man ikke længere kan se kirken fra vores have.",
        "Vi oplever salt- og frostskader på vores allé.",
        "Vores skraldespand vejer 20 kilo.",
        "Jeg kan kun bevæge mig sikkert på fortovet.",
        "Jeg ønsker bedre ældrepsykiatri i kommunen.",
        "Jeg mener, at talepædagogen skal blive på skolen.",
        "Min cykel falder hver dag i det hul.",
        "Jeg synes, at en arm af åen bør åbnes.",
        "Vi har et konkursramt byggeri ved siden af.",
        "Vi har fået dom for støjen fra banen.",
        "Login på MitID er for svært, og jeg får aldrig svar.",
        "Min anmeldelse 12.03.2026 ligger stadig hos jer.",
        "Bruger nr. 10.000 blev fejret, og jeg var med.",
        # of work, of others and of a place
        "Efter et år på plejehjemmet skulle kommunen svare.",
        "Jeg arbejder på et opholdssted og i familiepleje.",
        "Børn, der er anbragt i familiepleje, skal høres, og det mener jeg.",
        "På krisecentret skal kommunen bruge flere penge.",
        "Kunde 4 i køen fik ikke svar.",
        "Selv om demens rammer mange, er der ingen plan.",
        "Selv mennesker med demens kan bo hjemme.",
        "Selv demente borgere kan synge.",
        "På plejehjemmet kan jeg se, at personalet har travlt.",
        "Derfor er jeg på plejehjemmet hver torsdag som frivillig.",
        "Så kom jeg i psykiatrien som vikar.",
        "Vi var på gaden for at samle underskrifter.",
        "Min datter kom på gaden og blev næsten kørt ned.",
        "Jeg synes, at idéen er dødfødt.",
        "Jeg besvimede næsten, da jeg så prisen.",
        "Min datter er pædagog og står alene med fire børn.",
        "Vores børn cykler der hver dag. Faren for hjernerystelse er stor.",
        "Min nabo har spurgt kommunen. Det var kriminelt.",
        "Mit brugernavn i Aula2 virker ikke.",
    ],
)
def test_of_things_nothing_is_hidden(response_of: Make, facts: RoundFacts, said: str) -> None:
    response = response_of([said, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    told = (PersonalKind.HEALTH, PersonalKind.OTHER)
    data = find_personal([response], facts)
    assert [d.text for d in data if d.kind in told and d.proposal is Verdict.HIDE] == []


@pytest.mark.parametrize(
    "said",
    [
        "Borgmester Jens Holm Petersen (født 1962) var med.",
        "Arkitekten Arne Jacobsen (f. 1902) tegnede rådhuset.",
        "Det sagde viceskoleleder Birgit Dam Krogh i 7. årgang.",
    ],
)
def test_who_works_or_is_history_stays(response_of: Make, facts: RoundFacts, said: str) -> None:
    lines = ["Foreningen Vandets Venner", "Vi er imod planen.", said, "Hanne Tvilling", "formand"]
    response = response_of(lines, "Foreningen Vandets Venner", SenderKind.ORGANISATION)
    data = find_personal([response], facts)
    assert [d.text for d in data if d.proposal is Verdict.HIDE] == []


def test_one_place_is_one_row(response_of: Make, facts: RoundFacts) -> None:
    said = "Min søn var indlagt med kol, og mit kundenr. 4409 118 80 virker ikke."
    response = response_of([said, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    spans = sorted(s for d in find_personal([response], facts) for s in d.spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
