"""The one door to sources in this room: a source's pages as they came, taken in a bounded process.

Everything here may meet a hostile file. It runs where a crash, a hang or a memory bomb takes
nobody else along, and gives back plain values.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from PIL import Image, ImageOps

from hoering.domain import Box
from hoering.writing.combined.pdf_file import slots
from hoering.writing.combined.pdf_page import Frame, Unusable
from hoering.writing.combined.pdf_parts import DrawnPage, Part, opened, taken

# Gives a source's format and bytes by its name, None where it is gone.
Fetch = Callable[[str], tuple[str, bytes] | None]
# Tells for pages (from 1) of a PDF which of its boxes are empty.
Look = Callable[[bytes, Sequence[int], Sequence[Sequence[Box]]], list[list[bool]]]

A4 = (595.28, 841.89)
_MARGIN = 28.0  # points around a picture
_PIXELS = 100_000_000  # of a picture that is decoded at all
_SIDE = 3000  # pixels: the long side at which a picture is kept
_QUALITY = 85
_FRAMES = 500  # pages of one tif


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one source: its objects, and for each page taken its number and its room.

    `numbers` are the pages of the drawings, `room` the index of an empty slot for the stamp on
    each, None where there is none.
    """

    part: Part = field(default_factory=Part)
    numbers: tuple[int, ...] = ()
    room: tuple[int | None, ...] = ()


def take(
    fetch: Fetch, look: Look, file: str, pages: Sequence[int] | None, first: int, length: float
) -> Taken:
    """These pages of a source (all of them for None), the new objects numbered from `first`.

    `length` is the longest stamp, in points. Nothing comes of a file that is gone, locked, broken
    or too large, and of one without pages. Nothing raises but what ends the process.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    logging.getLogger("PIL").setLevel(logging.CRITICAL)
    try:
        kind, content = fetch(file) or ("", b"")
        if kind == "pdf":
            return _of_pdf(look, content, pages, first, length)
        return _of_picture(content, pages, first) if kind == "image" else Taken()
    except Exception:  # parsers raise whatever they like on a broken file
        return Taken()


def _of_pdf(
    look: Look, content: bytes, pages: Sequence[int] | None, first: int, length: float
) -> Taken:
    reader = opened(content)
    count = len(reader.pages)
    wanted = range(1, count + 1) if pages is None else [n for n in pages if 1 <= n <= count]
    part, lost = taken(reader, wanted, first)
    numbers = tuple(n for n in wanted if n not in lost)
    boxes = [[s.box for s in slots(*d.frame.size, length)] for d in part.drawings]
    seen = look(content, numbers, boxes)
    room = (empty.index(True) if True in empty else None for empty in seen)
    return Taken(part, numbers, tuple(room))


# --- pictures ---


def _of_picture(content: bytes, pages: Sequence[int] | None, first: int) -> Taken:
    """Every picture of the file on an A4 page of its own, as large as the margins let it be."""
    Image.MAX_IMAGE_PIXELS = None  # _PIXELS decides
    part, body, numbers = Part(), io.BytesIO(), []
    with Image.open(io.BytesIO(content)) as file:
        count = min(int(getattr(file, "n_frames", 1)) if file.format == "TIFF" else 1, _FRAMES)
        for number in range(1, count + 1):
            if pages is not None and number not in pages:
                continue
            file.seek(number - 1)
            if file.width * file.height > _PIXELS:
                raise Unusable("large")
            number_of = first + len(part.places)
            for written in _picture(file, number_of, part):
                part.places.append((number_of, body.tell()))
                body.write(written)
            numbers.append(number)
    part.body = body.getvalue()
    return Taken(part, tuple(numbers), (0,) * len(numbers))


def _picture(file: Any, number: int, part: Part) -> Iterator[bytes]:
    """The picture as a JPEG object, turned as its camera says; its page is added to the part."""
    picture = ImageOps.exif_transpose(file)
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = _on_white(picture.convert("RGBA"))
    picture = picture.convert("L" if picture.mode in ("1", "L", "I", "I;16", "F") else "RGB")
    picture.thumbnail((_SIDE, _SIDE))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, optimize=False, progressive=False)
    raw = out.getvalue()
    width, height = picture.size
    space = "DeviceGray" if picture.mode == "L" else "DeviceRGB"
    head = (
        f"{number} 0 obj\n<</Type/XObject/Subtype/Image/Width {width}/Height {height}"
        f"/ColorSpace/{space}/BitsPerComponent 8/Filter/DCTDecode/Length {len(raw)}>>\nstream\n"
    )
    page = A4 if width <= height else (A4[1], A4[0])
    scale = min((page[0] - 2 * _MARGIN) / width, (page[1] - 2 * _MARGIN) / height)
    w, h = width * scale, height * scale
    at = f"{w:.3f} 0 0 {h:.3f} {(page[0] - w) / 2:.3f} {(page[1] - h) / 2:.3f}"
    operators = f"q {at} cm /Billede Do Q".encode()
    part.drawings.append(DrawnPage(Frame((0.0, 0.0, *page)), operators, {"/Billede": number}))
    yield head.encode() + raw + b"\nendstream\nendobj\n"


def _on_white(picture: Any) -> Any:
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground
