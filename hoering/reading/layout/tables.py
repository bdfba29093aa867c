"""Tables drawn with rules: which words stand in which cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hoering.domain import Box
from hoering.reading.layout.stacks import NEAR, levels, stacks, white_columns
from hoering.reading.page.printed import PrintedWord, Rule, box_around, overlap, stands_in, touch

# Of the letters of a table's head: a larger line above it is a heading.
_AS_LARGE = 1.1


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one cell; row and column count from 0."""

    row: int
    column: int
    box: Box
    words: tuple[PrintedWord, ...]


@dataclass(frozen=True, slots=True)
class Table:
    box: Box
    cells: tuple[Cell, ...]  # row by row; empty cells are there, without words

    @property
    def head(self) -> tuple[str, ...]:
        """The words of each cell of the first row."""
        return tuple(" ".join(w.text for w in c.words) for c in self.cells if c.row == 0)

    @property
    def edges(self) -> tuple[float, ...]:
        """The left edges of the columns, to know the table again on the next page."""
        return tuple(sorted({round(cell.box.x0) * 1.0 for cell in self.cells}))


def tables_of(words: Sequence[PrintedWord], rules: Sequence[Rule]) -> list[Table]:
    """The tables of a page from the top down: at least two columns, text in two cells."""
    found: list[Table] = []
    rules = list(dict.fromkeys(_rounded(rule) for rule in rules))
    grids = [_grid(group, words) or _open_grid(group, words) for group in _touching(rules)]
    for table in sorted((t for t in grids if t), key=lambda t: -t.box.area):
        at = next((n for n, other in enumerate(found) if _inside(table.box, other.box)), None)
        if at is None:
            found.append(table)
        else:
            found[at] = _with_nested(found[at], table)
    # A heading's band as wide as a table below it is no part of that table.
    free = [r for r in rules if not any(_covers(t.box, r) for t in found)]
    for group in stacks(free, words):
        ruled = _open_grid(group, words)
        if ruled and not any(overlap(ruled.box, t.box) for t in found):
            found.append(ruled)
    return sorted(found, key=lambda t: (t.box.top, t.box.x0))


def _with_nested(outer: Table, inner: Table) -> Table:
    """`outer` with the rows of a table that stands in one of its cells, between the cell's text.

    The text above it stays in the cell, the inner rows and the text below it follow as rows.
    """
    place = next((c for c in outer.cells if _inside(inner.box, c.box)), None)
    if place is None or len({c.row for c in inner.cells}) < 2:
        return outer
    top, bottom = inner.box.top, inner.box.bottom
    below = tuple(w for w in place.words if (w.top + w.bottom) / 2 > bottom)
    above = tuple(w for w in place.words if w not in below and not stands_in(w, inner.box))
    box, more = place.box, 2 + max(c.row for c in inner.cells)
    cells = [
        replace(c, row=c.row + (more if c.row > place.row else 0))
        for c in outer.cells
        if c is not place
    ]
    cells += [
        replace(place, words=above, box=Box(box.x0, box.top, box.x1, top)),
        Cell(place.row + more, place.column, Box(box.x0, bottom, box.x1, box.bottom), below),
        *(
            replace(c, row=place.row + 1 + c.row, column=place.column + c.column)
            for c in inner.cells
        ),
    ]
    return Table(outer.box, tuple(sorted(cells, key=lambda c: (c.row, c.column))))


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that hang together, group by group, the largest group first.

    Only a horizontal and an upright rule can meet; where they are very many, it is a drawing.
    """
    across = [r for r in rules if r.horizontal]
    upright = [r for r in rules if not r.horizontal]
    if len(across) * len(upright) > 200_000:
        return []
    group: dict[Rule, list[Rule]] = {rule: [rule] for rule in (*across, *upright)}
    for flat in across:
        for tall in upright:
            if group[flat] is not group[tall] and touch(flat, tall, NEAR):
                small, large = sorted((group[flat], group[tall]), key=len)
                large.extend(small)
                for rule in small:
                    group[rule] = large
    found = {id(held): held for held in group.values() if len(held) >= 4}
    return sorted(found.values(), key=lambda held: (-len(held), held[0].top, held[0].x0))


def _rounded(rule: Rule) -> Rule:
    return Rule(round(rule.x0, 1), round(rule.top, 1), round(rule.x1, 1), round(rule.bottom, 1))


def _grid(group: Sequence[Rule], words: Sequence[PrintedWord]) -> Table | None:
    across = [r for r in group if r.horizontal]
    upright = [r for r in group if not r.horizontal]
    if len(across) < 2 or len(upright) < 1:
        return None
    left, right = min(r.x0 for r in across), max(r.x1 for r in across)
    top, bottom = min(r.top for r in group), max(r.bottom for r in group)
    xs = levels([left, right, *(r.x0 for r in upright)])
    ys = levels([top, bottom, *(r.top for r in across)])
    if len(xs) < 3 or len(ys) < 2 or len(xs) > 30 or len(ys) > 200:
        return None
    cells = tuple(_cells(xs, ys, across, upright, words))
    return _table(cells, Box(xs[0], ys[0], xs[-1], ys[-1]))


def _table(cells: tuple[Cell, ...], box: Box) -> Table | None:
    filled = [cell for cell in cells if cell.words]
    if len(filled) < 2 or len({cell.column for cell in filled}) < 2:
        return None
    return Table(box, cells)


def _cells(
    xs: Sequence[float],
    ys: Sequence[float],
    across: Sequence[Rule],
    upright: Sequence[Rule],
    words: Sequence[PrintedWord],
) -> Iterable[Cell]:
    """Cells row by row; neighbours without a rule between them are one cell."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            place = (row, column)
            owner[place] = place
            middle_x, middle_y = (xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2
            if column and not _ruled_upright(upright, xs[column], middle_y):
                owner[place] = owner[(row, column - 1)]
            elif row and not _ruled_across(across, ys[row], middle_x):
                owner[place] = owner[(row - 1, column)]
    held: dict[tuple[int, int], list[PrintedWord]] = {}
    boxes: dict[tuple[int, int], Box] = {}
    for (row, column), first in owner.items():
        box = Box(xs[column], ys[row], xs[column + 1], ys[row + 1])
        before = boxes.get(first, box)
        boxes[first] = Box(before.x0, before.top, max(before.x1, box.x1), box.bottom)
    for word in words:
        row, column = _band(ys, (word.top + word.bottom) / 2), _band(xs, (word.x0 + word.x1) / 2)
        if (row, column) in owner:
            held.setdefault(owner[(row, column)], []).append(word)
    for place in sorted(boxes):
        yield Cell(place[0], place[1], boxes[place], tuple(held.get(place, ())))


def _ruled_upright(upright: Sequence[Rule], x: float, y: float) -> bool:
    return any(abs(r.x0 - x) <= NEAR and r.top - NEAR <= y <= r.bottom + NEAR for r in upright)


def _ruled_across(across: Sequence[Rule], y: float, x: float) -> bool:
    return any(abs(r.top - y) <= NEAR and r.x0 - NEAR <= x <= r.x1 + NEAR for r in across)


def _band(levels: Sequence[float], value: float) -> int:
    """Between which two levels a value lies; -1 outside."""
    if value < levels[0] or value >= levels[-1]:
        return -1
    return sum(1 for level in levels if level <= value) - 1


def _open_grid(group: Sequence[Rule], words: Sequence[PrintedWord]) -> Table | None:
    """A table with horizontal rules only: its columns are parted by white in every row."""
    across = [r for r in group if r.horizontal]
    if len(across) < 3 or len(across) < len(group) - 2:
        return None
    box = box_around(across)
    inside = [w for w in words if stands_in(w, box)]
    head = _head_above(words, inside, box)
    ys = levels([*(r.top for r in across), *(w.top - NEAR for w in head[:1])])
    inside, box = [*head, *inside], box._replace(top=ys[0])
    xs = white_columns(inside, box)
    if len(xs) < 3 or len(ys) < 3:
        return None
    walls = [Rule(x, box.top, x, box.bottom) for x in xs]
    return _table(tuple(_cells(xs, ys, across, walls, inside)), box)


def _head_above(
    words: Sequence[PrintedWord], inside: Sequence[PrintedWord], box: Box
) -> list[PrintedWord]:
    """The bold lines right above the first rule, where each column of the table has its name in them."""
    near = [
        w
        for w in words
        if box.x0 - NEAR <= w.x0 and w.x1 <= box.x1 + NEAR and w.bottom <= box.top + NEAR
    ]
    columns = white_columns(inside, box)
    found: list[PrintedWord] = []
    head: list[PrintedWord] = []
    floor, white = box.top, 1.0  # font sizes between a line and what is below it, at most
    while line := _lowest(near, floor, white):
        larger = head and line[0].size > _AS_LARGE * head[0].size  # a heading above the table
        if larger or not all(w.bold for w in line):
            break
        head = [*line, *head]
        if len(white_columns([*head, *inside], box)) != len(columns):
            break
        if len({_band(columns, w.x0) for w in head}) == len(columns) - 1 > 1:
            found = head
        floor, white = min(w.top for w in line), 0.8
    return sorted(found, key=lambda w: w.top)


def _lowest(words: Sequence[PrintedWord], floor: float, white: float) -> list[PrintedWord]:
    """The lowest line above `floor`, with at most so much white between, in font sizes."""
    near = [w for w in words if -NEAR <= floor - w.bottom < white * w.size and w.top < floor - 1]
    lowest = max((w.bottom for w in near), default=0.0)
    return [w for w in near if lowest - w.bottom < NEAR]


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.x0 >= outer.x0 - NEAR
        and inner.x1 <= outer.x1 + NEAR
        and inner.top >= outer.top - NEAR
        and inner.bottom <= outer.bottom + NEAR
    )


def _covers(box: Box, rule: Rule) -> bool:
    return _inside(Box(rule.x0, rule.top, rule.x1, rule.bottom), box)
