"""A picture of a page made easy to read: even white, upright, straight, without specks.

Pictures are rows of grey pixels (uint8, 0 black). What each step is worth is measured by
benchmarks/recognition.py; steps that gained nothing are not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image, ImageFilter
from scipy import ndimage

Pixels = np.ndarray[Any, np.dtype[np.uint8]]  # rows of grey: 0 is black
Mask = np.ndarray[Any, np.dtype[np.bool_]]


_STEEP = 12.0  # degrees: lines that lean more are not straightened
_FEW = 25  # letters: with fewer, nothing is said about a page's turn and lean
_WRITTEN = 60  # letters: fewer on a picture are a caption or a sign in the street
INK = 128  # of an evened picture: darker is ink


@dataclass(frozen=True, slots=True)
class Letters:
    """The specks of ink that have the size of letters: boxes as rows of top, left, bottom, right.

    `height` is the median height in pixels: near the height of a small x.
    """

    boxes: np.ndarray[Any, Any]
    height: float

    def __len__(self) -> int:
        return len(self.boxes)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The picture as it is read. `quarters` are quarter turns made against the clock, `lean`
    the degrees that its lines fell to the right; `letters` about how many stand on it."""

    pixels: Pixels
    quarters: int
    lean: float
    letters: int


def prepared(picture: Pixels) -> Prepared:
    """The picture evened, turned upright, straightened, and rid of specks."""
    even = evened(picture)
    even = unspecked(even)
    letters = letters_of(even < INK)
    if len(letters) < _FEW:
        return Prepared(even, 0, 0.0, len(letters))
    quarters = 1 if runs_down(letters) else 0
    even = np.ascontiguousarray(np.rot90(even, quarters))
    lean = lean_of(even < INK)
    even = straightened(even, lean)
    if is_upside_down(even < INK):
        quarters += 2
        even = np.ascontiguousarray(np.rot90(even, 2))
    return Prepared(even, quarters, lean, len(letters))


def evened(picture: Pixels) -> Pixels:
    """Paper made white and ink black, whatever shadow or greyness lies over the page."""
    height, width = picture.shape
    step = max(round(max(height, width) / 500), 1)
    small = np.asarray(Image.fromarray(picture).reduce(step), dtype=np.float32)
    reach = max(round(max(small.shape) / 40), 3)
    paper = ndimage.maximum_filter(small, size=reach, mode="nearest")
    paper = ndimage.gaussian_filter(paper, reach / 2, mode="nearest")
    light = np.asarray(
        Image.fromarray(paper).resize((width, height), Image.Resampling.BILINEAR), dtype=np.float32
    )
    share = picture / np.maximum(light, 1.0)
    # Letters cover a few hundredths of a page; fewer dark pixels than that are specks.
    ink = min(float(np.percentile(share[::2, ::2], 1.0)), 0.8)
    share = (share - ink) / (0.97 - ink)
    return np.clip(255 * share, 0, 255).astype(np.uint8)


def unspecked(picture: Pixels) -> Pixels:
    """Grain and single dark pixels smoothed away, where there are many of them."""
    image = Image.fromarray(picture)
    smooth = np.asarray(image.filter(ImageFilter.MedianFilter(3)))
    paper = smooth > 200
    grain = np.abs(picture[paper].astype(np.int16) - smooth[paper])
    return smooth if grain.size and float(grain.mean()) > 9 else picture


def letters_of(ink: Mask) -> Letters:
    """Specks of about the same size that can be letters; rules, frames and grain left out."""
    labels, count = ndimage.label(ink)
    if not count:
        return Letters(np.empty((0, 4), dtype=np.int64), 0.0)
    places = ndimage.find_objects(labels)
    boxes = np.array([[p[0].start, p[1].start, p[0].stop, p[1].stop] for p in places])
    tall, wide = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    low = max(ink.shape[0] // 500, 4)
    likely = (tall >= low) & (tall <= ink.shape[0] // 15) & (wide <= 4 * tall) & (wide >= 2)
    if not likely.any():
        return Letters(np.empty((0, 4), dtype=np.int64), 0.0)
    middle = float(np.median(tall[likely]))
    alike = likely & (tall > 0.5 * middle) & (tall < 3 * middle)
    return Letters(boxes[alike], middle)


def runs_down(letters: Letters) -> bool:
    """Whether the lines run up or down the page: the next letter is nearer below than beside.

    The white to the next letter measures 0.03–0.16 of the white to the next line in print.
    """
    top, left, bottom, right = (letters.boxes[:, side] for side in range(4))
    some = np.arange(0, len(letters), max(len(letters) // 500, 1))

    def white(low: Any, high: Any, start: Any, end: Any) -> float:
        shared = np.minimum(high[some, None], high) - np.maximum(low[some, None], low)
        along = shared > 0.4 * (high[some] - low[some])[:, None]
        gap = start[None, :] - end[some, None]
        return float(np.median(np.where(along & (gap >= -1), gap, np.inf).min(axis=1)))

    return white(left, right, top, bottom) < white(top, bottom, left, right)


def holds_writing(picture: Pixels) -> bool:
    """Whether a part of a picture looks like lines of text, and not like a photo or a drawing.

    Most letters have a letter of about their height close to their right; the blotches of a
    photo have not. Text measures 0.77–0.96 here, photos, graphs and maps 0.03–0.43.
    """
    letters = letters_of(evened(picture) < INK)
    if len(letters) < _WRITTEN:
        return False
    top, left, bottom, right = (letters.boxes[:, side] for side in range(4))
    tall = bottom - top
    some = np.arange(0, len(letters), max(len(letters) // 400, 1))
    shared = np.minimum(bottom[some, None], bottom) - np.maximum(top[some, None], top)
    level = shared > 0.6 * np.minimum(tall[some, None], tall)
    alike = np.maximum(tall[some, None], tall) < 1.8 * np.minimum(tall[some, None], tall)
    gap = left[None, :] - right[some, None]
    near = (gap >= -1) & (gap < 0.7 * letters.height)
    return float((level & alike & near).any(axis=1).mean()) > 0.6


def lean_of(ink: Mask) -> float:
    """The angle in degrees at which rows of ink are told apart best.

    Projection profile (Postl 1986): ink summed along lines of each angle; the squares of the
    steps from one sum to the next are greatest along the lines of text.
    """
    step = max(round(max(ink.shape) / 1100), 1)
    rows, columns = np.nonzero(ink[::step, ::step])
    if len(rows) > 120_000:
        every = len(rows) // 120_000 + 1
        rows, columns = rows[::every], columns[::every]
    if not len(rows):
        return 0.0
    columns = columns - columns.mean()

    def strength(angle: float) -> float:
        at = rows - np.tan(np.radians(angle)) * columns
        sums = np.bincount(np.round(at - at.min()).astype(np.int64)).astype(np.float64)
        return float(np.square(np.diff(sums)).sum()) / len(rows)

    best = 0.0
    for width, reach in ((0.5, _STEEP), (0.1, 0.4), (0.03, 0.06)):
        steps = round(reach / width)
        tried = [best + width * nth for nth in range(-steps, steps + 1)]
        best = max(tried, key=lambda angle: (strength(angle), -abs(angle)))
    return best


def straightened(picture: Pixels, lean: float) -> Pixels:
    """The picture turned about its middle so that its lines lie flat; white where nothing was."""
    if abs(lean) < 0.1:
        return picture
    turned = Image.fromarray(picture).rotate(lean, Image.Resampling.BICUBIC, fillcolor=255)
    return np.asarray(turned)


def is_upside_down(ink: Mask) -> bool:
    """Whether more letters reach below their line than above it.

    Danish letters with something above the height of x (b, d, f, h, k, l, å, capitals,
    figures) are two to three times as many as those that reach below the line (g, j, p, y).
    """
    letters = letters_of(ink)
    if len(letters) < _FEW:
        return False
    boxes = letters.boxes[np.argsort(letters.boxes[:, 1])]
    tops, bottoms = boxes[:, 0], boxes[:, 2]
    tall = (bottoms - tops) > 1.22 * letters.height
    above = below = 0
    small = np.flatnonzero(~tall)
    for nth in np.flatnonzero(tall):
        near = small[np.abs(boxes[small, 1] - boxes[nth, 1]) < 6 * letters.height]
        near = near[(bottoms[near] > tops[nth]) & (tops[near] < bottoms[nth])]
        if len(near) < 2:
            continue
        over = float(np.median(tops[near])) - tops[nth]
        under = bottoms[nth] - float(np.median(bottoms[near]))
        above += over > under
        below += under > over
    return below > 1.2 * above and below >= 10
