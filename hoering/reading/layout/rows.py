"""The printed lines of a document, each with its place in the text and on the page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoering.domain import Block, BlockKind, Document, Span, Word
from hoering.reading.page.pieces import ASIDE
from hoering.reading.wording.mailhead import field_of

_FIELD = re.compile(
    r"\s(?=(?:Fra|From|Sendt|Sent|Dato|Date|Til|To|Cc|Bcc|Kopi|Emne|Subject|Vedhæftede filer"
    r"|Vedhæftet|Attachments|Prioritet)\s?:)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line; a whole block where the format knows no lines.

    `block` and `page` are indexes into the document's blocks and pages; `top` and `bottom` are
    shares of the page's height (0 at the top), None where nothing is known of places.
    """

    text: str
    span: Span
    block: int
    page: int
    aside: bool
    size: float
    bold: bool
    joined: bool
    kind: BlockKind
    top: float | None = None
    bottom: float | None = None


def rows_of_document(document: Document) -> list[Row]:
    """The lines in the order of the text."""
    found: list[Row] = []
    page = 0
    pages = document.pages
    for nth, block in enumerate(document.blocks):
        while page + 1 < len(pages) and pages[page].span.end <= block.span.start:
            page += 1
        found.extend(_rows(document, block, nth, page))
    return _heads_in_place(found)


def _heads_in_place(rows: list[Row]) -> list[Row]:
    """Lines of an e-mail's head, taken for a running head where many mails begin alike, put back."""
    moved = [
        replace(row, aside=False)
        for row in rows
        if row.kind is BlockKind.RUNNING_HEAD and row.top is not None and field_of(row.text)
    ]
    if not moved:
        return rows
    spans = {row.span for row in moved}
    found = [row for row in rows if row.span not in spans]
    for row in moved:
        at = next(
            (
                n
                for n, other in enumerate(found)
                if other.page > row.page
                or (
                    other.page == row.page
                    and not other.aside
                    and (other.top or 0.0) > (row.top or 0.0)
                )
            ),
            len(found),
        )
        found.insert(at, row)
    return found


def _rows(document: Document, block: Block, nth: int, page: int) -> Iterator[Row]:
    aside = block.kind in ASIDE
    height = document.pages[page].height or 0.0
    inside_page = document.pages[page].words
    first = bisect_left(inside_page, block.span.start, key=_start_of)
    words = inside_page[first : bisect_left(inside_page, block.span.end, key=_start_of)]
    lines: Iterator[tuple[Span, tuple[float, float] | None]]
    lines = lines_of(words) if words else ((s, None) for s in _fields(document.text, block.span))
    for number, (span, place) in enumerate(lines):
        top = bottom = None
        if place and height:
            top, bottom = place[0] / height, place[1] / height
        yield Row(
            span.of(document.text), span, nth, page, aside, block.size or 0.0, block.bold,
            block.joined and not number, block.kind, top, bottom,
        )  # fmt: skip


def _start_of(word: Word) -> int:
    return word.span.start


def lines_of(words: Sequence[Word]) -> Iterator[tuple[Span, tuple[float, float]]]:
    """The lines of a block's words, one at least, with top and bottom in points; a word below all
    of the line begins the next."""
    first = last = words[0]
    _, high, _, low = first.box
    for word in words[1:]:
        _, top, _, bottom = word.box
        if (top + bottom) / 2 >= low:
            yield Span(first.span.start, last.span.end), (high, low)
            first, high, low = word, top, bottom
        else:
            high = top if top < high else high
            low = bottom if bottom > low else low
        last = word
    yield Span(first.span.start, last.span.end), (high, low)


def _fields(text: str, span: Span) -> Iterator[Span]:
    """A block that begins like the head of an e-mail, field by field."""
    whole = span.of(text)
    if field_of(whole) is None:
        yield span
        return
    start = 0
    for gap in _FIELD.finditer(whole):
        yield Span(span.start + start, span.start + gap.start())
        start = gap.end()
    yield Span(span.start + start, span.end)
