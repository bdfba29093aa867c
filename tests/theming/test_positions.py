"""How remarks are put together to positions."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.domain import Direction, Remark, RemarkKind, Span
from hoering.theming.directions import direction_of
from hoering.theming.positions import HIGHEST, LOWEST, grouped, least_nearness

NEAR = np.array(
    [[1.0, 0.9, 0.1, 0.1], [0.9, 1.0, 0.1, 0.2], [0.1, 0.1, 1.0, 0.8], [0.1, 0.2, 0.8, 1.0]],
    dtype=np.float32,
)


def test_near_remarks_come_together_and_far_ones_stay_apart() -> None:
    assert grouped(NEAR, [0, 1, 2, 3], 0.3) == [[0, 1], [2, 3]]
    assert grouped(NEAR, [0, 2], 0.3) == [[0], [2]]


def test_one_row_and_none() -> None:
    assert grouped(NEAR, [3], 0.3) == [[3]]
    assert grouped(NEAR, [], 0.3) == []


def test_the_bound_follows_the_round_within_limits() -> None:
    assert least_nearness(np.ones((1, 1), dtype=np.float32)) == HIGHEST
    assert least_nearness(NEAR) == HIGHEST
    assert least_nearness(np.eye(6, dtype=np.float32)) == LOWEST


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Vi støtter planen.", RemarkKind.SUPPORT, Direction.FOR),
        ("Vi kan ikke støtte planen.", RemarkKind.SUPPORT, Direction.AGAINST),
        ("Vi frygter for økonomien.", RemarkKind.CONCERN, Direction.AGAINST),
        ("Skriv hellere »børn«.", RemarkKind.CORRECTION, Direction.PROPOSAL),
        ("Hvem betaler?", RemarkKind.QUESTION, Direction.NEUTRAL),
        ("Rådet har læst udkastet.", RemarkKind.GENERAL, Direction.NEUTRAL),
        ("Rådet hilser planen velkommen.", RemarkKind.GENERAL, Direction.FOR),
    ],
)
def test_direction(text: str, kind: RemarkKind, expected: Direction) -> None:
    remark = Remark("b1", "H01", text, (Span(0, len(text)),), 1, kind)
    assert direction_of(remark) is expected
