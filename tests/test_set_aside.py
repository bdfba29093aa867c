"""Papers among the responses that are none, or may be none: told of, among the open tasks, and nowhere
called unread."""

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


NEWS = (
    "Nyhedsbrev fra Vestby Roklub\n\nSæsonen begynder den 1. april med standerhejsning og kaffe. Tilmeld dig "
    "sommerturen hos Ellen. Husk at betale kontingent. Du får nyhedsbrevet, fordi du er medlem. Afmeld her.\n"
)


def test_what_may_be_no_response_is_read_and_told_of(
    small_round: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small_round / "hoeringssvar" / "roklub.txt").write_text(NEWS, encoding="utf-8")
    assert main(["koer", str(small_round)]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Ikke svar, eller måske ikke 1" in shown
    found = json.loads((small_round / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    (number,) = [r["id"] for r in found["responses"] for s in r["sources"] if "roklub" in s["file"]]
    document = docx.Document(str(small_round / "resultat" / "kommenteret-oversigt.docx"))
    rows = [[c.text for c in row.cells] for table in document.tables for row in table.rows]
    told = "Er læst som et svar, men ligner et nyhedsbrev eller et avisudklip."
    assert any(row[:2] == ["roklub.txt", number] and told in row[2] for row in rows)
    assert any("måske ikke et svar – se efter" in text for row in rows for text in row)
    assert not any("Ikke læst" in text and "roklub" in text for row in rows for text in row)
    assert main(["vis", str(small_round), "--aabne", "ikkesvar", "--json"]) == 0
    tasks = json.loads(capsys.readouterr().out)["tasks"]
    assert [(t["kind"], t["subject"]) for t in tasks] == [("ikkesvar", "hoeringssvar/roklub.txt")]
