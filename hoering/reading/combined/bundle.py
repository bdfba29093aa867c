"""A file that may hold several responses, while it is looked at: its lines, pages and starts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from hoering.domain import BlockKind, Document
from hoering.reading.combined.frontpage import is_front, is_sparse
from hoering.reading.combined.mailrun import Head
from hoering.reading.combined.opening import is_closing
from hoering.reading.layout.cleaning import printed_number
from hoering.reading.layout.rows import Row, rows_of_document

FORCED = 20.0  # score of a start that the file itself names
_BACK = 10  # lines above a start in which a closing is looked for


@dataclass(slots=True)
class Start:
    """A line with which a response may begin. `sure`: the file itself says so."""

    at: int
    score: float
    sure: bool = False
    name: str = ""
    mail: Head | None = None
    letter: float = 0.0


@dataclass(slots=True)
class Book:
    """The file while it is looked at: lines, the first line of each page, usual distances."""

    document: Document
    rows: list[Row]
    firsts: dict[int, int] = field(default_factory=dict)
    gap: float = 0.0
    numbers: dict[int, int] = field(default_factory=dict)  # the number printed on each page
    shifts: Counter[int] = field(default_factory=Counter)  # number less index → on how many pages

    bodies: dict[int, list[int]] = field(default_factory=dict)  # running lines page by page
    asides: dict[int, list[Row]] = field(default_factory=dict)  # other lines page by page

    def body(self, page: int) -> list[int]:
        """The indexes of a page's running lines."""
        return self.bodies.get(page, [])


def book_of(document: Document) -> Book:
    """The document's lines, and what is known of them before a start is looked for."""
    rows = rows_of_document(document)
    book = Book(document, rows)
    for row in rows:
        if row.kind is BlockKind.PAGE_NUMBER and (number := printed_number(row.text)):
            book.numbers.setdefault(row.page, number)
    book.shifts.update(number - page for page, number in book.numbers.items())
    gaps = []
    for nth, row in enumerate(rows):
        if row.aside:
            book.asides.setdefault(row.page, []).append(row)
        else:
            book.firsts.setdefault(row.page, nth)
            book.bodies.setdefault(row.page, []).append(nth)
        if nth and (gap := gap_above(rows, nth)) is not None:
            gaps.append(gap)
    book.gap = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    return book


def gap_above(rows: Sequence[Row], at: int) -> float | None:
    """The white above a line, as a share of the page; None at the top of a page or column."""
    row, before = rows[at], rows[at - 1]
    if row.top is None or before.bottom is None or row.page != before.page:
        return None
    gap = row.top - before.bottom
    return gap if gap > -0.005 else None


def closing_above(rows: Sequence[Row], at: int) -> int | None:
    """The index of a closing above the line, in reach; None without one."""
    seen = 0
    for n in range(at - 1, -1, -1):
        if rows[n].aside:
            continue
        if is_closing(rows[n].text):
            return n
        seen += 1
        if seen >= _BACK or len(rows[n].text) > 90:
            return None
    return None


def has_front(book: Book) -> bool:
    """Whether the first page is a bundle's front; on one wider than high a slide show begins."""
    first = book.document.pages[0]
    if (first.width or 0.0) > (first.height or 0.0):
        return False
    rows = [row for row in book.rows if row.page == 0]
    return any(is_front(row.text) for row in rows[:8]) and is_sparse(rows)


def next_page(book: Book, at: int) -> int | None:
    page = book.rows[at].page
    return book.firsts.get(page + 1)
