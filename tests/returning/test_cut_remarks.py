"""A remark that people cut is the machine's own when the machine comes to cut it as they did."""

from __future__ import annotations

from pathlib import Path

import pytest
from office import Office, World, letters
from pens import SheetPen

from hoering.domain import EditState, remark_id, source_name


@pytest.mark.parametrize("page", [1, 3])
def test_a_part_is_the_same_remark_whoever_cut_it(tmp_path: Path, page: int) -> None:
    """Wherever in its file the response begins."""
    texts = letters(1, 2)
    (file,) = texts
    office = Office(tmp_path, World(texts, begins={file: page}))
    office.run()
    first = office.reviewed.analysis.remarks[0]
    one, two = first.text.split(". ", 1)
    pen = SheetPen(office.xlsx)
    pen.reword(first.id, one + ".")
    pen.insert(first.id, {"bemaerkning": two, "afsender": "Afsender 00", "svar": "Ja."})
    office.take(Path(pen.save(tmp_path / "rettet.xlsx")))
    (response,) = office.reviewed.analysis.responses
    made = [r.id for r in office.reviewed.analysis.remarks[:2]]
    assert made == [remark_id(source_name(response), part) for part in (one + ".", two)]
    office.world.letters[file][:1] = [one + ".", two]
    office.run()
    assert {e.field: state for e, state in office.reviewed.edits} == {
        "reply": EditState.KEPT, "split": EditState.KEPT,
    }  # fmt: skip
