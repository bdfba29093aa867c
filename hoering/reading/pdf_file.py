"""A PDF file made into a document."""

from __future__ import annotations

from pathlib import Path

from hoering.reading.assembly import assemble
from hoering.reading.layout import sheets_of
from hoering.reading.outcome import Outcome
from hoering.reading.pdf import Broken, Encrypted, read_pages
from hoering.reading.pdf_pictures import with_pictures_read
from hoering.reading.troubles import trouble
from hoering.reading.unread import told


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
    pages = with_pictures_read(path, pages)
    sheets, mail = sheets_of(pages, name)
    return told(assemble(sheets, mail), pages, name)
