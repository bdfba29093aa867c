"""How long something lasts, as different words say it: "fire uger" and "en måned", "ti arbejdsdage"
and "fjorten dage", "90 minutter" and "halvanden time".

Senders seldom repeat the draft's own figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.linking.amounts import amount

_DAY, _WEEK, _MONTH = 1.0, 7.0, 365.25 / 12
_IN_DAYS = {
    "minut": 1 / 1440, "minutter": 1 / 1440, "min": 1 / 1440, "kvarter": 15 / 1440, "time": 1 / 24,
    "timer": 1 / 24, "døgn": _DAY, "dage": _DAY, "hverdage": 7 / 5, "arbejdsdage": 7 / 5,
    "uge": _WEEK, "uger": _WEEK, "måned": _MONTH, "måneder": _MONTH, "mdr": _MONTH, "kvartal": 3 * _MONTH,
    "kvartaler": 3 * _MONTH, "halvår": 6 * _MONTH, "år": 12 * _MONTH,
}  # fmt: skip
_UNITS = "|".join(sorted(_IN_DAYS, key=len, reverse=True))
_ONE = re.compile(r"(?:en|et|én|ét|een)")
_LENGTH = re.compile(
    r"\b(?:(?P<least>\w+)(?:\s?[-–]\s?|\s(?:eller|til)\s))?"
    r"(?P<many>\d+(?:[.,]\d+)*|[a-zæøåé]+)(?P<half>½|\s(?:og\s)?(?:en|et)\shalvt?)?"
    rf"(?:\s?[-–]\s?|\s)(?P<unit>{_UNITS})s?\b(?:\seller\s(?P<rather>to|tre|fire)\b)?"
)
_HALF = {"halv", "halvt", "halve"}


def durations(text: str) -> set[str]:
    """The lengths of time that a text in small letters names, each in the unit that it is counted in.

    Lengths that people take for the same are the same: from about a month on they are told apart by
    half months, below by half weeks, days, and minutes.
    """
    return {rounded(days) for days in lengths(text)}


def lengths(text: str) -> list[float]:
    """The lengths of time that a text in small letters names, in days, in their order."""
    found = []
    for match in _LENGTH.finditer(text):
        unit = _IN_DAYS[match["unit"]]
        half = 0.5 if match["half"] else 0.0
        for word in (match["least"], match["many"], match["rather"]):
            many = _many(word or "")
            if many is not None:
                found.append((many + half) * unit)
    return found


def in_days(removed: Sequence[str], added: Sequence[str]) -> tuple[float, float] | None:
    """The two lengths, in days, where words swap one length of time for one in another unit.

    Where the unit stays it is no part of the swap. None where there is no length, or more than one.
    """
    old, new = lengths(" ".join(removed)), lengths(" ".join(added))
    return (old[0], new[0]) if len(old) == len(new) == 1 else None


def _many(word: str) -> float | None:
    if _ONE.fullmatch(word):
        return 1.0
    return 0.5 if word in _HALF else amount(word)


def rounded(days: float) -> str:
    """The length in the unit that it is counted in, coarse enough for what people take for the same."""
    if days > 3.7 * _WEEK:
        return f"{round(2 * days / _MONTH) / 2:g} måneder"
    if days > 6:
        return f"{round(2 * days / _WEEK) / 2:g} uger"
    return f"{round(days):g} dage" if days >= 0.9 else f"{round(days * 1440)} minutter"
