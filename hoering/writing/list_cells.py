"""The cells of persondata.xlsx as text, and those that say nothing by themselves."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from hoering.errors import NotReturned
from hoering.writing.public_list import SHEET

_FORMULA, _ERROR = "f", "e"  # openpyxl's types of cells
Cells = tuple[tuple[str, ...], ...]


def cells_of(path: Path) -> tuple[Cells, dict[tuple[int, int], str]]:
    """The text of each cell of the list's sheet, and what cannot be told of it by (row, column), in
    Danish: a formula that no program has worked out, an error. Rows and columns count from 0.

    Raises NotReturned when the file is no such list.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        shown = load_workbook(path, data_only=True)[SHEET]
        meant = load_workbook(path)[SHEET]
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, InvalidFileException) as error:
        raise NotReturned(
            f"»{path.name}« kan ikke læses som listen over personoplysninger.",
            "Brug filen resultat/persondata.xlsx, gemt som .xlsx med arket »Personoplysninger«.",
        ) from error
    grid = tuple(tuple(map(_text, row)) for row in shown.iter_rows(values_only=True))
    return grid, dict(_untold(grid, meant))


def _untold(grid: Cells, meant: Any) -> Iterator[tuple[tuple[int, int], str]]:
    for row in meant.iter_rows():
        for cell in row:
            at = (cell.row - 1, cell.column - 1)
            if cell.data_type == _FORMULA and not grid[at[0]][at[1]]:
                yield at, f"en formel ({_formula(cell.value)}), som ikke er regnet ud"
            elif cell.data_type == _ERROR or grid[at[0]][at[1]] in _ERRORS:
                yield at, f"fejlen {grid[at[0]][at[1]]}"


_ERRORS: Collection[str] = ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!")


def _formula(value: object) -> str:
    said = str(getattr(value, "text", value) or "")
    return said if len(said) <= 30 else f"{said[:30]}…"


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def untold_in(
    row: int, columns: Sequence[tuple[str, int]], untold: dict[tuple[int, int], str]
) -> list[str]:
    """What cannot be told of a row's cells in `columns` (name, number), with the remedy."""
    return [
        f"i »{name}« står {untold[row, nth]}. Skriv selve teksten i feltet."
        for name, nth in columns
        if (row, nth) in untold
    ]
