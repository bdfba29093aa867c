"""Tables of formats without a printed page: rows of pieces made into cells with their column's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoering.domain import ANNOTATIONS, BlockKind
from hoering.reading.layout.cells import has_header
from hoering.reading.page.pieces import Piece
from hoering.reading.wording.closing import CLOSING

_PARAGRAPHS, _LETTER = 4, 40  # a letter's least paragraphs and words
ON_TEXT = ANNOTATIONS | {BlockKind.FOOTNOTE}  # what hangs on a text and is no piece of it


@dataclass(frozen=True, slots=True)
class Row:
    """`cells`: first column → pieces; `spans`: first column → columns that the cell takes."""

    cells: dict[int, list[Piece]]
    spans: dict[int, int] = field(default_factory=dict)
    header: bool = False

    def texts(self) -> dict[int, str]:
        """The words of each cell, remarks on them left out."""
        return {c: text for c, ps in self.cells.items() if (text := _words(ps))}

    @property
    def bold(self) -> bool:
        return all(p.bold for ps in self.cells.values() for p in ps if p.kind not in ON_TEXT)


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
    if len(rows) == 1 and (letter := _letter_in(rows[0])) is not None:
        for column, pieces in sorted(rows[0].cells.items()):
            beside = column != letter
            yield from (
                p if p.kind in ON_TEXT or not beside else p.as_kind(BlockKind.SIDEBAR)
                for p in pieces
            )
        yield from extra.get(0, ())
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


def _letter_in(row: Row) -> int | None:
    """The column with the letter, where a table of one row only sets a letterhead beside it."""
    words = {column: len(text.split()) for column, text in row.texts().items()}
    longest = max(words, key=lambda column: words[column])
    written = [p.words for p in row.cells[longest] if p.kind not in ON_TEXT]
    others = sum(words.values()) - words[longest]
    closed = any(CLOSING.match(text) for text in written)
    whole = len(written) >= _PARAGRAPHS and words[longest] >= max(_LETTER, 2 * others)
    return longest if whole or closed else None


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


def _words(pieces: list[Piece]) -> str:
    return " ".join(p.words for p in pieces if p.kind not in ON_TEXT)
