"""Mails made for tests: messages, and the containers in which Outlook keeps them."""

from __future__ import annotations

import struct
from email.message import EmailMessage
from pathlib import Path

from building.compound import Compound

from hoering.domain import BlockKind, Document, Finding
from hoering.reading.files import read_file


def message(
    text: str | None = "Vi mangler lys på stien.", html: str = "", **heads: str
) -> EmailMessage:
    """A message of Ida Bro's; `heads` are sender, to, subject and date."""
    made = EmailMessage()
    made["From"] = heads.get("sender", "Ida Bro <ida@mail.example>")
    made["To"] = heads.get("to", "Kultur <kultur@vestby.example>")
    made["Subject"] = heads.get("subject", "Høringssvar om stien")
    made["Date"] = heads.get("date", "Thu, 12 Mar 2026 14:05:00 +0100")
    if text is not None:
        made.set_content(text)
    if html:
        (made.set_content if text is None else made.add_alternative)(html, subtype="html")
    return made


def read(
    data: bytes | EmailMessage, folder: Path, name: str = "svar.eml"
) -> tuple[Document, tuple[Finding, ...]]:
    """The document and the findings of a file with these bytes."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.as_bytes())
    document, findings = read_file(path, name)
    assert document is not None, findings
    return document, findings


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks if b.kind is kind]


def own(document: Document) -> list[str]:
    """What the sender wrote: paragraphs and bullets."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.BULLET)
    return [b.span.of(document.text) for b in document.blocks if b.kind in kinds]


def attribute(level: int, name: int, value: bytes, kind: int = 0x6) -> bytes:
    """One attribute of a winmail.dat."""
    head = struct.pack("<BHHI", level, name, kind, len(value))
    return head + value + struct.pack("<H", sum(value) % 65536)


def prop(kind: int, name: int, value: bytes) -> bytes:
    """One property with a length in front, as winmail.dat keeps texts and bytes."""
    return struct.pack("<HHII", kind, name, 1, len(value)) + value + b"\0" * (-len(value) % 4)


def winmail(body: str, *files: tuple[str, bytes]) -> bytes:
    """A winmail.dat with a plain body and attached files."""
    found = struct.pack("<IH", 0x223E9F78, 1)
    found += attribute(1, 0x9007, struct.pack("<II", 1252, 0))
    text = prop(0x1F, 0x1000, (body + "\0").encode("utf-16-le"))
    found += attribute(1, 0x9003, struct.pack("<I", 1) + text)
    for name, content in files:
        found += attribute(2, 0x9002, b"\1\0" + b"\0" * 12)
        found += attribute(2, 0x800F, content)
        long = prop(0x1F, 0x3707, (name + "\0").encode("utf-16-le"))
        found += attribute(2, 0x9005, struct.pack("<I", 1) + long)
    return found


def compressed(rtf: bytes) -> bytes:
    """RTF as Outlook keeps it ([MS-OXRTFCP]), every letter by itself, the end marked."""
    body = b""
    for at in range(0, len(rtf), 8):
        chunk = rtf[at : at + 8]
        body += bytes([0]) + chunk if len(chunk) == 8 else b""
    rest = rtf[len(rtf) - len(rtf) % 8 :]
    place = (207 + len(rtf)) % 4096
    body += bytes([1 << len(rest)]) + rest + bytes([place >> 4, (place & 15) << 4])
    return struct.pack("<II4sI", len(body) + 12, len(rtf), b"LZFu", 0) + body


def outlook(
    texts: dict[int, str],
    streams: dict[str, bytes] | None = None,
    number: dict[int, int] | None = None,
) -> Compound:
    """A .msg with these texts by property, other streams by name, and fixed values."""
    made = Compound()
    put(made, (), 32, texts, streams or {}, number or {})
    return made


def put(
    made: Compound, path: tuple[str, ...], head: int, texts: dict[int, str], streams: dict[str, bytes],
    number: dict[int, int],
) -> None:  # fmt: skip
    """One object (message, attachment, recipient) into the container."""
    table = b"\0" * head
    for name, value in number.items():
        table += struct.pack("<HHIQ", 0x40 if value > 2**32 else 3, name, 6, value)
    made.streams[(*path, "__properties_version1.0")] = table
    for name, text in texts.items():
        made.streams[(*path, f"__substg1.0_{name:04X}001F")] = text.encode("utf-16-le")
    for stream, content in streams.items():
        made.streams[(*path, f"__substg1.0_{stream}")] = content
