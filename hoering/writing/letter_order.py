"""The order of the Danish alphabet."""

from __future__ import annotations


def alphabetical(name: str) -> tuple[tuple[int, str], ...]:
    """Sort key of the Danish alphabet: æ, ø and å last, aa as å, capitals as small letters."""
    order = {letter: chr(ord("z") + n) for n, letter in enumerate("æøå", 1)}
    letters = name.casefold().replace("aa", "å")
    return tuple((0 if x == " " else 1, order.get(x, x)) for x in letters)
