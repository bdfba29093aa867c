"""The public version keeps the numbers that the responses had when the list was gone through."""

from __future__ import annotations

import json
from pathlib import Path

import docx
from openpyxl import load_workbook

from hoering.publication import publish
from hoering.writing.files.placing import OVERVIEW

LIGHT = "Jeg synes, at der mangler lys på stien ved søen.\n\nHilsen\nKaren Holm, tlf. 28 00 40 63\n"
BUS = "Bussen skal køre hver halve time.\n\nHilsen\nPoul Lund, tlf. 28 00 40 64\n"
NOISE = "Der er for meget støj ved torvet.\n\nHilsen\nInge Brask, tlf. 21 43 65 00\n"


def _numbers(folder: Path) -> dict[str, str]:
    """Telephone in the list of personal data → the number of its response."""
    sheet = load_workbook(folder / "resultat" / "persondata.xlsx")["Personoplysninger"]
    rows = list(sheet.iter_rows(min_row=7, values_only=True))
    return {
        str(row[4]): str(row[0]) for row in rows if "00 40" in str(row[4]) or "43 65" in str(row[4])
    }


def test_a_late_response_does_not_move_the_numbers_of_the_list(tmp_path: Path) -> None:
    """The late one comes first by name: what was kept for one must not be kept for another."""
    letters = tmp_path / "hoeringssvar"
    letters.mkdir()
    (letters / "karen.txt").write_text(LIGHT, encoding="utf-8")
    (letters / "poul.txt").write_text(BUS, encoding="utf-8")
    file = publish(tmp_path).list
    before = _numbers(tmp_path)
    assert before == {"28 00 40 63": "H01", "28 00 40 64": "H02"}
    book = load_workbook(file)
    sheet = book["Personoplysninger"]
    for row in sheet.iter_rows(min_row=7):
        if row[4].value == "28 00 40 64":
            row[9].value = "behold"
    sheet.cell(5, 5).value = "KH 20.03.2026"
    book.save(file)
    (letters / "aa kom for sent.txt").write_text(NOISE, encoding="utf-8")
    assert publish(tmp_path).files == ()  # somebody has to see what came
    assert _numbers(tmp_path) == before | {"21 43 65 00": "H03"}
    done = publish(tmp_path, accept=True)
    shown = json.loads((done.folder / "oversigt.json").read_text(encoding="utf-8"))
    words = {r["response"]: r["text"] for r in shown["remarks"]}
    assert {id: text.split()[0] for id, text in words.items()} == {
        "H01": "Jeg", "H02": "Bussen", "H03": "Der",
    }  # fmt: skip
    letters.joinpath("aa kom for sent.txt").unlink()
    publish(tmp_path, accept=True)
    text = " ".join(p.text for p in docx.Document(str(done.folder / OVERVIEW)).paragraphs)
    assert "Nummer H03 er udgået: Svaret er taget ud" in text
