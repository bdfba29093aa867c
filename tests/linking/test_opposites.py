"""Changes that go the other way, told by the figure that moved and the way that the sender wants it."""

from __future__ import annotations

import pytest

from hoering.domain import Change, ChangeKind, Remark, RemarkKind, Span
from hoering.linking.deltas import delta
from hoering.linking.opposites import opposite


def _opposed(text: str, before: str, after: str) -> bool:
    remark = Remark("b1", "H01", text, (Span(0, len(text)),), 1, RemarkKind.PROPOSAL)
    change = Change("Æ01", "1", ChangeKind.REWRITTEN, before, after)
    return bool(opposite(remark, change, delta(change)))


FEE = ("Gebyret udgør 3 promille.", "Gebyret udgør 5 promille.", "Gebyret udgør 2 promille.")
PLACES = (
    "Lejren har 90 pladser.",
    "Lejren har 40 pladser.",
    "Lejren har 120 pladser.",
)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # The consequence goes the other way than what is wanted.
        ("Sænk gebyret for butikkerne, så kommer der flere.", FEE),
        # A polite question denies nothing.
        ("Lejren er dejlig. Kan der ikke blive flere pladser, så alle kan være med?", PLACES),
    ],
)
def test_a_figure_that_moved_the_other_way(text: str, figures: tuple[str, str, str]) -> None:
    before, worse, better = figures
    assert _opposed(text, before, worse)
    assert not _opposed(text, before, better)


def test_who_wants_no_more_of_it_is_not_met_by_more() -> None:
    before, fewer, more = PLACES
    assert _opposed("Der skal ikke være flere pladser i lejren.", before, more)
    assert not _opposed("Der skal ikke være flere pladser i lejren.", before, fewer)
