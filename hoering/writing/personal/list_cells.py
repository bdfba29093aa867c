"""The list of personal data as it is given back: its cells as text, and those that say nothing."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from hoering.errors import NotReturned
from hoering.writing.personal.list_state import NEEDED, state_of
from hoering.writing.personal.public_list import CONFIRMED, MARK, SHEET

LISTS = "Lister"  # the hidden sheet of the lists to choose from
_FORMULA, _ERROR = "f", "e"  # openpyxl's types of cells
Cells = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class GivenList:
    """The list as a file has it. `untold` is what cannot be told of a cell by (row, column) from 0, in
    Danish; `state` the one it was written with, "" where it does not say; `troubles` what cannot
    be followed at all."""

    name: str
    grid: Cells
    state: str
    untold: Mapping[tuple[int, int], str] = field(default_factory=dict)
    troubles: tuple[str, ...] = ()
    in_word: bool = False

    @property
    def header(self) -> int:
        """The row of the headings; -1 for none."""
        found = (n for n, row in enumerate(self.grid) if all(h in row for h in NEEDED))
        return next(found, -1)

    @property
    def columns(self) -> dict[str, int]:
        """Heading → number."""
        return {name: nth for nth, name in enumerate(self.grid[self.header]) if name}

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows below the headings, by heading."""
        if self.header < 0:
            return []
        columns = self.columns.items()
        below = self.grid[self.header + 1 :]
        return [{name: row[n] if n < len(row) else "" for name, n in columns} for row in below]

    @property
    def reviewer(self) -> str:
        """Who signed: beside the words; in Word behind them, or on the next line above the table."""
        above = self.grid[: max(0, self.header)]
        for nth, row in enumerate(above):
            if row and row[0].startswith(CONFIRMED[:13]):
                behind = row[0].partition(":")[2].strip()
                next_line = above[nth + 1 :][:1] if self.in_word else ()
                return next(filter(None, (*row[1:], behind, *sum(next_line, ()))), "")
        return ""

    @property
    def is_edited(self) -> bool:
        """Whether it says anything else than when it was written."""
        return bool(self.troubles) or self.state != state_of(self.rows, self.reviewer)

    def row_name(self, number: int) -> str:
        """What a row of the grid is called, as people see it."""
        if self.in_word:  # which numbers only the rows of its table
            return f"Række {number - self.header + 1} i tabellen"
        return f"Række {number + 1}"


def list_in_sheet(path: Path) -> GivenList:
    """The list's sheet: a formula that no program has worked out and an error cannot be told.

    Raises NotReturned when the file is no such list.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        shown, meant = load_workbook(path, data_only=True), load_workbook(path)[SHEET]
        grid = tuple(tuple(map(_text, row)) for row in shown[SHEET].iter_rows(values_only=True))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, InvalidFileException) as error:
        raise no_list(path) from error
    said = _text(shown[LISTS].cell(1, 1).value) if LISTS in shown.sheetnames else ""
    state = said.removeprefix(MARK) if said.startswith(MARK) else ""
    return GivenList(path.name, grid, state, dict(_untold(grid, meant)))


def list_in_word(name: str, grid: Cells, state: str, comments: Sequence[str]) -> GivenList:
    """The list as a Word file has it: its lines and the rows of its table. Comments and text below the
    table are troubles, for nobody would see that they were passed over."""
    given = GivenList(name, grid, state, in_word=True)
    below = [row[0] for row in grid[given.header + 1 :] if len(row) == 1] * (given.header >= 0)
    told = [f"Kommentaren »{text}« kan ikke følges. {_IN_TABLE}" for text in comments]
    told += [f"»{text}« står under tabellen. {_IN_TABLE}" for text in below]
    cells = tuple(row for n, row in enumerate(grid) if n <= given.header or len(row) > 1)
    kept = tuple(
        row for n, row in enumerate(cells) if n <= given.header or row != cells[given.header]
    )
    return replace(given, grid=kept, troubles=tuple(told))


_IN_TABLE = "Skriv det i tabellen, slet det her, og gem."


def no_list(path: Path) -> NotReturned:
    """The file cannot be read as the list."""
    return NotReturned(
        f"»{path.name}« kan ikke læses som listen over personoplysninger.",
        "Brug filen resultat/persondata.xlsx, gemt som .xlsx med arket »Personoplysninger«, eller "
        "resultat/persondata.docx, gemt som .docx.",
    )


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
    row: int, columns: Sequence[tuple[str, int]], untold: Mapping[tuple[int, int], str]
) -> list[str]:
    """What cannot be told of a row's cells in `columns` (name, number), with the remedy."""
    return [
        f"i »{name}« står {untold[row, nth]}. Skriv selve teksten i feltet."
        for name, nth in columns
        if (row, nth) in untold
    ]
