"""Workbooks (.xlsx, .ods) and tables as text (.csv) made into documents.

A sheet is a page; an export with one response in each row has one page for each row.
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from hoering.domain import Document, Finding
from hoering.reading.formats.container import Container
from hoering.reading.formats.outcome import Outcome, of_package, with_text
from hoering.reading.formats.troubles import trouble
from hoering.reading.office.grid import (
    LONGEST,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SHEETS,
    Bound,
    Grid,
    Notes,
    export_in,
    form_in,
    record_pieces,
    table_pieces_of,
)
from hoering.reading.office.odfstyles import OFFICE, TABLE, TEXT, OdfStyles, times
from hoering.reading.office.odftext import OdfCollector
from hoering.reading.office.sheetnotes import notes_in
from hoering.reading.office.sheets97 import Locked, sheets97_of
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Sheet
from hoering.reading.text.strands import now
from hoering.reading.text.styles import PLAIN
from hoering.reading.text.text import decoded

_SEEN_COLUMNS = 1_000  # of a row: beyond the columns that are read, to tell that there are more
_LARGEST_CSV = 60_000_000  # bytes
_MOST_ROWS = 50_000  # those without anything counted in


@of_package
def read_workbook_file(path: Path, name: str) -> Outcome:
    """The document of an .xlsx file: values as they were calculated last, no formula is run."""
    import warnings

    import openpyxl

    with Container(path) as package:
        # Refused where it would unpack to a flood: openpyxl unpacks whatever there is.
        notes = notes_in(package)
    with warnings.catch_warnings():
        # openpyxl warns of every extension that it passes by.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            shown = (sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
            grids = _grids(((sheet.title, _values(sheet)) for sheet in shown), notes)
        finally:
            book.close()
    return _outcome(grids, name)


@of_package
def read_ods_file(path: Path, name: str) -> Outcome:
    """The document of an OpenDocument sheet."""
    with Container(path) as package:
        if package.holds("META-INF/manifest.xml", b"encryption-data"):
            return None, (trouble("encrypted", name),)
        root = package.root("content.xml")
    if root is None:
        return None, (trouble("broken", name),)
    return _outcome(_grids(sheets_of(root)), name)


def read_workbook97_file(path: Path, name: str) -> Outcome:
    """The document of an .xls file (Excel 97 to 2003). Raises OSError."""
    content = path.read_bytes()
    try:
        sheets = sheets97_of(content)
        notes = {title: hung for title, _, hung in sheets}
        return _outcome(_grids(((title, rows) for title, rows, _ in sheets), notes), name)
    except Locked:
        return None, (trouble("encrypted", name),)
    except Exception:
        return None, (trouble("broken", name),)


def read_csv_file(path: Path, name: str) -> Outcome:
    """The document of a .csv or .tsv file, whatever parts its columns."""
    if path.stat().st_size > _LARGEST_CSV:
        return None, (trouble("too_big", name),)
    text = decoded(path.read_bytes()).replace("\x00", "")
    first, _, rest = text.partition("\n")
    mark = ""
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        mark, text = first.strip()[4], rest
    before = csv.field_size_limit(_LARGEST_CSV)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=mark or _delimiter(text))
        grid = grid_of("", rows)
    except csv.Error:
        return None, (trouble("broken", name),)
    finally:
        csv.field_size_limit(before)
    return _outcome([grid], name)


def _grids(
    sheets: Iterable[tuple[str, Iterable[Iterable[Any]]]], notes: Mapping[str, Notes] | None = None
) -> list[Grid]:
    """The sheets within bounds; the last one is cut where there is something on those beyond."""
    grids: list[Grid] = []
    for title, rows in sheets:
        grid = grid_of(title, rows, (notes or {}).get(title))
        if len(grids) < MOST_SHEETS:
            grids.append(grid)
        elif grid.rows:
            grids[-1] = replace(grids[-1], cut=grids[-1].cut | {Bound.SHEETS})
            break
    return grids


def grid_of(name: str, rows: Iterable[Iterable[Any]], notes: Notes | None = None) -> Grid:
    """A sheet's rows within bounds, values as they are shown in Danish.

    `notes` are by row and column from 0, empty ones counted; on an empty row they go with the one above.
    """
    kept: list[dict[int, str]] = []
    places: list[int] = []
    cut: set[Bound] = set()
    cells = 0
    for place, row in enumerate(rows):
        filled = {column: text for column, value in enumerate(row) if (text := _shown(value))}
        if not filled:
            continue
        if next(reversed(filled)) >= MOST_COLUMNS:
            cut.add(Bound.COLUMNS)
            filled = {column: text for column, text in filled.items() if column < MOST_COLUMNS}
        cells += len(filled)
        if len(kept) == MOST_ROWS or cells > MOST_CELLS:
            cut.add(Bound.ROWS if len(kept) == MOST_ROWS else Bound.CELLS)
            break
        for column, text in filled.items():
            if len(text) > LONGEST:
                cut.add(Bound.LETTERS)
                filled[column] = text[:LONGEST].rstrip()
        if filled:
            kept.append(filled)
            places.append(place)
    hung: Notes = {}
    for (place, column), told in (notes or {}).items():
        at = max(bisect_right(places, place) - 1, 0), column
        hung[at] = (*hung.get(at, ()), *told)
    return Grid(name, tuple(kept), cut=frozenset(cut), notes=hung)


def _values(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()  # some programs write them wrongly
    empty = 0
    for row in sheet.iter_rows(max_col=_SEEN_COLUMNS, values_only=True):
        empty = 0 if any(value is not None for value in row) else empty + 1
        if empty > 50_000:
            return
        yield row


def _outcome(grids: list[Grid], name: str) -> Outcome:
    sheets, findings = _sheets(grids, name)
    document: Document = assemble(sheets)
    read, troubles = with_text(document, name)
    return read, (*findings, *troubles)


def _sheets(grids: list[Grid], name: str) -> tuple[list[Sheet], tuple[Finding, ...]]:
    filled = [grid for grid in grids if grid.rows]
    struck = [bound for bound in Bound if any(bound in grid.cut for grid in grids)]
    findings = tuple(trouble("many_rows", name, kind=b.value[0], why=b.most) for b in struck)
    sheets: list[Sheet] = []
    for grid in filled:
        export = form_in(grid) or export_in(grid)
        if export is None:
            sheets.append(Sheet(name, len(sheets) + 1, tuple(table_pieces_of(grid))))
            continue
        for row in export.rows:
            sheets.append(Sheet(name, len(sheets) + 1, tuple(record_pieces(export, row))))
    return sheets or [Sheet(name, 1)], findings


def _shown(value: Any) -> str:
    """A cell's value as it is read aloud: 13-03-2026, 13-03-2026 14:05, 2,5, Ja."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Ja" if value else "Nej"
    if isinstance(value, datetime):
        bare = value.hour == value.minute == value.second == 0
        return f"{value:%d-%m-%Y}" if bare else f"{value:%d-%m-%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, float):
        return (
            str(int(value))
            if value.is_integer() and abs(value) < 1e15
            else f"{value:g}".replace(".", ",")
        )
    text = str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    text = text.strip()
    return (
        "" if text in ("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!") else text
    )


def _delimiter(text: str) -> str:
    """The sign that parts most columns in the first lines, quoted text aside."""
    counts = dict.fromkeys(";\t,|", 0)
    quoted = False
    lines = 0
    for letter in text[:20_000]:
        if letter == '"':
            quoted = not quoted
        elif not quoted and letter in counts:
            counts[letter] += 1
        elif not quoted and letter == "\n":
            lines += 1
            if lines == 1 and max(counts.values()) > 0:
                break
    # A Danish list has commas in its sentences: semicolon and tab go first.
    return (
        max(counts, key=lambda sign: (counts[sign], sign in ";\t")) if any(counts.values()) else ";"
    )


def sheets_of(root: Any) -> Iterator[tuple[str, list[list[str]]]]:
    """Name and rows of each sheet; rows and cells that repeat are bounded, empty ones once."""
    for table in root.iter(f"{TABLE}table") if root is not None else ():
        rows: list[list[str]] = []
        for element in table.iter(f"{TABLE}table-row"):
            row = _row(element)
            again = times(element, "number-rows-repeated") if any(row) else 1
            rows.extend([row] * again)
            if len(rows) > _MOST_ROWS:
                break
        yield table.get(f"{TABLE}name") or "", rows


def _row(element: Any) -> list[str]:
    """The values of a row; one more than are read where something stands beyond them."""
    row: list[str] = []
    for cell in element:
        if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            continue
        text = _text(cell)
        if len(row) < MOST_COLUMNS:
            row.extend([text] * times(cell, "number-columns-repeated"))
        elif text:
            return [*row[:MOST_COLUMNS], text]
    return row


def _text(cell: Any) -> str:
    """What is shown; dates and figures are shown as the sheet's own format has them."""
    collector = OdfCollector(OdfStyles())
    lines = [now(collector.collect(p, PLAIN).strands) for p in cell.findall(f"{TEXT}p")]
    return "\n".join(lines) or cell.get(f"{OFFICE}string-value") or ""
