"""Remarks of one point agree on their first theme."""

from __future__ import annotations

from hoering import dansk
from hoering.domain import Basis, Link
from hoering.theming.assigning import agreed

from .conftest import remark

SAID = [remark(f"Nummer {n}.", response=f"H0{n}") for n in range(3)]


def link(row: int, theme: str, score: float) -> Link:
    return Link(SAID[row].id, theme, Basis.SIMILAR, score, "nævner »ordet«")


LINKS = [link(0, "mad", 0.5), link(1, "mad", 0.4), link(2, "bus", 0.6), link(2, "vej", 0.3)]


def test_the_strongest_theme_of_the_group_comes_first_and_the_others_stay() -> None:
    made = agreed(LINKS, SAID, [[0, 1, 2]])
    third = [x for x in made if x.remark == SAID[2].id]
    assert [x.target for x in third] == ["mad", "bus", "vej"]
    assert third[0].why == dansk.SAME_POINT
    assert [x.score for x in third] == sorted((x.score for x in third), reverse=True)
    assert [x for x in made if x.remark != SAID[2].id] == LINKS[:2]


def test_who_stands_alone_keeps_the_links() -> None:
    assert agreed(LINKS, SAID, [[0, 1], [2]]) == tuple(LINKS)


def test_a_remark_without_a_theme_gets_that_of_its_group() -> None:
    none = Link(SAID[1].id, "", Basis.SIMILAR, 0.0, dansk.NONE_OF_THE_THEMES)
    made = agreed([LINKS[0], none, LINKS[2]], SAID, [[0, 1], [2]])
    assert [x.target for x in made if x.remark == SAID[1].id] == ["mad"]
    unknown = agreed([none], SAID[1:2], [[0]])
    assert unknown == (none,)
