"""A response that takes the place of its sender's earlier one, mends it, adds to it, takes it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hoering.dansk import MONTHS
from hoering.domain import MARGINS, BlockKind, Document, Response, Sequel, SequelKind
from hoering.language.sentences import sentences
from hoering.language.sequels import sequel_in
from hoering.reading.senders.names import same_body

_LEFT_OUT = MARGINS | {BlockKind.QUOTE, BlockKind.CELL}
_DAY = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})\.?\s+(?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE)


def with_sequels(responses: Sequence[Response]) -> tuple[Response, ...]:
    """The responses, each with what it is to its sender's earlier one, or None."""
    return tuple(replace(r, sequel=_sequel(r, responses)) for r in responses)


def _sequel(response: Response, responses: Sequence[Response]) -> Sequel | None:
    told = _told(response.document)
    if told is None:
        return None
    sentence, kind = told
    earlier = [
        r
        for r in responses
        if r.id != response.id
        and same_body(r.sender, response.sender)
        and not _is_after(r, response)
    ]
    if not earlier:
        return None
    named = [r for r in earlier if r.received and _names_day(sentence, r.received)]
    last = max(named or earlier, key=lambda r: (r.received or date.min, r.id))
    return Sequel(last.id, kind)


def _is_after(other: Response, response: Response) -> bool:
    """Whether another letter came later, or tells itself that it follows one."""
    if other.received and response.received and other.received != response.received:
        return other.received > response.received
    return _told(other.document) is not None


def _told(document: Document) -> tuple[str, SequelKind] | None:
    for block in document.blocks:
        if block.kind in _LEFT_OUT:
            continue
        for span in sentences(block.span.of(document.text)):
            sentence = span.of(block.span.of(document.text))
            kind = sequel_in(sentence)
            if kind is not None:
                return sentence, kind
    return None


def _names_day(sentence: str, day: date) -> bool:
    """Whether a sentence names a day, with its year or without."""
    return any(
        int(m["day"]) == day.day and m["month"].lower() == MONTHS[day.month - 1]
        for m in _DAY.finditer(sentence)
    )
