"""Tables of a Word document: cells row by row, merged ones once, header rows named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from hoering.domain import BlockKind
from hoering.reading.numbering import W, number_in
from hoering.reading.pieces import Piece
from hoering.reading.styles import is_on
from hoering.reading.typedtable import Row, as_cells
from hoering.revision import revision_text

_OPENED = frozenset(f"{W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "ins"))
_WIDEST = 200  # columns that one cell may span

Blocks = Callable[[Any], Iterator[Piece]]


def cells_of(table: Any, blocks: Blocks) -> Iterator[Piece]:
    """The pieces of a table; `blocks` gives those of a cell. Inner tables are more of its text."""
    rows: list[Row] = []
    extra: dict[int, list[Piece]] = {}  # remarks on whole rows, by the row they follow
    for element in _children(table, "tr"):
        row = _row(element, blocks)
        change = _row_change(element, row)
        if _mark(element, "del") is not None:
            row = Row({}, {})
        elif change is not None:
            kept = {
                c: [p for p in ps if p.kind is not BlockKind.REVISION]
                for c, ps in row.cells.items()
            }
            row = replace(row, cells=kept)
        if row.texts() or any(row.cells.values()):
            rows.append(row)
        if change is not None:
            extra.setdefault(len(rows) - 1, []).append(change)
    yield from extra.pop(-1, ())
    yield from as_cells(rows, extra)


def _row(element: Any, blocks: Blocks) -> Row:
    cells: dict[int, list[Piece]] = {}
    spans: dict[int, int] = {}
    column = _width(element.find(f"{W}trPr/{W}gridBefore"), 0)
    for cell in _children(element, "tc"):
        width = _width(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        if merged is None or merged.get(f"{W}val") == "restart":
            pieces = [p for p in blocks(cell) if p.words.strip()]
            if pieces:
                cells[column], spans[column] = pieces, width
        column += width
    return Row(cells, spans, is_on(element.find(f"{W}trPr/{W}tblHeader")))


def _width(element: Any, default: int) -> int:
    return max(0, min(number_in(element, "val", default), _WIDEST))


def _row_change(element: Any, row: Row) -> Piece | None:
    """The row put in or taken out as a whole."""
    new, gone = _mark(element, "ins"), _mark(element, "del")
    mark = gone if gone is not None else new
    if mark is None:
        return None
    text = " | ".join(row.texts().values())
    if gone is not None:
        text = text or " | ".join(
            p.anchor for ps in row.cells.values() for p in ps if p.kind is BlockKind.REVISION
        )
    if not text:
        return None
    words = (
        revision_text(text, "", row=True) if gone is not None else revision_text("", text, row=True)
    )
    author = mark.get(f"{W}author") or ""
    return Piece(
        BlockKind.REVISION, text=words, anchor=text if gone is not None else "", author=author
    )


def _mark(row: Any, tag: str) -> Any:
    return row.find(f"{W}trPr/{W}{tag}")


def _children(element: Any, tag: str) -> Iterator[Any]:
    """Rows or cells, those in content controls too."""
    for child in element:
        if child.tag == f"{W}{tag}":
            yield child
        elif child.tag in _OPENED:
            yield from _children(child, tag)
