"""A request beside the hearing is ticked off in the overview, in Word or in the spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from hoering.cli import main
from hoering.writing.facts.requests import HANDLED, NO_REQUEST, TITLE

ASKS = "Jeg beder om aktindsigt i det notat, der ligger bag tallene på side 4."
LETTER = (
    "Til Vestby Kommune\n\nDer bør sættes flere bænke op langs stien ved søen.\n\n{}\n\n"
    "Med venlig hilsen\nKaren Holm\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round that was run, in which one of two senders asks for a document."""
    made = tmp_path / "runde"
    (made / "hoeringssvar").mkdir(parents=True)
    for name, text in (("a.txt", ASKS), ("b.txt", "Stien mangler lys om vinteren.")):
        (made / "hoeringssvar" / name).write_text(LETTER.format(text), encoding="utf-8")
    main(["koer", str(made)])
    return made


def in_word(folder: Path, said: str) -> Path:
    document = Document(str(folder / "resultat" / "kommenteret-oversigt.docx"))
    table = next(t for t in document.tables if t.rows[0].cells[-1].text == HANDLED)
    table.rows[1].cells[-1].text = said
    path = folder / "rettet.docx"
    document.save(str(path))
    return path


def in_sheet(folder: Path, said: str) -> Path:
    book = load_workbook(folder / "resultat" / "kommenteret-oversigt.xlsx")
    sheet = book["Høringssvar"]
    column = [cell.value for cell in sheet[1]].index(HANDLED) + 1
    sheet.cell(2, column).value = said
    path = folder / "rettet.xlsx"
    book.save(path)
    return path


def overview(folder: Path) -> Any:
    return json.loads((folder / "resultat" / "oversigt.json").read_text(encoding="utf-8"))


def open_requests(folder: Path, capsys: pytest.CaptureFixture[str]) -> int:
    capsys.readouterr()
    main(["vis", str(folder), "--aabne", "anmodninger", "--json"])
    return capsys.readouterr().out.count("aktindsigt i det notat")


@pytest.mark.parametrize("write", [in_word, in_sheet])
def test_what_is_handled_is_open_no_more(
    folder: Path, write: Callable[[Path, str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert open_requests(folder, capsys) == 1
    assert main(["indlaes", str(folder), str(write(folder, "3.4. KH")), "--ja"]) == 0
    assert open_requests(folder, capsys) == 0
    assert [r["handled"] for r in overview(folder)["requests"]] == ["3.4. KH"]
    main(["koer", str(folder)])
    assert open_requests(folder, capsys) == 0
    document = Document(str(folder / "resultat" / "kommenteret-oversigt.docx"))
    assert any("3.4. KH" in c.text for t in document.tables for c in t.rows[-1].cells)
    main(["historik", str(folder)])
    assert "3.4. KH" in capsys.readouterr().out
    assert main(["historik", str(folder), "--fortryd", "1"]) == 0
    assert open_requests(folder, capsys) == 1


def test_what_is_no_request_stands_nowhere(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["indlaes", str(folder), str(in_word(folder, NO_REQUEST)), "--ja"]) == 0
    assert open_requests(folder, capsys) == 0 and overview(folder)["requests"] == []
    document = Document(str(folder / "resultat" / "kommenteret-oversigt.docx"))
    assert TITLE not in [p.text for p in document.paragraphs]
    main(["svarbreve", str(folder)])
    (letter,) = (folder / "resultat" / "svarbreve").glob("H01*.docx")
    assert "[Tjek: afsenderen" not in "\n".join(p.text for p in Document(str(letter)).paragraphs)


def test_another_request_in_the_letter_is_looked_at_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["indlaes", str(folder), str(in_word(folder, "Sendt 3.4.")), "--ja"])
    other = "Vi anmoder om aktindsigt i korrespondancen med bygherren."
    (folder / "hoeringssvar" / "a.txt").write_text(LETTER.format(other), encoding="utf-8")
    main(["koer", str(folder)])
    (edit,) = overview(folder)["edits"]
    assert edit["state"] == "review" and "korrespondancen" in edit["review"]["why"]


def test_the_senders_words_are_not_to_be_mended(folder: Path) -> None:
    document = Document(str(folder / "resultat" / "kommenteret-oversigt.docx"))
    table = next(t for t in document.tables if t.rows[0].cells[-1].text == HANDLED)
    table.rows[1].cells[2].text = "Noget andet."
    document.save(str(folder / "rettet.docx"))
    main(["indlaes", str(folder), str(folder / "rettet.docx"), "--ja"])
    (note,) = overview(folder)["notes"]
    assert "Afsenderens ord" in note["why"]
