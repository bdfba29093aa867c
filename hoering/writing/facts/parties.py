"""Who was invited, who answered, and who answered without being invited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoering.domain import Response, SenderKind, normalised, sender_key
from hoering.domain.groups import gathered

_ALIKE = 86.0  # of 100, for one word: "ungdomsråd" and "ungdomsrådet" are one
_SMALL = frozenset(
    ["i", "på", "ved", "for", "af", "og", "til", "under", "kommune", "kommunes", "den", "det", "de"]
)


@dataclass(frozen=True, slots=True)
class Parties:
    """`silent` are invited bodies that sent nothing; `uninvited` are ids of responses."""

    invited: tuple[str, ...]
    silent: tuple[str, ...]
    uninvited: frozenset[str]


def of_sender(responses: Sequence[Response]) -> dict[str, tuple[str, ...]]:
    """Response → all of its sender's, of whom it is known that several are his."""
    own = gathered(responses, lambda r: sender_key(r.id, r.sender, r.sender_kind.value))
    several = (tuple(r.id for r in same) for same in own.values() if len(same) > 1)
    return {id: ids for ids in several for id in ids}


def parties_of(invited: Sequence[str], responses: Sequence[Response]) -> Parties:
    """Each sender goes to the nearest invited name, bodies that answer together to one each.

    Without a list nobody is uninvited, and a citizen never is: a hearing is open to all.
    """
    if not invited:
        return Parties((), (), frozenset())
    answered: set[str] = set()
    uninvited: set[str] = set()
    for response in responses:
        nearest = best_party(invited, response.sender)
        names = {name for name in (nearest, *_together(invited, response.sender)) if name}
        answered |= names
        if not names and response.sender_kind is not SenderKind.CITIZEN:
            uninvited.add(response.id)
    silent = tuple(name for name in invited if name not in answered)
    return Parties(tuple(invited), silent, frozenset(uninvited))


def may_be_theirs(unread: int, silent: Sequence[str]) -> str:
    """After the `silent` ones: a file that nobody could read may be from one of them."""
    if not unread:
        return ""
    files = "En fil" if unread == 1 else f"{unread} filer"
    whom = silent[0] if len(silent) == 1 else "en af dem"
    return f"{files} kunne ikke læses og kan være fra {whom}."


def _together(invited: Sequence[str], sender: str) -> list[str]:
    """The invited whose whole name is a part of "Vesterby Lokalråd, Hulsø Beboerforening og …"."""
    parts = re.split(r",\s+|\s+og\s+", sender)
    return [
        name
        for name in invited
        if any(
            len(_words(name)) == len(_words(part)) and nearness(name, part) >= _ALIKE
            for part in parts
        )
    ]


def best_party(invited: Sequence[str], sender: str) -> str:
    """The invited name that the sender's is nearest to; "" when none is near enough."""
    near = [(nearness(name, sender), -n) for n, name in enumerate(invited)]
    best, place = max(near, default=(0.0, 0))
    return invited[-place] if best >= _ALIKE else ""


def nearness(one: str, other: str) -> float:
    """0..100: how well every word of the shorter name is found in the longer one.

    Words are compared one by one, for "Skolebestyrelsen ved Elmeskolen" and "… ved Bøgeskolen"
    share most of their letters and are two bodies.
    """
    from rapidfuzz import fuzz

    a, b = _words(one), _words(other)
    if not a or not b:
        return 0.0
    if "".join(a) == "".join(b):
        return 100.0
    short, long = sorted((a, b), key=len)
    worst = min(max(float(fuzz.ratio(w, v)) for v in long) for w in short)
    return worst - 0.1 * (len(long) - len(short))


def _words(name: str) -> list[str]:
    words = re.findall(r"\w+", normalised(name))
    return [w for w in words if w not in _SMALL] or words
