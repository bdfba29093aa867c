"""Danish dates and times of day: in running text, and of a moment with a time zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from hoering.dansk import MONTHS
from hoering.domain import Span

_STEMS = [month[:3] for month in MONTHS]
_MONTH = "|".join(m[:3] + r"(?:" + m[3:] + r")?\.?" if len(m) > 3 else m for m in MONTHS)
_WRITTEN = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\.?\s+(?P<month>{_MONTH})\s+(?P<year>(?:19|20)\d\d)(?!\d)", re.I
)
_DIGITS = re.compile(
    r"(?<![\d.,/-])(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>(?:19|20)?\d\d)(?![\d/-]|\.\d)"
)
# "Lyngå d. 20/2 25": only behind "d." or "den", and at the end of what is said.
_SPARSE = re.compile(
    r"\b(?:d\.|den)\s?(?P<day>\d{1,2})/(?P<month>\d{1,2})[ -](?P<year>(?:20)?\d\d)(?=\s*(?:$|[\n,;]))",
    re.I,
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_TIME = re.compile(r"^[,\sT]*(?:kl\.?\s*)?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)", re.I)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text; `at` is set when a time of day follows it."""

    span: Span
    date: date
    at: datetime | None = None


def date_of(year: str, month: str, day: str) -> date | None:
    """The day that is written so, the year in two figures or four, the month in figures or as a
    Danish word of three letters or more; None for an impossible one (31.02.2026)."""
    full = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        number = int(month) if month.isdigit() else _STEMS.index(month.lower()[:3]) + 1
        return date(full, number, int(day))
    except ValueError:
        return None


def find_dates(text: str) -> list[FoundDate]:
    """All dates of `text` in order of place; impossible ones (31.02.2026) are left out."""
    found: list[FoundDate] = []
    for pattern in (_WRITTEN, _ISO, _DIGITS, _SPARSE):
        for match in pattern.finditer(text):
            day = date_of(match["year"], match["month"], match["day"])
            span = Span(match.start(), match.end())
            if day is None or any(span.overlaps(f.span) for f in found):
                continue
            clock = _TIME.match(text[match.end() : match.end() + 16])
            at = None
            if clock:
                at = datetime.combine(day, time(int(clock["hour"]), int(clock["minute"])))
            found.append(FoundDate(span, day, at))
    return sorted(found, key=lambda f: f.span)


def danish(moment: datetime) -> datetime:
    """The clock in Copenhagen, without a zone; a moment without a zone is taken as Danish.

    Summer time runs from the last Sunday of March to that of October, 01.00 UTC
    (Directive 2000/84/EC; in Denmark so since 1996).
    """
    if moment.tzinfo is None:
        return moment
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    summer = _last_sunday(utc.year, 3) <= utc < _last_sunday(utc.year, 10)
    return utc + timedelta(hours=2 if summer else 1)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1)
    return last - timedelta(days=(last.weekday() + 1) % 7)
