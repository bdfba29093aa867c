"""Messages that Outlook saved (.msg, [MS-OXMSG]): properties in a container of streams."""

from __future__ import annotations

import email
import io
import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.policy import compat32
from typing import Any

from hoering.domain import MailHeader
from hoering.reading.mail.charsets import text_in
from hoering.reading.mail.lzfu import decompressed, wrapped_html
from hoering.reading.mail.mail import Attachment, Mail, Text
from hoering.reading.mail.mime import bare_name, head_of, mail_of_bytes
from hoering.reading.wording.mailhead import split_address

_SUBJECT, _CLASS, _HEADERS = 0x0037, 0x001A, 0x007D
_NAME_FOR, _SMTP_FOR, _ADDRESS_FOR = 0x0042, 0x5D02, 0x0065  # on whose behalf it was sent
_NAME, _SMTP, _ADDRESS = 0x0C1A, 0x5D01, 0x0C1F
_TO, _SENT, _DELIVERED = 0x0E04, 0x0039, 0x0E06
_BODY, _HTML, _RTF = 0x1000, 0x1013, 0x1009
_CODEPAGES = (0x3FDE, 0x3FFD)
_DATA, _LONG_NAME, _SHORT_NAME, _DISPLAY = 0x3701, 0x3707, 0x3704, 0x3001
_CID, _HIDDEN, _KIND_OF_RECIPIENT = 0x3712, 0x7FFE, 0x0C15
_MAIL_ADDRESS, _MAIL_SMTP = 0x3003, 0x39FE
_UNICODE, _BYTES, _BINARY, _OBJECT = "001F", "001E", "0102", "000D"
_MOST = 400  # attachments or recipients
_DEEPEST = 4  # messages inside messages
_ADDRESSED = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+$")  # Exchange has addresses of its own kind
_ALL = 300_000_000  # bytes of all streams: many names may stand for the same ones


def mail_of_msg(data: bytes) -> Mail | None:
    """The mail in the bytes of a .msg file, None when they are none or are damaged."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            folder = _Folder(_Container(container), (), 32)
            return _mail(folder, 0) if folder.is_message() else None
    except (
        OSError,
        ValueError,
        IndexError,
        struct.error,
        AttributeError,
        TypeError,
        RecursionError,
    ):
        return None


class _Container:
    """The streams of the file, with a bound on how much is read of them all."""

    def __init__(self, file: Any) -> None:
        self.file = file
        self.left = _ALL

    def read(self, path: tuple[str, ...]) -> bytes:
        """The bytes of a stream; none where it is missing, damaged or beyond the bound."""
        try:
            size = int(self.file.get_size(list(path)))
            if size > self.left:
                return b""
            self.left -= size
            return bytes(self.file.openstream(list(path)).read())
        except (OSError, ValueError, IndexError, struct.error, TypeError):
            return b""


class _Folder:
    """One object of the message: itself, a recipient, an attachment, a message inside it."""

    def __init__(
        self, container: _Container, path: tuple[str, ...], head: int, charset: str = "cp1252"
    ) -> None:
        self.container, self.path = container, path
        self.fixed: dict[int, bytes] = {}
        data = container.read((*path, "__properties_version1.0"))
        for at in range(head, min(len(data), 500_000) - 15, 16):
            self.fixed[struct.unpack_from("<H", data, at + 2)[0]] = data[at + 8 : at + 16]
        pages = (self.number(page) for page in _CODEPAGES)
        self.charset = next((f"cp{page}" for page in pages if page), charset)

    def is_message(self) -> bool:
        return bool(self.fixed) or bool(self.text(_BODY) or self.text(_SUBJECT))

    def stream(self, prop: int, kind: str) -> bytes:
        return self.container.read((*self.path, f"__substg1.0_{prop:04X}{kind}"))

    def text(self, prop: int) -> str:
        """A property's text, in Unicode or in the message's own character set."""
        wide = self.stream(prop, _UNICODE)
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        return text_in(self.stream(prop, _BYTES), self.charset).rstrip("\0")

    def number(self, prop: int) -> int:
        return int(struct.unpack("<I", self.fixed[prop][:4])[0]) if prop in self.fixed else 0

    def time(self, prop: int) -> datetime | None:
        """A moment counted in tenths of a microsecond since 1601, UTC."""
        if prop not in self.fixed:
            return None
        ticks = struct.unpack("<Q", self.fixed[prop])[0]
        try:
            when = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
        except OverflowError:
            return None
        return when if 1980 < when.year < 2200 else None

    def inside(self, start: str) -> Iterator[_Folder]:
        """The folders of this kind below, in the order of their numbers."""
        deep = len(self.path)
        names = {
            entry[deep]
            for entry in self.container.file.listdir(streams=True, storages=True)
            if len(entry) > deep
            and tuple(entry[:deep]) == self.path
            and entry[deep].startswith(start)
        }
        for name in sorted(names)[:_MOST]:
            yield _Folder(self.container, (*self.path, name), 8, self.charset)


def _mail(folder: _Folder, depth: int) -> Mail:
    texts = texts_of(folder.text(_BODY), _html(folder), folder.stream(_RTF, _BINARY))
    html = "".join(text.html for text in texts)
    kind = folder.text(_CLASS).lower()
    attachments = [
        made
        for part in folder.inside("__attach_version1.0_#")
        if (made := _attachment(part, html, depth)) is not None
    ]
    locked = False
    if kind.startswith("ipm.note.smime"):
        return _secured(folder, kind, attachments) or Mail(_head(folder), locked=True)
    automatic = kind.startswith("report.") or "oof" in kind.rpartition(".")[2]
    return Mail(_head(folder), texts, tuple(attachments), locked, automatic)


def _html(folder: _Folder) -> str:
    return text_in(folder.stream(_HTML, _BINARY), folder.charset) or folder.text(_HTML)


def texts_of(plain: str, html: str, rtf: bytes) -> tuple[Text, ...]:
    """The body's forms; compressed RTF is opened where there is nothing else."""
    if not plain.strip() and not html.strip() and rtf:
        opened = decompressed(rtf)
        html = wrapped_html(opened)
        if not html:
            from striprtf.striprtf import rtf_to_text

            try:
                plain = str(rtf_to_text(opened.decode("latin-1"), errors="ignore"))  # type: ignore[no-untyped-call]
            except (ValueError, IndexError, KeyError, LookupError, TypeError):
                plain = ""
    return (Text(plain, html),) if plain.strip() or html.strip() else ()


def _head(folder: _Folder) -> MailHeader:
    name = folder.text(_NAME_FOR) or folder.text(_NAME)
    addresses = [folder.text(prop) for prop in (_SMTP_FOR, _ADDRESS_FOR, _SMTP, _ADDRESS)]
    fields = _internet_head(folder.text(_HEADERS))
    written = split_address(fields.sender)
    address = next((a for a in (*addresses, fields.address, written[1]) if _ADDRESSED.match(a)), "")
    name, inside = split_address(name) if "@" in name else (name.strip(" '\""), "")
    return MailHeader(
        sender=name or fields.sender or address or inside,
        address=address or (inside if _ADDRESSED.match(inside) else ""),
        recipient=_recipients(folder) or folder.text(_TO) or fields.recipient,
        sent=fields.sent or folder.time(_SENT) or folder.time(_DELIVERED),
        subject=" ".join((folder.text(_SUBJECT) or fields.subject).split()),
    )


def _internet_head(text: str) -> MailHeader:
    """The head as it came over the internet, where Outlook has kept it."""
    if not text.strip():
        return MailHeader()
    return head_of(email.message_from_string(text[:200_000].lstrip(), policy=compat32))


def _recipients(folder: _Folder) -> str:
    found: list[str] = []
    for part in folder.inside("__recip_version1.0_#"):
        if part.number(_KIND_OF_RECIPIENT) not in (0, 1) or len(found) >= 20:
            continue
        name, address = part.text(_DISPLAY), part.text(_MAIL_SMTP) or part.text(_MAIL_ADDRESS)
        address = address if _ADDRESSED.match(address) else ""
        found.append(
            f"{name} <{address}>" if name and address and name != address else name or address
        )
    return "; ".join(entry for entry in found if entry)


def _attachment(folder: _Folder, html: str, depth: int) -> Attachment | None:
    name = folder.text(_LONG_NAME) or folder.text(_SHORT_NAME) or folder.text(_DISPLAY)
    inner = (*folder.path, f"__substg1.0_{_DATA:04X}{_OBJECT}")
    if folder.container.file.exists(list(inner)):
        message = _Folder(folder.container, inner, 24)
        if depth >= _DEEPEST or not message.is_message():
            return None
        mail = _mail(message, depth + 1)
        return Attachment(bare_name(name or mail.head.subject) or "vedhæftet e-mail", mail=mail)
    content = folder.stream(_DATA, _BINARY)
    if not content:
        return None
    cid, hidden = folder.text(_CID), folder.number(_HIDDEN) & 1
    picture = bool(hidden) or (bool(cid) and f"cid:{cid}" in html)
    return Attachment(bare_name(name) or "bilag", content, picture=picture)


def _secured(folder: _Folder, kind: str, attachments: list[Attachment]) -> Mail | None:
    """The mail inside a signed message; None where it is encrypted."""
    if not kind.endswith("multipartsigned") or not attachments:
        return None
    mail = mail_of_bytes(attachments[0].content)
    return Mail(_head(folder), mail.texts, mail.attachments, mail.locked)
