"""The day on which a response was received, however an official writes it, and whether it was late."""

from __future__ import annotations

import re
from datetime import date

from hoering.dansk import LATE, MONTHS, UNKNOWN_DAY, long_date
from hoering.returning.cells import Cell, Parsed

_DAY = re.compile(r"(?:den\s+)?(\d{1,2})[.\-/ ]+(\d{1,2}|[^\W\d]+\.?)[.\-/ ]+(\d{4})\.?")
NOTES_STAY = f"Mærket sættes af programmet; kun »{LATE}« kan slettes eller tilføjes her."
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def received(cell: Cell) -> Parsed:
    """A cell of the column of days: the day as 2026-03-02, "" where it is told to be unknown."""
    text = " ".join(cell.lines)
    if text.casefold() == UNKNOWN_DAY:
        return Parsed({"received": ""})
    day = day_of(text)
    if day is None:
        why = f"Skriv datoen som 15-03-2026, eller »{UNKNOWN_DAY}«."
        return Parsed(unclear=[(text or "(tom)", why)])
    return Parsed({"received": day.isoformat()})


def notes(cell: Cell) -> Parsed:
    """A cell of notes parted by semicolons, of which people may take away or add that of lateness."""
    said, stood = _notes(cell.text), _notes(";".join(cell.known))
    if said ^ stood != {LATE}:
        return Parsed(unclear=[(cell.text or "(tom)", NOTES_STAY)])
    return Parsed({"late": "ja" if LATE in said else "nej"})


def _notes(text: str) -> set[str]:
    return {" ".join(note.split()).casefold() for note in text.split(";")} - {""}


def day_of(text: str) -> date | None:
    """02-03-2026, 2/3 2026, 2. marts 2026 or 2026-03-02; None for what is no day."""
    bare = text.strip().casefold()
    if iso := _ISO.fullmatch(bare):
        year, month, day = iso.groups()
    elif found := _DAY.fullmatch(bare):
        day, month, year = found.groups()
    else:
        return None
    try:
        return date(int(year), int(month) if month.isdigit() else _month(month), int(day))
    except ValueError:
        return None


def in_full(text: str) -> str:
    """A day as the documents write it, however it is typed; all else as it is."""
    day = day_of(text)
    return long_date(day) if day else text


def _month(name: str) -> int:
    """marts, mar. → 3; 0 for no month's name."""
    bare = name.rstrip(".")
    named = (n for n, month in enumerate(MONTHS, 1) if len(bare) > 2 and month.startswith(bare))
    return next(named, 0)
