"""Which lines of an e-mail are its head, which are older mails quoted in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hoering.domain import BlockKind, MailHeader
from hoering.reading.wording.attribution import (
    attribution_length,
    divides,
    head_of_attribution,
    passes_on,
)
from hoering.reading.wording.closing import CLOSING, is_disclaimer
from hoering.reading.wording.forwarding import (
    agrees_with_below,
    is_forwarded,
    is_passed_on,
    is_private,
    is_receipt,
    is_receipted,
    is_recipient,
    speaks_up,
    with_arrival,
)
from hoering.reading.wording.mailhead import bare_field_of, field_of, head_length, read_head
from hoering.reading.wording.printedhead import PrintedHead, printed_head, with_surroundings

_MARKS = re.compile(r"\s*((?:>\s?)*)")
_FULL = 55  # letters: a quoted line that was broken again is at least this long
_SOME = 12  # words above another's mail in which somebody can have told what he thinks
_REST = 5  # words: what is left over of it is no longer


@dataclass(frozen=True, slots=True)
class History:
    """`kinds` line by line: MAIL_HEADER, QUOTE or None; `mail` is the head that counts."""

    kinds: tuple[BlockKind | None, ...]
    mail: MailHeader | None


def depth_of(line: str) -> int:
    """How often a plain line is quoted: the marks ">" in front of it."""
    return line[: len(line) - len(bare(line))].count(">")


def bare(line: str) -> str:
    """A plain line without the marks of quotation in front of it."""
    found = _MARKS.match(line)
    return line[found.end() :] if found and found[1] else line


def history_of(
    lines: Sequence[str],
    outer: MailHeader | None = None,
    depths: Sequence[int] | None = None,
) -> History:
    """The marks of a mail's lines. `outer` is the head where it does not stand in the lines.

    `depths` tell how deep each line is quoted, where the format says so otherwise than by ">".
    Where somebody only passed a mail on ("VS: …" and a few words), the mail that was passed on
    is the response and its head the one that counts; a covering note of the office that got it
    is marked as quoted.
    """
    if depths is None:
        depths = [depth_of(line) for line in lines]
        lines = [bare(line) if deep else line for line, deep in zip(lines, depths, strict=True)]
    walk = _Walk(lines, depths, [None] * len(lines), outer)
    if outer is None and not walk.first_head():
        return History(tuple(walk.kinds), None)
    walk.through()
    return History(tuple(walk.kinds), walk.mail)


@dataclass(slots=True)
class _Walk:
    """The way from a mail's first line to its last one.

    `base` is the depth of the mail that counts, `words` those written above the next head,
    `start` the line where they begin; `closed` tells that a signature has begun.
    """

    lines: Sequence[str]
    depths: Sequence[int]
    kinds: list[BlockKind | None]
    mail: MailHeader | None
    at: int = 0
    base: int = 0
    words: int = 0
    start: int = 0
    closed: bool = False
    passing: bool = field(default=False)  # a line has said that a mail is passed on below
    receipt: bool = field(default=False)  # a line has said that an answer was received

    def first_head(self) -> bool:
        """The head that stands in the lines themselves; False when there is none."""
        head = _first_head(self.lines)
        if head is None:
            return False
        for nth in head.lines:
            self.kinds[nth] = BlockKind.MAIL_HEADER
        self.mail = head.mail
        self.at = self.start = max(head.lines) + 1
        return True

    def through(self) -> None:
        while self.at < len(self.lines):
            self._step()

    def _step(self) -> None:
        at, line = self.at, self.lines[self.at]
        if not line.strip():
            self.at += 1
        elif length := head_here(self.lines, at):
            self._head(length)
        elif self.depths[at] > self.base or self._is_rest():
            self._quote(at, at + 1)
        elif passes_on(line) and _filled(self.lines, at + 1) is not None:
            self.passing = True
            self._quote(at, at + 1)
        elif length := attribution_length(self.lines, at):
            self._attribution(length)
        else:
            self._own(line)

    def _own(self, line: str) -> None:
        self.closed = self.closed or (len(line) < 90 and bool(CLOSING.match(line.strip())))
        self.receipt = self.receipt or is_receipt(line)
        if not self.closed and not is_disclaimer(line):
            self.words += len(line.split())
        self.at += 1

    def _head(self, length: int) -> None:
        at = self.at
        inner = read_head([line for line in self.lines[at : at + length] if not divides(line)])
        if self._passes_on(inner):
            self._pass_on(inner, length, self.depths[at + length - 1])
        elif self.receipt and is_receipted(self.mail, inner, self.words):
            self.mail = None  # the office's own: nothing of it counts, nor its day
            self._quote(self.start, at)
            self._pass_on(inner, length, self.depths[at + length - 1])
        elif self._deeper(at + length - 1) or self._deeper(_filled(self.lines, at + length)):
            self._quote(at, at + length)  # marks tell how far it is quoted
        else:
            self._quote(at, len(self.lines))

    def _attribution(self, length: int) -> None:
        """ "Den … skrev …:" above a quotation, which a mail that says »Fwd:« may pass on."""
        at = self.at
        follower = _filled(self.lines, at + length)
        marked = self._deeper(follower)
        inner = head_of_attribution(" ".join(self.lines[at : at + length]))
        passes = inner is not None and is_forwarded(self.mail) and follower is not None
        if inner and passes and self._passes_on(inner):
            self._pass_on(inner, length, self.depths[follower or at])
        else:
            self._quote(at, at + length if marked else len(self.lines))

    def _above(self) -> str:
        """What is written above the line that is looked at."""
        return "\n".join(self.lines[self.start : self.at])

    def _passes_on(self, inner: MailHeader) -> bool:
        """Whether the mail below is the response; one who says what he himself thinks has answered."""
        own = self.words >= _SOME and not self.passing and speaks_up(self._above())
        if own and is_private(self.mail):
            return False
        return is_passed_on(self.mail, inner, self.words, self.passing)

    def _pass_on(self, inner: MailHeader, length: int, base: int) -> None:
        """Goes on in the mail whose head is the `length` lines here; its lines are `base` deep."""
        at = self.at
        by_office = is_recipient(self.mail, inner)
        shared = (not by_office or is_private(self.mail)) and agrees_with_below(self._above())
        if by_office and not shared:
            self._quote(self.start, at)
        self.kinds[at : at + length] = [BlockKind.MAIL_HEADER] * length
        self.base = base
        if not shared:  # who makes another's words his own has sent them
            self.mail = with_arrival(inner, self.mail)
        self.words, self.closed, self.passing, self.receipt = 0, False, False, False
        self.at = self.start = at + length

    def _quote(self, start: int, end: int) -> None:
        for nth in range(start, end):
            if self.kinds[nth] is None:
                self.kinds[nth] = BlockKind.QUOTE
        self.at = max(self.at, end)

    def _deeper(self, at: int | None) -> bool:
        return at is not None and self.depths[at] > self.base

    def _is_rest(self) -> bool:
        """The end of a quoted line that some program on the way broke once more."""
        at = self.at
        if not 0 < at < len(self.lines) - 1 or self.depths[at] != self.base:
            return False
        around = min(self.depths[at - 1], self.depths[at + 1]) > self.base
        whole = len(self.lines[at - 1]) >= _FULL and not self.lines[at - 1].rstrip().endswith(
            (".", "?")
        )
        return around and whole and len(self.lines[at].split()) <= _REST


def _first_head(lines: Sequence[str]) -> PrintedHead | None:
    """The head at the top of a printed mail; names of programs and owners may stand above it."""
    filled = [n for n, line in enumerate(lines) if line.strip()][:7]
    for place, n in enumerate(filled):
        if length := _fields_at(lines, n):
            return with_surroundings(lines, filled[:place], n, length)
    return printed_head(lines)


def head_here(lines: Sequence[str], at: int) -> int:
    """The length of a mail's head that starts here, a dividing line in front of it counted in; 0
    where none does."""
    if length := _fields_at(lines, at):
        named = any(field_of(line) or "@" in line for line in lines[at : at + length])
        return length if named else 0
    after = _filled(lines, at + 1) if divides(lines[at]) else None
    length = _fields_at(lines, after) if after is not None else 0
    return length + after - at if after is not None and length else 0


def _fields_at(lines: Sequence[str], at: int) -> int:
    """The length of a head that begins with this line; 0 where none does."""
    return head_length(lines[at:]) if bare_field_of(lines[at]) else 0


def _filled(lines: Sequence[str], at: int) -> int | None:
    """The first line from `at` on that is not blank, of four."""
    return next((n for n in range(at, min(at + 4, len(lines))) if lines[n].strip()), None)
