"""Joined cells speak for all their rows; a column that is gone is named."""

from __future__ import annotations

import pytest
from office import Office
from pens import SheetPen, WordPen

from hoering.intake import notices


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


def test_one_reply_in_a_joined_cell_is_for_all_its_rows_in_the_sheet(office: Office) -> None:
    first, second, third, fourth, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(first, "svar", "Fælles svar.")
    pen.write(second, "svar", "gemmer sig under den samlede celle")
    file = pen.save(office.folder / "rettet.xlsx")
    for key in ("svar", "handling", "udfald"):
        at = pen.at[key] + 1
        pen.sheet.merge_cells(start_row=2, end_row=4, start_column=at, end_column=at)
    last = len(pen.lines) + 1
    at = pen.at["tema"] + 1
    pen.sheet.merge_cells(start_row=last, end_row=last + 2, start_column=at, end_column=at)
    pen.book.save(file)
    reading = office.read(file)
    found = {(c.subject, c.field): c.value for c in reading.found.corrections}
    replies = {key: value for key, value in found.items() if key[1] == "reply"}
    assert replies == {(r, "reply"): "Fælles svar." for r in (first, second, third)}
    assert not reading.found.unclear and (fourth, "reply") not in found


def test_a_column_with_another_name_is_missed_by_its_own(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.sheet.cell(1, pen.at["svar"] + 1).value = "Hvad vi siger"
    pen.write(first, "svar", "Ja.")
    reading = office.read(pen.save(office.folder / "rettet.xlsx"))
    assert reading.found.missing == ("Forvaltningens bemærkninger",)
    assert reading.found.fresh == ("Hvad vi siger",)
    (told,) = notices(reading)
    assert told.startswith("Kolonnen »Forvaltningens bemærkninger« er ikke i filen")
    assert "»Hvad vi siger« er læst som jeres egen" in told


@pytest.mark.parametrize("name", ["Svar fra forvaltningen", "Forvaltningens bemærkning"])
def test_the_reply_is_known_by_other_names(office: Office, name: str) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.sheet.cell(1, pen.at["svar"] + 1).value = name
    pen.write(first, "svar", "Ja.")
    reading = office.read(pen.save(office.folder / "rettet.xlsx"))
    assert [(c.subject, c.value) for c in reading.found.corrections] == [(first, "Ja.")]
    assert not notices(reading)


def test_columns_that_stand_there_are_not_missed(office: Office) -> None:
    for file in (office.docx, office.xlsx):
        assert not notices(office.read(file))
    pen = SheetPen(office.xlsx)
    pen.sheet.delete_cols(pen.at["aendring"] + 1)
    pen.sheet.delete_cols(pen.at["tema"] + 1)
    pen.book.save(office.folder / "rettet.xlsx")
    (told,) = notices(office.read(office.folder / "rettet.xlsx"))
    assert told == "Kolonnerne »Tema« og »Ændring« er ikke i filen; intet er læst derfra."


def test_the_place_has_the_documents_own_heading(office: Office) -> None:
    first, *_ = ids(office)
    for pen, name in ((SheetPen(office.xlsx), "Ændringer"), (WordPen(office.docx), "Ændring")):
        pen.write(first, "aendring", "Æ99")
        kind = "xlsx" if isinstance(pen, SheetPen) else "docx"
        (unclear,) = office.read(pen.save(office.folder / f"rettet.{kind}")).found.unclear
        assert unclear.where.endswith(f", kolonnen »{name}«")


def test_a_cell_joined_across_columns_empties_none_of_them(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(first, "aendring", "Æ02")
    office.take(pen.save(office.folder / "rettet.xlsx"))
    pen = SheetPen(office.xlsx)
    pen.write(first, "svar", "Ja.")
    file = pen.save(office.folder / "samlet.xlsx")
    ends = sorted(pen.at[key] + 1 for key in ("svar", "aendring"))
    pen.sheet.merge_cells(start_row=2, end_row=2, start_column=ends[0], end_column=ends[1])
    pen.book.save(file)
    assert {c.field for c in office.read(file).found.corrections} == {"reply"}
