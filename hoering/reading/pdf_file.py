"""A PDF file made into a document; words whose letters tell nothing are read from their looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium

from hoering.domain import Document, Finding, Pointer
from hoering.reading.combined.combined import parts_of
from hoering.reading.formats.outcome import Outcome
from hoering.reading.formats.troubles import trouble
from hoering.reading.layout.edges import standing_heads
from hoering.reading.layout.layout import sheets_of
from hoering.reading.page.assembly import assemble
from hoering.reading.page.printed import PrintedPage, overlap, stands_in
from hoering.reading.pdf.pdf import Broken, Encrypted, enclosed_names, read_pages
from hoering.reading.pictures.ocr import engine
from hoering.reading.pictures.pdf_pictures import page_pictures, with_pictures_read
from hoering.reading.pictures.recognition import (
    MOST_PAGES,
    PagePicture,
    certainty_of,
    recognised_pages,
)
from hoering.reading.pictures.unread import told

_MOST_BOOKMARKS = 500  # that are looked at
_AROUND = 2.0  # points: letters reach over their box
_SURE = 0.5  # mean certainty from which what was read is taken for words


def read_pdf_file(path: Path, name: str) -> Outcome:
    """The document of a PDF file; pages without usable text are unread."""
    try:
        pages = list(read_pages(path))
    except Encrypted:
        return None, (trouble("encrypted", name),)
    except Broken:
        return None, (trouble("broken", name),)
    if not pages:
        return None, (trouble("no_pages", name),)
    pages = with_mute_read(path, with_pictures_read(path, pages))
    sheets, mail = sheets_of(pages, name)
    # Kept with what was read: the file is opened by the workers alone.
    outline = outline_of(path) if len(pages) > 1 else ()
    document = replace(assemble(sheets, mail), outline=outline)
    stretches = stretches_of(document, path.name)
    if len(stretches) > 1:
        # What repeats on the pages of one response is its running head, and only there; what
        # stands on all pages is the file's.
        heads = standing_heads(pages)
        sheets = [
            s for first, last in stretches for s in sheets_of(pages[first:last], name, heads)[0]
        ]
        document = replace(assemble(sheets), outline=outline)
    read, troubles = told(document, pages, name)
    return read, (*troubles, *_enclosed(path, name))


def _enclosed(path: Path, name: str) -> Iterator[Finding]:
    """That files lie in the PDF file itself, as in a portfolio; data for machines (.xml) aside."""
    names = [
        n for n in enclosed_names(path) if not n.lower().endswith((".xml", ".json", ".joboptions"))
    ]
    if names:
        yield trouble("enclosed", name, why=", ".join(f"»{n}«" for n in names))


def outline_of(path: Path) -> tuple[Pointer, ...]:
    """The bookmarks of the outermost level that has two or more; none for what is no PDF.

    Raises OSError.
    """
    data = path.read_bytes()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return ()
    levels: dict[int, list[Pointer]] = {}
    try:
        for nth, mark in enumerate(document.get_toc(max_depth=3)):
            if nth >= _MOST_BOOKMARKS:
                break
            target = mark.get_dest()
            index = target.get_index() if target is not None else None
            title = " ".join(mark.get_title().split())
            if index is not None and title:
                levels.setdefault(mark.level, []).append(Pointer(title, index + 1))
    except pdfium.PdfiumError:
        return ()
    finally:
        document.close()
    return next((tuple(found) for _, found in sorted(levels.items()) if len(found) > 1), ())


def stretches_of(document: Document, name: str) -> list[tuple[int, int]]:
    """The pages (from, to) of each response, where a combined file's responses share no page."""
    if len(document.pages) < 2:
        return []
    parts = parts_of(document, name, document.outline)
    starts = [part.document.pages[0].number - 1 for part in parts]
    ends = [part.document.pages[-1].number for part in parts]
    if len(parts) < 2 or any(end > start for end, start in zip(ends, starts[1:], strict=False)):
        return []
    edges = sorted({0, *starts, *ends, len(document.pages)})
    return list(pairwise(edges))


def with_mute_read(path: Path, pages: Sequence[PrintedPage]) -> list[PrintedPage]:
    """The pages with the words that their mute letters look like; `mute` are then those places
    where nothing was read. Without tesseract the pages stay as they are.

    Pages that were read from their picture as a whole have no mute letters left.
    """
    found = [replace(p, mute=()) if p.recognised or p.unread else p for p in pages]
    asked = [page for page in found if page.mute][:MOST_PAGES]
    if not asked or engine() is None:
        return found
    for seen in recognised_pages(_shown(path, asked)):
        found[seen.number - 1] = _with_seen(found[seen.number - 1], seen)
    return found


def _shown(path: Path, pages: Sequence[PrintedPage]) -> Iterator[PagePicture]:
    """The pages with nothing on them but the letters in question."""
    for printed, picture in page_pictures(path, pages):
        yield picture.alone(mute.widened(_AROUND) for mute in printed.mute)


def _with_seen(page: PrintedPage, seen: PrintedPage) -> PrintedPage:
    """The page's words without those of mute letters, and what was read in their places.

    Letters that were turned or straightened to be read have lost their place: they stay mute.
    """
    turned = abs(seen.width - page.width) > 2 or abs(seen.height - page.height) > 2
    if turned or not seen.words or certainty_of(seen) < _SURE:
        return page
    places = [box.widened(_AROUND) for box in page.mute]
    words = [w for w in seen.words if any(stands_in(w, box) for box in places)]
    left = tuple(box for box in page.mute if not any(overlap(w, box) for w in words))
    read = [box for box in page.mute if box not in left]
    own = [w for w in page.words if not any(stands_in(w, box) for box in read)]
    aside = tuple(w for w in page.aside if not any(stands_in(w, box) for box in read))
    return replace(page, words=(*own, *words), aside=aside, mute=left, recognised=True)
