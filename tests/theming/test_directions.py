"""For and against from the kind and the wording of a remark."""

from __future__ import annotations

import pytest

from hoering.domain import Direction, RemarkKind
from hoering.theming.directions import direction_of

from .conftest import remark

K, D = RemarkKind, Direction


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Vi støtter de nye stier.", K.SUPPORT, D.FOR),
        ("Bestyrelsen kan ikke støtte de nye stier.", K.SUPPORT, D.AGAINST),
        ("Stierne er for smalle.", K.CONCERN, D.AGAINST),
        ("Skriv, at stierne skal være brede.", K.PROPOSAL, D.PROPOSAL),
        ("Tallet på side 4 er forkert.", K.CORRECTION, D.PROPOSAL),
        ("Hvor brede bliver stierne?", K.QUESTION, D.NEUTRAL),
        ("Vi er glade for de nye stier.", K.GENERAL, D.FOR),
        ("Vi er bekymrede, og det er et problem.", K.GENERAL, D.AGAINST),
        ("Rådet har drøftet sagen.", K.GENERAL, D.NEUTRAL),
    ],
)
def test_direction(text: str, kind: RemarkKind, expected: Direction) -> None:
    assert direction_of(remark(text, kind)) is expected
