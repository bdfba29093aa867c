"""Whether files that came side by side are the letters of several senders, or one letter and what it brings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoering.domain import Document, RoundFacts
from hoering.reading.inbox import is_attachment
from hoering.reading.senders.letter import letter_of
from hoering.reading.senders.sender import sender_of
from hoering.reading.wording.closing import CLOSING

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
