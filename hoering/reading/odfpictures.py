"""The pictures in an OpenDocument text: how much of a page they cover, and what they show."""

from __future__ import annotations

import re
from typing import Any

from hoering.reading.container import Container, TooBig
from hoering.reading.odfstyles import DRAW, FO, STYLE, TEXT
from hoering.reading.odftext import picture_of
from hoering.reading.pasted import A4, Picture

_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)(pt|in|cm|mm|px)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "px": 0.75}


def pictures_in(body: Any, sheet: Any, package: Container) -> list[Picture]:
    """The pictures of the text in order, each file once; `sheet` is the root of styles.xml."""
    page = _page(sheet)
    found: dict[str, Picture] = {}
    for frame in body.iter(f"{DRAW}frame"):
        link = picture_of(frame)
        if link in package.names and link not in found:
            area = _points(frame.get(f"{_SVG}width")) * _points(frame.get(f"{_SVG}height"))
            try:
                found[link] = Picture(link, area / page, package.data(link))
            except TooBig:
                continue  # no letter
    return list(found.values())


def own_words(body: Any) -> int:
    """How many words are typed in the text."""
    paragraphs = body.iter(f"{TEXT}p", f"{TEXT}h")
    return sum(len("".join(paragraph.itertext()).split()) for paragraph in paragraphs)


def _page(sheet: Any) -> float:
    """The area of the first kind of paper in square points."""
    layouts = sheet.iter(f"{STYLE}page-layout-properties") if sheet is not None else ()
    for layout in layouts:
        area = _points(layout.get(f"{FO}page-width")) * _points(layout.get(f"{FO}page-height"))
        if area:
            return area
    return A4


def _points(length: str | None) -> float:
    found = _LENGTH.fullmatch(length or "")
    return float(found[1]) * _POINTS[found[2]] if found else 0.0
