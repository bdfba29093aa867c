"""Whether files that came side by side, or in the office's own mail that only brings them, are the letters
of several senders, or one letter and what it brings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from hoering.domain import BlockKind, Document, MailHeader, RoundFacts
from hoering.reading.combined.parting import part_of
from hoering.reading.inbox import is_attachment
from hoering.reading.senders.letter import letter_of
from hoering.reading.senders.sender import sender_of
from hoering.reading.strays import is_offices
from hoering.reading.wording.closing import CLOSING
from hoering.reading.wording.forwarding import is_internal

# Of 97 responses in five development rounds 64 are mails or have a closing, 31 of the others a sender
# as sure as this.
_SURE = 0.6
_MOST = 0.6  # of the files: where so many have senders of their own, all are letters


def several_of(files: Sequence[tuple[str, Document]], facts: RoundFacts) -> tuple[str, ...]:
    """The senders where the files are letters of several, else (). `files`: name and document."""
    papers = [(name, document) for name, document in files if not is_attachment(name)]
    senders = tuple({name.casefold(): name for name in _senders(papers, facts)}.values())
    return senders if len(senders) > 1 and len(senders) >= _MOST * len(papers) else ()


def _senders(papers: Sequence[tuple[str, Document]], facts: RoundFacts) -> Iterator[str]:
    """The senders of those that are letters: mails, and papers that are signed."""
    for name, document in papers:
        sender = sender_of(letter_of(document, [name]), facts, facts.town)
        lines = (block.span.of(document.text) for block in document.blocks)
        closed = document.mail is not None or any(CLOSING.match(line) for line in lines)
        if sender.name and (closed or sender.chance >= _SURE):
            yield sender.name


_COVER = 40  # words: a note that only brings the letters of others is not longer
_MAILS = (".eml", ".msg")
_WRITTEN = (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING, BlockKind.CELL)


@dataclass(slots=True)
class _Brought:
    """A file that came with the mail and what came with that one: page indexes."""

    file: str
    pages: list[int] = field(default_factory=list)


def letters_in(document: Document, facts: RoundFacts) -> list[tuple[str, Document]]:
    """Name and document of each letter in a mail of the office's own that only brings them; [] for
    any other file."""
    root = document.pages[0].file if document.pages else ""
    if not root.lower().endswith(_MAILS) or not _is_own(document.mail, facts):
        return []
    found: list[_Brought] = []
    for nth, page in enumerate(document.pages):
        if found and (page.file == found[-1].file or page.file.startswith(f"{found[-1].file}/")):
            found[-1].pages.append(nth)
        elif page.file == root or (
            page.file.lower().endswith(_MAILS) and _is_own(_part(document, [nth]).mail, facts)
        ):
            if _words(document, nth) >= _COVER:
                return []
        elif found and is_attachment(PurePosixPath(page.file).name):
            found[-1].pages.append(nth)
        else:
            found.append(_Brought(page.file, [nth]))
    letters = [(PurePosixPath(one.file).name, _part(document, one.pages)) for one in found]
    return letters if len(letters) > 1 and several_of(letters, facts) else []


def _is_own(mail: MailHeader | None, facts: RoundFacts) -> bool:
    """Whether somebody of the office that asked wrote a mail."""
    return mail is not None and (is_internal(mail) or is_offices(mail.address, mail.sender, facts))


def _part(document: Document, pages: Sequence[int]) -> Document:
    start, end = document.pages[pages[0]].span.start, document.pages[pages[-1]].span.end
    blocks = [
        nth
        for nth, block in enumerate(document.blocks)
        if start <= block.span.start and block.span.end <= end
    ]
    return part_of(document, min(blocks, default=0), max(blocks, default=-1) + 1, pages)


def _words(document: Document, page: int) -> int:
    """How many words stand on a page above its closing."""
    span = document.pages[page].span
    words = 0
    for block in document.blocks:
        text = block.span.of(document.text)
        if block.kind in _WRITTEN and span.start <= block.span.start and block.span.end <= span.end:
            if CLOSING.match(text):
                break
            words += len(text.split())
    return words
