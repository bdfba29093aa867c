"""The positions with every remark under the name that the secretariat gave its position."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hoering.domain import Direction, Position, normalised

Remarks = Sequence[str]  # their ids


def regrouped(positions: Sequence[Position], named: Mapping[str, str]) -> tuple[Position, ...]:
    """`named` is remark → the name of its position; remarks with one name are one position.

    A name that a position has already joins it. What the program puts beside remarks that were named
    goes along with most of them. A number that all have left goes where most of them went.
    """
    where = {remark: p for p in positions for remark in p.remarks}
    known = {normalised(p.title): p.id for p in positions}
    names = {**dict(_going_along(positions, named)), **named}
    groups: dict[str, list[str]] = {}
    titles = {p.id: p.title for p in positions}
    for remark in dict.fromkeys((*where, *named)):
        own = where[remark].id if remark in where else ""
        name = normalised(names.get(remark, ""))
        key = known.get(name, name) or own
        titles.setdefault(key, names.get(remark, ""))
        groups.setdefault(key, []).append(remark)
    numbers = dict(_numbers(groups, positions, where))
    return tuple(_made(numbers[key], titles[key], held, where) for key, held in groups.items())


def _going_along(
    positions: Iterable[Position], named: Mapping[str, str]
) -> Iterable[tuple[str, str]]:
    """The remarks without a name of their own, with the name that most beside them have."""
    for position in positions:
        own = {normalised(named[r]): named[r] for r in position.remarks if r in named}
        said = (own[normalised(named[r])] for r in position.remarks if r in named)
        counted = Counter(said).most_common(2)
        if counted and (len(counted) < 2 or counted[0][1] > counted[1][1]):
            yield from ((r, counted[0][0]) for r in position.remarks if r not in named)


def _numbers(
    groups: Mapping[str, Remarks], positions: Sequence[Position], where: Mapping[str, Position]
) -> Iterable[tuple[str, str]]:
    """Group → P04."""
    free = [p.id for p in positions if p.id not in groups]
    last = max((int(n) for p in positions for n in re.findall(r"\d+", p.id)), default=0)
    ids = {p.id for p in positions}
    for key, held in groups.items():
        if key in ids:
            yield key, key
            continue
        came_from = Counter(where[r].id for r in held if r in where).most_common()
        number = next((id for id, _ in came_from if id in free), "")
        if number:
            free.remove(number)
        else:
            last += 1
            number = f"P{last:02d}"
        yield key, number


def _made(id: str, title: str, remarks: Remarks, where: Mapping[str, Position]) -> Position:
    """With the theme of most, and as a proposal where one of them is one."""
    before = [where[r] for r in remarks if r in where]
    ways = [p.direction for p in before] or [Direction.NEUTRAL]
    direction = Direction.PROPOSAL if Direction.PROPOSAL in ways else ways[0]
    themes = Counter(p.theme for p in before).most_common(1)
    return Position(id, themes[0][0] if themes else "", direction, title, tuple(remarks))
