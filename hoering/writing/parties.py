"""Who was invited, who answered, and who answered without being invited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hoering.domain import Response, normalised

_ALIKE = 88.0  # of 100: "Handicaprådet" and "Handicaprådet i Prøvelund Kommune" are one body
_LONG_ENOUGH = 5  # letters of the shorter name, for it to count inside the longer one


@dataclass(frozen=True, slots=True)
class Parties:
    """`silent` are invited bodies that sent nothing; `uninvited` are ids of responses."""

    invited: tuple[str, ...]
    silent: tuple[str, ...]
    uninvited: frozenset[str]


def parties_of(invited: Sequence[str], responses: Sequence[Response]) -> Parties:
    """Each invited name goes to its nearest senders; without a list nobody is uninvited."""
    if not invited:
        return Parties((), (), frozenset())
    answered: set[str] = set()
    uninvited: set[str] = set()
    for response in responses:
        near = [(_nearness(name, response.sender), -n) for n, name in enumerate(invited)]
        best, place = max(near)
        if best >= _ALIKE:
            answered.add(invited[-place])
        else:
            uninvited.add(response.id)
    silent = tuple(name for name in invited if name not in answered)
    return Parties(tuple(invited), silent, frozenset(uninvited))


def _nearness(one: str, other: str) -> float:
    """0..100; a whole name inside the other one is as good as the same name."""
    from rapidfuzz import fuzz

    a, b = normalised(one), normalised(other)
    short, long = sorted((a, b), key=len)
    if len(short) >= _LONG_ENOUGH and f" {short} " in f" {long.replace(',', ' ')} ":
        return 99.0 if a != b else 100.0
    return float(fuzz.ratio(a, b))
