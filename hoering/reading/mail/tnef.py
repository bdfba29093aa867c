"""winmail.dat: the packing (TNEF, [MS-OXTNEF]) in which Outlook sends text and attachments.

Only what makes a mail is read, and every count in the file is held against its length: the
libraries for it loop over whatever count stands there.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from hoering.domain import MailHeader
from hoering.reading.mail.charsets import text_in
from hoering.reading.mail.mail import Attachment, Mail
from hoering.reading.mail.mime import bare_name
from hoering.reading.mail.outlook import texts_of

SIGNATURE = b"\x78\x9f\x3e\x22"
_ATTACHMENT = 2  # level of an attachment's attributes
_SUBJECT, _BODY, _PROPERTIES, _CODEPAGE = 0x8004, 0x800C, 0x9003, 0x9007
_BEGINS, _TITLE, _DATA, _FILE_PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
_P_BODY, _P_HTML, _P_RTF, _P_SUBJECT = 0x1000, 0x1013, 0x1009, 0x0037
_P_NAME, _P_OBJECT, _P_CID, _P_HIDDEN = 0x3707, 0x3701, 0x3712, 0x7FFE
_SIZES = {0x0001: 0, 0x0002: 4, 0x000B: 4, 0x0003: 4, 0x0004: 4, 0x000A: 4, 0x0005: 8, 0x0006: 8,
          0x0007: 8, 0x0014: 8, 0x0040: 8, 0x0048: 16}  # fmt: skip
_STRING, _UNICODE, _OBJECT, _BINARY = 0x001E, 0x001F, 0x000D, 0x0102
_MANY = 0x1000  # flag: several values
_DEEPEST = 4
_MOST = 20_000  # attributes, or properties of one attribute

Properties = dict[int, tuple[int, bytes]]  # property: type and value


@dataclass(slots=True)
class _File:
    name: str = ""
    content: bytes = b""
    properties: Properties = field(default_factory=dict)


def mail_of_tnef(data: bytes, depth: int = 0) -> Mail:
    """The text and attachments in the bytes; an empty mail where they are no TNEF. Never raises."""
    charset = "cp1252"
    plain = subject = ""
    properties: Properties = {}
    files: list[_File] = []
    for level, name, value in _attributes(data):
        if name == _CODEPAGE and len(value) >= 4:
            charset = f"cp{struct.unpack_from('<I', value)[0]}"
        elif name == _BEGINS:
            files.append(_File())
        elif level == _ATTACHMENT and files:
            _take(files[-1], name, value, charset)
        elif name == _BODY:
            plain = text_in(value, charset).rstrip("\0")
        elif name == _SUBJECT:
            subject = text_in(value, charset).rstrip("\0")
        elif name == _PROPERTIES:
            properties = _properties(value)
    texts = texts_of(
        _text(properties, _P_BODY, charset) or plain,
        _text(properties, _P_HTML, charset),
        properties.get(_P_RTF, (0, b""))[1],
    )
    head = MailHeader(subject=_text(properties, _P_SUBJECT, charset) or subject)
    made = (_attachment(file, charset, depth) for file in files[:400])
    return Mail(head, texts, tuple(a for a in made if a is not None))


def _attributes(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Level, name and value of each attribute, as far as the bytes go."""
    if not data.startswith(SIGNATURE):
        return
    at = 6
    for _ in range(_MOST):
        if at + 9 > len(data):
            return
        level, name, _kind, length = struct.unpack_from("<BHHI", data, at)
        yield level, name, data[at + 9 : at + 9 + length]
        at += 9 + length + 2


def _take(file: _File, name: int, value: bytes, charset: str) -> None:
    if name == _TITLE:
        file.name = text_in(value, charset).rstrip("\0")
    elif name == _DATA:
        file.content = value
    elif name == _FILE_PROPERTIES:
        file.properties = _properties(value)


def _attachment(file: _File, charset: str, depth: int) -> Attachment | None:
    name = bare_name(_text(file.properties, _P_NAME, charset) or file.name) or "bilag"
    kind, value = file.properties.get(_P_OBJECT, (0, b""))
    if value[16:20] == SIGNATURE:  # an interface's name stands in front of a message
        return (
            Attachment(name, mail=mail_of_tnef(value[16:], depth + 1)) if depth < _DEEPEST else None
        )
    content = file.content or (value[16:] if kind == _OBJECT else value)
    if not content:
        return None
    hidden = file.properties.get(_P_HIDDEN, (0, b"\0"))[1][:1] == b"\x01"
    shown = hidden or bool(_text(file.properties, _P_CID, charset))
    return Attachment(name, content, picture=shown)


def _text(properties: Properties, prop: int, charset: str) -> str:
    kind, value = properties.get(prop, (0, b""))
    if kind == _UNICODE:
        return value.decode("utf-16-le", "replace").rstrip("\0")
    return text_in(value, charset).rstrip("\0")


def _properties(data: bytes) -> Properties:
    """The properties, of several values the first; those in front where the bytes break off."""
    found: Properties = {}
    reader = _Reader(data, 4)
    for _ in range(min(reader.peek(0), _MOST)):
        try:
            kind, prop = struct.unpack_from("<HH", data, reader.at)
            reader.at += 4
            if prop >= 0x8000:
                reader.skip_name()
            value = reader.value(kind)
        except (struct.error, KeyError):
            break
        found.setdefault(prop, (kind & ~_MANY, value))
    return found


@dataclass(slots=True)
class _Reader:
    data: bytes
    at: int

    def peek(self, at: int) -> int:
        return int(struct.unpack_from("<I", self.data, at)[0]) if at + 4 <= len(self.data) else 0

    def long(self) -> int:
        number = int(struct.unpack_from("<I", self.data, self.at)[0])
        self.at += 4
        return number

    def padded(self) -> bytes:
        """A value with its length in front, filled up to four bytes. Raises struct.error."""
        length = self.long()
        value = self.data[self.at : self.at + length]
        self.at += length + -length % 4
        if self.at > len(self.data) + 3:
            raise struct.error("the value is longer than the file")
        return value

    def skip_name(self) -> None:
        self.at += 16
        if self.long():
            self.padded()
        else:
            self.at += 4

    def value(self, kind: int) -> bytes:
        """The first value. Raises struct.error, and KeyError for an unknown type."""
        base = kind & ~_MANY
        count = self.long() if kind & _MANY or base in (_STRING, _UNICODE, _OBJECT, _BINARY) else 1
        if count > len(self.data) // 2:
            raise struct.error("more values than bytes")
        first = b""
        for nth in range(count):
            if base in (_STRING, _UNICODE, _OBJECT, _BINARY):
                value = self.padded()
            else:
                value = self.data[self.at : self.at + _SIZES[base]]
                self.at += _SIZES[base]
            first = first if nth else value
        return first
