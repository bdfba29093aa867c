"""When a mail was sent, by its head."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from hoering.reading.writtentime import written_time

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
