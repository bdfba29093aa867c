"""What comes of reading one file: a document or none, and the troubles on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path

from hoering.domain import Document, Finding, MailHeader, Page, Span
from hoering.reading.formats.container import TooBig
from hoering.reading.formats.troubles import trouble

Outcome = tuple[Document | None, tuple[Finding, ...]]
Reader = Callable[[Path, str], Outcome]  # the file, its name below the round's folder


def of_package(read: Reader) -> Reader:
    """The reader of an office file's package, for which a flood of unpacked bytes and whatever its
    parser raises on a damaged one are findings. Raises OSError."""

    @wraps(read)
    def reader(path: Path, name: str) -> Outcome:
        try:
            return read(path, name)
        except TooBig:
            return None, (trouble("too_big", name),)
        except OSError:
            raise
        except Exception:
            return None, (trouble("broken", name),)

    return reader


def with_text(document: Document, name: str, told: tuple[Finding, ...] = ()) -> Outcome:
    """The document as it is with what is `told` of its pictures; one without any text as unread,
    with the finding that it holds none where nothing else is told."""
    if document.text.strip():
        return document, told
    told = told or (trouble("no_text", name),)
    return _unread(document, told[0].text), told


def all_unread(document: Document, code: str, name: str) -> Document:
    """The document with every page marked unread for this trouble."""
    return _unread(document, trouble(code, name).text)


def _unread(document: Document, why: str) -> Document:
    pages = tuple(replace(page, unread=page.unread or why) for page in document.pages)
    return replace(document, pages=pages)


def appended(first: Document, second: Document) -> Document:
    """One document of two, the second's text after the first's; the first's mail head counts."""
    gap = 1 if first.text and second.text else 0
    shift = len(first.text) + gap

    def moved(span: Span) -> Span:
        return Span(span.start + shift, span.end + shift)

    def moved_page(page: Page) -> Page:
        words = tuple(word._replace(span=moved(word.span)) for word in page.words)
        return replace(page, span=moved(page.span), words=words)

    mail: MailHeader | None = first.mail or second.mail
    return Document(
        text=first.text + "\n" * gap + second.text,
        pages=(*first.pages, *(moved_page(page) for page in second.pages)),
        blocks=(*first.blocks, *(replace(b, span=moved(b.span)) for b in second.blocks)),
        mail=mail,
        title=first.title or second.title,
    )
