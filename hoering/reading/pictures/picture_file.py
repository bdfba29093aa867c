"""Image files made into documents: photos and scans, one page for each picture."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from hoering.reading.formats.outcome import Outcome
from hoering.reading.formats.troubles import trouble
from hoering.reading.layout.layout import sheets_of
from hoering.reading.page.assembly import assemble
from hoering.reading.page.printed import PrintedPage
from hoering.reading.pictures.recognition import (
    MOST_PAGES,
    TOO_MANY,
    PagePicture,
    recognised_pages,
)
from hoering.reading.pictures.unread import told

if TYPE_CHECKING:
    from hoering.reading.pictures.preparing import Pixels

_LONGEST = 3600  # pixels: the long side of A4 at 300 dpi; larger pictures are made smaller
_A4 = 842.0  # points
_MOST_PIXELS = 120_000_000  # of a picture that must be decoded whole: 360 MB in colour


class _TooLarge(Exception):
    pass


class _Damaged(Exception):
    pass


def read_picture_file(path: Path, name: str) -> Outcome:
    """The document of a jpg, png, tif (all its pages), bmp, gif, webp or heic file."""
    try:
        with opened(path) as file:
            count = int(getattr(file, "n_frames", 1)) if file.format == "TIFF" else 1
            pages = recognised_pages(pictures_of(file, min(count, MOST_PAGES)))
    except _TooLarge as error:
        return None, (trouble("large_picture", name, why=str(error)),)
    except _Damaged:
        return None, (trouble("broken", name),)
    beyond = (PrintedPage(n + 1, 0.0, 0.0, unread=TOO_MANY) for n in range(MOST_PAGES, count))
    pages = [*pages, *beyond]
    sheets, mail = sheets_of(pages, name)
    return told(assemble(sheets, mail), pages, name)


def first_picture(content: bytes) -> PagePicture | None:
    """A picture file's first picture in grey; None for what cannot be decoded."""
    try:
        with opened(io.BytesIO(content)) as file:
            return next(pictures_of(file, 1))
    except (_TooLarge, _Damaged):
        return None


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a picture file; zeros for what is none. Nothing is decoded."""
    try:
        with opened(io.BytesIO(content)) as file:
            width, height = file.size
    except _Damaged:
        return 0, 0
    return width, height


def as_png(content: bytes) -> bytes:
    """A picture file's first picture in a format that every program knows, pixel for pixel.

    Raises _TooLarge and _Damaged.
    """
    out = io.BytesIO()
    with opened(io.BytesIO(content)) as file, _damage():
        _bound(file)
        # Much faster than the usual level 6, and the file is only passed on.
        file.save(out, "PNG", compress_level=1, exif=file.getexif())
    return out.getvalue()


def opened(path: Path | IO[bytes]) -> Any:
    """The file opened by pillow, nothing decoded yet. Raises _Damaged."""
    from pi_heif import register_heif_opener
    from PIL import Image

    register_heif_opener()
    # Pillow's own bound warns at half of what is refused here; _bound decides what is decoded.
    Image.MAX_IMAGE_PIXELS = None
    with _damage():
        return Image.open(path)


@contextmanager
def _damage() -> Iterator[None]:
    """Pillow's decoders raise whatever they like on a damaged picture: raises _Damaged for it."""
    try:
        yield
    except (_TooLarge, MemoryError):
        raise
    except Exception as error:
        raise _Damaged from error


def pictures_of(file: Any, count: int) -> Iterator[PagePicture]:
    """The first pictures of a file in grey, turned as its camera says.

    Raises _TooLarge and _Damaged.
    """
    for index in range(count):
        with _damage():
            if index:
                file.seek(index)
            _bound(file)
            pixels, shrunk = _grey(file)
        yield PagePicture(index + 1, pixels, _scale(file, max(pixels.shape), shrunk))


def _bound(file: Any) -> None:
    """Have a JPEG decoded small where it is large. Raises _TooLarge for what cannot be."""
    width, height = file.size
    if file.format == "JPEG" and max(width, height) > 2 * _LONGEST:
        factor = max(width, height) / _LONGEST
        file.draft("L", (int(width / factor), int(height / factor)))
    width, height = file.size
    if width * height > _MOST_PIXELS:
        raise _TooLarge(f"{width} × {height}")


def _grey(file: Any) -> tuple[Pixels, float]:
    """Grey pixels of the frame, and how many times smaller they are than the file's."""
    import numpy as np
    from PIL import Image

    before = max(file.size)
    image = file
    if image.mode.startswith("I;16"):
        image = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    elif "A" in image.mode or "transparency" in image.info:
        image = image.convert("RGBA")
        image.thumbnail((_LONGEST, _LONGEST))
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    image = image.convert("L")
    image.thumbnail((_LONGEST, _LONGEST), Image.Resampling.LANCZOS)
    shrunk = before / max(image.size)
    image = _turned(image, file.getexif().get(0x0112, 1))
    return np.asarray(image, dtype=np.uint8), shrunk


def _turned(image: Any, orientation: int) -> Any:
    """The picture as it was meant to be seen (EXIF 2.3, tag 0x0112)."""
    from PIL import Image

    way = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }.get(orientation)
    return image if way is None else image.transpose(way)


def _scale(file: Any, longest: int, shrunk: float) -> float:
    """Points per pixel: by the resolution in the file where it gives a sheet of paper, else as
    if the picture were of an A4 page."""
    try:
        dpi = float(file.info.get("dpi", (0, 0))[0]) / shrunk
    except (TypeError, ValueError, ZeroDivisionError):
        dpi = 0.0
    if dpi > 0 and 0.5 * _A4 <= 72 * longest / dpi <= 1.6 * _A4:
        return 72 / dpi
    return _A4 / longest
