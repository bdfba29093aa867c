"""What is counted of themes that stay, and of confidence that is what happens."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from theme_confidence import Said, error, errors, fitted, reliability
from theme_stability import Themed, drawn, kept

from hoering.theming.confidence import Curve


def test_what_stays_is_counted_over_the_remarks_that_both_have() -> None:
    before = Themed(("mad", "bus"), {"a": "mad", "b": "mad", "c": "bus", "d": "bus", "e": "bus"})
    after = Themed(("mad", "vej", "by"), {"a": "mad", "b": "by", "c": "vej", "d": "vej"})
    found = kept(before, after)
    assert (found.themes, found.pairs, found.remarks) == (0.5, 0.5, 0.25)
    same = kept(before, before)
    assert (same.themes, same.pairs, same.remarks) == (1.0, 1.0, 1.0)


def test_large_rounds_are_drawn_from_end_to_end() -> None:
    names = [f"H{n:02}" for n in range(20)]
    assert drawn(names[:5], 8) == names[:5]
    assert drawn(names, 4) == ["H00", "H05", "H10", "H15"]


def rounds(share_right: float) -> list[Said]:
    """Two rounds in which every share is 0.8 and so many are right."""
    right = np.array([float(n % 10 < 10 * share_right) for n in range(100)])
    return [Said(name, False, np.full(100, 0.8), right) for name in ("one", "two")]


def test_the_error_is_how_far_confidence_lies_from_what_happens() -> None:
    one = rounds(0.5)[0]
    assert error(one.shares, one.right, 1) == pytest.approx(0.3)
    curve = fitted(rounds(0.5))
    assert curve.chance(0.8) == pytest.approx(0.5, abs=0.01)
    low, high = np.full(50, 0.2), np.full(50, 0.9)
    told = np.concatenate([low, high])
    right = np.array([1.0] * 10 + [0.0] * 40 + [1.0] * 45 + [0.0] * 5)
    assert error(told, right, 2) == pytest.approx(0.0)


def test_tables_count_every_remark_once() -> None:
    group = {"development": rounds(0.6), "held out": []}
    plain = Curve(1.0, 0.0)
    (line,) = list(errors(group, plain))[2:]
    assert line.startswith("| development | 200 | 0.600 | 0.200 |")
    rows = list(reliability({"development": rounds(0.6)}, plain))[2:]
    counts = [int(row.split("|")[2]) for row in rows]
    assert sum(counts) == 200 and "| 200 | 0.80 | 0.60 |" in "".join(rows)
