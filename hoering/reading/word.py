"""Word files: the text as it stands with all changes accepted, its structure, and what others
wrote on it: comments and tracked changes as pieces of their own.

Word files have no pages: all is page 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hoering.domain import BlockKind
from hoering.reading.container import Container, R
from hoering.reading.numbering import W, read_numbering
from hoering.reading.outcome import Outcome, of_package, with_text
from hoering.reading.pageless import document_of
from hoering.reading.pasted import Pasted, pasted
from hoering.reading.pieces import Piece
from hoering.reading.styles import is_on, numbering_styles, read_styles
from hoering.reading.typedtable import ON_TEXT
from hoering.reading.wordbody import Body
from hoering.reading.wordnotes import comments_of, notes_of
from hoering.reading.wordpictures import own_words, pictures_in

_MAIN = "word/document.xml"


class NoDocument(Exception):
    """The package holds no Word document."""


@of_package
def read_word_file(path: Path, name: str) -> Outcome:
    """The document of a .docx, .docm or .dotx file; nothing in it is run or fetched."""
    return _read(path, name, struck=True)


@of_package
def read_word_draft(path: Path, name: str) -> Outcome:
    """The same of a policy's draft, whose struck words are taken out."""
    return _read(path, name, struck=False)


def _read(path: Path, name: str, struck: bool) -> Outcome:
    heads, body, pictures = _parts(path, struck)
    return with_text(document_of(heads, body, name), name, pictures.findings(name))


def _parts(path: Path, struck: bool) -> tuple[list[str], list[Piece], Pasted]:
    """The running heads, the pieces of the body and the pictures among them.

    Raises TooBig, NoDocument, zipfile.BadZipFile, lxml's XMLSyntaxError.
    """
    with Container(path) as package:
        main = _main_part(package)
        root = package.root(main)
        body = root.find(f"{W}body") if root is not None else None
        if body is None:
            raise NoDocument(main)
        related = package.related(main)
        pictures = pasted(pictures_in(body, package, related), own_words(body))
        parts = {kind: part for kind, part in reversed(related.values())}
        roots = {
            kind: package.root(parts[kind]) if kind in parts else None
            for kind in ("styles", "numbering", "comments", "commentsExtended", "footnotes",
                         "endnotes", "settings")
        }  # fmt: skip
        walker = Body(
            *read_styles(roots["styles"]),
            read_numbering(roots["numbering"], numbering_styles(roots["styles"])),
            comments_of(roots["comments"], roots["commentsExtended"]),
            {
                "footnote": notes_of(roots["footnotes"], "footnote"),
                "endnote": notes_of(roots["endnotes"], "endnote"),
            },
            _all_enclosed(package, related) | pictures.pieces,
            struck,
        )
        heads = list(dict.fromkeys(_head_lines(package, related, body, roots["settings"], walker)))
    return heads, list(walker.blocks(body)), pictures


def _main_part(package: Container) -> str:
    for kind, part in package.related("").values():
        if kind == "officeDocument":
            return part
    return _MAIN


def _all_enclosed(
    package: Container, related: dict[str, tuple[str, str]]
) -> dict[str, tuple[Piece, ...]]:
    return {
        link: _enclosed(package, part)
        for link, (kind, part) in related.items()
        if kind == "aFChunk"
    }


def _enclosed(package: Container, part: str) -> tuple[Piece, ...]:
    """A text that was put into the document whole, as a web page or as plain text."""
    from hoering.reading.markup import decoded_html, pieces_of_html
    from hoering.reading.text import decoded

    ending = part.rpartition(".")[2].lower()
    if ending in ("htm", "html", "xhtml"):
        return tuple(pieces_of_html(decoded_html(package.data(part))))
    if ending == "txt":
        lines = decoded(package.data(part)).splitlines()
        return tuple(Piece(BlockKind.PARAGRAPH, text=line) for line in lines if line.strip())
    return ()


def _head_lines(
    package: Container,
    related: dict[str, tuple[str, str]],
    body: Any,
    settings: Any,
    walker: Body,
) -> Iterator[str]:
    """The lines of the headers and footers that are shown, page numbers as they were saved."""
    even = settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"))
    for part in _shown_heads(body, related, even):
        root = package.root(part)
        if root is None:
            continue
        for piece in walker.aside().blocks(root):
            if piece.kind not in ON_TEXT:
                yield piece.words


def _shown_heads(body: Any, related: dict[str, tuple[str, str]], even: bool) -> Iterator[str]:
    """The parts with headers, then those with footers, the first page's before the others."""
    for kind in ("header", "footer"):
        for section in body.iter(f"{W}sectPr"):
            titled = is_on(section.find(f"{W}titlePg"))
            links = {
                link.get(f"{W}type") or "default": link.get(f"{R}id") or ""
                for link in section.findall(f"{W}{kind}Reference")
            }
            for page, shown in (("first", titled), ("default", True), ("even", even)):
                found = related.get(links.get(page, ""))
                if shown and found is not None:
                    yield found[1]
