"""How the weights of the themes' choice are fitted."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("sklearn", reason="scikit-learn is not installed: no weights are fitted")
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "models"))

from build_themes import FURTHER, Material, asked, fitted, many, right

from hoering.theming.choosing import SIGNS


def material(themes: tuple[tuple[int, ...], ...]) -> Material:
    remarks, own = len(themes), np.zeros((len(themes), 3, len(SIGNS)))
    own[:, 1, 0] = 1.0
    mixture, near = own[:, :, 0].astype(np.float32), np.ones((remarks, 1))
    return Material("prøve", True, ("H01",) * remarks, own, (mixture, mixture), near, themes, ())


def test_only_remarks_of_the_key_are_asked_and_further_themes_are_a_little_right() -> None:
    one = material(((1,), (), (2, 0, 1)))
    signs, wanted = asked(one, one.own)
    assert signs.shape == (2, 3, len(SIGNS))
    assert wanted[0].tolist() == [0.0, 1.0, 0.0]
    assert wanted[1].tolist() == pytest.approx([FURTHER / 2, FURTHER / 2, 1 - FURTHER])
    assert (many([one]), right(one, one.mixtures[1])) == (2, 1)


def test_a_sign_that_tells_gets_weight_and_none_counts_against() -> None:
    chance = np.random.default_rng(1)
    signs = chance.normal(size=(200, 4, 3))
    best = (2 * signs[:, :, 0] - signs[:, :, 1] + chance.gumbel(size=(200, 4))).argmax(axis=1)
    found = fitted([(signs, np.eye(4)[best])])
    assert found[0] > 1.0
    assert found[1] == 0.0  # the less the likelier, yet never below 0
    assert found[2] < 0.2
    assert found.tolist() == fitted([(signs, np.eye(4)[best])]).tolist()
