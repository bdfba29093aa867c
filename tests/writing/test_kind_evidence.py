"""How sure the kind of a remark is, and that a decided one is not guessed any more."""

from __future__ import annotations

from dataclasses import replace

from hoering.domain import Remark, RemarkKind, Span
from hoering.writing.export import _kind_chances
from hoering.writing.terminal.reasons import _kind

CHANCES = (0.05, 0.27, 0.64, 0.02, 0.01, 0.01)
GUESSED = Remark(
    "b1", "H01", "Grænsen bør hæves.", (Span(0, 18),), 1, RemarkKind.PROPOSAL, kind_chances=CHANCES
)


def test_the_likeliest_kinds_are_told() -> None:
    told = _kind_chances(GUESSED)
    assert told == {"ændringsforslag": 0.64, "bekymring": 0.27}
    shown = _kind({"kind": "ændringsforslag", "kind_chances": told})
    assert shown == "Ændringsforslag  (skøn ud fra ordene: 64 %; bekymring 27 %)"


def test_what_was_decided_is_no_guess() -> None:
    decided = replace(GUESSED, kind=RemarkKind.CONCERN, kind_chances=())
    assert _kind_chances(decided) == {}
    assert _kind({"kind": "bekymring", "kind_chances": {}}) == "Bekymring"
    assert decided.chance_of(RemarkKind.CONCERN) == 1.0
    assert GUESSED.chance_of(RemarkKind.PROPOSAL, RemarkKind.CONCERN) == 0.91
