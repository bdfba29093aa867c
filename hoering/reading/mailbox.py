"""A mailbox (.mbox, RFC 4155) cut into its messages."""

from __future__ import annotations

import re

# A line that begins a message: who sent it, and when; Thunderbird writes "From - Tue Mar …".
_BEGINS = re.compile(
    rb"^From (?:[^\r\n]{0,200}\r?\n(?=>?[\w\-]+:)"
    rb"|\S{1,200} +\w{3} \w{3} [ \d]\d \d\d:\d\d[^\r\n]{0,40}\d{4}[^\r\n]{0,10}\r?\n)",
    re.MULTILINE,
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_EMLX = re.compile(rb"\s*(\d{1,12})\s*\r?\n")


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


def message_of_emlx(data: bytes) -> bytes:
    """The message of an .emlx file (Apple Mail): its length first, a property list after it."""
    found = _EMLX.match(data)
    if found is None:
        return data
    return data[found.end() : found.end() + int(found[1])]
