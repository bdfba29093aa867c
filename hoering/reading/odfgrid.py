"""The sheets of an OpenDocument workbook as rows of values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hoering.reading.grid import MOST_COLUMNS
from hoering.reading.odfstyles import OFFICE, TABLE, TEXT, OdfStyles
from hoering.reading.odftext import OdfCollector
from hoering.reading.strands import now
from hoering.reading.styles import PLAIN

_MOST_REPEATED = 200
_MOST_ROWS = 50_000  # those without anything counted in


def sheets_of(root: Any) -> Iterator[tuple[str, list[list[str]]]]:
    """Name and rows of each sheet; rows and cells that repeat are bounded, empty ones once."""
    for table in root.iter(f"{TABLE}table") if root is not None else ():
        rows: list[list[str]] = []
        for element in table.iter(f"{TABLE}table-row"):
            row = _row(element)
            again = _repeated(element, "number-rows-repeated") if any(row) else 1
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
            row.extend([text] * _repeated(cell, "number-columns-repeated"))
        elif text:
            return [*row[:MOST_COLUMNS], text]
    return row


def _text(cell: Any) -> str:
    """What is shown; dates and figures are shown as the sheet's own format has them."""
    collector = OdfCollector(OdfStyles())
    lines = [now(collector.collect(p, PLAIN).strands) for p in cell.findall(f"{TEXT}p")]
    return "\n".join(lines) or cell.get(f"{OFFICE}string-value") or ""


def _repeated(element: Any, name: str) -> int:
    value = element.get(f"{TABLE}{name}") or ""
    return min(int(value), _MOST_REPEATED) if value.isdigit() and len(value) < 9 else 1
