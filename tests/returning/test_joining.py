"""Two remarks joined by a word in one row: what the program proposed for either is nobody's word."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from office import Office
from pens import SheetPen, WordPen
from rich.console import Console

from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.terminal.reasons import print_reason


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


def pen_of(office: Office, kind: str) -> Any:
    return SheetPen(office.xlsx) if kind == "xlsx" else WordPen(office.docx)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize(("at", "typed"), [(0, "saml med H01.3"), (2, "saml med H01.1")])
def test_a_word_in_one_row_is_one_decision(office: Office, kind: str, at: int, typed: str) -> None:
    pen = pen_of(office, kind)
    pen.append_nr(ids(office)[at], f" {typed}")
    reading = office.take(Path(pen.save(office.folder / f"rettet.{kind}")))
    assert [c.field for c in reading.found.corrections] == ["merged"]
    assert not reading.found.unclear and not reading.found.absent
    joined = overview_data(office.reviewed)["remarks"][0]
    assert joined["edited"] == ["merged"] and not office.reviewed.notes
    screen = StringIO()
    print_reason(figures(overview_data(office.reviewed)), Console(file=screen, width=200), "H01.1")
    assert "har samlet den af flere bemærkninger" in screen.getvalue()
    assert "merged" not in screen.getvalue()


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("written", [0, 2])
def test_a_reply_in_either_row_is_the_joined_ones(office: Office, kind: str, written: int) -> None:
    pen = pen_of(office, kind)
    pen.append_nr(ids(office)[0], " saml med H01.3")
    pen.write(ids(office)[written], "svar", "Det ser vi på.")
    reading = office.take(Path(pen.save(office.folder / f"rettet.{kind}")))
    assert [c.field for c in reading.found.corrections] == ["merged", "reply"]
    assert overview_data(office.reviewed)["remarks"][0]["reply"] == "Det ser vi på."


def test_the_word_in_the_column_of_outcomes_is_no_outcome(office: Office) -> None:
    pen = SheetPen(office.xlsx)
    pen.write(ids(office)[0], "udfald", "saml med H01.3")
    found = office.read(Path(pen.save(office.folder / "rettet.xlsx"))).found
    assert [c.field for c in found.corrections] == ["merged"] and not found.unclear
