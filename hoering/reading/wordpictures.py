"""The pictures in a Word text: how much of a page they cover, and the files that they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hoering.reading.container import A, Container, R, TooBig
from hoering.reading.numbering import W, number_in
from hoering.reading.pasted import A4, Picture

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"
_EMU = 12_700  # of English metric units, in which Word measures drawings: a point
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pc": 12.0, "px": 0.75}


def pictures_in(
    body: Any, package: Container, related: dict[str, tuple[str, str]]
) -> list[Picture]:
    """The pictures of the body in order, each once; those that lie outside the package are not."""
    page = _page(body)
    found: dict[str, Picture] = {}
    for link, area, behind in (*_drawn(body), *_in_old_form(body)):
        kind, part = related.get(link, ("", ""))
        if kind == "image" and link not in found:
            try:
                content = package.data(part)
            except TooBig:
                continue  # no letter
            found[link] = Picture(link, area / page, content, behind)
    return list(found.values())


def own_words(body: Any) -> int:
    """How many words are typed in the text."""
    return sum(len((text.text or "").split()) for text in body.iter(f"{W}t"))


def _page(body: Any) -> float:
    """The area of the first section's paper in square points."""
    size = next(body.iter(f"{W}pgSz"), None)
    if size is None:
        return A4
    return number_in(size, "w", 0) * number_in(size, "h", 0) / 400 or A4


def _drawn(body: Any) -> Iterator[tuple[str, float, bool]]:
    """Link, area in square points, and whether it lies behind the words."""
    for frame in body.iter(f"{_DRAWING}inline", f"{_DRAWING}anchor"):
        extent = frame.find(f"{_DRAWING}extent")
        if extent is None:
            continue
        sides = [re.sub(r"\D", "", extent.get(side) or "")[:9] or "0" for side in ("cx", "cy")]
        area = int(sides[0]) * int(sides[1]) / _EMU**2
        for blip in frame.iter(f"{A}blip"):
            yield blip.get(f"{R}embed") or "", area, frame.get("behindDoc") in ("1", "true")


def _in_old_form(body: Any) -> Iterator[tuple[str, float, bool]]:
    """The same for pictures as Word had them before 2007."""
    for shape in body.iter(f"{_VML}shape", f"{_VML}rect"):
        style = shape.get("style") or ""
        sides = re.findall(
            r"(?:^|;)\s*(?:width|height):\s*(\d+(?:\.\d+)?)(pt|in|cm|mm|pc|px)", style
        )
        if len(sides) == 2:
            (width, one), (height, other) = sides
            area = float(width) * _POINTS[one] * float(height) * _POINTS[other]
            for image in shape.iter(f"{_VML}imagedata"):
                yield image.get(f"{R}id") or "", area, "z-index:-" in style
