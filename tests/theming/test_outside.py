"""Remarks that none of the given themes fits."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.theming.belonging import Belonging
from hoering.theming.outside import FAR_FROM_GIVEN, chances, kept_weights, outside, outside_signs

SCORES = np.array([[2.0, -0.5], [-0.6, -0.5]], dtype=np.float32)
NEAR = np.array([[0.97, 0.03], [0.03, 0.97]])  # the first remark in the first section
TOLD = np.array([[0.9, 0.1], [0.5, 0.5]])


def test_signs_are_of_the_section_that_a_remark_belongs_to() -> None:
    sections = np.array([[1.5, -1.0], [-1.2, -0.8]], dtype=np.float32)
    signs = outside_signs(SCORES, sections, NEAR)
    assert signs[0] == pytest.approx([2.0, 1.5, np.log(0.97)])
    assert signs[1] == pytest.approx([-0.5, -0.8, np.log(0.97)])


def test_a_remark_whose_section_no_theme_is_near_to_is_about_none() -> None:
    far = np.array([[1.5, -1.0], [-1.2, -0.8]], dtype=np.float32)
    assert outside(SCORES, far, Belonging(NEAR, TOLD)).tolist() == [False, True]
    near = np.array([[1.5, -1.0], [-1.2, 2.5]], dtype=np.float32)
    assert outside(SCORES, near, Belonging(NEAR, TOLD)).tolist() == [False, False]


def test_where_the_section_is_not_certain_it_is_less_likely() -> None:
    far = np.array([[1.5, -1.0], [-1.2, -0.8]], dtype=np.float32)
    unsure = np.array([[0.97, 0.03], [0.45, 0.55]])
    told = [chances(outside_signs(SCORES, far, near), kept_weights()) for near in (NEAR, unsure)]
    assert told[0][1] > told[1][1]
    assert told[0][0] == told[1][0]


def test_without_a_draft_the_scores_decide() -> None:
    scores = np.array([[FAR_FROM_GIVEN + 0.1, 0.0], [FAR_FROM_GIVEN - 0.1, 0.0]], dtype=np.float32)
    assert outside(scores, None, None).tolist() == [False, True]
