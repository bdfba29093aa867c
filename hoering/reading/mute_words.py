"""Words whose letters tell nothing, read from their looks: these alone, each in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hoering.domain import Box
from hoering.reading.ocr import engine
from hoering.reading.pdf_pictures import page_pictures
from hoering.reading.printed import PrintedPage, overlap, stands_in
from hoering.reading.recognition import (
    MOST_PAGES,
    PagePicture,
    certainty_of,
    recognised_pages,
)

_AROUND = 2.0  # points: letters reach over their box
_SURE = 0.5  # mean certainty from which what was read is taken for words


def with_mute_read(path: Path, pages: Sequence[PrintedPage]) -> list[PrintedPage]:
    """The pages with the words that their mute letters look like; `mute` are then those places
    where nothing was read. Without tesseract the pages stay as they are.

    Pages that were read from their picture as a whole have no mute letters left.
    """
    found = [replace(p, mute=()) if p.recognised or p.unread else p for p in pages]
    asked = [page for page in found if page.mute][:MOST_PAGES]
    if not asked or engine() is None:
        return found
    for seen in recognised_pages(_shown(path, asked)):
        found[seen.number - 1] = _with_seen(found[seen.number - 1], seen)
    return found


def _shown(path: Path, pages: Sequence[PrintedPage]) -> Iterator[PagePicture]:
    """The pages with nothing on them but the letters in question."""
    import numpy as np

    for printed, picture in page_pictures(path, pages):
        alone = np.full_like(picture.pixels, 255)
        for box in map(_wider, printed.mute):
            rows = slice(max(int(box.top / picture.scale), 0), int(box.bottom / picture.scale) + 1)
            columns = slice(max(int(box.x0 / picture.scale), 0), int(box.x1 / picture.scale) + 1)
            alone[rows, columns] = picture.pixels[rows, columns]
        yield replace(picture, pixels=alone)


def _wider(box: Box) -> Box:
    return Box(box.x0 - _AROUND, box.top - _AROUND, box.x1 + _AROUND, box.bottom + _AROUND)


def _with_seen(page: PrintedPage, seen: PrintedPage) -> PrintedPage:
    """The page's words without those of mute letters, and what was read in their places.

    Letters that were turned or straightened to be read have lost their place: they stay mute.
    """
    turned = abs(seen.width - page.width) > 2 or abs(seen.height - page.height) > 2
    if turned or not seen.words or certainty_of(seen) < _SURE:
        return page
    places = [_wider(box) for box in page.mute]
    words = [w for w in seen.words if any(stands_in(w, box) for box in places)]
    left = tuple(box for box in page.mute if not any(overlap(w, box) for w in words))
    read = [box for box in page.mute if box not in left]
    own = [w for w in page.words if not any(stands_in(w, box) for box in read)]
    aside = tuple(w for w in page.aside if not any(stands_in(w, box) for box in read))
    return replace(page, words=(*own, *words), aside=aside, mute=left, recognised=True)
