"""Short letters of private people: nothing they say is taken for a greeting, a name or a presentation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import BlockKind, Splitting

Cut = Callable[..., Splitting]
POINT = "Der mangler bænke ved banen, og det er for mørkt om aftenen."
QUOTED = {"kind": BlockKind.QUOTE}


def _said(splitting: Splitting) -> str:
    return " ".join(remark.text for remark in splitting.remarks)


@pytest.mark.parametrize(
    "said",
    [
        "Med et hus på tolv etager på hjørnet er det slut med solen fra september til april.",
        "Dermed er gaden mørk hele vinteren.",
    ],
)
def test_with_and_thereby_are_no_committee(cut: Cut, said: str) -> None:
    told = cut(
        "Hej",
        f"Vi bor i Banegade på anden sal og har aftensol. {said}",
        POINT,
        sender="Line Vester",
    )
    assert said in _said(told)


@pytest.mark.parametrize("last", ["Det må stoppes.", "Stop det nu!", "Riv den ned!"])
def test_a_short_sentence_above_the_name_is_no_name(cut: Cut, last: str) -> None:
    told = cut("Hej", POINT, last, "Kirsten Holm", sender="Kirsten Holm")
    assert last in _said(told)
    assert "Kirsten" not in _said(told)


@pytest.mark.parametrize("greeting", ["Hej. Jeg er imod.", "Hej alle, jeg bakker op."])
def test_a_stand_behind_the_greeting_is_kept(cut: Cut, greeting: str) -> None:
    stand = greeting[4:].rpartition(", ")[2].strip()
    assert stand in _said(cut(greeting, POINT, "Ida Bo", sender="Ida Bo"))


def test_two_greetings_are_still_greetings(cut: Cut) -> None:
    assert _said(cut("Kære udvalg, kære medlemmer.", POINT, "Ida Bo", sender="Ida Bo")) == POINT


def test_a_neighbour_who_has_said_something_signs_nothing(cut: Cut) -> None:
    told = "En nabo i opgangen har sagt, at der skal lys på stien"
    assert told in _said(cut("Hej", POINT, told, sender="Ida Bo"))


@pytest.mark.parametrize(
    "lead",
    [
        "Som advokat for Havnegade 8 ApS skal jeg fremkomme med følgende indsigelser mod det offentliggjorte forslag.",
        "Vi har disse indvendinger vedrørende planen:",
    ],
)
def test_what_only_leads_on_to_the_points(cut: Cut, lead: str) -> None:
    assert _said(cut("Hej", lead, POINT, "Ida Bo", sender="Bang & Dahl")) == POINT


def test_who_he_is_stands_in_the_point_about_him(cut: Cut) -> None:
    who = "Jeg bor i blok 3 sammen med min søn, som har det svært med nye steder."
    told = cut(
        "Hej", f"{who} Han kan ikke tåle at flytte to gange.", "Asger Lund", sender="Asger Lund"
    )
    assert _said(told) == f"{who} Han kan ikke tåle at flytte to gange."
