"""Files in which several responses were put together, split into the responses.

Every place where a response may begin gets a score from what stands there: a letter's head, an
e-mail's head, the end of a letter above it, page numbers that begin anew. What the file says of
its own parts (contents, bookmarks, stamps, dividers) and forms that repeat decide more. A place
counts only when the file as a whole looks like several responses: an ordinary response with
attachments, quoted mails or chapters stays whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hoering.domain import BlockKind, Document, Pointer, RoundFacts
from hoering.reading.combined.bundle import Book, Start, book_of, has_front, next_page
from hoering.reading.combined.compiled import listed
from hoering.reading.combined.formrun import form_heads, form_pages
from hoering.reading.combined.frontpage import dividers_of, is_stamp
from hoering.reading.combined.parting import part_of
from hoering.reading.combined.starts import NAMED, SURELY, starts_of
from hoering.reading.combined.tabled import tabled_parts
from hoering.reading.layout.rows import rows_of_document
from hoering.reading.senders.agreed import agreed_sender
from hoering.reading.senders.clues import clues_of
from hoering.reading.senders.letter import letter_of
from hoering.reading.senders.names import same_body
from hoering.reading.senders.recipient import recipient_of
from hoering.reading.wording.closing import CLOSING

_ENCLOSED = re.compile(
    r"\b(?:vedhæft|vedlagt|vedlægg|bilag|hoslagt|kopi af|hermed (?:frem)?send|medsend|se \w+ nedenfor)",
    re.IGNORECASE,
)
_MAILS = (".eml", ".msg")  # one mail a file, whatever it quotes


@dataclass(frozen=True, slots=True)
class Part:
    """One response of a combined file. `name` is what the file calls it, "" where it does not."""

    document: Document
    name: str = ""


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
    if tabled := tabled_parts(document):
        return tuple(Part(part, name) for name, part in tabled)
    if document.pages[0].width is None and len(document.pages) > 1:
        return _records(document) or whole
    if document.pages[0].file.lower().endswith(_MAILS):
        return whole
    book = book_of(listed(document))
    starts = starts_of(book, name, outline)
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
    begins = [page.span.start for page in document.pages]
    for nth, block in enumerate(document.blocks):
        # An empty page begins where the one before it ends: the last that has begun is the block's.
        firsts.setdefault(bisect_right(begins, block.span.start) - 1, nth)
    kinds = {document.blocks[n].kind for n in firsts.values()}
    if len(firsts) < 2:
        return ()
    if kinds != {BlockKind.MAIL_HEADER} and not _all_closed(document, firsts):
        rows = rows_of_document(document)
        pages = form_pages(rows) or {rows[at].page for at in form_heads(rows)}
        if len(pages) < 2 or len(pages) < 0.6 * len(firsts):
            return ()
        firsts = {page: nth for page, nth in firsts.items() if page in pages or page > min(pages)}
    order = sorted(firsts.items())
    ends = [nth for _, nth in order[1:]] + [len(document.blocks)]
    return tuple(
        Part(part_of(document, nth, end, [page]))
        for (page, nth), end in zip(order, ends, strict=True)
    )


def _all_closed(document: Document, pages: Mapping[int, int]) -> bool:
    """Whether each page of a text without printed pages is a letter with an end of its own."""
    closed = {row.page for row in rows_of_document(document) if CLOSING.match(row.text)}
    return closed >= set(pages)


def _without_enclosed(book: Book, starts: list[Start], facts: RoundFacts) -> list[Start]:
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


def _sender(book: Book, starts: Sequence[Start], nth: int, facts: RoundFacts) -> str:
    part = _document(book, starts, nth)
    letter = letter_of(part, ())
    clues = clues_of(letter, recipient_of(facts, letter.mail), facts.invited)
    return agreed_sender(letter, facts, clues).name


def _encloses(book: Book, first: int, last: int) -> bool:
    """Whether a mail is no more than a note with which an attachment is sent."""
    rows = [row for row in book.rows[first:last] if not row.aside]
    quoted = (
        n for n, row in enumerate(rows) if n > 5 and re.match(r"(?:fra|from)\s?:", row.text, re.I)
    )
    text = " ".join(row.text for row in rows[: next(quoted, len(rows))])
    return len(text.split()) < 90 and bool(_ENCLOSED.search(text))


def _is_combined(book: Book, starts: Sequence[Start], name: str) -> bool:
    """Whether the starts together are enough for a file of several responses."""
    if sum(1 for s in starts if s.sure) >= 2:
        return True
    if NAMED.search(name) or has_front(book):
        return True
    first = " ".join(row.text for row in book.rows[starts[0].at : starts[1].at])
    if _ENCLOSED.search(first):
        return len(starts) > 3
    return len(starts) > 2 or all(s.score >= SURELY for s in starts[1:] if not s.mail)


def _parts(book: Book, starts: Sequence[Start]) -> Iterator[Part]:
    dividers = dividers_of(book.rows)
    for nth, start in enumerate(starts):
        if nth + 1 < len(starts) and book.rows[start.at].page in dividers:
            after = starts[nth + 1]
            if after.at == next_page(book, start.at):
                after.name = after.name or start.name
                continue
        yield Part(_unstamped(_document(book, starts, nth)), start.name)


def _unstamped(part: Document) -> Document:
    """The part with the stamps on it set apart: they are the secretariat's words."""
    blocks = tuple(
        replace(block, kind=BlockKind.RUNNING_HEAD, level=None)
        if is_stamp(block.span.of(part.text))
        else block
        for block in part.blocks
    )
    return replace(part, blocks=blocks)


def _document(book: Book, starts: Sequence[Start], nth: int) -> Document:
    """The part from a start to the next one; the divider in front of it left out."""
    rows, document = book.rows, book.document
    at = starts[nth].at
    if rows[at].page in dividers_of(rows):
        at = next_page(book, at) or at
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


def _first_block(book: Book, at: int) -> int:
    """The block of a line; at the top of a page with the heads that stand above it."""
    row = book.rows[at]
    if book.firsts.get(row.page) != at:
        return row.block
    return min(r.block for r in book.rows if r.page == row.page)
