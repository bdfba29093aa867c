"""The ruled lines of a picture: found, so that tables can be cut into cells, and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoering.reading.page.printed import Rule

if TYPE_CHECKING:
    from hoering.reading.pictures.preparing import Mask, Pixels

_LONG, _HIGH = 45.0, 16.0  # points: the shortest rule across and upright
_THICK = 3.5  # points: what is thicker is a bar or a picture
_INK = 150
# Of a row of letters so much is ink; of the paper beside a rule less, of a bar or a filled box more.
_STEMS = (0.2, 0.7)
_MOST = 400  # more rules than this: a drawing


def ruled_lines(picture: Pixels, scale: float) -> tuple[tuple[Rule, ...], Pixels]:
    """The rules of an evened, straightened picture, and the picture without them.

    `scale` is points per pixel. Upright rules count only where they meet one across, since
    the stems of large letters are upright too.
    """
    import numpy as np

    ink = picture < _INK
    across = _runs(ink, round(_LONG / scale))
    upright = _runs(ink.T, round(_HIGH / scale)).T
    across_boxes = [
        box
        for box in _boxes(across, scale)
        if (box[3] - box[1]) * scale > 2 * _LONG or _stands_apart(box, ink)
    ]
    upright_boxes = [
        (top, left, bottom, right)
        for left, top, right, bottom in _boxes(upright.T, scale)
        if any(_meet((top, left, bottom, right), flat, 2.5 / scale) for flat in across_boxes)
    ]
    boxes = across_boxes + upright_boxes
    if not boxes or len(boxes) > _MOST:
        return (), picture
    clean = np.array(picture)
    for top, left, bottom, right in boxes:
        clean[max(top - 1, 0) : bottom + 1, max(left - 1, 0) : right + 1] = 255
    rules = [_rule(box, scale) for box in boxes]
    return tuple(sorted(rules, key=lambda r: (r.top, r.x0, r.x1))), clean


def _rule(box: tuple[int, int, int, int], scale: float) -> Rule:
    """The middle of a rule, without its thickness."""
    top, left, bottom, right = (edge * scale for edge in box)
    if right - left >= bottom - top:
        middle = (top + bottom) / 2
        return Rule(left, middle, right, middle)
    middle = (left + right) / 2
    return Rule(middle, top, middle, bottom)


def _runs(ink: Mask, length: int) -> Mask:
    """Ink in unbroken rows of at least `length` pixels, gaps of two pixels bridged.

    A line that leans a pixel or two is still one: neighbouring rows are taken together.
    """
    import numpy as np
    from scipy import ndimage

    thick = ink.copy()
    thick[1:] |= ink[:-1]
    thick[:-1] |= ink[1:]
    closed = ndimage.binary_closing(thick, np.ones((1, 3), dtype=bool))
    sums = ndimage.uniform_filter1d(closed.astype(np.float32), length, axis=1, mode="constant")
    core = sums > 0.97
    whole = ndimage.maximum_filter1d(core.astype(np.uint8), length, axis=1, mode="constant")
    found: Mask = (whole > 0) & closed
    return found


def _boxes(runs: Mask, scale: float) -> list[tuple[int, int, int, int]]:
    """Top, left, bottom, right of thin stretches, as rows run."""
    from scipy import ndimage

    labels, _ = ndimage.label(runs)
    found = []
    for rows, columns in ndimage.find_objects(labels):
        if (rows.stop - rows.start) * scale <= _THICK + 2 * scale:
            found.append((rows.start, columns.start, rows.stop, columns.stop))
    return found


def _stands_apart(box: tuple[int, int, int, int], ink: Mask) -> bool:
    """Whether no letters stand on it: the feet of bold ones that touch are no rule."""
    top, left, bottom, right = box
    beside = [ink[row, left:right] for row in (top - 1, bottom) if 0 <= row < len(ink)]
    least, most = _STEMS
    return not any(least <= float(row.mean()) < most for row in beside)


def _meet(a: tuple[int, int, int, int], b: tuple[int, int, int, int], near: float) -> bool:
    return (
        a[0] <= b[2] + near and b[0] <= a[2] + near and a[1] <= b[3] + near and b[1] <= a[3] + near
    )
