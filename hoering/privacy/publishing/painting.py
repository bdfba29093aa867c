"""Boxes painted on the picture of a page, and whether boxes belong to a picture at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from PIL import ImageDraw
from PIL.Image import Image

from hoering.domain import Box, Document, Page, Span
from hoering.privacy.paper.sheet_of_paper import Ink, width_of
from hoering.privacy.publishing.places import Hiding

Pixels = np.ndarray[Any, np.dtype[np.uint8]]

_INK, _GREY = 110, 150  # below which a pixel is ink: of a signature, of letters
SURE = 0.02  # mean of `fits` from which the boxes are taken to stand on the picture
_SIGNED = 0.002  # share of ink in a gap that tells of a signature


def painted(image: Image, hiding: Hiding, size: tuple[float, float]) -> Image:
    """The picture with the boxes painted over, and the gaps in which there is ink."""
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
    return _share(grey, box, across, down, _INK) > _SIGNED


def fits(image: Image, boxes: Iterable[Box], size: tuple[float, float]) -> float:
    """The share of word boxes that have ink in them: do the boxes belong to this picture?"""
    across, down = image.width / size[0], image.height / size[1]
    grey = np.asarray(image.convert("L"))
    checked = [_inked(grey, box, across, down) for box in boxes]
    return sum(checked) / len(checked) if checked else 0.0


def turned_for(
    boxes: Sequence[Box], picture: Image, size: tuple[float, float], beside: bool
) -> tuple[Image, tuple[float, float]] | None:
    """The picture of a page, and its size, turned for its words to stand where they were read,
    which run otherwise than the page is shown; None where that cannot be told for sure.

    `beside` tells that boxes which belong to the page as it is shown are to be painted as well.
    """
    across = (size[1], size[0])
    tried = []
    for quarters, own in enumerate((size, across, size, across)):
        turned = picture.rotate(90 * quarters, expand=True)
        tried.append((fits(turned, boxes, own), -quarters, turned, own))
    sure, quarters, turned, own = max(tried, key=lambda t: t[:2])
    return None if boxes and (sure < SURE or (quarters and beside)) else (turned, own)


def _inked(grey: Pixels, box: Box, across: float, down: float) -> float:
    """How much more ink is inside the box than in the strip above it."""
    height = box.bottom - box.top
    inside = _share(grey, box, across, down, _GREY)
    strip = Box(box.x0, box.top - 0.45 * height, box.x1, box.top - 0.1 * height)
    above = _share(grey, strip, across, down, _GREY)
    return inside - above


def _share(grey: Pixels, box: Box, across: float, down: float, below: int) -> float:
    """The share of a box that is darker than `below`."""
    part = grey[
        max(int(box.top * down), 0) : max(int(box.bottom * down), 0),
        max(int(box.x0 * across), 0) : max(int(box.x1 * across), 0),
    ]
    return float((part < below).mean()) if part.size else 0.0


def unseen(
    page: Page,
    document: Document,
    hidden: Sequence[Span],
    height: float,
    covered: Sequence[Box] = (),
) -> list[Ink]:
    """The words that stay, where they stand, for search and copying; on a `covered` part of the
    page they are seen, too."""
    found = []
    for word in page.words:
        if any(word.span.overlaps(span) for span in hidden):
            continue
        middle = (word.box.top + word.box.bottom) / 2
        shows = any(
            b.x0 - 1 <= word.box.x0 and word.box.x1 <= b.x1 + 1 and b.top <= middle <= b.bottom
            for b in covered
        )
        tall = max(word.box.bottom - word.box.top, 1.0)
        found.append(
            Ink(
                word.span.of(document.text),
                word.box.x0,
                height - word.box.bottom + 0.22 * tall,
                0.85 * tall,
                width=max(word.box.x1 - word.box.x0, 1.0),
                unseen=not shows,
                white=shows,
            )
        )
    return found


def labels(hiding: Hiding, height: float) -> list[Ink]:
    found = []
    for box, text in hiding.labels:
        tall, room = box.bottom - box.top, box.x1 - box.x0
        size = min(0.72 * tall, room / max(width_of(text, 1.0), 0.1))
        if size >= 3.5:
            found.append(Ink(text, box.x0, height - box.bottom + 0.25 * tall, size, white=True))
        else:
            found.append(
                Ink(text, box.x0, height - box.bottom + 0.25 * tall, 4, width=room, unseen=True)
            )
    return found
