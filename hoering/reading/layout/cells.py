"""The cells of a table made into pieces, with the name of their column."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hoering.domain import BlockKind
from hoering.reading.layout.breaks import starts_low
from hoering.reading.layout.lines import lines_of
from hoering.reading.layout.paragraphs import Spacing, paragraphs_of
from hoering.reading.layout.tables import Table
from hoering.reading.page.assembly import spelt
from hoering.reading.page.hyphens import vocabulary
from hoering.reading.page.pieces import Piece

_HEAD_LETTERS = 45  # a column's name is not longer
# "Nr." and "Evt. bem." are names.
_SENTENCE = re.compile(r"(?:.*\s)?\S{6,}\.|.*:|(?:\S+\s+){2,}\S+\.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Carried:
    """What a table that ends a page or column hands on to the rest of it on the next."""

    edges: tuple[float, ...]
    names: dict[int, str]
    last: int  # number of its last row


def table_pieces(
    table: Table, spacing: Spacing, before: Carried | None
) -> tuple[list[Piece], Carried]:
    """Cells row by row; a cell with several paragraphs gives as many pieces.

    Row 0 is the header row; a table without one starts with row 1. `before` is the table that
    the page before ended with: where this one goes on with it, its rows and the names of its
    columns go on, and a header row that is printed again is a running head.
    """
    cells: dict[tuple[int, int], list[Piece]] = {}
    for cell in table.cells:
        if not cell.words:
            continue
        lines = lines_of(cell.words)
        right = max(cell.box.x1 - 4, max(line.x1 for line in lines))
        cells[(cell.row, cell.column)] = paragraphs_of(lines, right, spacing)
    rows = sorted({row for row, _ in cells})
    texts = [
        {c: " ".join(p.words for p in ps) for (r, c), ps in cells.items() if r == n} for n in rows
    ]
    if before is not None:
        again = bool(texts) and texts[0] == before.names
        if again or _same_edges(before.edges, table.edges):
            return _rest(cells, before, again, table.edges)
    headed = has_header(
        texts, [all(p.bold for (r, _), ps in cells.items() if r == n for p in ps) for n in rows]
    )
    pieces = named(cells, headed)
    names = {p.column or 0: p.column_name for p in pieces if p.column_name}
    return pieces, Carried(table.edges, names, max((p.row or 0 for p in pieces), default=0))


def _same_edges(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether columns stand as far apart: the rest of a table may stand in the next column."""
    if len(one) != len(other):
        return False
    gap = other[0] - one[0]
    return all(abs(b - a - gap) < 6 for a, b in zip(one, other, strict=True))


def _rest(
    cells: dict[tuple[int, int], list[Piece]],
    before: Carried,
    again: bool,
    edges: tuple[float, ...],
) -> tuple[list[Piece], Carried]:
    """The cells of a table that began on the page before; `again`: its header row is repeated."""
    rows = sorted({row for row, _ in cells})
    heads = [
        replace(piece, kind=BlockKind.RUNNING_HEAD)
        for column in sorted(before.names)
        for piece in (cells[(rows[0], column)] if again else ())
    ]
    rows = rows[1:] if again else rows
    first = {column for row, column in cells if rows and row == rows[0]}
    opens = [cells[(rows[0], column)][0].words for column in first]
    # Of a row that the page break cut, the cells with most text go on, in small letters.
    low = len(first) < len(edges) - 1 and all(map(starts_low, opens))
    split = bool(first) and (0 not in first or low) and before.last > 0
    start = before.last + (0 if split else 1)
    found: list[Piece] = []
    for row, column in sorted(cells):
        if row not in rows:
            continue
        for piece in cells[(row, column)]:
            goes_on = split and row == rows[0] and piece is cells[(row, column)][0]
            found.append(
                replace(
                    piece,
                    kind=BlockKind.CELL,
                    row=start + rows.index(row),
                    column=column,
                    column_name=before.names.get(column, ""),
                    joined=goes_on and starts_low(piece.words),
                )
            )
    last = max((p.row or 0 for p in found), default=before.last)
    return [*heads, *found], Carried(edges, before.names, last)


def has_header(rows: list[dict[int, str]], bold: list[bool]) -> bool:
    """Whether the first row names the columns: bold alone, or all short where others are not."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    first = rows[0]
    if any(len(text) > _HEAD_LETTERS or _SENTENCE.fullmatch(text) for text in first.values()):
        return False
    if bold[0]:
        return not all(bold[1:])
    if len(first) < max(len(row) for row in rows[1:]):
        return False
    longest = max(len(text) for text in first.values())
    below = [max(len(text) for text in row.values()) for row in rows[1:]]
    digits = any(any(c.isdigit() for c in text) for text in first.values())
    return not digits and (longest < 0.7 * max(below) or len(first) > 2)


def named(cells: dict[tuple[int, int], list[Piece]], headed: bool) -> list[Piece]:
    """The pieces row by row as cells, rows counted from 0 with a header row, else from 1."""
    order = {row: n + (0 if headed else 1) for n, row in enumerate(sorted({r for r, _ in cells}))}
    known = vocabulary(
        [w.text for w in line.words] for ps in cells.values() for p in ps for line in p.lines
    )
    names: dict[int, str] = {}
    found: list[Piece] = []
    for row, column in sorted(cells):
        if headed and order[row] == 0:
            names[column] = " ".join(spelt(p, known) for p in cells[(row, column)])
        found.extend(
            replace(
                piece,
                kind=BlockKind.CELL,
                row=order[row],
                column=column,
                column_name=names.get(column, ""),
                text="" if piece.lines else piece.text,
            )
            for piece in cells[(row, column)]
        )
    return found
