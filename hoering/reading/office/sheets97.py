"""The sheets of an old workbook (.xls, Excel 97 to 2003) as xlrd reads them."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from hoering.reading.office.grid import Notes
from hoering.reading.office.sheetnotes import note_of

Sheet97 = tuple[str, list[list[Any]], Notes]  # title, rows of values, what hangs on the cells


class Locked(Exception):
    """The workbook is protected by a password."""


def sheets97_of(content: bytes) -> list[Sheet97]:
    """The sheets that are shown, values as they were calculated last.

    Raises Locked, and whatever xlrd raises on a broken file.
    """
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            raise Locked from error
        raise
    value = _values(book.datemode)
    return [
        (sheet.name, [[value(cell) for cell in row] for row in sheet.get_rows()], _notes(sheet))
        for sheet in book.sheets()
        if sheet.visibility == 0
    ]


def _values(datemode: int) -> Callable[[Any], Any]:
    import xlrd

    date: Any = xlrd.xldate.xldate_as_datetime

    def value(cell: Any) -> Any:
        if cell.ctype == xlrd.XL_CELL_DATE:
            return date(cell.value, datemode)
        if cell.ctype == xlrd.XL_CELL_BOOLEAN:
            return bool(cell.value)
        return None if cell.ctype == xlrd.XL_CELL_ERROR else cell.value

    return value


def _notes(sheet: Any) -> Notes:
    notes = ((at, note_of(n.text, n.author)) for at, n in sheet.cell_note_map.items())
    return {at: (note,) for at, note in notes if note.text}
