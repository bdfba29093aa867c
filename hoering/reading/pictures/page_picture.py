"""The picture that the words of a scanned page have their places on, for whoever paints on it."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image as Pictures
from PIL.Image import Image

from hoering.reading.pictures.pdf_pictures import picture_of
from hoering.reading.pictures.picture_file import opened, pictures_of
from hoering.reading.pictures.preparing import prepared


def page_picture(kind: str, data: bytes, number: int) -> tuple[Image, tuple[float, float]] | None:
    """A page (from 1) of a PDF ("pdf") or image file as it was made ready to be read, and its size
    in points: evened, upright and straight. None when there is no such page or no picture of it.

    A page that read better the other way up lies head down here.
    """
    try:
        found = _of_pdf(data, number) if kind == "pdf" else _of_image(data, number)
    except Exception:
        # Decoders raise whatever they like on a damaged file; it could be read once, though.
        return None
    if found is None:
        return None
    pixels = prepared(found.pixels).pixels
    height, width = pixels.shape
    return Pictures.fromarray(pixels), (width * found.scale, height * found.scale)


def _of_pdf(data: bytes, number: int) -> Any:
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(data)
    try:
        return picture_of(document[number - 1], number)
    finally:
        document.close()


def _of_image(data: bytes, number: int) -> Any:
    with opened(io.BytesIO(data)) as file:
        return next((p for p in pictures_of(file, number) if p.number == number), None)
