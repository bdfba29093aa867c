"""The comparison of models: chance, the tasks by likeness alone, and the table's place in a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "models"))

from comparing.chance import difference, share
from comparing.contenders import OURS
from comparing.program import CHOICE
from comparing.running import DEVELOPMENT, TEST, Outcome
from comparing.table import page
from comparing.tasks import Labelled, intents_found, topics_found


def shared_letters(a: Sequence[str], b: Sequence[str], _: Sequence[str] = ()) -> np.ndarray:
    return np.array([[len({*x} & {*y}) / (len(x) * len(y)) ** 0.5 for y in b] for x in a])


TASK = Labelled(
    ("abc", "abd", "acd", "bcd", "abcd", "xyz", "xyw", "xzw", "yzw", "xyzw"),
    ("først",) * 5 + ("sidst",) * 5,
    ("ab", "cd", "xy", "zw"),
    ("først", "først", "sidst", "først"),
)


def test_likeness_alone_tells_labels() -> None:
    assert topics_found(TASK, shared_letters) == [True, True, True, False]
    assert intents_found(TASK, shared_letters) == [True, True, True, False]


def test_intervals_hold_the_mean_and_shrink_with_more_remarks() -> None:
    few, many = share([True, False] * 20), share([True, False] * 500)
    assert few.low < few.mean == 0.5 < few.high
    assert many.high - many.low < (few.high - few.low) / 3


def test_a_paired_difference_is_of_the_same_remarks() -> None:
    ours, theirs = [True] * 30 + [False] * 70, [True] * 20 + [False] * 80
    found = difference(ours, theirs)
    assert found.mean == pytest.approx(0.10)
    assert 0.03 < found.low < found.mean < found.high < 0.17
    assert difference(ours, ours).high == 0
    with pytest.raises(ValueError, match="same remarks"):
        difference(ours, theirs[1:])


def test_a_row_that_was_not_asked_a_task_leaves_its_column_empty() -> None:
    asked = {DEVELOPMENT: [True, False], TEST: [True]}
    joined = Outcome(0.1, 800.0, 1_000_000, themes=asked, sections=asked, topics=[True])
    program = Outcome(2.0, 120.0, 2_000_000, themes=asked, sections=asked)
    made = page({OURS: joined, CHOICE: program})
    rows = [line.split(" | ") for line in made.splitlines()]
    heads, _, ours, theirs = (row for row in rows if len(row) == 10)
    column = heads.index("SIB-200 (1)")
    assert ours[column].startswith("1.00") and theirs[column] == "–"
    assert {len(heads), len(ours), len(theirs)} == {10}
    margins = made.partition("| against ")[2].splitlines()
    assert {line.count("|") for line in margins[1:]} == {7}
