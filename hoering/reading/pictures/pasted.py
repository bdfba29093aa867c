"""Letters that were pasted into a text file as pictures: read, and told of where they are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoering.domain import Finding
from hoering.reading.page.assembly import spelt
from hoering.reading.page.hyphens import vocabulary
from hoering.reading.page.pieces import Piece
from hoering.reading.page.printed import PrintedPage
from hoering.reading.pictures.letter_picture import has_page_form, shows_writing
from hoering.reading.pictures.recognition import (
    MOST_PAGES,
    NO_WRITING,
    TOO_MANY,
    PagePicture,
    recognised_pages,
)

A4 = 595.3 * 841.9  # square points
POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pc": 12.0, "px": 0.75}
_PAGE = 0.3  # of the page: a page of writing, cropped to what stands on it
_PART = 0.06  # of the page: a logo is smaller, and so are most signatures
_FEW = 20  # words of the file's own: with fewer, a picture may be all that was sent


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a text file. `link` finds its place again, `share` is how much of a page it
    covers; one that lies `behind` the words is paper with a head on it."""

    link: str
    share: float
    content: bytes
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Pasted:
    """The pieces of the pictures that were read, by their links, and a page for each picture that
    should have been, numbered from 1."""

    pieces: dict[str, tuple[Piece, ...]]
    pages: tuple[PrintedPage, ...] = ()

    def findings(self, name: str) -> tuple[Finding, ...]:
        """What is told of the pictures that could not be read, or not with certainty."""
        from hoering.reading.pictures.unread import PICTURE, uncertain_pages, unread_pages

        told = (
            *unread_pages(self.pages, name, PICTURE),
            *uncertain_pages(self.pages, name, PICTURE),
        )
        return tuple(replace(finding, page=None) for finding in told)  # the file has no such page


def pasted(pictures: Sequence[Picture], words: int) -> Pasted:
    """The pictures that are letters, read; `words` is how many the file has of its own.

    Logos, signatures, and photos beside words are passed over.
    """
    asked = [p for p in pictures if _may_be_read(p, words)]
    ready = list(_ready(asked, words))
    tried = [picture for _, picture in ready[:MOST_PAGES]]
    pages = [_with_reason(page) for page in recognised_pages(tried)]
    pages += [
        PrintedPage(picture.number, 0.0, 0.0, unread=TOO_MANY) for _, picture in ready[MOST_PAGES:]
    ]
    links = (link for link, _ in ready)
    return Pasted(
        {link: _pieces(page) for link, page in zip(links, pages, strict=True)}, tuple(pages)
    )


def _may_be_read(picture: Picture, words: int) -> bool:
    least = _PART if words < _FEW else _PAGE
    shown = words < _FEW or not picture.behind
    return shown and picture.share >= least and has_page_form(picture.content)


def _ready(pictures: Sequence[Picture], words: int) -> Iterator[tuple[str, PagePicture]]:
    """Links and pixels of the pictures with writing; of those as large as a page in a file without
    words, all."""
    from hoering.reading.pictures.picture_file import first_picture

    number = 0
    for picture in pictures:
        found = first_picture(picture.content)
        if found is None:
            continue
        alone = words < _FEW and picture.share >= _PAGE
        if alone or shows_writing(found.pixels):
            number += 1
            yield picture.link, replace(found, number=number)


def _with_reason(page: PrintedPage) -> PrintedPage:
    return page if page.words or page.unread else replace(page, unread=NO_WRITING)


def _pieces(page: PrintedPage) -> tuple[Piece, ...]:
    """What a picture says as text without places, for the file it stands in has none."""
    from hoering.reading.layout.layout import sheets_of

    if not page.words:
        return ()
    sheets, _ = sheets_of([page], "")
    pieces = [piece for sheet in sheets for piece in sheet.pieces]
    known = vocabulary([w.text for w in line.words] for piece in pieces for line in piece.lines)
    return tuple(replace(p, lines=(), text=spelt(p, known), size=None, right=0.0) for p in pieces)
