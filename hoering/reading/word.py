"""Word files: the text as it stands with all changes accepted, its structure, and what others
wrote on it: comments and tracked changes as pieces of their own.

Word files have no pages: all is page 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from hoering.domain import BlockKind, Document
from hoering.reading.assembly import assemble
from hoering.reading.cleaning import printed_number
from hoering.reading.container import Container, R
from hoering.reading.contents import entry_of, is_contents_title
from hoering.reading.headings import body_size, is_mostly_bold, with_headings
from hoering.reading.history import history_of
from hoering.reading.numbering import W, read_numbering
from hoering.reading.outcome import Outcome, of_package, with_text
from hoering.reading.pasted import Pasted, pasted
from hoering.reading.pieces import Piece, Sheet
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
    pieces, pictures = word_pieces(path)
    return with_text(document_of(pieces, name), name, pictures.findings(name))


def document_of(pieces: list[Piece], name: str) -> Document:
    """The pieces of a file without pages as a document; a mail saved as a file keeps its head."""
    lines = ["" if piece.kind in ON_TEXT else piece.words for piece in pieces]
    history = history_of(lines)
    marked = [
        replace(piece, kind=kind) if kind and piece.kind not in ON_TEXT else piece
        for piece, kind in zip(pieces, history.kinds, strict=True)
    ]
    title = next((p.words for p in marked if p.kind is BlockKind.HEADING and p.level == 0), "")
    return assemble([Sheet(name, 1, tuple(marked))], history.mail, title)


def word_pieces(path: Path) -> tuple[list[Piece], Pasted]:
    """The pieces of the body, running heads first, and the pictures among them.

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
        )
        heads = dict.fromkeys(_head_lines(package, related, body, roots["settings"], walker))
    found = list(walker.blocks(body))
    pieces = [
        Piece(
            BlockKind.RUNNING_HEAD if printed_number(text) is None else BlockKind.PAGE_NUMBER,
            text=text,
        )
        for text in heads
    ]
    pieces += with_headings(found, body_size(found), is_mostly_bold(found))
    return with_contents(pieces), pictures


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


def with_contents(pieces: list[Piece]) -> list[Piece]:
    """Lines of a table of contents that was typed, or whose style got lost, marked as such."""
    entries = [n for n, p in enumerate(pieces) if entry_of(p.words) and not p.is_aside]
    if len(entries) < 3:
        return pieces
    marked = set(entries)
    if entries[0] and is_contents_title(pieces[entries[0] - 1].words):
        marked.add(entries[0] - 1)
    return [p.as_kind(BlockKind.CONTENTS) if n in marked else p for n, p in enumerate(pieces)]


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
