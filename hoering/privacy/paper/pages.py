"""The one door of this room to PDF files: pages rendered (pypdfium2) or carried over clean (pypdf)."""

from __future__ import annotations

import ctypes
import io
import logging
import re
from collections.abc import Iterable
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL.Image import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

from hoering.domain import Box
from hoering.privacy.paper.cleaning import (
    OF_PAGES,
    clean_resources,
    forms_of,
    is_layered,
    pointed_to,
)

DPI = 150
_LONGEST = 2600  # pixels
_FIELDS = 2000  # of one page
_FINE = 100  # parts of a point in which pdfium's whole numbers are given
# Lines and curves of a page: tables and logos of the development rounds have up to 60, an address
# drawn as curves two thousand.
_DRAWN = 300
_NO_LETTER = re.compile("[\ue000-\uf8ff\ufffd]")
_COLOURED = 28  # difference of channels from which a pixel has a colour
_SPOKEN = re.compile(rb"/(?:ActualText|Alt|E|Contents)\s*[(<]")

# A string that is drawn: what is in it is no comment. Pictures within the stream are rare: rendered.
_STRING = re.compile(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)", re.S)
_LANGUAGE = re.compile(rb"/Lang\s*(?:\([\w-]{2,12}\)|<[0-9A-Fa-f]{4,48}>)")


class Source:
    """One PDF file: rendered by pdfium, copied by pypdf. Use with `with`."""

    def __init__(self, data: bytes) -> None:
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        logging.getLogger("pypdfium2").setLevel(logging.ERROR)
        self._pdf = pdfium.PdfDocument(data)
        if self._pdf.get_formtype():
            self._pdf.init_forms()
        self._reader = PdfReader(io.BytesIO(data), strict=False)

    def __enter__(self) -> Source:
        return self

    def __exit__(self, *_: object) -> None:
        self._pdf.close()

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page (from 1) as shown, in points."""
        page = self._pdf[number - 1]
        width, height = page.get_size()
        page.close()
        return float(width), float(height)

    def text(self, number: int) -> str:
        """All that the page's letters make, unseen and covered ones too."""
        return _letters(self._pdf, number - 1)

    def picture(self, number: int) -> Image:
        """The page as shown without annotations, in grey where it has no colours."""
        page = self._pdf[number - 1]
        longest = max(*page.get_size(), 1.0)
        scale = min(DPI / 72, _LONGEST / longest)
        bitmap = page.render(scale=scale, draw_annots=False, may_draw_forms=True)
        image = bitmap.to_pil().convert("RGB")
        bitmap.close()
        page.close()
        return _plain(image)

    def is_simple(self, number: int) -> bool:
        """Whether the page says nothing but what its letters show: no spoken text, no layers."""
        page = self._reader.pages[number - 1]
        content = page.get_contents()
        data = content.get_data() if content is not None else b""
        resources = pointed_to(page.get("/Resources")) or {}
        if b"/OC " in data and "/Properties" in resources:
            return False
        return not any(map(_tells_more, (data, *forms_of(page)))) and not is_layered(page)

    def has_pictures(self, number: int) -> bool:
        page = self._pdf[number - 1]
        found = any(o.type == raw.FPDF_PAGEOBJ_IMAGE for o in page.get_objects(max_depth=4))
        page.close()
        return found

    def shows_more(self, number: int) -> bool:
        """Whether more can be seen than the letters tell: pictures, letters drawn as lines or turned,
        fonts that do not say which letters they draw. Most pages show nothing of the kind; to read
        every painted page again takes thrice the time."""
        page = self._pdf[number - 1]
        drawn, other = 0, False
        for one in page.get_objects(max_depth=4):
            if one.type == raw.FPDF_PAGEOBJ_PATH:
                drawn += max(0, raw.FPDFPath_CountSegments(one.raw))
            elif one.type == raw.FPDF_PAGEOBJ_TEXT:
                matrix = one.get_matrix()
                other |= abs(matrix.b) > abs(matrix.a)
            other |= one.type == raw.FPDF_PAGEOBJ_IMAGE
        page.close()
        return other or drawn > _DRAWN or bool(_NO_LETTER.search(self.text(number)))

    def is_turned(self, number: int) -> bool:
        """Whether letters of the page run otherwise than from left to right."""
        page, found = self._pdf[number - 1], False
        for one in page.get_objects(max_depth=4):
            if one.type == raw.FPDF_PAGEOBJ_TEXT:
                matrix = one.get_matrix()
                found |= abs(matrix.b) > abs(matrix.a) or matrix.a < 0
        page.close()
        return found or bool(self._turned(number))

    def _turned(self, number: int) -> int:
        page = self._pdf[number - 1]
        quarters = int(page.get_rotation()) // 90
        page.close()
        return quarters

    def fields(self, number: int) -> list[Box]:
        """Where the fields of a form stand on the page as shown."""
        page, found = self._pdf[number - 1], []
        rect = raw.FS_RECTF()
        for index in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _FIELDS)):
            held = raw.FPDFPage_GetAnnot(page.raw, index)
            if not held:
                continue
            widget = raw.FPDFAnnot_GetSubtype(held) == raw.FPDF_ANNOT_WIDGET
            if widget and raw.FPDFAnnot_GetRect(held, rect):
                found.append(_shown(page, rect))
            raw.FPDFPage_CloseAnnot(held)
        page.close()
        return found

    def carry_over(self, number: int, writer: Any) -> None:
        """The page with its letters, lines, fonts and pictures, and nothing else."""
        page = self._reader.pages[number - 1]
        for key in list(page):
            if key not in OF_PAGES:
                del page[key]
        content = page.get_contents()
        clean_resources(page, content.get_data() if content is not None else b"")
        writer.add_page(page)


def _letters(document: Any, nth: int) -> str:
    """All that the letters of a page (from 0) of a pdfium document make."""
    page = document[nth]
    text = page.get_textpage()
    found = str(text.get_text_range()).replace("\ufffe", "")
    text.close()
    page.close()
    return found


def _shown(page: Any, rect: Any) -> Box:
    """A rectangle in the page's own coordinates as it is shown: cropped and turned."""
    across, down = (round(side * _FINE) for side in page.get_size())
    x, y = ctypes.c_int(), ctypes.c_int()
    corners = []
    for at in ((rect.left, rect.bottom), (rect.right, rect.top)):
        raw.FPDF_PageToDevice(page.raw, 0, 0, across, down, 0, *at, x, y)
        corners.append((x.value / _FINE, y.value / _FINE))
    (x0, x1), (top, bottom) = (sorted(ends) for ends in zip(*corners, strict=True))
    return Box(x0, top, x1, bottom)


def _tells_more(content: bytes) -> bool:
    """Whether a content stream has comments, or words that are not drawn: those among the
    properties of marked content, "/Artifact <</Author (…)>> BDC"."""
    bare = _STRING.sub(b"()", _LANGUAGE.sub(b"", content))
    if b"%" in bare or _SPOKEN.search(content):
        return True
    properties = (part.rpartition(b">>")[0] for part in bare.split(b"<<")[1:])
    return any(b"(" in told or b"<" in told for told in properties)


def _plain(image: Image) -> Image:
    small = np.asarray(image.reduce(4), dtype=np.int16)
    spread = small.max(axis=2) - small.min(axis=2)
    return image if float((spread > _COLOURED).mean()) > 0.0008 else image.convert("L")


def new_writer() -> Any:
    return PdfWriter()


def packed(writer: Any, title: str) -> bytes:
    """The file's bytes: no names, no history and of metadata nothing but its title and language,
    which the law on accessibility asks for; the same for the same pages."""
    writer.metadata = {"/Title": title}
    root = writer._root_object
    for key in list(root.keys()):
        if key not in ("/Type", "/Pages"):
            del root[key]
    root[NameObject("/Lang")] = TextStringObject("da-DK")
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
    raw = io.BytesIO()
    writer.write(raw)
    return raw.getvalue()


def page_count(data: bytes) -> int:
    """How many pages a PDF file has."""
    document = pdfium.PdfDocument(data)
    count = len(document)
    document.close()
    return count


def texts_of(data: bytes, pages: range | None = None) -> list[str]:
    """The text of a PDF file, or of some of its pages (from 0), by two readers that have nothing in
    common: pdfium and pypdf."""
    document = pdfium.PdfDocument(data)
    chosen = range(len(document)) if pages is None else pages
    found = [_letters(document, number) for number in chosen]
    document.close()
    read = PdfReader(io.BytesIO(data)).pages
    found += [read[number].extract_text() for number in chosen]
    return found


def pictures_of(data: bytes, numbers: Iterable[int]) -> list[Image]:
    """Pages (from 1) of a PDF file as they look, at 200 dpi in grey."""
    document = pdfium.PdfDocument(data)
    found = []
    for number in numbers:
        page = document[number - 1]
        bitmap = page.render(scale=200 / 72, grayscale=True)
        found.append(bitmap.to_pil().convert("L"))
        bitmap.close()
        page.close()
    document.close()
    return found
