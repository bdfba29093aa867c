"""Files of e-mail made into documents: .eml, .msg, winmail.dat, and mailboxes (.mbox, RFC 4155)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from hoering.domain import Finding
from hoering.reading.enclosures import as_page, document_of_mail, mail_in
from hoering.reading.formats.formats import kind_of
from hoering.reading.formats.outcome import Outcome, appended
from hoering.reading.formats.troubles import trouble
from hoering.reading.mail.mime import mail_of_bytes

_MOST = 2000  # messages of one mailbox
_BYTES = 400_000_000
# A line that begins a message: who sent it, and when; Thunderbird writes "From - Tue Mar …".
_BEGINS = re.compile(
    rb"^From (?:[^\r\n]{0,200}\r?\n(?=>?[\w\-]+:)"
    rb"|\S{1,200} +\w{3} \w{3} [ \d]\d \d\d:\d\d[^\r\n]{0,40}\d{4}[^\r\n]{0,10}\r?\n)",
    re.MULTILINE,
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mail_file(path: Path, name: str) -> Outcome:
    """A mail (.eml, .msg, a saved winmail.dat) and its readable attachments as one document."""
    if path.stat().st_size > _BYTES:
        return None, (trouble("too_big", name),)
    mail = mail_in(kind_of(path), path.read_bytes())
    return document_of_mail(mail, name) if mail else (None, (trouble("broken", name),))


def read_mailbox_file(path: Path, name: str) -> Outcome:
    """A mailbox (.mbox) as one document: each message is a page, its attachments on the same one."""
    if path.stat().st_size > _BYTES:
        return None, (trouble("too_big", name),)
    messages = messages_in(path.read_bytes())
    if not messages:
        return None, (trouble("broken", name),)
    found: list[Outcome] = []
    for number, message in enumerate(messages[:_MOST], start=1):
        document, findings = document_of_mail(mail_of_bytes(message), name, number)
        if document is not None and len(messages) > 1:
            document = as_page(document, name, number)
        found.append((document, findings))
    more = (trouble("many_mails", name),) if len(messages) > _MOST else ()
    document, findings = _together(found)
    return document, (*findings, *more)


def _together(outcomes: Sequence[Outcome]) -> Outcome:
    """The documents one after the other, put together by halves: long mailboxes stay cheap."""
    if not outcomes:
        return None, ()
    if len(outcomes) == 1:
        return outcomes[0]
    half = len(outcomes) // 2
    (first, early), (second, late) = _together(outcomes[:half]), _together(outcomes[half:])
    findings: tuple[Finding, ...] = (*early, *late)
    if first is None or second is None:
        return first or second, findings
    return appended(first, second), findings


def messages_in(data: bytes) -> list[bytes]:
    """The messages of a mailbox, each as the bytes of an .eml file.

    A message begins at a line "From …" at the top or below a blank line, with a head's field
    under it or a date in it: an unescaped "From …" in a text is none.
    """
    starts = [
        found
        for found in _BEGINS.finditer(data)
        if found.start() == 0
        or re.search(rb"\n\r?\n\Z", data[max(0, found.start() - 3) : found.start()])
    ]
    if not starts:
        return [data] if data.strip() else []
    ends = [found.start() for found in starts[1:]] + [len(data)]
    found = [data[begin.end() : end] for begin, end in zip(starts, ends, strict=True)]
    return [_ESCAPED.sub(rb"\1", message) for message in found if message.strip()]
