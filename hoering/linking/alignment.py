"""Units of the draft matched with units of the revised draft: the same first, then the similar."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from rapidfuzz import fuzz, process

from hoering.domain import BlockKind
from hoering.linking.renumbering import without_label
from hoering.linking.stretches import Stretch
from hoering.linking.units import Unit
from hoering.linking.wording import folded, tokens

REWRITTEN = 0.5  # least similarity within a section
SAME_PLACE = 0.15  # bonus for standing between the same neighbours
MOVED = 0.72  # least similarity for text found again in another section
MOVED_LETTERS = 25  # shorter texts are too common to say that they were moved


@dataclass(slots=True)
class Alignment:
    """`same`, `rewritten` and `moved` are pairs of orders (draft, revised); each unit once."""

    same: dict[int, int] = field(default_factory=dict)
    rewritten: dict[int, int] = field(default_factory=dict)
    moved: dict[int, int] = field(default_factory=dict)

    def free(self, mine: Sequence[Unit], theirs: Sequence[Unit]) -> tuple[list[Unit], list[Unit]]:
        used = self.same.keys() | self.rewritten.keys() | self.moved.keys()
        taken = {*self.same.values(), *self.rewritten.values(), *self.moved.values()}
        return (
            [u for u in mine if u.order not in used],
            [u for u in theirs if u.order not in taken],
        )


def align(mine: Sequence[Unit], theirs: Sequence[Unit], stretches: Sequence[Stretch]) -> Alignment:
    """Match the units of two policies, stretch by stretch and then anywhere."""
    found = Alignment()
    sides = [
        ([u for u in mine if u.section in s.drafted], [u for u in theirs if u.section in s.revised])
        for s in stretches
    ]
    for ours, other in sides:
        _same_in_order(found, ours, other)
    _same_elsewhere(found, mine, theirs, stretches)
    for ours, other in sides:
        _similar(found, ours, other)
    _similar_elsewhere(found, *found.free(mine, theirs))
    for ours, other in sides:
        _replaced(found, ours, other)
        _replaced_paragraph(found, ours, other)
    _notes_stay(found, mine, theirs)
    return found


def _same_in_order(found: Alignment, a: Sequence[Unit], b: Sequence[Unit]) -> None:
    matcher = SequenceMatcher(None, [u.key for u in a], [u.key for u in b], autojunk=False)
    for block in matcher.get_matching_blocks():
        for k in range(block.size):
            found.same[a[block.a + k].order] = b[block.b + k].order


def _same_elsewhere(
    found: Alignment, mine: Sequence[Unit], theirs: Sequence[Unit], stretches: Sequence[Stretch]
) -> None:
    """The same words at another place: first in the same stretch, then anywhere."""
    sections = {i: s.revised for s in stretches for i in s.drafted}
    left, right = found.free(mine, theirs)
    places: dict[str, list[Unit]] = defaultdict(list)
    for unit in right:
        places[unit.key].append(unit)
    bodies = {(u.section, without_label(u.text)) for u in right}
    for unit in sorted(left, key=lambda u: u.order):
        here = sections.get(unit.section, ())
        stayed = any((n, without_label(unit.text)) in bodies for n in here)
        candidates = [
            u
            for u in places[unit.key]
            if u.section in here or (len(unit.key) >= MOVED_LETTERS and not stayed)
        ]
        if candidates:
            best = min(candidates, key=lambda u: (u.section not in here, u.order))
            places[unit.key].remove(best)
            found.moved[unit.order] = best.order
    _same_with_other_number(found, *found.free(left, right), sections)


def _same_with_other_number(
    found: Alignment,
    left: Sequence[Unit],
    right: Sequence[Unit],
    sections: Mapping[int, Collection[int]],
) -> None:
    """A provision with the same words and another number ("Stk. 2." → "Stk. 3.") in another section.

    One that has them in its own section as well only got another number there.
    """
    places: dict[str, list[Unit]] = defaultdict(list)
    for unit in right:
        places[without_label(unit.text)].append(unit)
    for unit in left:
        body = without_label(unit.text)
        candidates = places[body] if len(body) >= MOVED_LETTERS else []
        here = sections.get(unit.section, ())
        if candidates and not any(u.section in here for u in candidates):
            found.moved[unit.order] = candidates.pop(0).order


def likeness(a: Sequence[Unit], b: Sequence[Unit]) -> list[list[float]]:
    """Similarity 0..1 of each pair: the better of letters in order and words in any order."""
    x, y = [folded(u.text) for u in a], [folded(u.text) for u in b]
    if not x or not y:
        return [[] for _ in x]
    letters = process.cdist(x, y, scorer=fuzz.ratio)
    words = process.cdist(x, y, scorer=fuzz.token_sort_ratio)
    rows = []
    for i, unit in enumerate(a):
        row = []
        for j, other in enumerate(b):
            value = max(float(letters[i][j]), 0.95 * float(words[i][j])) / 100
            row.append(_with_rows(unit, other, value))
        rows.append(row)
    return rows


def _with_rows(a: Unit, b: Unit, value: float) -> float:
    """Table rows answer to rows only, and the first cell is their name."""
    row = BlockKind.CELL
    if (a.kind is row) != (b.kind is row):
        return value * 0.7
    if a.kind is row:
        mine, theirs = (u.text.split(" | ", 1)[0].strip() for u in (a, b))
        if tokens(mine) and tokens(mine) == tokens(theirs):
            return max(value, 0.6)
    return value


def _kept(found: Alignment, ours: Sequence[Unit]) -> list[tuple[int, int]]:
    return [(u.order, found.same[u.order]) for u in ours if u.order in found.same]


def _similar(found: Alignment, ours: Sequence[Unit], other: Sequence[Unit]) -> None:
    """Rewritten units within one stretch, the most similar pairs first."""
    left, right = found.free(ours, other)
    kept = _kept(found, ours)
    values = likeness(left, right)
    pairs = []
    for i, unit in enumerate(left):
        for j, target in enumerate(right):
            value = values[i][j] + SAME_PLACE * _same_place(kept, unit, target)
            if value >= REWRITTEN:
                pairs.append((-value, abs(i - j), unit.order, target.order))
    take_best(found.rewritten, pairs)


def _same_place(kept: list[tuple[int, int]], unit: Unit, other: Unit) -> bool:
    """Do both stand between the same two unchanged units?"""
    at = bisect_left(kept, (unit.order, -1))
    low = kept[at - 1][1] if at else -1
    high = kept[at][1] if at < len(kept) else 10**9
    return low < other.order < high


def take_best(into: dict[int, int], pairs: list[tuple[float, int, int, int]]) -> None:
    """Puts pairs (their last two numbers) into `into`, the least first, each number in one pair."""
    taken: set[int] = set()
    for _, _, a, b in sorted(pairs):
        if a not in into and b not in taken:
            into[a] = b
            taken.add(b)


def _similar_elsewhere(found: Alignment, left: list[Unit], right: list[Unit]) -> None:
    left = [u for u in left if len(u.key) >= MOVED_LETTERS]
    right = [u for u in right if len(u.key) >= MOVED_LETTERS]
    values = likeness(left, right)
    pairs = [
        (-values[i][j], abs(i - j), a.order, b.order)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if values[i][j] >= MOVED
    ]
    take_best(found.moved, pairs)


def _replaced(found: Alignment, ours: Sequence[Unit], other: Sequence[Unit]) -> None:
    """One unit that went and one that came at the very same place: a rewriting from scratch."""
    left, right = found.free(ours, other)
    kept = _kept(found, ours)
    for unit in left:
        alike = [o for o in right if o.kind is unit.kind and _same_place(kept, unit, o)]
        rivals = [u for u in left if alike and _same_place(kept, u, alike[0])]
        if len(alike) == 1 and len(rivals) == 1 and unit.kind is not BlockKind.CELL:
            found.rewritten[unit.order] = alike[0].order


def _replaced_paragraph(found: Alignment, ours: Sequence[Unit], other: Sequence[Unit]) -> None:
    """The same of a whole paragraph, where the text around it was rewritten, too."""
    left, right = found.free(ours, other)
    held = _kept(found, ours) + [
        (u.order, found.rewritten[u.order]) for u in ours if u.order in found.rewritten
    ]
    gone, come = _whole_paragraphs(ours, left), _whole_paragraphs(other, right)
    for unit in gone:
        alike = [o for o in come if _same_place(sorted(held), unit, o)]
        rivals = [u for u in gone if alike and _same_place(sorted(held), u, alike[0])]
        if len(alike) == 1 and len(rivals) == 1:
            found.rewritten[unit.order] = alike[0].order


def _whole_paragraphs(all_units: Sequence[Unit], free: Sequence[Unit]) -> list[Unit]:
    """The first sentence of each running paragraph of which nothing has found a partner."""
    orders = {u.order for u in free}
    matched = {u.paragraph for u in all_units if u.order not in orders}
    firsts = {u.paragraph: u for u in reversed(free) if u.paragraph not in matched}
    return [u for u in reversed(firsts.values()) if u.kind is BlockKind.PARAGRAPH]


def _notes_stay(found: Alignment, mine: Sequence[Unit], theirs: Sequence[Unit]) -> None:
    """A footnote stands where its page ends, or behind the text: it is never moved."""
    ours, other = {u.order: u for u in mine}, {u.order: u for u in theirs}
    for a, b in list(found.moved.items()):
        unit, note = ours[a], other[b]
        if BlockKind.FOOTNOTE in (unit.kind, note.kind):
            del found.moved[a]
            (found.same if unit.key == note.key else found.rewritten)[a] = b
