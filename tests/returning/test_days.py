"""The day that a response came is a date in the spreadsheet; the same day typed is no change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from office import Office

from hoering.domain import Response
from hoering.returning.sheet import in_full


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


@pytest.mark.parametrize("value", [date(2026, 3, 3), "3. marts 2026", "i går"])
def test_another_day_is_told_to_be_nobodys_to_write_here(dated: Office, value: object) -> None:
    found = dated.read(typed(dated, value)).found
    (unclear,) = found.unclear
    assert not found.corrections and unclear.why.startswith("Datoen læses af svaret")


def test_what_is_no_day_stays_as_it_is() -> None:
    for text in ("ukendt dato", "31-02-2026", "2. foo 2026", ""):
        assert in_full(text) == text
