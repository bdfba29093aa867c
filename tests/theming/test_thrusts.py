"""Remarks that tell of one matter and wish for different things."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hoering.domain import RemarkKind
from hoering.language.language import Language
from hoering.theming.positions import same_points
from hoering.theming.thrusts import MIXED, SURE, far_apart, point_nearness

from .conftest import remark

TELLS = "Skolebussen holder ved kirken om morgenen, og børnene venter i mørke."
WISHES = [
    remark(f"{TELLS} Vi foreslår en hævet vejbane.", RemarkKind.PROPOSAL, "H01"),
    remark(f"{TELLS} Læg hellere pengene i idrætshallen.", RemarkKind.PROPOSAL, "H02"),
    remark(f"{TELLS} Vi foreslår, at vejbanen hæves.", RemarkKind.PROPOSAL, "H03"),
]


def _chance(chance: float) -> NDArray[np.float32]:
    return np.full((3, 3), chance, dtype=np.float32)


def test_what_is_told_alike_is_no_common_wish(language: Language) -> None:
    near = point_nearness(WISHES, language)
    assert np.allclose(near, near.T)
    assert near[0, 2] > near[0, 1]
    far = far_apart(WISHES, _chance(0.55), 0.5, language)
    assert far[0, 1] and far[1, 0] and not far[0, 2]
    chance = _chance(0.55)
    assert same_points(WISHES, chance, 0.5, (), far) == [[0, 2], [1]]
    assert same_points(WISHES, chance, 0.5) == [[0, 1, 2]]


def test_only_pairs_that_are_neither_sure_nor_unlikely_are_looked_at(language: Language) -> None:
    assert not far_apart(WISHES, _chance(SURE), 0.5, language).any()
    assert not far_apart(WISHES, _chance(0.4), 0.5, language).any()
    other_way = [WISHES[0], remark(WISHES[1].text, RemarkKind.SUPPORT, "H02"), WISHES[2]]
    assert not far_apart(other_way, _chance(0.55), 0.5, language)[0, 1]


def test_a_concern_and_a_proposal_need_more_to_be_one_point(language: Language) -> None:
    worried = [remark(WISHES[0].text, RemarkKind.CONCERN, "H01"), *WISHES[1:]]
    assert far_apart(worried, _chance(MIXED - 0.01), 0.5, language)[0, 2]
    assert not far_apart(worried, _chance(MIXED), 0.5, language)[0, 2]
