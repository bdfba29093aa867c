"""What is not understood is told with what may be written instead; a new theme is told as new."""

from __future__ import annotations

from pathlib import Path

import pytest
from office import Office
from pens import SheetPen

from hoering.intake import Reading, correction_rows

SLIPS = [
    ("afsnit", "Faste medarbejdre og vikarer", "Mente du »3.2 Faste medarbejdere«?"),
    ("afsnit", "Ensomhde", "Mente du »2.1 Ensomhed«?"),
    ("afsnit", "17.4", "Skriv afsnittets nummer eller overskrift."),
    ("afsendertype", "privatperson", "Vælg mellem: råd, bestyrelse, "),
    ("art", "brokkeri", "Vælg mellem: støtte, bekymring, "),
    ("begrundelse", "penge", "Vælg mellem: økonomi, detaljeringsgrad, "),
    ("udfald", "måske", "Vælg mellem: indarbejdet, "),
    ("afsendertype", "borger\nvirksomhed", "Der kan kun stå en afsendertype i hver række."),
]


def read(office: Office, key: str, typed: str) -> Reading:
    pen = SheetPen(office.xlsx)
    pen.write(office.reviewed.analysis.remarks[0].id, key, typed)
    return office.read(Path(pen.save(office.folder / "rettet.xlsx")))


@pytest.mark.parametrize(("key", "typed", "why"), SLIPS)
def test_what_may_be_written_is_told(office: Office, key: str, typed: str, why: str) -> None:
    (unclear,) = read(office, key, typed).found.unclear
    assert why in unclear.why and unclear.text in typed


def test_a_new_theme_is_shown_as_new(office: Office) -> None:
    reading = read(office, "tema", "7; Mad, måltider og køkken")
    ((_, what, _, then, _),) = correction_rows(reading)
    assert (what, then) == ("Tema", "7 (nyt tema), Mad, måltider og køkken")
    office.take(reading.file)
    second = office.reviewed.analysis.remarks[1].id
    pen = SheetPen(office.xlsx)
    pen.write(second, "tema", "7")
    rows = correction_rows(office.read(pen.save(office.folder / "rettet.xlsx")))
    assert [then for _, _, _, then, _ in rows] == ["7"]
