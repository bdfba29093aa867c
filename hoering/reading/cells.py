"""The cells of a table made into pieces, with the name of their column."""

from __future__ import annotations

from dataclasses import replace

from hoering.domain import BlockKind
from hoering.reading.assembly import spelt
from hoering.reading.hyphens import vocabulary
from hoering.reading.lines import lines_of
from hoering.reading.paragraphs import Spacing, paragraphs_of
from hoering.reading.pieces import Piece
from hoering.reading.tables import Table

_HEAD_LETTERS = 45  # a column's name is not longer


def table_pieces(table: Table, spacing: Spacing) -> list[Piece]:
    """Cells row by row; a cell with several paragraphs gives as many pieces.

    Row 0 is the header row; a table without one starts with row 1.
    """
    cells: dict[tuple[int, int], list[Piece]] = {}
    for cell in table.cells:
        if not cell.words:
            continue
        lines = lines_of(cell.words)
        right = max(cell.box.x1 - 4, max(line.x1 for line in lines))
        cells[(cell.row, cell.column)] = paragraphs_of(lines, right, spacing)
    rows = sorted({row for row, _ in cells})
    headed = has_header(
        [
            {c: " ".join(p.words for p in ps) for (r, c), ps in cells.items() if r == n}
            for n in rows
        ],
        [all(p.bold for (r, _), ps in cells.items() if r == n for p in ps) for n in rows],
    )
    return named(cells, headed)


def has_header(rows: list[dict[int, str]], bold: list[bool]) -> bool:
    """Whether the first row names the columns: bold alone, or all short where others are not."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    first = rows[0]
    if any(len(text) > _HEAD_LETTERS or text.endswith((".", ":")) for text in first.values()):
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
