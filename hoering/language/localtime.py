"""Danish time of day, reckoned without a time zone table (Windows has none)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


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
