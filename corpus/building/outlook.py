"""Messages as Outlook saves them (.msg, [MS-OXMSG]): properties in a compound file."""

from __future__ import annotations

import mimetypes
import struct
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import getaddresses, parseaddr
from pathlib import PurePosixPath

from .compound import Compound, Path
from .mails import Parts, as_html, as_text, head_of, parts_of
from .sheet import Letter, Rendered

MESSAGE = bytes.fromhex("0b0d020000000000c000000000000046")  # the class id of a message
UNICODE, ANSI, BINARY, OBJECT, INTEGER, TRUTH, TIME = 0x1F, 0x1E, 0x102, 0xD, 0x3, 0xB, 0x40
PAGES = {"utf-8": 65001, "iso-8859-1": 28591, "windows-1252": 1252}
ANSI_PAGE = 1252  # a Danish Windows
SINCE = datetime(1601, 1, 1, tzinfo=UTC)
TO, CC = 1, 2


def msg(letter: Letter) -> Rendered:
    """A .msg file with a plain or an HTML body and perhaps attachments.

    Where the mail's charset is not utf-8, the texts are kept in it as older versions of Outlook
    did. What came from outside keeps the head it had on the internet; a colleague's mail has none,
    and its sender an address that only the own mail server understands.
    """
    parts = parts_of(letter)
    made = Compound(clsid=MESSAGE)
    attachments: list[Attached] = [_file(name, data) for name, data in letter.attachments]
    if parts.inner:
        attachments.insert(0, parts.inner)
    _message(made, (), parts, attachments)
    return Rendered(made.bytes(), parts.added)


class Properties:
    """The properties of one object, each an entry of the table and perhaps a stream."""

    def __init__(self, charset: str = "utf-8") -> None:
        self.wide = charset == "utf-8"
        self.entries: dict[int, bytes] = {}
        self.streams: dict[str, bytes] = {}

    def text(self, number: int, text: str) -> None:
        """A text, with a size that counts the sign that ends it, as Outlook has it."""
        if not text:
            return
        kind, coded = (UNICODE, text.encode("utf-16-le")) if self.wide else (ANSI, ansi(text))
        self._stream(number, kind, coded, 2 if self.wide else 1)

    def binary(self, number: int, data: bytes) -> None:
        self._stream(number, BINARY, data)

    def object(self, number: int) -> None:
        """A message inside, in a folder of its own."""
        self._entry(number, OBJECT, struct.pack("<II", 0xFFFFFFFF, 1))

    def integer(self, number: int, value: int) -> None:
        self._entry(number, INTEGER, struct.pack("<I4x", value))

    def truth(self, number: int, value: bool) -> None:
        self._entry(number, TRUTH, struct.pack("<H6x", value))

    def time(self, number: int, moment: datetime) -> None:
        """A moment in tenths of a microsecond since 1601, UTC."""
        ticks = (moment.astimezone(UTC) - SINCE).total_seconds() * 10_000_000
        self._entry(number, TIME, struct.pack("<Q", round(ticks)))

    def _stream(self, number: int, kind: int, data: bytes, ending: int = 0) -> None:
        self.streams[f"__substg1.0_{number:04X}{kind:04X}"] = data
        self._entry(number, kind, struct.pack("<II", len(data) + ending, 0))

    def _entry(self, number: int, kind: int, value: bytes) -> None:
        self.entries[number] = struct.pack("<HHI", kind, number, 6) + value

    def into(self, made: Compound, folder: Path, head: bytes) -> None:
        """Table and streams into a folder of the file."""
        table = head + b"".join(entry for _, entry in sorted(self.entries.items()))
        made.streams[(*folder, "__properties_version1.0")] = table
        made.streams |= {(*folder, name): data for name, data in self.streams.items()}


Attached = Properties | Parts


def ansi(text: str) -> bytes:
    return text.encode(f"cp{ANSI_PAGE}")


def _file(name: str, data: bytes) -> Properties:
    """An attached file."""
    ending = PurePosixPath(name).suffix
    made = Properties()
    made.binary(0x3701, data)
    made.text(0x3001, name)
    made.text(0x3703, ending)
    made.text(0x3704, name.upper().encode("ascii", "ignore").decode()[:6] + "~1" + ending.upper())
    made.text(0x3707, name)
    made.text(0x370E, mimetypes.guess_type(name)[0] or "application/octet-stream")
    made.integer(0x3705, 1)  # its bytes lie here
    return made


def _message(made: Compound, folder: Path, parts: Parts, attachments: Iterable[Attached]) -> None:
    """A message with its recipients and what is attached to it."""
    mail, attached = parts.head, list(attachments)
    people = [(TO, *one) for one in getaddresses([mail.to])]
    people += [(CC, *one) for one in getaddresses([mail.cc])] if mail.cc else []
    body = _body(parts)
    _head(body, parts)
    body.truth(0x0E1B, bool(attached))
    counts = struct.pack("<8x4I", len(people), len(attached), len(people), len(attached))
    body.into(made, folder, counts.ljust(24 if folder else 32, b"\0"))
    for number, (kind, name, address) in enumerate(people):
        person = Properties(mail.charset)
        person.text(0x3001, name or address)
        person.text(0x3002, "SMTP")
        person.text(0x3003, address)
        person.text(0x39FE, address)
        person.integer(0x0C15, kind)
        person.into(made, (*folder, f"__recip_version1.0_#{number:08X}"), bytes(8))
    for number, one in enumerate(attached):
        place = (*folder, f"__attach_version1.0_#{number:08X}")
        if isinstance(one, Parts):
            holder = Properties()
            holder.text(0x3001, one.head.subject)
            holder.integer(0x3705, 5)  # a message inside
            holder.object(0x3701)
            _message(made, (*place, f"__substg1.0_3701{OBJECT:04X}"), one, ())
            one = holder
        one.integer(0x0E21, number)
        one.into(made, place, bytes(8))
    if not folder:  # the names of properties that are not in the standard: there are none
        for name in ("00020102", "00030102", "00040102"):
            made.streams["__nameid_version1.0", f"__substg1.0_{name}"] = b""


def _body(parts: Parts) -> Properties:
    mail, blocks = parts.head, parts.blocks
    made = Properties(mail.charset)
    made.text(0x1000, as_text(blocks).replace("\n", "\r\n"))
    if mail.html:
        made.binary(0x1013, as_html(blocks, mail.charset).encode(mail.charset))
    made.integer(0x3FDE, PAGES[mail.charset])
    if made.wide:
        made.integer(0x340D, 0x40000)  # texts are kept in Unicode
    else:
        made.integer(0x3FFD, ANSI_PAGE)
    return made


def _head(made: Properties, parts: Parts) -> None:
    """Sender, recipients, subject and times."""
    mail = parts.head
    name, address = parseaddr(mail.sender)
    domain = address.rpartition("@")[2]
    prefix, found, rest = mail.subject.partition(": ")
    prefixed = bool(found) and len(prefix) <= 3
    colleague = domain == parseaddr(mail.to)[1].rpartition("@")[2]
    made.text(0x001A, "IPM.Note")
    made.text(0x0037, mail.subject)
    made.text(0x003D, f"{prefix}: " if prefixed else "")
    made.text(0x0070, rest if prefixed else mail.subject)
    made.text(0x0E1D, rest if prefixed else mail.subject)
    local = f"/O=MAIL/OU=AD/CN=RECIPIENTS/CN={address.partition('@')[0].upper()}"
    for names, kinds, addresses, internet in (
        (0x0C1A, 0x0C1E, 0x0C1F, 0x5D01),
        (0x0042, 0x0064, 0x0065, 0x5D02),
    ):
        made.text(names, name or address)
        made.text(kinds, "EX" if colleague else "SMTP")
        made.text(addresses, local if colleague else address)
        made.text(internet, address)
    made.text(0x0E04, "; ".join(n or a for n, a in getaddresses([mail.to])))
    made.text(0x0E03, "; ".join(n or a for n, a in getaddresses([mail.cc])) if mail.cc else "")
    made.time(0x0039, mail.date)
    made.time(0x0E06, mail.date)
    made.integer(0x0017, 1)
    made.integer(0x0E07, 1)  # has been read
    made.text(0x1035, f"<{parts.taste.number:x}@{domain or 'mail.example'}>")
    if not colleague:
        made.text(0x007D, head_of(parts))
