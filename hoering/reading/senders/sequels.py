"""A response that takes the place of its sender's earlier one, mends it, adds to it, takes it back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, pairwise

from hoering.dansk import MONTHS
from hoering.domain import MARGINS, BlockKind, Document, Response, Sequel, SequelKind
from hoering.language.sentences import sentences
from hoering.language.sequels import LEAST, SURELY, sequel_kind, sequel_odds
from hoering.reading.senders.names import same_body

_LEFT_OUT = MARGINS | {BlockKind.QUOTE, BlockKind.CELL}
_FIRST = 6  # sentences, head and greeting among them, in which a letter says what it is
_DAY = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})\.?\s+(?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE)


def with_sequels(responses: Sequence[Response]) -> tuple[Response, ...]:
    """The responses, each with what it is to its sender's earlier one, or None."""
    return tuple(replace(r, sequel=_sequel(r, responses)) for r in responses)


def _sequel(response: Response, responses: Sequence[Response]) -> Sequel | None:
    theirs = [r for r in responses if r.id != response.id and same_body(r.sender, response.sender)]
    earlier = [r for r in theirs if not _is_after(r, response)]
    if not earlier:
        return None
    before = any(_is_surely_before(r, response) for r in earlier)
    told = _told(response.document) or (_hinted(response.document) if before else None)
    if told is None:
        return None
    sentence, kind = told
    named = [r for r in earlier if r.received and _names_day(sentence, r.received)]
    last = max(named or earlier, key=lambda r: (r.received or date.min, r.id))
    return Sequel(last.id, kind)


def _is_after(other: Response, response: Response) -> bool:
    """Whether another letter came later, or tells itself that it follows one."""
    if other.received and response.received and other.received != response.received:
        return other.received > response.received
    return _told(other.document) is not None


def _is_surely_before(other: Response, response: Response) -> bool:
    """Whether another letter came on an earlier day, and says something else."""
    again = {other.id, response.id} & {other.near_duplicate_of, response.near_duplicate_of}
    dated = other.received and response.received and other.received < response.received
    return bool(dated) and not again


def _hinted(document: Document) -> tuple[str, SequelKind] | None:
    """The same, less surely, by one of the first sentences."""
    return _said(islice(_own_sentences(document), _FIRST), LEAST)


def _told(document: Document) -> tuple[str, SequelKind] | None:
    """The first sentence that says surely what the letter is to an earlier one, and what it says."""
    return _said(_own_sentences(document), SURELY)


def _said(of: Iterable[tuple[str, str]], bar: float) -> tuple[str, SequelKind] | None:
    for sentence, with_next in of:
        if sequel_odds(sentence) >= bar:
            return sentence, sequel_kind(with_next)
    return None


def _own_sentences(document: Document) -> Iterator[tuple[str, str]]:
    """Each sentence, and with the next of its block."""
    for block in document.blocks:
        if block.kind not in _LEFT_OUT:
            text = block.span.of(document.text)
            said = [span.of(text) for span in sentences(text)]
            yield from ((one, f"{one} {after}") for one, after in pairwise([*said, ""]))


def _names_day(sentence: str, day: date) -> bool:
    """Whether a sentence names a day, with its year or without."""
    return any(
        int(m["day"]) == day.day and m["month"].lower() == MONTHS[day.month - 1]
        for m in _DAY.finditer(sentence)
    )
