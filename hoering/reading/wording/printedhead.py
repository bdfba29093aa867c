"""Heads of mails printed without field names in front: sender and address, the date at the right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hoering.domain import MailHeader
from hoering.reading.wording.mailhead import field_of, read_head
from hoering.reading.wording.writtentime import written_time

_SENDER = re.compile(r"\s*([^<>@:]{2,80}?)\s*<([\w.+\-]+@[\w.\-]+\w)>\s*(.{0,60})$")
_COUNT = re.compile(r"\s*\d+\s+(?:meddelelser?|beskeder?|messages?|mails?)\s*$", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}")
_PROGRAM = re.compile(r"\s*(?:gmail|outlook|mail|hotmail|yahoo! ?mail|webmail)\b", re.IGNORECASE)
_FILES = re.compile(r"\s*\d+\s+(?:vedhæft\w+|attachments?|filer)\b.{0,60}$", re.IGNORECASE)
_FIRST = 9  # filled lines among which the head begins


@dataclass(frozen=True, slots=True)
class PrintedHead:
    """The head and the indexes of its lines."""

    mail: MailHeader
    lines: tuple[int, ...]


def is_sender_line(text: str) -> bool:
    """ "Ida Bro <ida@mail.example>", a date perhaps at its end."""
    return bool(_SENDER.match(text)) and field_of(text) is None


def printed_head(lines: Sequence[str]) -> PrintedHead | None:
    """The head that Gmail and the new Outlook print: "Ida Bro <ida@…>  12. marts 2026 kl. 14.05".

    The line with the address has the date at its end or below it, the recipient follows ("Til:
    …"); the subject stands above, in Gmail with "1 meddelelse" between.
    """
    filled = [n for n, line in enumerate(lines[:60]) if line.strip()]
    for place, nth in enumerate(filled[:_FIRST]):
        found = _SENDER.match(lines[nth])
        if found is None or field_of(lines[nth]):
            continue
        used = [nth]
        when = found[3]
        after = filled[place + 1 : place + 4]
        if not _is_moment(when) and after and _is_moment(lines[after[0]]):
            when = lines[after[0]]
            used.append(after.pop(0))
        recipient = ""
        for n in after:
            field = field_of(lines[n])
            if field is None:
                break
            recipient = field[1] if field[0] == "recipient" else recipient
            used.append(n)
        if not _is_moment(when) or not recipient:
            continue
        above = filled[:place]
        subject = _subject([lines[n] for n in above])
        mail = MailHeader(found[1].strip(" \"'"), found[2], recipient, written_time(when), subject)
        return PrintedHead(mail, (*above, *used))
    return None


def with_surroundings(
    lines: Sequence[str], above: Sequence[int], at: int, length: int
) -> PrintedHead:
    """A head of fields with what the program prints around it, `above` the filled lines over it.

    Outlook prints the name of the mailbox's owner above; the new Outlook the subject, and the
    names of attached files below.
    """
    mail = read_head(lines[at : at + length])
    used = [*range(at, at + length)]
    if not any(field_of(lines[n]) for n in used):
        texts = [lines[n] for n in above]
        mail = replace(mail, subject=mail.subject or _subject(texts))
        used = [*above, *used]
    elif len(above) == 1 and _is_owner(lines[above[0]]):
        used = [*above, *used]
    end = at + length
    after = [n for n in range(end, min(end + 6, len(lines))) if lines[n].strip()]
    if after and _FILES.match(lines[after[0]]):
        used.append(after.pop(0))
        while after and lines[after[0]].rstrip().endswith(";"):
            used.append(after.pop(0))
    return PrintedHead(mail, tuple(used))


def _is_owner(line: str) -> bool:
    words = line.split()
    return 1 < len(words) <= 5 and all(word[0].isupper() for word in words) and line[-1:].isalpha()


def _is_moment(text: str) -> bool:
    return len(text) < 70 and bool(_CLOCK.search(text)) and written_time(text) is not None


def _subject(above: Sequence[str]) -> str:
    """The last line above the head that is no program's name, address or count of messages."""
    telling = [line.strip() for line in above if not (_COUNT.match(line) or "@" in line)]
    telling = [line for line in telling if not (_PROGRAM.match(line) and len(line) < 12)]
    return telling[-1] if telling else ""
