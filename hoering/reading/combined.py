"""Files in which several responses were put together, split into the responses.

Every place where a response may begin gets a score from what stands there: a letter's head, an
e-mail's head, the end of a letter above it, page numbers that begin anew. What the file says of
its own parts (contents, bookmarks, stamps, dividers) and forms that repeat decide more. A place
counts only when the file as a whole looks like several responses: an ordinary response with
attachments, quoted mails or chapters stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hoering.domain import BlockKind, Document, RoundFacts
from hoering.reading.bodies import is_body
from hoering.reading.cleaning import printed_number
from hoering.reading.formrun import form_heads
from hoering.reading.frontpage import (
    contents_of,
    dividers_of,
    is_front,
    is_sparse,
    stamps_of,
)
from hoering.reading.letter import letter_of
from hoering.reading.mailrun import Head, begins_response, head_at
from hoering.reading.names import key_words, same_body
from hoering.reading.opening import Opening, is_closing, is_signature, opening_at
from hoering.reading.outline import Pointer
from hoering.reading.parting import part_of
from hoering.reading.persons import is_address
from hoering.reading.rows import Row, rows_of_document
from hoering.reading.sender import sender_of

_NAMED = re.compile(
    r"\bindkomne\b|\bmodtagne\b|\bsamtlige\b|\balle (?:hørings)?svar|\bsamling af\b|svar(?:ene)?\W{1,4}samlet"
    r"|\bsamlede (?:hørings)?svar\W*(?:\.\w+)?$|hørings?svarene",
    re.IGNORECASE,
)
_MAYBE_NAMED = re.compile(r"(?:^|\W)(?:hørings?)?svar\W*(?:\.\w+)?$|\bsamlet\b", re.IGNORECASE)
_ENCLOSED = re.compile(
    r"\b(?:vedhæft|vedlagt|vedlægg|bilag|hoslagt|kopi af|hermed (?:frem)?send|medsend|se \w+ nedenfor)",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"\W*(?:\d+\W+)?(?:bilag(?!\s*\d+\W+(?:hørings?)?svar)|vedhæft|appendiks)", re.IGNORECASE
)
_MAILS = (".eml", ".msg")  # one mail a file, whatever it quotes
_SURE, _LIKELY = 6.5, 4.5  # score without and with a sign that the file is a combined one
_PAIR = 9.0  # two responses with nothing else to show for it
_FORCED = 20.0
_HEAD = 8  # first lines of a page of which one may be a letter's first
_BACK = 10  # lines above a start in which a closing is looked for


@dataclass(frozen=True, slots=True)
class Part:
    """One response of a combined file. `name` is what the file calls it, "" where it does not."""

    document: Document
    name: str = ""


@dataclass(slots=True)
class _Start:
    """A line with which a response may begin. `sure`: the file itself says so."""

    at: int
    score: float
    sure: bool = False
    name: str = ""
    mail: Head | None = None
    letter: float = 0.0


@dataclass(slots=True)
class _Book:
    """The file while it is looked at: lines, the first line of each page, usual distances."""

    document: Document
    rows: list[Row]
    firsts: dict[int, int] = field(default_factory=dict)
    gap: float = 0.0

    def body(self, page: int) -> list[int]:
        return [n for n, row in enumerate(self.rows) if row.page == page and not row.aside]


def parts_of(
    document: Document,
    name: str = "",
    outline: Sequence[Pointer] = (),
    facts: RoundFacts | None = None,
) -> tuple[Part, ...]:
    """The responses of a file in order; the document itself, alone, when it is one response.

    `name` is the file's name, `outline` its bookmarks. What stands before the first response
    (front page, contents) and pages that only announce one belong to none.
    """
    whole = (Part(document),)
    if len({page.file for page in document.pages}) != 1 or not document.blocks:
        return whole
    if document.pages[0].file.lower().endswith(_MAILS):
        return whole
    if document.pages[0].width is None and len(document.pages) > 1:
        return _records(document) or whole
    book = _book(document)
    starts = _starts(book, name, outline)
    if len(starts) < 2:
        return whole
    starts = _without_enclosed(book, starts, facts or RoundFacts())
    if len(starts) < 2 or not _is_combined(book, starts, name):
        return whole
    return tuple(_parts(book, starts))


def part_names(part: Part) -> list[str]:
    """What may tell the sender of a part, in the form of file names."""
    name = re.sub(r"\.(?:pdf|docx?|odt|rtf|eml|msg|txt)$", "", part.name, flags=re.IGNORECASE)
    return [name.replace(".", " ").strip()] if name.strip(" .") else []


def _records(document: Document) -> tuple[Part, ...]:
    """The pages of a mailbox or of an export with one row for each response."""
    firsts: dict[int, int] = {}
    for nth, block in enumerate(document.blocks):
        page = next(
            n for n, p in enumerate(document.pages) if p.span.start <= block.span.start < p.span.end
        )
        firsts.setdefault(page, nth)
    kinds = {document.blocks[n].kind for n in firsts.values()}
    if len(firsts) < 2:
        return ()
    if kinds != {BlockKind.MAIL_HEADER}:
        rows = rows_of_document(document)
        heads = form_heads(rows)
        pages = {rows[at].page for at in heads}
        if len(pages) < 2 or len(pages) < 0.6 * len(firsts):
            return ()
        firsts = {page: nth for page, nth in firsts.items() if page in pages or page > min(pages)}
    order = sorted(firsts.items())
    ends = [nth for _, nth in order[1:]] + [len(document.blocks)]
    return tuple(
        Part(part_of(document, nth, end, [page]))
        for (page, nth), end in zip(order, ends, strict=True)
    )


def _book(document: Document) -> _Book:
    rows = rows_of_document(document)
    book = _Book(document, rows)
    gaps = []
    for nth, row in enumerate(rows):
        if not row.aside:
            book.firsts.setdefault(row.page, nth)
        if nth and (gap := _gap(rows, nth)) is not None:
            gaps.append(gap)
    book.gap = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    return book


def _gap(rows: Sequence[Row], at: int) -> float | None:
    """The white above a line, as a share of the page; None at the top of a page or column."""
    row, before = rows[at], rows[at - 1]
    if row.top is None or before.bottom is None or row.page != before.page:
        return None
    gap = row.top - before.bottom
    return gap if gap > -0.005 else None


def _starts(book: _Book, name: str, outline: Sequence[Pointer]) -> list[_Start]:
    """The places where responses begin, in order, the first one among them."""
    scored = {start.at: start for start in _scored(book)}
    complete = _complete(book, outline, scored)
    if complete:
        return _with_first(book, _apart(book, complete))
    tops = set(book.firsts.values())
    found = scored | {start.at: start for start in _formed(book)}
    strong = sum(1 for s in found.values() if s.at in tops and s.at and s.score >= _PAIR)
    told = bool(_NAMED.search(name)) or _has_front(book) or strong >= 2
    least = _LIKELY if told or any(s.sure for s in found.values()) else _SURE
    least -= 1.0 * (least == _SURE and bool(_MAYBE_NAMED.search(name)))
    kept = _apart(book, [s for s in found.values() if s.sure or s.score >= least])
    at_top = sum(1 for s in kept if s.at in tops)
    if 2 * at_top > len(kept):
        kept = _apart(book, [s for s in kept if s.at in tops or s.sure or s.score >= _PAIR])
    kept = _without_threads(book, kept)
    return _with_first(book, _with_style(book, kept))


def _complete(book: _Book, outline: Sequence[Pointer], scored: dict[int, _Start]) -> list[_Start]:
    """The starts that the file itself names: all of them, so that no others are looked for."""
    lists = [list(_stamped(book)), list(_divided(book))]
    for pointers in (outline, contents_of(book.rows, len(book.document.pages))):
        lists.append(list(_pointed(book, pointers, scored)))
    return max(lists, key=lambda starts: len({s.at for s in starts}))


def _has_front(book: _Book) -> bool:
    rows = [row for row in book.rows if row.page == 0]
    return any(is_front(row.text) for row in rows[:8]) and is_sparse(rows)


def _scored(book: _Book) -> Iterator[_Start]:
    """Tops of pages and lines below a signature, with what speaks for a beginning."""
    rows = book.rows
    tops = {at: page for page, at in book.firsts.items()}
    head = 0
    for at, row in enumerate(rows):
        if row.aside or at < head or (row.joined and at not in tops):
            continue
        opening = opening_at(rows, at)
        head = at + opening.mail
        if at in tops:
            if not opening.mail:
                opening = _page_opening(book, tops[at])
            score = opening.score + _top_of_page(book, tops[at])
            if opening.letter > 0:
                yield _start(rows, at, score, opening)
        elif opening.letter >= 1.5:
            score = opening.score + _inside_page(book, at)
            if score >= _LIKELY:
                yield _start(rows, at, score, opening)


def _page_opening(book: _Book, page: int) -> Opening:
    """The best opening in the page's first lines; a letterhead in the margin counts with it."""
    best = Opening(0.0, 0.0)
    for at in book.body(page)[:_HEAD]:
        opening = opening_at(book.rows, at)
        if (opening.score, opening.letter) > (best.score, best.letter) and not opening.mail:
            best = opening
        if len(book.rows[at].text) > 75:
            break
    margin = [r.text for r in book.rows if r.page == page and r.kind is BlockKind.SIDEBAR]
    before = {r.text for r in book.rows if r.page == page - 1}
    fresh = [text for text in margin if text not in before]
    if any(is_address(text) or is_body(text) for text in fresh):
        best = Opening(best.score + 1.5, best.letter + 1.5)
    return best


def _start(rows: Sequence[Row], at: int, score: float, opening: Opening) -> _Start:
    mail = head_at(rows, at, opening.mail) if opening.mail else None
    return _Start(at, score, mail=mail)


def _closed(rows: Sequence[Row], at: int) -> int | None:
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


def _top_of_page(book: _Book, page: int) -> float:
    """What page and page before tell: numbers that begin anew, an end above, another size."""
    rows, document = book.rows, book.document
    at = book.firsts[page]
    if not page or at == 0:
        return 0.0
    score = 0.0
    if rows[at].joined:
        score -= 6.0
    score += _numbered(book, page)
    before = [n for n in range(at) if not rows[n].aside]
    if before:
        last = rows[before[-1]]
        if _closed(rows, at) is not None:
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


def _numbered(book: _Book, page: int) -> float:
    """ "Side 1 af 2" for, "Side 2 af 2" against; numbers that run through the file say nothing."""
    numbers: dict[int, int] = {}
    for row in book.rows:
        if row.kind is BlockKind.PAGE_NUMBER and (number := printed_number(row.text)):
            numbers.setdefault(row.page, number)
    if page not in numbers:
        return 0.0
    through = sum(1 for p, n in numbers.items() if n - p == numbers[page] - page)
    if through > 0.7 * len(book.document.pages) and len(book.document.pages) > 2:
        return 0.0
    if numbers[page] == 1:
        return 3.0 if numbers.get(page - 1, 1) >= 1 and page - 1 in numbers else 1.5
    return -5.0


def _size(book: _Book, page: int) -> float:
    letters: dict[float, int] = {}
    for at in book.body(page):
        row = book.rows[at]
        letters[row.size] = letters.get(row.size, 0) + len(row.text)
    return max(letters, key=lambda s: (letters[s], s), default=0.0)


def _inside_page(book: _Book, at: int) -> float:
    """What speaks for a beginning in the middle of a page: a signature, then white."""
    rows = book.rows
    row = rows[at]
    closing = _closed(rows, at)
    score = 2.0 if closing is not None else -2.0
    gap = _gap(rows, at)
    if gap is not None and book.gap and gap > max(1.6 * book.gap, book.gap + 0.006):
        score += 1.5
    before = next((n for n in range(at - 1, -1, -1) if not rows[n].aside), None)
    if closing is not None and before == closing:
        score -= 3.0
    if is_signature(row.text):
        score -= 3.0
    return score


def _stamped(book: _Book) -> Iterator[_Start]:
    """Starts at stamps: the page's top where the stamp stands at its edge, else its own line."""
    stamps = stamps_of(book.rows)
    starts = []
    for at, name in stamps.items():
        row = book.rows[at]
        first = book.firsts.get(row.page, at)
        edge = row.top is not None and (row.top < 0.12 or row.top > 0.9)
        place = first if row.aside or edge or first == at else at
        starts.append(_Start(min(place, at) if not row.aside else place, _FORCED, True, name))
    sparse = set(dividers_of(book.rows))
    letters = [
        max(opening_at(book.rows, n).letter for n in range(s.at, min(s.at + 4, len(book.rows))))
        for s in starts
        if book.rows[s.at].page not in sparse
    ]
    if sum(1 for score in letters if score >= 1.5) >= 0.5 * len(letters):
        yield from starts


def _divided(book: _Book) -> Iterator[_Start]:
    """Starts at the pages that only announce a response; they are left out afterwards."""
    for page, name in dividers_of(book.rows).items():
        if page in book.firsts:
            yield _Start(book.firsts[page], _FORCED, True, name)


def _formed(book: _Book) -> Iterator[_Start]:
    for at in form_heads(book.rows):
        yield _Start(at, _FORCED, True)


def _pointed(
    book: _Book, pointers: Sequence[Pointer], found: dict[int, _Start]
) -> Iterator[_Start]:
    """Starts that the contents or the bookmarks name, when letters stand where they point."""
    pointers = [p for p in pointers if not _ATTACHED.match(p.name)]
    if len(pointers) < 2:
        return
    best: list[_Start] = []
    quality = 0.0
    for shift in (0, 1, 2, 3, -1):
        starts = [s for p in pointers if (s := _target(book, p, shift, found))]
        fit = sum(1 for s in starts if s.letter >= 2.5) / len(pointers)
        if fit > quality + 0.1:
            best, quality = starts, fit
    if quality >= 0.6 and len({s.at for s in best}) >= 2:
        for start in best:
            start.sure, start.score = True, _FORCED
            start.mail = found[start.at].mail if start.at in found else None
            yield start


def _target(book: _Book, pointer: Pointer, shift: int, found: dict[int, _Start]) -> _Start | None:
    """The likeliest line on the page that a pointer means, with how well it fits."""
    page = pointer.page - 1 + shift
    if page not in book.firsts:
        return None
    top = book.firsts[page]
    words = key_words(re.sub(r"\.\w{3,4}$", "", pointer.name))
    best: _Start | None = None
    for at in {top, *(at for at in found if book.rows[at].page == page)}:
        opening = opening_at(book.rows, at)
        near = " ".join(row.text for row in book.rows[at : at + 12])
        shared = len(words & key_words(near)) / len(words) if words else 0.0
        score = min(opening.letter, 6.0) + 3.0 * shared
        if at == top:
            score += _top_of_page(book, page) + 1.0
        elif at in found:
            score += 2.0
        if best is None or score > best.score:
            best = _Start(at, score, name=pointer.name, letter=opening.letter)
    return best


def _apart(book: _Book, starts: Sequence[_Start]) -> list[_Start]:
    """Of starts with no running text between them the best one, in order of place."""
    kept: list[_Start] = []
    tops = set(book.firsts.values())
    for start in sorted(starts, key=lambda s: (-s.sure, -s.score - 2.0 * (s.at in tops), s.at)):
        if all((start.sure and other.sure) or _said(book, start.at, other.at) for other in kept):
            kept.append(start)
    return sorted(kept, key=lambda s: s.at)


def _said(book: _Book, one: int, other: int) -> bool:
    """Whether a sentence or a closing stands between two lines."""
    first, last = min(one, other), max(one, other)
    return any(
        is_closing(row.text)
        or len(row.text) > 70
        or (row.text.endswith((".", "!", "?")) and len(row.text.split()) > 4)
        for row in book.rows[first:last]
        if not row.aside
    )


def _without_threads(book: _Book, starts: Sequence[_Start]) -> list[_Start]:
    """Without the heads of mails that are quoted in the response before them."""
    kept: list[_Start] = []
    for start in starts:
        if start.mail is not None and not start.sure:
            before = kept[-1].mail if kept else None
            top = start.at in book.firsts.values()
            apart = top or _closed(book.rows, start.at) is not None
            if (kept or start.at > 8) and not begins_response(
                start.mail, before, book.rows, apart, top
            ):
                continue
        kept.append(start)
    return kept


def _with_style(book: _Book, kept: list[_Start]) -> list[_Start]:
    """With the starts that look like all others: the same size and weight, seen nowhere else."""
    looks = [(book.rows[s.at].size, book.rows[s.at].bold) for s in kept if s.at]
    if len(looks) < 3:
        return kept
    usual = max(looks, key=lambda look: (looks.count(look), look))
    blocks = {
        row.block: nth
        for nth, row in reversed(list(enumerate(book.rows)))
        if (row.size, row.bold) == usual and not row.aside
    }
    if looks.count(usual) < 0.7 * len(looks) or looks.count(usual) < 0.6 * len(blocks):
        return kept
    more = [
        _Start(at, _LIKELY)
        for at in sorted(blocks.values())
        if at not in {s.at for s in kept} and opening_at(book.rows, at).letter >= 1.5
    ]
    return _apart(book, [*kept, *more])


def _with_first(book: _Book, starts: list[_Start]) -> list[_Start]:
    """With the file's own beginning, unless front page and contents stand there."""
    if not starts:
        return starts
    first = starts[0].at
    above = [row for row in book.rows[:first] if not row.aside]
    if not above:
        return starts
    words = sum(len(row.text.split()) for row in above)
    listed = any(row.kind is BlockKind.CONTENTS for row in above)
    pages = len(book.document.pages)
    listed = listed or bool(contents_of(book.rows[:first], pages)) or _is_list(above)
    front = words <= 60 and (any(is_front(row.text) for row in above[:8]) or starts[0].sure)
    if front or listed or words < 4:
        return starts
    return [_Start(0, 0.0), *starts]


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether lines are a list of who answered: a title and short lines, no sentences."""
    titled = any(is_front(row.text) or "indhold" in row.text.lower() for row in rows[:6])
    short = sum(1 for row in rows if len(row.text) < 80 and not row.text.endswith((".", "?", "!")))
    return titled and short >= 0.85 * len(rows)


def _without_enclosed(book: _Book, starts: list[_Start], facts: RoundFacts) -> list[_Start]:
    """Without the letters that a response encloses: its own sender's, or announced by it."""
    kept = [starts[0]]
    last = _sender(book, starts, 0, facts)
    for nth, start in enumerate(starts[1:], start=1):
        mine = _sender(book, starts, nth, facts)
        if not start.sure:
            same = same_body(mine, last) or mine == last
            mail = kept[-1].mail
            announced = mail is not None and _encloses(book, kept[-1].at, start.at)
            if same or (announced and start.mail is None):
                continue
        kept.append(start)
        last = mine
    return kept


def _sender(book: _Book, starts: Sequence[_Start], nth: int, facts: RoundFacts) -> str:
    part = _document(book, starts, nth)
    return sender_of(letter_of(part, ()), facts).name


def _encloses(book: _Book, first: int, last: int) -> bool:
    """Whether a mail is no more than a note with which an attachment is sent."""
    text = " ".join(row.text for row in book.rows[first:last] if not row.aside)
    return len(text.split()) < 90 and bool(_ENCLOSED.search(text))


def _is_combined(book: _Book, starts: Sequence[_Start], name: str) -> bool:
    """Whether the starts together are enough for a file of several responses."""
    if sum(1 for s in starts if s.sure) >= 2:
        return True
    if _NAMED.search(name) or _has_front(book):
        return True
    first = " ".join(row.text for row in book.rows[starts[0].at : starts[1].at])
    if _ENCLOSED.search(first):
        return len(starts) > 3
    return len(starts) > 2 or all(s.score >= _PAIR for s in starts[1:] if not s.mail)


def _parts(book: _Book, starts: Sequence[_Start]) -> Iterator[Part]:
    dividers = dividers_of(book.rows)
    for nth, start in enumerate(starts):
        if nth + 1 < len(starts) and book.rows[start.at].page in dividers:
            after = starts[nth + 1]
            if after.at == _next_page(book, start.at):
                after.name = after.name or start.name
                continue
        yield Part(_document(book, starts, nth), start.name)


def _next_page(book: _Book, at: int) -> int | None:
    page = book.rows[at].page
    return book.firsts.get(page + 1)


def _document(book: _Book, starts: Sequence[_Start], nth: int) -> Document:
    """The part from a start to the next one; the divider in front of it left out."""
    rows, document = book.rows, book.document
    at = starts[nth].at
    if rows[at].page in dividers_of(rows):
        at = _next_page(book, at) or at
    first = _first_block(book, at)
    last = len(document.blocks)
    if nth + 1 < len(starts):
        last = _first_block(book, starts[nth + 1].at)
    pages = {row.page for row in rows if first <= row.block < last}
    start, end = min(pages, default=0), max(pages, default=0)
    following = len(document.pages)
    if nth + 1 < len(starts):
        following = rows[starts[nth + 1].at].page
    blank = [p for p in range(start, following) if p not in {r.page for r in rows}]
    return part_of(document, first, last, {*range(start, end + 1), *blank})


def _first_block(book: _Book, at: int) -> int:
    """The block of a line; at the top of a page with the heads that stand above it."""
    row = book.rows[at]
    if book.firsts.get(row.page) != at:
        return row.block
    return min(r.block for r in book.rows if r.page == row.page)
