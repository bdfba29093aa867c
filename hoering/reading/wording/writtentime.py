"""When a mail was sent: dates and times of day as mail programs write and print them in a head."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from email.utils import parsedate_to_datetime

from hoering.dansk import MONTHS
from hoering.language.dates import date_of

_IN_ENGLISH = {"may": "maj", "oct": "okt"}  # months that have other letters there
_MONTH = rf"({'|'.join([*(month[:3] for month in MONTHS), *_IN_ENGLISH])})[a-zæøå]*\.?"
_WRITTEN = re.compile(rf"(\d{{1,2}})\.?\s*{_MONTH},?\s+(\d{{4}})", re.IGNORECASE)
_ENGLISH = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}}),?\s+(\d{{4}})", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?![\d.:])")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_CLOCK = re.compile(
    r"(?:kl\.?\s*)?\b(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?\b(?!\.\d)(?:\s?([ap])\.?m\b)?",
    re.IGNORECASE,
)
_NO_ZONE = re.compile(r"-0000\b")


def sent_time(date: str, received: str = "") -> datetime | None:
    """The moment in a Date field; where that says nothing, when the last server took it.

    Fields in the manner of RFC 5322 have their zone; a time written otherwise
    ("12-03-2026 14:05") has none and is taken as it stands.
    """
    return _moment(date) or _moment(received.rpartition(";")[2].strip())


def _moment(text: str) -> datetime | None:
    if not text:
        return None
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return written_time(text)
    if not 1980 < when.year < 2200:
        return None
    # "-0000" says that the time is UTC, and nothing about the place (RFC 5322, 3.3).
    return when.replace(tzinfo=UTC) if when.tzinfo is None and _NO_ZONE.search(text) else when


def written_time(text: str) -> datetime | None:
    """ "10. marts 2026 14:12", "ti 10-03-2026 kl. 14.12", "March 10, 2026 2:12 PM" as a naive datetime.

    Midnight where no time of day is given; None where there is no date.
    """
    rest, day = text[:300], None
    for pattern, order in (
        (_ISO, (1, 2, 3)), (_WRITTEN, (3, 2, 1)), (_ENGLISH, (3, 1, 2)), (_NUMERIC, (3, 2, 1)),
    ):  # fmt: skip
        found = pattern.search(rest)
        if found:
            year, month, date = (found.group(n) for n in order)
            if "/" in found[0] and re.search(r"\d\s?[AP]M\b", text):
                month, date = date, month  # 3/12/2026 2:05 PM
            day = date_of(year, _IN_ENGLISH.get(month.lower(), month), date)
            rest = (
                rest[found.end() :] if _CLOCK.search(rest[found.end() :]) else rest[: found.start()]
            )
            break
    if day is None:
        return None
    clock = _CLOCK.search(rest)
    hour, minute = (int(clock.group(1)), int(clock.group(2))) if clock else (0, 0)
    if clock and clock.group(3):
        hour = hour % 12 + (12 if clock.group(3).lower() == "p" else 0)
    return datetime.combine(day, time(hour % 24, minute % 60))
