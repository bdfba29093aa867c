"""Rows joined in Word, and a column sorted alone: told shortly, in the words that people see."""

from __future__ import annotations

import pytest
from office import Office
from pens import SheetPen, WordPen

from hoering.cli import main


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


def test_the_programs_lines_of_joined_rows_are_nobodys_words(office: Office) -> None:
    first, second, *_ = ids(office)
    pen = WordPen(office.docx)
    pen.write(second, "aendring", "Æ02")
    office.take(pen.save(office.folder / "rettet.docx"))
    pen = WordPen(office.docx)
    assert all("ligger nærmest i indhold" in pen.text(r, "afsnit") for r in (first, second))
    for key in pen.at:
        pen._cell(pen.rows[first], key).merge(pen._cell(pen.rows[second], key))
    reading = office.read(pen.save(office.folder / "samlet.docx"))
    fields = {c.field: c.value for c in reading.found.corrections}
    assert "merged" in fields and "sender" not in fields and "Æ02" in fields["changes"]
    assert {u.why for u in reading.found.unclear} <= {"Der kan kun stå ét afsnit i hver række."}
    assert not reading.found.absent


def test_a_column_sorted_alone_is_told_in_one_line(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    pen = SheetPen(office.xlsx)
    remarks = ids(office)
    texts = [pen.text(r, "bemaerkning") for r in remarks]
    for remark, text in zip(remarks, [*texts[1:], texts[0]], strict=True):
        pen.write(remark, "bemaerkning", text)
    pen.write(remarks[0], "svar", "Ja.")
    file = pen.save(office.folder / "rettet.xlsx")
    assert main(["indlaes", str(office.folder), str(file)]) == 1
    told = " ".join(capsys.readouterr().out.split())
    assert (
        "Kolonnen »Bemærkning« ser ud til at være sorteret alene; intet er læst fra 9 rækker."
    ) in told
    assert "andre steder" in told and "ordene er fra" not in told
    words = office.read(file).found.unclear[0].text  # what is kept
    assert "Nr.: H01.1" in words and "Forvaltningens bemærkninger: Ja." in words


def test_the_same_word_in_many_rows_is_told_once(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    pen = SheetPen(office.xlsx)
    for nth, remark in enumerate(ids(office)):
        pen.write(remark, "udfald", "måske" if nth else "ved Lone det?")
    file = pen.save(office.folder / "rettet.xlsx")
    assert main(["indlaes", str(office.folder), str(file)]) == 1
    told = capsys.readouterr().out
    assert told.count("»måske«") == 1 and told.count("»ved Lone det?«") == 1
