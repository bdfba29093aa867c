"""The amounts that words say: "3", "1.500", "tre", "halvtreds", and how they are written; and times of the
day: "kl. 16", "klokken halv fem", "6.45–16.30"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

# A dot parts thousands, a comma decimals: "2.000", "2,5", "1.250,75". "12.3" is a section or a day.
_FIGURE = re.compile(r"(?P<whole>\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<part>\d+))?")
_YEAR = re.compile(r"19\d\d|20\d\d|2100")
# "en" and "et" are articles far more often than numbers.
_ONES = ("to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_SPELT = {
    **{word: float(n) for n, word in enumerate(_ONES, start=2)},
    "ti": 10.0, "elleve": 11.0, "tolv": 12.0, "tretten": 13.0, "fjorten": 14.0, "femten": 15.0,
    "seksten": 16.0, "sytten": 17.0, "atten": 18.0, "nitten": 19.0, "halvanden": 1.5,
    "halvandet": 1.5, "hundrede": 100.0,
}  # fmt: skip
_TENS = {
    "tyve": 20.0, "tredive": 30.0, "fyrre": 40.0, "fyrretyve": 40.0, "halvtreds": 50.0,
    "tres": 60.0, "halvfjerds": 70.0, "firs": 80.0, "halvfems": 90.0,
}  # fmt: skip
_BOTH = re.compile(
    rf"(?P<ones>en|{'|'.join(_ONES)})og(?P<tens>{'|'.join(sorted(_TENS, reverse=True))})"
)


def amount(word: str) -> float | None:
    """The amount that a word in small letters says.

    None for a year (four figures without a dot), for a section's or a day's number ("12.3"), for a
    whole date and for other words.
    """
    if word[:1].isdigit():
        figure = _FIGURE.fullmatch(word)
        if figure is None or _YEAR.fullmatch(word):
            return None
        return float(f"{figure['whole'].replace('.', '')}.{figure['part'] or 0}")
    if word in _SPELT or word in _TENS:
        return _SPELT.get(word) or _TENS[word]
    if "og" in word and (found := _BOTH.fullmatch(word)):
        return (1.0 if found["ones"] == "en" else _SPELT[found["ones"]]) + _TENS[found["tens"]]
    return None


def amounts(words: Iterable[str]) -> list[float]:
    """The amounts among the words, in their order."""
    return [value for word in words if (value := amount(word)) is not None]


_NOT_COUNTED = frozenset(
    (
        "og", "eller", "i", "på", "til", "af", "for", "fra", "med", "som", "at", "der", "er", "var",
        "bliver", "om", "ved", "så", "når", "hvis", "men", "den", "det", "de", "vi", "jeg", "man", "en",
        "et", "ikke", "inden", "efter", "før", "skal", "kan", "vil", "bør", "har",
    )
)  # fmt: skip
_NO_AMOUNT_AFTER = frozenset(("§", "stk", "nr", "afsnit", "punkt", "kapitel", "side", "med"))
_SAME_UNIT = {
    "kroner": "kr", "m": "meter", "meters": "meter", "km": "kilometer", "procent": "pct", "%": "pct",
    "mdr": "måneder", "måned": "måneder", "måneders": "måneder", "uge": "uger", "ugers": "uger",
    "dag": "dage", "dages": "dage", "time": "timer", "timers": "timer", "års": "år", "minut": "minutter",
    "minutters": "minutter", "million": "mio", "millioner": "mio", "hektar": "ha", "m2": "kvadratmeter",
}  # fmt: skip


def counted(words: Sequence[str]) -> list[tuple[float, str]]:
    """The amounts, each with what it counts: "meter", "pladser"; "" where no such word follows.

    Without the numbers that name a place ("§ 13", "afsnit 4"), and what something differs by
    ("stiger med to procent").
    """
    found = []
    for at, word in enumerate(words):
        value = amount(word)
        if value is not None and (not at or words[at - 1] not in _NO_AMOUNT_AFTER):
            noun = words[at + 1] if at + 1 < len(words) else ""
            nothing = amount(noun) is not None or noun[:1].isdigit() or noun in _NOT_COUNTED
            found.append((value, "" if nothing else _SAME_UNIT.get(noun, noun)))
    return found


def in_figures(value: float) -> str:
    """ "1.500", "2,5": an amount as Danish writes it."""
    whole, _, part = f"{value:,.4f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", ".") + (f",{part}" if part else "")


def went(old: float, new: float) -> str:
    """ "tallet går fra 2,5 til 3"."""
    return f"tallet går fra {in_figures(old)} til {in_figures(new)}"


_SPELT_HOUR = "et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv"
_HOUR = rf"(?:halv\s)?(?:\d{{1,2}}(?:[.:][0-5]\d)?|{_SPELT_HOUR})"
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
