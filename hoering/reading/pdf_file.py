"""A PDF file made into a document."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hoering.domain import Document, Pointer
from hoering.reading.assembly import assemble
from hoering.reading.combined import parts_of
from hoering.reading.layout import sheets_of
from hoering.reading.mute_words import with_mute_read
from hoering.reading.outcome import Outcome
from hoering.reading.pdf import Broken, Encrypted, read_pages
from hoering.reading.pdf_pictures import with_pictures_read
from hoering.reading.standing_heads import standing_heads
from hoering.reading.troubles import trouble
from hoering.reading.unread import told

_MOST_BOOKMARKS = 500  # that are looked at


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
    return told(document, pages, name)


def outline_of(path: Path) -> tuple[Pointer, ...]:
    """The bookmarks of the outermost level that has two or more; none for what is no PDF.

    Raises OSError.
    """
    import pypdfium2 as pdfium

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
