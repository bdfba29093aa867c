"""Which heads of e-mails begin a new response, and which are mails quoted in the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoering.domain import MailHeader, normalised
from hoering.reading.layout.rows import Row
from hoering.reading.wording.attribution import starts_quote
from hoering.reading.wording.forwarding import is_forwarded
from hoering.reading.wording.mailhead import read_head

_NOTE = 40  # words of a note above a mail that was passed on


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an e-mail: its first line's index, who and to whom."""

    at: int
    end: int
    mail: MailHeader

    @property
    def sender(self) -> frozenset[str]:
        return _keys(f"{self.mail.sender} {self.mail.address}")

    @property
    def recipients(self) -> frozenset[str]:
        return _keys(self.mail.recipient)


def head_at(rows: Sequence[Row], at: int, length: int) -> Head:
    """The head that the lines from `at` are; `length` counts lines outside heads and feet."""
    own = [n for n in range(at, len(rows)) if not rows[n].aside][:length]
    return Head(at, own[-1] + 1, read_head([rows[n].text for n in own]))


def begins_response(
    head: Head, before: Head | None, rows: Sequence[Row], apart: bool, top: bool
) -> bool:
    """Whether a head is a new response's; `before` is the head that the current one begins with.

    A mail in a thread goes from or to somebody in the mail above it. `apart` tells that the line
    stands at the top of a page or below a signature, `top` only the former.
    """
    if head.at and any(starts_quote(rows[n].text) for n in range(max(0, head.at - 2), head.at)):
        return False
    if before is None:
        return apart
    if head.sender & before.recipients or head.recipients & before.sender:
        return False
    between = sum(len(row.text.split()) for row in rows[before.end : head.at] if not row.aside)
    if is_forwarded(before.mail) and between < _NOTE:
        return False
    if head.sender & before.sender and not is_forwarded(before.mail):
        return False
    same = bool(head.recipients & before.recipients)
    return apart and (same or (top and not (head.recipients and before.recipients)))


def _keys(text: str) -> frozenset[str]:
    """The addresses and names in a field."""
    text = text.lower()
    addresses = re.findall(r"[\w.+\-]+@[\w.\-]+\w", text)
    names = re.split(r"[;,]", re.sub(r"[<(\[]?[\w.+\-]+@[\w.\-]+\w[>)\]]?", ";", text))
    found = (normalised(name).strip(" <>\"'") for name in names)
    return frozenset([*addresses, *(name for name in found if len(name) > 2)])
