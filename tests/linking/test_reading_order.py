"""The remarks of one response are placed together."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import BlockKind, Paragraph, Section
from hoering.linking.place_signs import SIGNS
from hoering.linking.reading_order import (
    STEPS,
    PlaceWeights,
    path_chances,
    place_weights,
    step_signs,
)


def section(number: str, level: int) -> Section:
    return Section(number, "Om", level, 1, (Paragraph("Tekst.", 1, BlockKind.PARAGRAPH),))


SECTIONS = [section("1", 1), section("1.1", 2), section("1.2", 2), section("2", 1)]


def brute(
    scores: np.ndarray, steps: np.ndarray, allowed: list[tuple[int, ...] | None]
) -> np.ndarray:
    """Every path by itself."""
    many, size = scores.shape
    found = np.zeros((many, size))
    rooms = [range(size) if left is None else left for left in allowed]
    for path in product(*rooms):
        total = sum(scores[n, at] for n, at in enumerate(path))
        total += sum(steps[a, b] for a, b in pairwise(path))
        for n, at in enumerate(path):
            found[n, at] += np.exp(total)
    return found / found.sum(axis=1, keepdims=True)


@given(st.integers(1, 4), st.integers(2, 4), st.integers(0, 10_000), st.booleans())
def test_the_chances_are_those_of_all_paths(many: int, size: int, seed: int, cites: bool) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(many, size)).astype(np.float32)
    steps = chance.normal(size=(size, size)).astype(np.float32)
    allowed: list[tuple[int, ...] | None] = [None] * many
    if cites:
        allowed[-1] = (size - 1,)
    found = path_chances(scores, steps, allowed)
    assert np.allclose(found, brute(scores, steps, allowed), atol=1e-4)
    assert np.allclose(found.sum(axis=1), 1, atol=1e-5)


def test_a_response_without_remarks_about_a_section_has_no_chances() -> None:
    assert path_chances(np.zeros((0, 3), np.float32), np.zeros((3, 3), np.float32), []).size == 0


@pytest.mark.parametrize(
    ("step", "kinds"),
    [
        ((1, 1), {"stays"}),
        ((1, 2), {"goes_on", "to_the_next", "a_little_on", "within_the_chapter"}),
        ((0, 3), {"goes_on", "a_little_on"}),
        ((3, 2), {"a_little_back"}),
        ((3, 0), set()),
    ],
)
def test_steps_are_told_by_distance_and_chapter(step: tuple[int, int], kinds: set[str]) -> None:
    row = step_signs(SECTIONS)[step]
    assert {name for name, value in zip(STEPS, row, strict=True) if value} == kinds


def test_going_back_is_likelier_in_no_draft_than_staying_or_going_on() -> None:
    steps = place_weights().steps(step_signs(SECTIONS))
    assert steps[1, 1] > steps[1, 0] and steps[1, 2] > steps[2, 1]


def test_the_weights_fit_the_signs() -> None:
    weights = place_weights()
    assert len(weights.of_signs) == len(SIGNS) and any(weights.of_signs)
    table = np.ones((2, 3, len(SIGNS)), dtype=np.float32)
    one = PlaceWeights(tuple(float(n == 0) for n in range(len(SIGNS))), weights.of_steps)
    assert np.array_equal(one.scores(table), np.ones((2, 3)))
