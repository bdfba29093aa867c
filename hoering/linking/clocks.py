"""The times of the day that a text names: "kl. 16", "klokken halv fem", "6.45–16.30"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.linking.amounts import amount

_SPELT = "et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv"
_HOUR = rf"(?:halv\s)?(?:\d{{1,2}}(?:[.:][0-5]\d)?|{_SPELT})"
CLOCK = rf"\b(?:kl\.?|klokken)\s*{_HOUR}(?![\w.:]\d)\b"
_TO = r"\s?(?:[-–]|og|til)\s?"
# "Mellem kl. 8 og 16" names two; without "kl." only a stretch with minutes in it is one of the day.
_SAID = re.compile(
    rf"\b(?:kl\.?|klokken)\s*(?P<from>{_HOUR})(?:{_TO}(?P<to>{_HOUR}))?(?![\w.:]\d)\b"
)
_BARE = re.compile(
    r"(?<![\d.,])(?P<from>\d{1,2}[.:][0-5]\d)\s?[-–]\s?(?P<to>\d{1,2}(?:[.:][0-5]\d)?)(?![\d.,]\d)"
    r"|(?<![\d.,])(?P<since>\d{1,2})\s?[-–]\s?(?P<till>\d{1,2}[.:][0-5]\d)(?![.,]?\d)"
)
_DAY, _SMALL_HOURS = 24.0, 5.0


def clocks(text: str) -> set[float]:
    """The times of a text in small letters, in hours from midnight, 0..24.

    A number that is spelt may be of the afternoon: "klokken fire" is 4 and 16.
    """
    return {hour for readings in _told(text) for hour in readings}


def put_off(before: str, after: str) -> list[tuple[float, float]]:
    """The times that took another one's place, where both texts name as many; the small hours are
    those of the next day (25 is one at night)."""
    old, new = ([_of_the_night(min(r)) for r in _told(text)] for text in (before, after))
    return [(a, b) for a, b in zip(old, new, strict=True) if a != b] if len(old) == len(new) else []


def _of_the_night(hour: float) -> float:
    return hour + _DAY if hour < _SMALL_HOURS else hour


def _told(text: str) -> list[set[float]]:
    """What each time of a text may be, in their order."""
    found = {}
    for match in (*_BARE.finditer(text), *_SAID.finditer(text)):
        for name, said in match.groupdict().items():
            hours = {hour for hour in _hours(said) if hour <= _DAY} if said else set()
            if hours:
                found[match.start(name)] = hours
    return [found[at] for at in sorted(found)]


def without_clocks(text: str) -> str:
    """The text without them, for whoever looks for amounts: "klokken to" is no wish for two."""
    return _BARE.sub(" ", _SAID.sub(" ", text))


def on_the_clock(hours: float) -> str:
    """ "kl. 16.30"."""
    hours = hours if hours <= _DAY else hours - _DAY
    return f"kl. {int(hours)}.{round(hours % 1 * 60):02d}"


def _hours(said: str) -> Iterator[float]:
    half = said.startswith("halv")
    hour, _, minutes = re.sub(r"^halv\s", "", said).replace(":", ".").partition(".")
    if hour.isdigit():
        yield int(hour) + int(minutes or 0) / 60 - half / 2
        return
    spelt = 1.0 if hour == "et" else amount(hour)
    if spelt is not None:
        yield from (spelt - half / 2, spelt - half / 2 + _DAY / 2)
