"""A PDF file made into a document."""

from __future__ import annotations

from pathlib import Path

from hoering.reading.assembly import assemble
from hoering.reading.layout import sheets_of
from hoering.reading.outcome import Outcome, all_unread
from hoering.reading.pdf import NO_LETTERS, Broken, Encrypted, read_pages
from hoering.reading.pdf_pictures import with_pictures_read
from hoering.reading.recognition import uncertain_pages
from hoering.reading.troubles import trouble


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
    document = assemble(sheets, mail)
    if not document.text.strip():
        reasons = {page.unread for page in document.pages}
        code = "no_letters" if NO_LETTERS in reasons else "scan" if any(reasons) else "no_text"
        if code == "no_text" and any(page.recognised for page in pages):
            code = "no_writing"
        return all_unread(document, code, name), (trouble(code, name),)
    unread = (
        trouble("unread_page", name, why=page.unread, page=page.number)
        for page in document.pages
        if page.unread
    )
    return document, (*unread, *uncertain_pages(pages, name))
