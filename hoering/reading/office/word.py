"""Word files: the text as it stands with all changes accepted, its structure, and what others
wrote on it: comments and tracked changes as pieces of their own.

Word files have no pages: all is page 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hoering.domain import BlockKind
from hoering.reading.formats.container import A, Container, R, TooBig
from hoering.reading.formats.outcome import Outcome, of_package, with_text
from hoering.reading.office.wordbody import Body
from hoering.reading.office.wordnotes import comments_of, notes_of
from hoering.reading.page.pieces import Piece
from hoering.reading.pictures.pasted import A4, POINTS, Pasted, Picture, pasted
from hoering.reading.text.numbering import W, number_in, read_numbering
from hoering.reading.text.pageless import document_of
from hoering.reading.text.styles import is_on, numbering_styles, read_styles
from hoering.reading.text.typedtable import ON_TEXT

_MAIN = "word/document.xml"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"
_EMU = 12_700  # of English metric units, in which Word measures drawings: a point


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
    from hoering.reading.text.markup import decoded_html, pieces_of_html
    from hoering.reading.text.text import decoded

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


def pictures_in(
    body: Any, package: Container, related: dict[str, tuple[str, str]]
) -> list[Picture]:
    """The pictures of the body in order, each once; those that lie outside the package are not."""
    page = _page(body)
    found: dict[str, Picture] = {}
    for link, area, behind in (*_drawn(body), *_in_old_form(body)):
        kind, part = related.get(link, ("", ""))
        if kind == "image" and link not in found:
            try:
                content = package.data(part)
            except TooBig:
                continue  # no letter
            found[link] = Picture(link, area / page, content, behind)
    return list(found.values())


def own_words(body: Any) -> int:
    """How many words are typed in the text."""
    return sum(len((text.text or "").split()) for text in body.iter(f"{W}t"))


def _page(body: Any) -> float:
    """The area of the first section's paper in square points."""
    size = next(body.iter(f"{W}pgSz"), None)
    if size is None:
        return A4
    return number_in(size, "w", 0) * number_in(size, "h", 0) / 400 or A4


def _drawn(body: Any) -> Iterator[tuple[str, float, bool]]:
    """Link, area in square points, and whether it lies behind the words."""
    for frame in body.iter(f"{_DRAWING}inline", f"{_DRAWING}anchor"):
        extent = frame.find(f"{_DRAWING}extent")
        if extent is None:
            continue
        sides = [re.sub(r"\D", "", extent.get(side) or "")[:9] or "0" for side in ("cx", "cy")]
        area = int(sides[0]) * int(sides[1]) / _EMU**2
        for blip in frame.iter(f"{A}blip"):
            yield blip.get(f"{R}embed") or "", area, frame.get("behindDoc") in ("1", "true")


def _in_old_form(body: Any) -> Iterator[tuple[str, float, bool]]:
    """The same for pictures as Word had them before 2007."""
    for shape in body.iter(f"{_VML}shape", f"{_VML}rect"):
        style = shape.get("style") or ""
        sides = re.findall(
            r"(?:^|;)\s*(?:width|height):\s*(\d+(?:\.\d+)?)(pt|in|cm|mm|pc|px)", style
        )
        if len(sides) == 2:
            (width, one), (height, other) = sides
            area = float(width) * POINTS[one] * float(height) * POINTS[other]
            for image in shape.iter(f"{_VML}imagedata"):
                yield image.get(f"{R}id") or "", area, "z-index:-" in style
