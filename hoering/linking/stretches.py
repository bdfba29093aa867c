"""Which sections hold the same text where only one of the drafts has a heading between them.

A section may be split, merged, or read as part of another because its heading does not look like
one there: its text did not move. Such sections are compared as one stretch with the section they
share text with.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hoering.linking.units import Unit

LETTERS = 25  # of a sentence, at least, that tells where a text stands
SHARE = 0.3  # of the smaller section's letters that both must hold


@dataclass(frozen=True, slots=True)
class Stretch:
    """Indices of sections of the draft and of the revised draft, in order; compared together."""

    drafted: tuple[int, ...]
    revised: tuple[int, ...]


def stretches(
    mine: Sequence[Unit], theirs: Sequence[Unit], pairs: Mapping[int, int]
) -> tuple[Stretch, ...]:
    """The paired sections, joined with the unpaired ones whose text they hold, in order.

    Only text that stands in the same order in both drafts joins sections: what went past other
    text was moved.
    """
    groups = _Groups()
    for i, j in pairs.items():
        groups.join((0, i), (1, j))
    shared: Counter[tuple[int, int]] = Counter()
    for a, b in in_order(_once_in_both(mine, theirs)):
        shared[mine[a].section, theirs[b].section] += len(mine[a].key)
    letters = _letters(mine), _letters(theirs)
    back = set(pairs.values())
    for (i, j), common in sorted(shared.items()):
        unpaired = i not in pairs or j not in back
        if unpaired and common >= SHARE * min(letters[0][i], letters[1][j]):
            groups.join((0, i), (1, j))
    return tuple(sorted(groups.stretches(), key=lambda stretch: stretch.drafted))


def in_order(pairs: Iterable[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The heaviest of the pairs (place here, place there, weight) that stand in one order."""
    best: list[tuple[int, int, int]] = []  # place there, weight so far, index; both rise
    held = sorted(pairs)
    before: list[int] = []
    for nth, (_, there, weight) in enumerate(held):
        at = bisect_right(best, (there, -1, -1))
        total = weight + (best[at - 1][1] if at else 0)
        before.append(best[at - 1][2] if at else -1)
        end = at
        while end < len(best) and best[end][1] <= total:
            end += 1
        best[at:end] = [(there, total, nth)]
    nth = best[-1][2] if best else -1
    kept = []
    while nth >= 0:
        kept.append(held[nth][:2])
        nth = before[nth]
    return kept[::-1]


def _once_in_both(mine: Sequence[Unit], theirs: Sequence[Unit]) -> Iterable[tuple[int, int, int]]:
    places: tuple[dict[str, list[int]], ...] = (defaultdict(list), defaultdict(list))
    for side, units in zip(places, (mine, theirs), strict=True):
        for unit in units:
            if len(unit.key) >= LETTERS:
                side[unit.key].append(unit.order)
    for key, here in places[0].items():
        there = places[1].get(key, [])
        if len(here) == 1 and len(there) == 1:
            yield here[0], there[0], len(key)


def _letters(units: Iterable[Unit]) -> Counter[int]:
    found: Counter[int] = Counter()
    for unit in units:
        found[unit.section] += len(unit.key)
    return found


_Node = tuple[int, int]  # 0: the draft, 1: the revised draft; index of the section


class _Groups:
    """Sections that belong together, by union and find."""

    def __init__(self) -> None:
        self._above: dict[_Node, _Node] = {}

    def join(self, one: _Node, other: _Node) -> None:
        self._above[self._top(other)] = self._top(one)

    def _top(self, node: _Node) -> _Node:
        top = self._above.setdefault(node, node)
        while self._above[top] != top:
            top = self._above[top]
        return top

    def stretches(self) -> Iterable[Stretch]:
        groups: dict[_Node, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for side, index in self._above:
            groups[self._top((side, index))][side].append(index)
        for drafted, revised in groups.values():
            yield Stretch(tuple(sorted(drafted)), tuple(sorted(revised)))
