"""The one door of this room to PDF files: pages rendered (pypdfium2) or carried over clean (pypdf)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from hoering.domain import Box
from hoering.privacy.places import Hiding

if TYPE_CHECKING:
    import numpy as np
    from PIL.Image import Image

    Pixels = np.ndarray[Any, np.dtype[np.uint8]]

DPI = 150
_LONGEST = 2600  # pixels
_INK = 110  # grey below which a pixel is ink
_SIGNED = 0.002  # share of ink in a gap that tells of a signature
_COLOURED = 28  # difference of channels from which a pixel has a colour
# What a page can carry besides what is printed on it.
_STRIPPED = (
    "/Annots",
    "/AA",
    "/Metadata",
    "/PieceInfo",
    "/Thumb",
    "/StructParents",
    "/B",
    "/Tabs",
    "/LastModified",
    "/ID",
    "/SeparationInfo",
    "/Trans",
    "/Dur",
    "/PresSteps",
    "/TemplateInstantiated",
    "/VP",
    "/DPart",
    "/Hid",
    "/OutputIntents",
    "/AF",
)
_OF_OBJECTS = (
    "/Metadata",
    "/PieceInfo",
    "/StructParent",
    "/StructParents",
    "/OPI",
    "/Alternates",
    "/LastModified",
    "/Ref",
    "/AF",
    "/Measure",
    "/PtData",
)
_SPOKEN = re.compile(rb"/(?:ActualText|Alt|E|Contents)\s*[(<]")


class Source:
    """One PDF file: rendered by pdfium, copied by pypdf. Use with `with`."""

    def __init__(self, data: bytes) -> None:
        import io

        import pypdfium2 as pdfium
        from pypdf import PdfReader

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

    def words(self, number: int) -> set[str]:
        """Every word that the page's letters make, unseen and covered ones too."""
        page = self._pdf[number - 1]
        text = page.get_textpage()
        found = set(re.findall(r"\w+", str(text.get_text_range()).lower().replace("\ufffe", "")))
        text.close()
        page.close()
        return found

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
        resources = _object(page.get("/Resources")) or {}
        return not _SPOKEN.search(data) and not (b"/OC " in data and "/Properties" in resources)

    def has_pictures(self, number: int) -> bool:
        import pypdfium2.raw as raw

        page = self._pdf[number - 1]
        found = any(o.type == raw.FPDF_PAGEOBJ_IMAGE for o in page.get_objects(max_depth=4))
        page.close()
        return found

    def carry_over(self, number: int, writer: Any) -> None:
        """The page with its letters, lines and fonts, and nothing else."""
        page = self._reader.pages[number - 1]
        for key in _STRIPPED:
            if key in page:
                del page[key]
        _clean(page.get("/Resources"), set())
        writer.add_page(page)


def _object(thing: Any) -> Any:
    """What a reference points to, the thing itself otherwise."""
    return thing.get_object() if hasattr(thing, "get_object") else thing


def _plain(image: Image) -> Image:
    import numpy as np

    small = np.asarray(image.reduce(4), dtype=np.int16)
    spread = small.max(axis=2) - small.min(axis=2)
    return image if float((spread > _COLOURED).mean()) > 0.0008 else image.convert("L")


def _clean(thing: Any, seen: set[int]) -> None:
    """Take from resources, forms and pictures what is not drawn."""
    thing = _object(thing)
    if thing is None or id(thing) in seen:
        return
    seen.add(id(thing))
    if isinstance(thing, dict):
        for key in _OF_OBJECTS:
            if key in thing:
                del thing[key]
        if thing.get("/Subtype") == "/Image":
            _clean_picture(thing)
        for key in ("/XObject", "/Resources", "/Pattern", "/SMask"):
            inner = _object(thing.get(key))
            if isinstance(inner, dict):
                _clean(inner, seen)
                if key in ("/XObject", "/Pattern"):
                    for value in list(inner.values()):
                        _clean(value, seen)


def _clean_picture(picture: Any) -> None:
    """A JPEG without the segments in which cameras and programs write (place, owner, words)."""
    filters = picture.get("/Filter")
    names = [filters] if isinstance(filters, str) else list(filters or [])
    if names == ["/DCTDecode"]:
        picture._data = bare_jpeg(picture._data)


def bare_jpeg(data: bytes) -> bytes:
    """The JPEG without APP1–APP13, APP15 and comment segments; as it is when it is damaged."""
    if not data.startswith(b"\xff\xd8"):
        return data
    kept, at = bytearray(b"\xff\xd8"), 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xDA:
            return bytes(kept + data[at:])
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if not (0xE1 <= mark <= 0xED or mark in (0xEF, 0xFE)):
            kept += data[at : at + 2 + length]
        at += 2 + length
    return data


def painted(image: Image, hiding: Hiding, size: tuple[float, float]) -> Image:
    """The picture with the boxes painted over, and the gaps in which there is ink."""
    import numpy as np
    from PIL import ImageDraw

    across, down = image.width / size[0], image.height / size[1]
    grey = np.asarray(image.convert("L"))
    signed = [gap for gap in hiding.gaps if _has_ink(grey, gap, across, down)]
    image = image.copy()
    pen = ImageDraw.Draw(image)
    for box in (*hiding.boxes, *signed):
        corners = (box.x0 * across, box.top * down, box.x1 * across, box.bottom * down)
        pen.rectangle(corners, fill=0 if image.mode == "L" else (0, 0, 0))
    return image


def _has_ink(grey: Pixels, box: Box, across: float, down: float) -> bool:
    part = grey[
        max(int(box.top * down), 0) : max(int(box.bottom * down), 0),
        max(int(box.x0 * across), 0) : max(int(box.x1 * across), 0),
    ]
    return bool(part.size) and float((part < _INK).mean()) > _SIGNED


def fits(image: Image, boxes: Iterable[Box], size: tuple[float, float]) -> float:
    """The share of word boxes that have ink in them: do the boxes belong to this picture?"""
    import numpy as np

    across, down = image.width / size[0], image.height / size[1]
    grey = np.asarray(image.convert("L"))
    checked = [_inked(grey, box, across, down) for box in boxes]
    return sum(checked) / len(checked) if checked else 0.0


def _inked(grey: Pixels, box: Box, across: float, down: float) -> float:
    """How much more ink is inside the box than in the strip above it."""
    height = box.bottom - box.top
    inside = _share(grey, box, across, down)
    above = _share(
        grey, Box(box.x0, box.top - 0.45 * height, box.x1, box.top - 0.1 * height), across, down
    )
    return inside - above


def _share(grey: Pixels, box: Box, across: float, down: float) -> float:
    part = grey[
        max(int(box.top * down), 0) : max(int(box.bottom * down), 0),
        max(int(box.x0 * across), 0) : max(int(box.x1 * across), 0),
    ]
    return float((part < 150).mean()) if part.size else 0.0


def new_writer() -> Any:
    from pypdf import PdfWriter

    return PdfWriter()


def packed(writer: Any) -> bytes:
    """The file's bytes: no metadata, no names, no history; the same for the same pages."""
    import io

    writer.metadata = None
    root = writer._root_object
    for key in list(root.keys()):
        if key not in ("/Type", "/Pages"):
            del root[key]
    raw = io.BytesIO()
    writer.write(raw)
    return raw.getvalue()


def texts_of(data: bytes) -> list[str]:
    """The text of a PDF file by two readers that have nothing in common: pdfium and pypdf."""
    import io

    import pypdfium2 as pdfium
    from pypdf import PdfReader

    found = []
    document = pdfium.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        found.append(str(text.get_text_range()).replace("\ufffe", ""))
        text.close()
        page.close()
    document.close()
    found += [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    return found


def pictures_of(data: bytes, numbers: Iterable[int]) -> list[Image]:
    """Pages (from 1) of a PDF file as they look, at 200 dpi in grey."""
    import pypdfium2 as pdfium

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
