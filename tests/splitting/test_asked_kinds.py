"""A question of a form says what the answer below it is, unless the answer says otherwise itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import BlockKind, RemarkKind, Splitting
from hoering.splitting.kinds import as_asked

Cut = Callable[..., Splitting]
HEAD = {"kind": BlockKind.HEADING}
FIRST = "Der mangler bænke ved banen, og det er for mørkt om aftenen."
EVEN = tuple(1 / len(RemarkKind) for _ in RemarkKind)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Hvad er godt ved planen?", RemarkKind.SUPPORT),
        ("Hvilke ulemper ser du?", RemarkKind.CONCERN),
        ("Hvad vil du ændre?", RemarkKind.PROPOSAL),
    ],
)
def test_what_is_asked_for_is_likelier(question: str, kind: RemarkKind) -> None:
    told = dict(zip(RemarkKind, as_asked(EVEN, question), strict=True))
    assert max(told, key=lambda one: told[one]) is kind
    assert sum(told.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    "heading", ["Hvad er godt og dårligt ved planen?", "Kommentarer til kapitel 3", "Gode veje", ""]
)
def test_a_heading_that_asks_for_neither_changes_nothing(heading: str) -> None:
    assert as_asked(EVEN, heading) == EVEN


def test_the_same_words_below_two_questions(cut: Cut) -> None:
    said = "At børnene bliver hørt af de voksne"
    fields = ("Navn: Ida Bro", "E-mail: ida@example.dk")
    for question, kind in (
        ("Hvad er godt ved planen?", RemarkKind.SUPPORT),
        ("Hvilke ulemper ser du?", RemarkKind.CONCERN),
    ):
        first = ("Har du læst planen?", HEAD)
        found = cut(*fields, first, FIRST, (question, HEAD), said, sender="Ida Bro")
        remark = found.remarks[-1]
        assert (remark.heading, remark.kind) == (question, kind)


def test_a_plain_wish_stays_a_wish(cut: Cut) -> None:
    fields = ("Navn: Ida Bro", "E-mail: ida@example.dk")
    said = "Vi foreslår, at der kommer en bænk mere ved søen."
    (remark,) = cut(*fields, ("Hvad er godt ved planen?", HEAD), said, sender="Ida Bro").remarks
    assert remark.kind is RemarkKind.PROPOSAL
