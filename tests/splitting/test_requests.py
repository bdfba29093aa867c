"""What a sender asks of the municipality beside the hearing, and what only speaks of the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import RequestKind, Splitting

Cut = Callable[..., Splitting]
WISH = "Der bør sættes flere bænke op langs stien."


def _kinds(cut: Cut, *lines: str) -> list[RequestKind]:
    made = cut("Til Vestby Kommune", "Kære udvalg", WISH, *lines, "Venlig hilsen", "Karen Holm")
    return [request.kind for request in made.requests]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Jeg beder om aktindsigt i rådgiverens notat.", RequestKind.DOCUMENTS),
        ("Send mig venligst den rapport, som tallene kommer fra.", RequestKind.DOCUMENTS),
        ("Mit navn må ikke offentliggøres.", RequestKind.DISCRETION),
        ("Jeg ønsker at være anonym over for min udlejer.", RequestKind.DISCRETION),
        ("Vi anmoder om foretræde for udvalget.", RequestKind.MEETING),
        ("Ring til mig på torsdag, så vi kan tale om det.", RequestKind.MEETING),
        ("Vi beder om udsættelse af fristen til den 1. maj.", RequestKind.DEADLINE),
        ("Jeg klager hermed over jeres afgørelse.", RequestKind.COMPLAINT),
    ],
)
def test_what_is_asked_beside_the_hearing(cut: Cut, sentence: str, kind: RequestKind) -> None:
    assert kind in _kinds(cut, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Borgerne bør have adgang til deres egen journal.",
        "Medarbejderne skal overholde deres tavshedspligt.",
        "Politikken bør love flere møder mellem forældre og lærere.",
        "Vi stiller os gerne til rådighed for en uddybning.",
        "Fristen for at søge en plads er for kort.",
        "Borgere bør have svar inden 14 dage.",
        "Vi savner et afsnit om, hvordan man klager.",
    ],
)
def test_what_only_speaks_of_the_same(cut: Cut, sentence: str) -> None:
    assert _kinds(cut, sentence) == []


def test_each_kind_once_with_its_words(cut: Cut) -> None:
    ask = "Jeg beder om aktindsigt i rådgiverens notat."
    made = cut("Til Vestby Kommune", WISH, ask, "Venlig hilsen", "Karen Holm")
    (request,) = made.requests
    assert (request.text, request.response, request.page) == (ask, made.response, 1)


def test_who_only_asks_for_something_makes_no_remark(cut: Cut) -> None:
    ask = "Vi anmoder om foretræde for udvalget, før politikken bliver vedtaget."
    made = cut("Til Vestby Kommune", "Kære udvalg", WISH, ask, "Venlig hilsen", "Karen Holm")
    assert [remark.text for remark in made.remarks] == [WISH]
    assert [request.text for request in made.requests] == [ask]


@pytest.mark.parametrize(
    ("question", "answer", "asked"),
    [
        ("Må dit navn offentliggøres?", "Nej", True),
        ("Må dit navn offentliggøres?", "Ja", False),
        ("Må svaret offentliggøres?", "[x] Ja, uden navn [ ] Ja [ ] Nej", True),
        ("Må svaret offentliggøres?", "☐ Nej ☒ Ja", False),
        ("Ønsker du at være anonym?", "Ja", True),
        ("Ønsker du at være anonym?", "Nej", False),
        ("Må dit svar offentliggøres?", "X Ja", False),
        ("Må dit svar offentliggøres?", "X Nej", True),
        ("Skal udvalgets møder være offentlige?", "Nej", False),
    ],
)
def test_a_form_asks_whether_it_may_be_shown(
    cut: Cut, question: str, answer: str, asked: bool
) -> None:
    for form in (
        ("Navn: Ida Krogh", "E-mail: ida@krogh.example", question, answer, f"Høringssvar: {WISH}"),
        ("Navn", "Ida Krogh", "Adresse", "Møllevej 3", question, answer, "Dit svar", WISH),
    ):
        told = [(r.kind, r.text.split("?")[0] + "?") for r in cut(*form).requests]
        assert told == [(RequestKind.DISCRETION, question)] * asked
