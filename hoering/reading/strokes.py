"""How wide the strokes of recognised words are: bold print is told by it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hoering.reading.ocr import SeenWord

if TYPE_CHECKING:
    from hoering.reading.pixels import Pixels


def strokes_of(words: Iterable[SeenWord], picture: Pixels) -> list[float]:
    """The mean width in pixels of the strokes of each word of an evened picture; 0 without ink.

    The ink of a word divided by how often its rows go from white into ink.
    """
    return [_stroke(picture[w.top : w.bottom, w.x0 : w.x1]) for w in words]


def _stroke(patch: Pixels) -> float:
    import numpy as np

    if not patch.size:
        return 0.0
    ink = patch < 128
    starts = int(np.count_nonzero(ink[:, 1:] & ~ink[:, :-1])) + int(np.count_nonzero(ink[:, 0]))
    dark = float((255 - patch.astype(np.float32)).sum()) / 255
    return dark / starts if starts else 0.0
