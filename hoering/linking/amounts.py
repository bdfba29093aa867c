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
