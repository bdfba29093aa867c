"""The one door to PDF files: pypdfium2's characters, paths and notes, made into printed pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from hoering.reading.page.printed import Place, PrintedPage
from hoering.reading.pdf.drawings import drawn_on, with_underlined
from hoering.reading.pdf.glyphs import TooManyLetters, page_words
from hoering.reading.pdf.pdf_annotations import notes_on
from hoering.reading.pdf.pdf_fields import filled_in
from hoering.reading.pdf.pdf_layers import as_shown

SCANNED = "Siden er et billede (scannet) og har ingen tekst, der kan læses."
NO_LETTERS = "Sidens tekst er gemt med en skrift uden tegntabel og kan ikke læses."
DAMAGED = "Siden er beskadiget og kan ikke læses."
CROWDED = "Siden har over 200.000 tegn, formentlig et udtræk af data, og er ikke læst."
BLANK = ""
MOST_PAGES = 3000  # of one file: 75 seconds and 1.1 GB, measured with 3,500 letters a page
_MOST_ENCLOSED = 20  # files that are named
BEYOND = "Der læses højst 3.000 sider i én fil. Del filen op i flere."


class Encrypted(Exception):
    """The file needs a password."""


class Broken(Exception):
    """Not a PDF that can be opened: truncated or damaged."""


def read_pages(path: Path) -> Iterator[PrintedPage]:
    """The pages of a PDF file, one at a time; those behind MOST_PAGES are unread.

    Raises Encrypted when a password is needed, Broken when the file cannot be opened.
    """
    document = _opened(path)
    try:
        form = _form_of(document)
        for index in range(len(document)):
            if index < MOST_PAGES:
                yield _page(document, index, form)
            else:
                yield PrintedPage(index + 1, 0.0, 0.0, unread=BEYOND)
    finally:
        document.close()


def enclosed_names(path: Path) -> list[str]:
    """The names of files enclosed in a PDF file; none for what is no PDF. Raises OSError."""
    try:
        document = _opened(path)
    except (Encrypted, Broken):
        return []
    try:
        count = min(document.count_attachments(), _MOST_ENCLOSED)
        return [document.get_attachment(nth).get_name() for nth in range(count)]
    except pdfium.PdfiumError:
        return []
    finally:
        document.close()


def _opened(path: Path) -> Any:
    # The bytes are read here, since pdfium's own file access stumbles over æøå on some systems.
    data = as_shown(path.read_bytes())
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Encrypted(path.name) from error
        raise Broken(path.name) from error


def _form_of(document: Any) -> Any:
    """pdfium's handle of the file's form to fill in; None where it has none."""
    if document.get_formtype() == raw.FORMTYPE_NONE:
        return None
    # A form of another kind than it shows (XFA) is told in English, with a command for programmers.
    logging.getLogger("pypdfium2").setLevel(logging.ERROR)
    try:
        document.init_forms()
    except pdfium.PdfiumError:
        return None
    return document.formenv.raw if document.formenv else None


def _page(document: Any, index: int, form: Any) -> PrintedPage:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return PrintedPage(index + 1, 0.0, 0.0, unread=DAMAGED)
    try:
        width, height = page.get_size()
        place = placing(page)
        try:
            text = page_words(page, place, width, height)
        except TooManyLetters:
            return PrintedPage(index + 1, width, height, unread=CROWDED)
        rules, pictures = drawn_on(page, place)
        fields = tuple(filled_in(page, form, place)) if form else ()
        unread = ""
        if not text.readable:
            unread = NO_LETTERS
        elif not text.words and not text.aside and not fields:
            unread = SCANNED if pictures else BLANK
        return PrintedPage(
            index + 1,
            width,
            height,
            (*with_underlined(text.words, rules), *fields),
            text.aside,
            rules,
            unread,
            pictures=pictures,
            notes=notes_on(page, place),
            fields=fields,
            mute=text.mute,
        )
    finally:
        page.close()


def placing(page: Any) -> Place:
    """From PDF user space (origin below) to the page as shown, rotated and cropped."""
    left, bottom, right, top = page.get_cropbox()
    turn = page.get_rotation()

    def upright(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        return x0 - left, top - y1, x1 - left, top - y0

    def turned(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        if turn == 90:
            return y0 - bottom, x0 - left, y1 - bottom, x1 - left
        if turn == 180:
            return right - x1, y0 - bottom, right - x0, y1 - bottom
        return top - y1, right - x1, top - y0, right - x0

    return turned if turn in (90, 180, 270) else upright
