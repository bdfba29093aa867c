"""What stands at the top of a page or below a signature, scored as the beginning of a response."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from hoering.domain import BlockKind
from hoering.reading.combined.bundle import Book, Start, closing_above, gap_above
from hoering.reading.combined.mailrun import head_at
from hoering.reading.combined.opening import (
    REACH,
    Opening,
    is_closing,
    is_signature,
    is_signed_again,
    is_signing,
    next_signs,
    opening_at,
    runs_on,
)
from hoering.reading.layout.rows import Row
from hoering.reading.page.printed import main_size
from hoering.reading.senders.bodies import is_body
from hoering.reading.senders.persons import is_address

LIKELY = 4.5  # score from which a start is believed in a file that is known to be combined
_LETTER = 1.5  # signs of a letter that a beginning in the middle of a page has at least
_HEAD = 8  # first lines of a page of which one may be a letter's first


def scored_starts(book: Book) -> Iterator[Start]:
    """Tops of pages and lines below a signature, with what speaks for a beginning."""
    rows = book.rows
    tops = {at: page for page, at in book.firsts.items()}
    head = 0
    signs = next_signs(rows)
    for at, row in enumerate(rows):
        if row.aside or at < head or (row.joined and at not in tops):
            continue
        if at not in tops and signs[at] >= at + REACH:
            continue  # running text, as most lines are
        if is_closing(row.text) or (at not in tops and runs_on(rows[at - 1], row)):
            continue
        opening = opening_at(rows, at, -math.inf if at in tops else _LETTER)
        head = at + opening.mail
        if at in tops:
            if not opening.mail:
                opening = _page_opening(book, tops[at])
            score = opening.score + top_of_page(book, tops[at])
            if opening.letter > 0:
                yield _start(rows, at, score, opening)
        elif opening.letter >= _LETTER:
            score = opening.score + _inside_page(book, at)
            if score >= LIKELY:
                yield _start(rows, at, score, opening)


def _page_opening(book: Book, page: int) -> Opening:
    """The best opening in the page's first lines; a letterhead in the margin counts with it."""
    best = Opening(0.0, 0.0)
    for at in book.body(page)[:_HEAD]:
        opening = opening_at(book.rows, at)
        if (opening.score, opening.letter) > (best.score, best.letter) and not opening.mail:
            best = opening
        if len(book.rows[at].text) > 75:
            break
    margin = [r.text for r in book.asides.get(page, ()) if r.kind is BlockKind.SIDEBAR]
    before = {r.text for r in book.asides.get(page - 1, ())}
    before |= {book.rows[n].text for n in book.body(page - 1)}
    fresh = [text for text in margin if text not in before]
    if any(is_address(text) or is_body(text) for text in fresh):
        best = Opening(best.score + 1.5, best.letter + 1.5)
    return best


def _start(rows: Sequence[Row], at: int, score: float, opening: Opening) -> Start:
    mail = head_at(rows, at, opening.mail) if opening.mail else None
    return Start(at, score, mail=mail)


def top_of_page(book: Book, page: int) -> float:
    """What page and page before tell: numbers that begin anew, an end above, another size."""
    rows, document = book.rows, book.document
    at = book.firsts[page]
    if not page or at == 0:
        return 0.0
    score = 0.0
    if rows[at].joined:
        score -= 6.0
    score += _numbered(book, page)
    before = next((n for n in range(at - 1, -1, -1) if not rows[n].aside), None)
    if before is not None:
        last = rows[before]
        closing = closing_above(rows, at)
        if closing is not None and closing == before and is_signing(rows, at):
            score -= 3.0  # who signs the letter on the page before
        elif closing is not None:
            score += 2.0
        elif last.bottom is not None and last.bottom < 0.7:
            score += 1.0
        elif not re.search(r"[.!?:)\d]$", last.text) and len(last.text) > 60:
            score -= 3.0
    here, there = document.pages[page], document.pages[page - 1]
    if abs((here.width or 0) - (there.width or 0)) > 5:
        score += 1.5
    if abs(_size(book, page) - _size(book, page - 1)) > 0.4:
        score += 1.0
    return score


def _numbered(book: Book, page: int) -> float:
    """ "Side 1 af 2" for, "Side 2 af 2" against; numbers that run through the file say nothing."""
    numbers = book.numbers
    if page not in numbers:
        return 0.0
    through = book.shifts[numbers[page] - page]
    if through > 0.7 * len(book.document.pages) and len(book.document.pages) > 2:
        return 0.0
    if numbers[page] == 1:
        return 3.0 if numbers.get(page - 1, 1) >= 1 and page - 1 in numbers else 1.5
    return -5.0


def _size(book: Book, page: int) -> float:
    rows = (book.rows[at] for at in book.body(page))
    return main_size((row.size, len(row.text)) for row in rows)


def _inside_page(book: Book, at: int) -> float:
    """What speaks for a beginning in the middle of a page: a signature, then white."""
    rows = book.rows
    row = rows[at]
    closing = closing_above(rows, at)
    score = 2.0 if closing is not None else -2.0
    gap = gap_above(rows, at)
    if gap is not None and book.gap and gap > max(1.6 * book.gap, book.gap + 0.006):
        score += 1.5
    before = next((n for n in range(at - 1, -1, -1) if not rows[n].aside), None)
    if closing is not None and before == closing:
        score -= 3.0
    if is_signature(row.text):
        score -= 3.0
    if closing is not None and is_signed_again(rows, at, closing):
        score -= 6.0
    return score
