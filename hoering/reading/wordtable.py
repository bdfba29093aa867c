"""Tables of a Word document: cells row by row, merged ones once, header rows named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from hoering.dansk import revision_text
from hoering.domain import BlockKind
from hoering.reading.cells import has_header
from hoering.reading.numbering import W, number_in
from hoering.reading.pieces import Piece
from hoering.reading.styles import is_on

ON_TEXT = frozenset({BlockKind.COMMENT, BlockKind.REVISION, BlockKind.FOOTNOTE})
_OPENED = frozenset(f"{W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "ins"))
_WIDEST = 200  # columns that one cell may span

Blocks = Callable[[Any], Iterator[Piece]]


@dataclass(frozen=True, slots=True)
class Row:
    """`cells`: first column → pieces; `spans`: first column → columns that the cell takes."""

    cells: dict[int, list[Piece]]
    spans: dict[int, int]
    header: bool = False

    def texts(self) -> dict[int, str]:
        """The words of each cell, remarks on them left out."""
        return {c: text for c, ps in self.cells.items() if (text := _words(ps))}

    @property
    def bold(self) -> bool:
        return all(p.bold for ps in self.cells.values() for p in ps if p.kind not in ON_TEXT)


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


def as_cells(rows: list[Row], extra: dict[int, list[Piece]] | None = None) -> Iterator[Piece]:
    """Rows as cell pieces, counted from 0 with header rows, else from 1."""
    extra = extra or {}
    texts = [row.texts() for row in rows]
    heads = _header_rows(rows, texts)
    if max((len(row) for row in texts), default=0) < 2:
        # A table of one column only makes a frame around running text.
        for nth, row in enumerate(rows):
            for _, pieces in sorted(row.cells.items()):
                yield from pieces
            yield from extra.get(nth, ())
        return
    names = _names(rows[:heads])
    for nth, row in enumerate(rows):
        number = 0 if nth < heads else nth + 1 - heads
        for column, pieces in sorted(row.cells.items()):
            for piece in pieces:
                yield (
                    piece
                    if piece.kind in ON_TEXT
                    else replace(
                        piece,
                        kind=BlockKind.CELL,
                        level=None,
                        row=number,
                        column=column,
                        column_name=names.get(column, ""),
                    )
                )
        yield from extra.get(nth, ())


def _header_rows(rows: list[Row], texts: list[dict[int, str]]) -> int:
    marked = 0
    while marked < len(rows) and rows[marked].header:
        marked += 1
    if 0 < marked < len(rows):
        return min(marked, 3)
    return int(has_header(texts, [row.bold for row in rows]))


def _names(heads: list[Row]) -> dict[int, str]:
    """Column → its name; a cell over several columns names them all."""
    names: dict[int, list[str]] = {}
    for row in heads:
        for first, text in row.texts().items():
            for column in range(first, first + row.spans.get(first, 1)):
                names.setdefault(column, []).append(text)
    return {column: " ".join(dict.fromkeys(parts)) for column, parts in names.items()}


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


def _words(pieces: list[Piece]) -> str:
    return " ".join(p.words for p in pieces if p.kind not in ON_TEXT)


def _children(element: Any, tag: str) -> Iterator[Any]:
    """Rows or cells, those in content controls too."""
    for child in element:
        if child.tag == f"{W}{tag}":
            yield child
        elif child.tag in _OPENED:
            yield from _children(child, tag)
