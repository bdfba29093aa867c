"""Mails of several senders that an office passed on in one, the one below the other in its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hoering.domain import BlockKind, MailHeader
from hoering.reading.mail.mail import Mail
from hoering.reading.mail.mail_pieces import MailPieces, Unit, pieces_of_units, units_of
from hoering.reading.wording.attribution import divides
from hoering.reading.wording.closing import CLOSING
from hoering.reading.wording.forwarding import is_recipient, is_same_house
from hoering.reading.wording.history import head_here
from hoering.reading.wording.mailhead import read_head

_COVER = 60  # words: a note above the mails of others is not longer
_SURE = 3  # senders who all wrote to one office and not to each other: no thread is like that
_ANSWERS = re.compile(r"\s*(?:sv|re|aw|vs|fwd?|vb)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a mail in the lines `at` to before `end`."""

    at: int
    end: int
    mail: MailHeader


def passed_mails(mail: Mail) -> tuple[MailPieces, ...]:
    """The mails that another mail only brings, the note above them in the first; else ()."""
    units = units_of(mail)
    heads = [head for head in _heads(units) if head.at]
    mails = _apart(mail.head, heads)
    few = len(mails) < _SURE and any(_ANSWERS.match(one.mail.subject) for one in mails)
    if len(mails) < 2 or few or _words(units[: mails[0].at], heads) >= _COVER:
        return ()
    found = []
    ends = [*(one.at for one in mails[1:]), len(units)]
    for one, end in zip(mails, ends, strict=True):
        deep = units[one.end - 1].depth
        own = [replace(unit, depth=max(unit.depth - deep, 0)) for unit in units[one.end : end]]
        found.append(pieces_of_units(own, one.mail))
    note = pieces_of_units(units[: mails[0].at], mail.head).pieces
    cover = (p if p.kind is BlockKind.MAIL_HEADER else p.as_kind(BlockKind.QUOTE) for p in note)
    return (replace(found[0], pieces=(*cover, *found[0].pieces)), *found[1:])


def _heads(units: Sequence[Unit]) -> list[_Head]:
    lines = [unit.text for unit in units]
    found: list[_Head] = []
    at = 0
    while at < len(lines):
        length = head_here(lines, at) if lines[at].strip() else 0
        if length:
            told = [line for line in lines[at : at + length] if not divides(line)]
            found.append(_Head(at, at + length, read_head(told)))
        at += length or 1
    return found


def _apart(office: MailHeader, heads: Sequence[_Head]) -> list[_Head]:
    """The heads of the mails that several others wrote to the office, none in answer to another."""
    kept: list[_Head] = []
    for head in heads:
        mail = head.mail
        own = bool(mail.address) and is_same_house(office, mail)
        if own or not _keys(mail) or not is_recipient(office, mail):
            continue
        if any(_keys(mail) & _keys(one.mail) for one in kept):
            continue
        if kept and (_is_to(kept[-1].mail, mail) or _is_to(mail, kept[-1].mail)):
            continue
        kept.append(head)
    return kept


def _keys(mail: MailHeader) -> frozenset[str]:
    return frozenset({mail.sender.casefold(), mail.address.casefold()} - {""})


def _is_to(sent: MailHeader, other: MailHeader) -> bool:
    """Whether a mail went to who wrote the other one."""
    return any(key in sent.recipient.casefold() for key in _keys(other))


def _words(units: Sequence[Unit], heads: Sequence[_Head]) -> int:
    """How many words stand above signatures, outside heads."""
    within = {n for head in heads for n in range(head.at, head.end)}
    words, closed = 0, False
    for nth, unit in enumerate(units):
        if nth in within:
            closed = False
            continue
        closed = closed or (len(unit.text) < 90 and bool(CLOSING.match(unit.text.strip())))
        words += 0 if closed else len(unit.text.split())
    return words
