"""An edited .xlsx: the rows of the known sheets, found by their headings, and all other cells."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hoering.dansk import OWN_COLUMN
from hoering.errors import NotReturned
from hoering.returning.days import in_full
from hoering.returning.headers import SHARED, columns_of, table_of
from hoering.returning.rows import COMMENT, REMARKS, RESPONSES, Piece, ReadRow, Returned, tidy

LISTS = "Lister"  # the hidden sheet of the drop-down lists; its first cell is the version
_ID_OF = {REMARKS: "id", RESPONSES: "hid", "review": "sag"}
_SEARCHED = 15  # rows in which the headings are looked for


def read_sheet(path: Path, renamed: Mapping[str, str]) -> Returned:
    """The workbook's values, formulas by what they came to. Raises NotReturned."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, data_only=True)
        formulas = load_workbook(path) if _has_formulas(path) else None
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, InvalidFileException) as error:
        raise NotReturned(
            f"»{path.name}« kan ikke læses som regneark.",
            "Åbn filen i Excel eller LibreOffice, gem den som .xlsx, og prøv igen.",
        ) from error
    rows: list[ReadRow] = []
    pieces: list[Piece] = []
    version = ""
    for sheet in book.worksheets:
        if sheet.title == LISTS:
            version = _text(sheet.cell(1, 1).value)
            continue
        other = formulas[sheet.title] if formulas else None
        grid = [list(_line(line, other)) for line in sheet.iter_rows()]
        pieces += _cell_notes(sheet)
        _read(_Tab(sheet.title, grid, _joined(sheet), _covered(sheet)), rows, pieces, renamed)
    return Returned(path.name, version, tuple(rows), tuple(pieces))


@dataclass(frozen=True, slots=True)
class _Tab:
    """One sheet; `joined` is (row, column) from 0 → the row of the cell that it was joined with."""

    title: str
    grid: list[list[str]]
    joined: Mapping[tuple[int, int], int]
    covered: Collection[tuple[int, int]]


def _joined(sheet: Any) -> dict[tuple[int, int], int]:
    """The cells below the first one of each joined area; only its first column has the words."""
    return {
        (row - 1, area.min_col - 1): area.min_row - 1
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row + 1, area.max_row + 1)
    }


def _covered(sheet: Any) -> frozenset[tuple[int, int]]:
    """The cells behind the first column of a joined area: nobody emptied them."""
    return frozenset(
        (row - 1, column - 1)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col + 1, area.max_col + 1)
    )


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as package:
        sheets = [n for n in package.namelist() if n.startswith("xl/worksheets/sheet")]
        return any(b"<f>" in package.read(n) or b"<f " in package.read(n) for n in sheets)


def _line(line: Sequence[Any], formulas: Any) -> Iterator[str]:
    for cell in line:
        value = cell.value
        if formulas is not None and (value is None or cell.data_type == "e"):
            # Nobody has computed it, or it is words that begin with "=": what was typed counts.
            value = formulas.cell(cell.row, cell.column).value
        yield _text(value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time().isoformat() == "00:00:00":
        value = value.date()
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}" if not isinstance(value, datetime) else f"{value:%d-%m-%Y %H.%M}"
    return tidy(str(value))


def _cell_notes(sheet: Any) -> Iterator[Piece]:
    for line in sheet.iter_rows():
        for cell in line:
            if cell.comment is not None and tidy(cell.comment.text):
                where = f"arket »{sheet.title}«, note i celle {cell.coordinate}"
                yield Piece(where, tidy(cell.comment.text), COMMENT)


def _read(tab: _Tab, rows: list[ReadRow], pieces: list[Piece], renamed: Mapping[str, str]) -> None:
    grid, table, top = tab.grid, "", -1
    for number, line in enumerate(grid[:_SEARCHED]):
        table = table_of(line, renamed)
        if table:
            top = number
            break
    keys = columns_of(grid[top], table, renamed) if table else []
    headings = {**renamed, **{k: h for k, h in zip(keys, grid[top], strict=False) if k and h}}
    for number, line in enumerate(_spread(tab, keys, top)):
        where = f"arket »{tab.title}«, række {number + 1}"
        if number == top or not any(line):
            continue
        if number < top or not table or (table_of(line, renamed) == table):
            pieces += [Piece(where, " | ".join(t for t in line if t))]
            continue
        shown = [k if (number, at) not in tab.covered else "" for at, k in enumerate(keys)]
        cells = dict(_cells(shown, line))
        id = cells.pop(_ID_OF[table], "")
        rows.append(ReadRow(table, where, cells, (id,) if id else (), headings=headings))


def _spread(tab: _Tab, keys: Sequence[str], top: int) -> list[list[str]]:
    """The grid, with one answer to the remarks of several rows in all of them."""
    grid = [list(line) for line in tab.grid]
    for (row, column), first in tab.joined.items():
        if first > top and column < len(keys) and keys[column] in SHARED and any(grid[row]):
            grid[row][column] = grid[first][column]
    return grid


def _cells(keys: Sequence[str], line: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at, text in enumerate(line):
        key = keys[at] if at < len(keys) else ""
        if key:
            yield key, in_full(text) if key == "modtaget" else text
        elif text:
            yield f"{OWN_COLUMN}kolonne {at + 1}", text
