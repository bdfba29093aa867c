"""What every file said when it was read: a file with the same content is not read again."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from hoering.domain import (
    Block,
    BlockKind,
    Box,
    Document,
    Finding,
    MailHeader,
    Page,
    Pointer,
    Span,
    Word,
)
from hoering.keeping.digest import content_of, program_digest
from hoering.keeping.store import Store

Reading = tuple[Document | None, tuple[Finding, ...]]


def to_bytes(reading: Reading) -> bytes:
    """Compact JSON, lightly compressed; `from_bytes` gives back an equal reading."""
    document, findings = reading
    whole = [
        None if document is None else _listed(document),
        [[f.code, f.source, f.text, f.page] for f in findings],
    ]
    return zlib.compress(json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def from_bytes(data: bytes) -> Reading:
    """Raises ValueError (zlib.error, KeyError, TypeError) when the bytes are another form's."""
    document, findings = json.loads(zlib.decompress(data))
    found = tuple(Finding(*finding) for finding in findings)
    return None if document is None else _document(document), found


def _listed(document: Document) -> list[Any]:
    mail = document.mail
    return [
        document.text,
        document.title,
        None if mail is None else _mail(mail),
        [_page(page) for page in document.pages],
        [_block(block) for block in document.blocks],
        [[pointer.name, pointer.page] for pointer in document.outline],
    ]


def _mail(mail: MailHeader) -> list[Any]:
    sent = mail.sent.isoformat() if mail.sent else None
    return [mail.sender, mail.address, mail.recipient, sent, mail.subject]


def _page(page: Page) -> list[Any]:
    """Words as flat runs of numbers: most of what is kept."""
    return [
        page.file,
        page.number,
        [page.span.start, page.span.end],
        page.width,
        page.height,
        [n for word in page.words for n in (word.span.start, word.span.end)],
        [n for word in page.words for n in _corners(word.box)],
        [word.certainty for word in page.words] if page.recognised else None,
        page.unread,
        page.recognised,
    ]


def _block(block: Block) -> list[Any]:
    return [
        [block.span.start, block.span.end],
        block.page,
        block.kind.value,
        None if block.box is None else _corners(block.box),
        *(getattr(block, name) for name in _PLAIN),
    ]


_PLAIN = tuple(f.name for f in fields(Block))[4:]  # behind span, page, kind and box


def _corners(box: Box) -> tuple[float, float, float, float]:
    return box.x0, box.top, box.x1, box.bottom


def _document(listed: Sequence[Any]) -> Document:
    text, title, mail, pages, blocks, outline = listed
    return Document(
        text=text,
        pages=tuple(_page_of(page) for page in pages),
        blocks=tuple(_block_of(block) for block in blocks),
        mail=None if mail is None else _mail_of(mail),
        title=title,
        outline=tuple(Pointer(*pointer) for pointer in outline),
    )


def _mail_of(listed: Sequence[Any]) -> MailHeader:
    sender, address, recipient, sent, subject = listed
    when = datetime.fromisoformat(sent) if sent else None
    return MailHeader(sender, address, recipient, when, subject)


def _page_of(listed: Sequence[Any]) -> Page:
    file, number, span, width, height, ends, corners, certainties, unread, recognised = listed
    spans = [Span(*pair) for pair in _grouped(ends, 2)]
    boxes = [Box(*four) for four in _grouped(corners, 4)]
    sure = certainties or [1.0] * len(spans)
    words = tuple(map(Word, spans, boxes, sure))
    return Page(file, number, Span(*span), width, height, words, unread, recognised)


def _grouped(numbers: Sequence[Any], size: int) -> Iterable[tuple[Any, ...]]:
    return zip(*(iter(numbers),) * size, strict=True)


def _block_of(listed: Sequence[Any]) -> Block:
    span, page, kind, box, *plain = listed
    where = None if box is None else Box(*box)
    return Block(Span(*span), page, BlockKind(kind), where, *plain)


class Shelf:
    """The readings of one round, by the files' content and name, the program and the settings.

    `settings` is all else that a reading depends on (whether pictures can be recognised …); what
    does not fill is only looked up, and nothing is written.
    A shelf that is damaged or locked is an empty one: the files are read, which loses nothing.
    """

    def __init__(self, folder: Path, settings: str = "", fills: bool = True) -> None:
        self._store = Store(folder)
        self._settings = settings
        self._fills = fills

    def key(self, path: Path, name: str) -> str:
        """SHA-256 over the content, the name below the round folder, program and settings."""
        parts = (content_of(path).hex(), name, program_digest(), self._settings)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def readings(self, keys: Iterable[str]) -> dict[str, Reading]:
        """What is there of the files with these keys."""
        found: dict[str, Reading] = {}
        for key, content in self._store.shelved(keys):
            try:
                found[key] = from_bytes(content)
            except (ValueError, TypeError, zlib.error):
                continue
        return found

    def keep(self, readings: Mapping[str, Reading], present: Iterable[str]) -> None:
        """Put readings on the shelf; those of files that are no longer `present` go away."""
        if not self._fills:
            return
        rows = [(key, to_bytes(reading)) for key, reading in sorted(readings.items())]
        self._store.shelve(rows, set(present))
