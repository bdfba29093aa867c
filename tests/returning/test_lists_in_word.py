"""What officials put right in Word where they see it: a list of senders, the names of positions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from office import Office

from hoering.domain import Analysis, Direction, Position
from hoering.writing.export import overview_data

SHARED, SINGLE = "Ønske om mere", "Bekymring vedrørende maden"


def retyped(office: Office, *changes: tuple[str, str, str]) -> Path:
    """The Word overview with (a row's text begins so, old cell, new cell) in its tables."""
    document = docx.Document(str(office.docx))
    for beginning, old, new in changes:
        cell = next(
            cell
            for table in document.tables
            for row in table.rows
            for cell in row.cells
            if row.cells[0].text.startswith(beginning) and cell.text.startswith(old)
        )
        paragraph = cell.paragraphs[0]
        text = paragraph.runs[0].text
        paragraph.runs[0].text = new + text[len(text.rstrip()) :]
    path = office.folder / "rettet.docx"
    document.save(str(path))
    return path


def test_a_sender_its_kind_and_day_are_put_right_in_the_list_of_senders(office: Office) -> None:
    changes = (
        ("H01", "Afsender 00", "Ældrerådet i Skovballe"),
        ("H01", "bestyrelse", "råd"),
        ("H02", "ukendt dato", "3. marts 2026"),
    )
    reading = office.take(retyped(office, *changes))
    assert not reading.found.unclear
    first, second, _ = overview_data(office.reviewed)["responses"]
    assert (first["sender"], first["sender_kind"]) == ("Ældrerådet i Skovballe", "råd")
    assert second["received"] == "2026-03-03"
    for file in (office.folder / "rettet.docx", office.docx, office.xlsx):
        assert not office.read(file).found


def test_a_number_in_the_list_that_nobody_has_is_told(office: Office) -> None:
    found = office.read(retyped(office, ("H01", "H01", "H77"))).found
    assert not found.corrections
    assert [u.why[:32] for u in found.unclear] == ["Rækken svarer ikke til noget hør"]


@pytest.fixture
def held(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Two remarks make one point, a third another."""
    analysis = office.world.analysis

    def with_positions(*said: Any) -> Analysis:
        made = analysis(*said)
        one, two, three = (made.remarks[n].id for n in (0, 3, 6))
        theme = made.theming.themes[0].id
        positions = (
            Position("P01", theme, Direction.PROPOSAL, SHARED, (one, two)),
            Position("P02", theme, Direction.AGAINST, SINGLE, (three,)),
        )
        return replace(made, theming=replace(made.theming, positions=positions))

    monkeypatch.setattr(office.world, "analysis", with_positions)
    office.run()
    return office


def titles(office: Office) -> dict[str, list[str]]:
    data = overview_data(office.reviewed)
    return {p["title"]: p["remarks"] for p in data["positions"]}


def test_a_position_is_called_what_the_word_list_of_its_theme_says(held: Office) -> None:
    before = titles(held)
    changes = ((SHARED, SHARED, "Ønske om mere tid"), (SINGLE, SINGLE, "Bekymring for køkkenet"))
    reading = held.take(retyped(held, *changes))
    assert not reading.found.unclear
    after = titles(held)
    assert after["Ønske om mere tid"] == before[SHARED]
    assert after["Bekymring for køkkenet"] == before[SINGLE]
    held.run()
    assert set(titles(held)) >= {"Ønske om mere tid", "Bekymring for køkkenet"}
    assert not held.read(held.docx).found


def test_a_row_in_which_more_than_the_name_is_changed_is_told(held: Office) -> None:
    document = docx.Document(str(held.docx))
    row = next(r for t in document.tables for r in t.rows if r.cells[0].text.startswith(SHARED))
    row.cells[0].paragraphs[0].runs[0].text = "Ønske om alt"
    row.cells[1].paragraphs[0].runs[0].text = "900 borgere"
    path = held.folder / "rettet.docx"
    document.save(str(path))
    found = held.read(path).found
    assert not found.corrections and len(found.unclear) == 1
