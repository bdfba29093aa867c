"""The figures of rounds that need no other program do not fall under their floors.

`make maal` holds all rounds against corpus/floors.json; these three stand for them here. A floor
is let down on purpose only: `hoering maal corpus --saenk-gulve`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from hoering.measuring.floors import GUARDED, below, read_floors
from hoering.measuring.rounds import find_rounds
from hoering.measuring.scores import score
from hoering.pipeline import overview_of

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@pytest.mark.parametrize("name", ["eksempel", "runder/klimaplan", "runder/vedtaegter"])
def test_no_figure_falls_under_its_floor(name: str) -> None:
    floors = read_floors(CORPUS)
    assert len(floors[name]) > 12 and floors[name].keys() <= set(GUARDED)
    (one,) = find_rounds(CORPUS / name)
    scores = {name: score(one.key, overview_of(one.folder), one.given_themes)}
    assert list(below(scores, {name: floors[name]})) == []


def test_every_round_has_floors() -> None:
    assert read_floors(CORPUS).keys() == {one.name for one in find_rounds(CORPUS)}
