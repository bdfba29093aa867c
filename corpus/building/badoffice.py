"""Word files that must not be opened blindly: one that swells when unpacked, one with a password."""

from __future__ import annotations

import hashlib
import struct
from itertools import pairwise

from .opendocs import zipped

SWOLLEN = 96_000_000  # bytes of the unpacked part; about 95 kB in the zip
SECTOR = 512
FREE, END, FAT, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/'
    '2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
ABOUT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.'
    'microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" keyBits="256" '
    'hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"/>'
    "</encryption>"
)


def zip_bomb() -> bytes:
    """A Word file of about 100 kB whose text takes a hundred megabytes when it is unpacked."""
    head = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>'.encode()
    tail = b"</w:t></w:r></w:p></w:body></w:document>"
    body = head + b"A" * SWOLLEN + tail
    parts = {"[Content_Types].xml": TYPES.encode(), "_rels/.rels": RELS.encode()}
    return zipped({**parts, "word/document.xml": body})


def locked_docx() -> bytes:
    """What Word saves when a password is set: a compound file with an encrypted package."""
    about = struct.pack("<HHI", 4, 4, 0x40) + ABOUT.encode()
    package = struct.pack("<Q", 9000) + _unreadable(9008)
    return compound({"EncryptionInfo": about.ljust(4096), "EncryptedPackage": package})


def _unreadable(size: int) -> bytes:
    """Bytes that look like chance and are the same every time."""
    blocks = (hashlib.sha256(b"kodeord %d" % n).digest() for n in range(size // 32 + 1))
    return b"".join(blocks)[:size]


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file (MS-CFB, version 3) with a few streams of 4,096 bytes or more each."""
    starts, sectors = [], []
    chain = [FAT, END]  # sector 0: the table itself, sector 1: the directory
    for data in streams.values():
        count = -(-len(data) // SECTOR)
        starts.append(len(chain))
        chain += [len(chain) + n + 1 for n in range(count - 1)] + [END]
        sectors.append(data.ljust(count * SECTOR, b"\0"))
    table = struct.pack("<128I", *chain, *[FREE] * (128 - len(chain)))
    names = list(streams)
    entries = [_entry("Root Entry", 5, NONE, 1, END, 0)]
    for number, (name, after) in enumerate(pairwise([*names, ""]), 1):
        right = number + 1 if after else NONE
        entries.append(_entry(name, 2, right, NONE, starts[number - 1], len(streams[name])))
    directory = b"".join(entries).ljust(SECTOR, b"\0")
    return _header() + table + directory + b"".join(sectors)


def _header() -> bytes:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    start += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    start += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0)
    return start + struct.pack("<109I", 0, *[FREE] * 108)


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw), kind, 1)
    return (
        head + struct.pack("<III", NONE, right, child) + bytes(36) + struct.pack("<IQ", start, size)
    )
