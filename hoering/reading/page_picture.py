"""The picture that the words of a scanned page have their places on, for whoever paints on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from hoering.reading.formats import kind_of

if TYPE_CHECKING:
    from PIL.Image import Image


def page_picture(path: Path, number: int) -> tuple[Image, tuple[float, float]] | None:
    """A page (from 1) of a PDF or image file as it was made ready to be read, and its size in
    points: evened, upright and straight. None when there is no such page or no picture of it.

    A page that read better the other way up lies head down here.
    """
    from PIL import Image as Pictures

    from hoering.reading.preparing import prepared

    try:
        found = _picture(path, number)
    except Exception:
        # Decoders raise whatever they like on a damaged file; it could be read once, though.
        return None
    if found is None:
        return None
    pixels = prepared(found.pixels).pixels
    height, width = pixels.shape
    return Pictures.fromarray(pixels), (width * found.scale, height * found.scale)


def _picture(path: Path, number: int) -> Any:
    if kind_of(path) == "pdf":
        import pypdfium2 as pdfium

        from hoering.reading.pdf_pictures import _picture as rendered

        document = pdfium.PdfDocument(path.read_bytes())
        try:
            page = document[number - 1]
            return rendered(page, number)
        finally:
            document.close()
    from hoering.reading.picture_file import _opened, _pictures

    with _opened(path) as file:
        for picture in _pictures(file, number):
            if picture.number == number:
                return picture
    return None
