"""The day that a response came: the same day typed is no change, another one is a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from office import Office

from hoering.domain import Analysis, Response
from hoering.returning.days import in_full
from hoering.writing.export import overview_data


@pytest.fixture
def dated(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    own = office.world.responses

    def responses() -> tuple[Response, ...]:
        return tuple(replace(r, received=date(2026, 3, 2)) for r in own())

    monkeypatch.setattr(office.world, "responses", responses)
    office.run()
    return office


def typed(office: Office, value: object) -> Path:
    book = openpyxl.load_workbook(office.xlsx)
    book["Høringssvar"]["A2"].value = value
    path = office.folder / "rettet.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(
    "value",
    [
        date(2026, 3, 2),
        datetime(2026, 3, 2),
        "2. marts 2026",
        "02-03-2026",
        "2/3 2026",
        "2 mar. 2026",
    ],
)
def test_the_same_day_is_no_change(dated: Office, value: object) -> None:
    found = dated.read(typed(dated, value)).found
    assert not found.corrections and not found.unclear


@pytest.mark.parametrize("value", [date(2026, 3, 9), "9. marts 2026", "den 9/3 2026", "2026-03-09"])
def test_another_day_holds_from_then_on(dated: Office, value: object) -> None:
    dated.take(typed(dated, value))
    for _ in range(2):
        first = overview_data(dated.reviewed)["responses"][0]
        assert first["received"] == "2026-03-09"
        dated.run()


def test_a_response_is_late_by_the_day_that_people_say(
    dated: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    analysis = dated.world.analysis

    def with_deadline(*said: Any) -> Analysis:
        made = analysis(*said)
        return replace(made, round=replace(made.round, deadline=date(2026, 3, 5)))

    monkeypatch.setattr(dated.world, "analysis", with_deadline)
    dated.run()
    assert not overview_data(dated.reviewed)["responses"][0]["late"]
    dated.take(typed(dated, "6. marts 2026"))
    assert overview_data(dated.reviewed)["responses"][0]["late"]
    dated.take(typed(dated, "ukendt dato"))
    first = overview_data(dated.reviewed)["responses"][0]
    assert first["received"] is None and not first["late"]


@pytest.mark.parametrize("value", ["i går", None, "31-02-2026"])
def test_what_is_no_day_is_told(dated: Office, value: object) -> None:
    found = dated.read(typed(dated, value)).found
    (unclear,) = found.unclear
    assert not found.corrections and unclear.why.startswith("Skriv datoen som 15-03-2026")


def test_what_is_no_day_stays_as_it_is() -> None:
    for text in ("ukendt dato", "31-02-2026", "2. foo 2026", ""):
        assert in_full(text) == text


def marked(office: Office, row: int, text: str | None) -> Path:
    book = openpyxl.load_workbook(office.xlsx)
    sheet = book["Høringssvar"]
    at = [cell.value for cell in sheet[1]].index("Mærket") + 1
    sheet.cell(row, at).value = text
    path = office.folder / "rettet.xlsx"
    book.save(path)
    return path


def test_a_longer_deadline_for_one_sender_is_told_by_its_note(office: Office) -> None:
    """The note is taken away where somebody was given more time, and put back again."""
    office.take(marked(office, 2, "efter fristen"))
    late = [r["late"] for r in overview_data(office.reviewed)["responses"]]
    assert late == [True, False, False]
    assert "efter fristen" in {
        c.value for line in openpyxl.load_workbook(office.xlsx)["Høringssvar"] for c in line
    }
    office.take(marked(office, 2, None))
    assert not any(r["late"] for r in overview_data(office.reviewed)["responses"])
    office.run()
    assert not any(r["late"] for r in overview_data(office.reviewed)["responses"])


def test_another_note_is_told_to_be_the_programs(office: Office) -> None:
    found = office.read(marked(office, 2, "vigtig")).found
    assert not found.corrections
    assert [u.why[:28] for u in found.unclear] == ["Mærket sættes af programmet;"]
