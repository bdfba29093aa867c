"""Which lines of an e-mail are its head, which are older mails quoted below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoering.domain import BlockKind, MailHeader
from hoering.reading.mailhead import field_of, head_length, read_head, starts_quote

_FORWARDED = re.compile(r"\s*(?:vs|fw|fwd|wg)\s*:", re.IGNORECASE)
_FEW_WORDS = 30  # a covering note in front of a forwarded mail is not longer


@dataclass(frozen=True, slots=True)
class History:
    """`kinds` line by line: MAIL_HEADER, QUOTE or None; `mail` is the head that counts."""

    kinds: tuple[BlockKind | None, ...]
    mail: MailHeader | None


def history_of(lines: Sequence[str], outer: MailHeader | None = None) -> History:
    """The marks of a mail's lines. `outer` is the head where it does not stand in the lines.

    Where somebody only passed a mail on ("VS: …" and a few words), the mail that was passed on
    is the response and its head the one that counts.
    """
    kinds: list[BlockKind | None] = [None] * len(lines)
    mail, at = outer, 0
    if outer is None:
        start = _first_head(lines)
        if start is None:
            return History(tuple(kinds), None)
        at = start + head_length(lines[start:])
        kinds[start:at] = [BlockKind.MAIL_HEADER] * (at - start)
        mail = read_head(lines[start:at])
    words = 0
    while at < len(lines):
        line = lines[at]
        if line.lstrip().startswith(">"):
            kinds[at] = BlockKind.QUOTE
        elif length := _head_here(lines, at):
            inner = read_head(lines[at : at + length])
            if not (_is_forwarded(mail) and words < _FEW_WORDS and inner.sender):
                kinds[at:] = [BlockKind.QUOTE] * (len(lines) - at)
                break
            kinds[at : at + length] = [BlockKind.MAIL_HEADER] * length
            mail, words = inner, 0
            at += length
            continue
        elif _quote_here(lines, at):
            kinds[at:] = [BlockKind.QUOTE] * (len(lines) - at)
            break
        else:
            words += len(line.split())
        at += 1
    return History(tuple(kinds), mail)


def _is_forwarded(mail: MailHeader | None) -> bool:
    return mail is not None and bool(_FORWARDED.match(mail.subject))


def _first_head(lines: Sequence[str]) -> int | None:
    filled = [n for n, line in enumerate(lines) if line.strip()][:7]
    return next((n for n in filled if field_of(lines[n]) and head_length(lines[n:])), None)


def _head_here(lines: Sequence[str], at: int) -> int:
    """The length of a head that starts here, a dividing line in front of it counted in."""
    if field_of(lines[at]):
        return head_length(lines[at:])
    if starts_quote(lines[at]):
        after = next((n for n in range(at + 1, min(at + 4, len(lines))) if lines[n].strip()), None)
        if after is not None and field_of(lines[after]):
            length = head_length(lines[after:])
            return length + after - at if length else 0
    return 0


def _quote_here(lines: Sequence[str], at: int) -> bool:
    if starts_quote(lines[at]):
        return True
    if not lines[at].startswith(("Den ", "On ")) or at + 1 >= len(lines):
        return False
    return starts_quote(f"{lines[at]} {lines[at + 1]}")  # the line was wrapped
