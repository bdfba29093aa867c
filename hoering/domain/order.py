"""The order in which people look for things: numbers as numbers, names by the Danish alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby

_NUMBER = re.compile(r"(\d+)")


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key in which H2 stands before H10, and "2 Svar" before "10 Svar", however æ, ø and å are
    composed."""
    parts = _NUMBER.split(unicodedata.normalize("NFC", name).casefold())
    return tuple((0, int(p), "") if p.isdigit() else (1, 0, p) for p in parts if p)


def stretches(numbers: Iterable[int]) -> list[list[int]]:
    """Rising numbers, those that follow each other without a gap together: 3, 5, 6 → [3], [5, 6]."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    return [[number for _, number in run] for _, run in runs]


def alphabetical(name: str) -> tuple[tuple[int, str], ...]:
    """Sort key of the Danish alphabet: æ, ø and å last, aa as å, capitals as small letters."""
    order = {letter: chr(ord("z") + n) for n, letter in enumerate("æøå", 1)}
    letters = name.casefold().replace("aa", "å")
    return tuple((0 if x == " " else 1, order.get(x, x)) for x in letters)
