"""A copy of the draft among the responses: no remarks, and somebody is told to look at it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import docx
import pytest

from hoering.cli import main

Capture = pytest.CaptureFixture[str]


def test_the_draft_sent_back_as_it_was_has_no_remarks(small_round: Path, capsys: Capture) -> None:
    shutil.rmtree(small_round / "hoeringssvar")
    (small_round / "hoeringssvar").mkdir()
    name = "hoeringssvar/svar fra en borger.pdf"
    shutil.copyfile(small_round / "udkast.pdf", small_round / name)
    (small_round / "hoeringssvar" / "bo.txt").write_text(
        "Vi mangler lys på stien ved skolen.\n\nHilsen Bo Lind", encoding="utf-8"
    )
    assert main(["koer", str(small_round)]) == 0
    assert "er en kopi af udkastet" in capsys.readouterr().out
    found = json.loads((small_round / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    by_file = {r["sources"][0]["file"]: r for r in found["responses"]}
    assert by_file[name]["no_remarks"] and not by_file["hoeringssvar/bo.txt"]["no_remarks"]
    assert {r["response"] for r in found["remarks"]} == {by_file["hoeringssvar/bo.txt"]["id"]}
    (problem,) = found["problems"]
    assert (problem["file"], problem["code"]) == (name, "unchanged_draft")
    document = docx.Document(str(small_round / "resultat" / "kommenteret-oversigt.docx"))
    cells = {c.text for table in document.tables for row in table.rows for c in row.cells}
    (told,) = [text for text in cells if text.startswith("Ingen bemærkninger.")]
    assert told.endswith(problem["problem"])
    assert not any("Ikke læst" in text for text in cells)
