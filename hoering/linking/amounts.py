"""The amounts that words say: "3", "1.500", "tre", "halvtreds"; and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

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


_MEASURES = {
    **dict.fromkeys(
        ("år", "årene", "året", "måned", "måneder", "mdr", "uge", "uger", "dag", "dage", "døgn", "time",
         "timer", "minut", "minutter", "sekunder", "arbejdsdage", "hverdage", "årige"), "tid",
    ),
    **dict.fromkeys(("kr", "kroner", "mio", "mia", "millioner", "øre"), "penge"),
    **dict.fromkeys(("pct", "procent", "%"), "andel"),
    **dict.fromkeys(("m", "meter", "km", "kilometer", "cm", "m2", "kvadratmeter", "hektar", "ha"), "mål"),
}  # fmt: skip
_CLOCK = frozenset(("kl", "klokken"))


def measured(words: Sequence[str]) -> list[tuple[float, str]]:
    """The amounts, each with what its unit measures: time, money, a share, a length; "" without one."""
    found = []
    for at, word in enumerate(words):
        value = amount(word)
        if value is not None:
            before, after = words[at - 1] if at else "", words[at + 1 : at + 2]
            unit = "tid" if before in _CLOCK else _MEASURES.get(after[0], "") if after else ""
            found.append((value, unit))
    return found


def in_figures(value: float) -> str:
    """ "1.500", "2,5": an amount as Danish writes it."""
    whole, _, part = f"{value:,.4f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", ".") + (f",{part}" if part else "")


def went(old: float, new: float) -> str:
    """ "tallet går fra 2,5 til 3"."""
    return f"tallet går fra {in_figures(old)} til {in_figures(new)}"
