"""A machine's mail among the responses: told of, among the open tasks, and nowhere called unread."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from hoering.cli import main

MAIL = (
    "From: Ida Bro <ida@mail.example>\nTo: hoering@vestby.example\nSubject: Automatisk svar: Plan\n"
    "Auto-Submitted: auto-replied\n\nJeg er tilbage den 9. marts.\n"
)


def test_a_machines_mail_is_told_of(small_round: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small_round / "hoeringssvar" / "autosvar.eml").write_text(MAIL, encoding="utf-8")
    assert main(["koer", str(small_round)]) == 0
    found = json.loads((small_round / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    told = [(p["file"], p["code"]) for p in found["problems"] if "autosvar" in p["file"]]
    assert told == [("hoeringssvar/autosvar.eml", "machine_mail")]
    files = {source["file"] for response in found["responses"] for source in response["sources"]}
    assert files and "hoeringssvar/autosvar.eml" not in files
    document = docx.Document(str(small_round / "resultat" / "kommenteret-oversigt.docx"))
    rows = [[c.text for c in row.cells] for table in document.tables for row in table.rows]
    (row,) = [" ".join(row) for row in rows if any("autosvar" in text for text in row)]
    assert "ikke taget med som svar" in row and "ikke læst" not in row.lower()
    capsys.readouterr()
    assert main(["vis", str(small_round), "--aabne"]) == 0
    assert "ikke taget med som svar" in " ".join(capsys.readouterr().out.split())
