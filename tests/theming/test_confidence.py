"""The confidence of a remark's first theme."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering import dansk
from hoering.domain import Basis, Link
from hoering.theming.assigning import FAINT
from hoering.theming.confidence import FOUND, GIVEN, Curve, with_chances


def link(remark: str, theme: str, score: float) -> Link:
    return Link(remark, theme, Basis.SIMILAR, score, "nævner »ordet«")


def test_only_the_first_theme_gets_a_chance_and_none_stays_above_it() -> None:
    made = with_chances(
        [link("a", "mad", 0.6), link("a", "bus", 0.39), link("b", "", 0.0), link("c", "bus", 0.2)],
        Curve(0.5, -1.0),
    )
    assert [x.target for x in made] == ["mad", "bus", "", "bus"]
    assert made[0].score == pytest.approx(0.311, abs=0.001)  # log-odds 0.405 / 2 - 1
    assert made[1].score == made[0].score
    assert made[2].score == 0.0
    assert made[3].score == pytest.approx(0.155, abs=0.001)


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from([GIVEN, FOUND]))
def test_a_larger_share_is_no_smaller_chance(one: float, other: float, curve: Curve) -> None:
    low, high = sorted((one, other))
    assert 0.0 < curve.chance(low) <= curve.chance(high) < 1.0


def test_where_it_cannot_be_decided_the_first_theme_is_not_likelier_than_not() -> None:
    assert GIVEN.chance(FAINT) == pytest.approx(0.5, abs=0.01)
    assert FOUND.chance(FAINT) < 0.5


def test_a_doubt_between_themes_with_a_comma_names_them_all() -> None:
    doubt = f"{dansk.UNSURE_BETWEEN} {dansk.listed(['»Mad«', '»Børn, unge og ældre«', '»Bus«'])}"
    assert dansk.theme_doubt([f"{doubt}; nævner »maden«"]) == doubt
