"""What the sender of a PDF covered with bars of one colour: words, parts of pictures, and whatever
lies below the bars that a reader's program lays over a page.

A page carried over, or set anew from its words, would show what lies below.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as raw

from hoering.domain import Box, SeenPicture, Word
from hoering.reading.page.printed import Place, stands_in
from hoering.reading.pdf.drawings import objects_on, picture_box, type_of
from hoering.reading.pdf.pdf_annotations import annotations_of, box_of, marked_boxes

if TYPE_CHECKING:
    import numpy as np

    Pixels = np.ndarray[Any, np.dtype[np.uint8]]
    Edges = np.ndarray[Any, np.dtype[np.float64]]

_SCALE, _LONGEST = 2.0, 3000  # pixels a point; pixels of the longer side
_LEAST = 3.0  # points of the shorter side: thinner is a line
_MOST = 4000  # bars looked at on one page
_WIDTH, _HEIGHT = 0.35, 0.4  # of a word under a bar: from there on it is covered
_EVEN = 10  # of 255: what one colour may differ in itself
_INNER = 0.25  # of a word's height, above and below, that its letters need not reach
_SIDE = 0.02  # of its width, at its ends
_SHORT = 3  # letters: whether a shorter word runs across or up its box does not tell
_EDGE = 0.15  # of a laid bar, on each side: its frame, the round of an oval
_BARS = frozenset(
    {
        raw.FPDF_ANNOT_SQUARE,
        raw.FPDF_ANNOT_CIRCLE,
        raw.FPDF_ANNOT_POLYGON,
        raw.FPDF_ANNOT_HIGHLIGHT,
        raw.FPDF_ANNOT_STAMP,
        raw.FPDF_ANNOT_INK,
        raw.FPDF_ANNOT_LINE,
        raw.FPDF_ANNOT_FREETEXT,
        raw.FPDF_ANNOT_REDACT,
    }
)


def covered_on(
    page: Any, place: Place, words: Sequence[Word], file: str, number: int
) -> Iterator[SeenPicture]:
    """The covered places of a pdfium page, each with the words that lie there: every word that
    nobody sees, every bar laid over something, every part of a picture under a bar.

    `words` stand where the page shows them; values of a form are left out, whose place is a guess.
    """
    drawn, pictures = _things(page, place)
    laid = list(_laid(page, place))
    bars = _edges([*(bar for _, bar in drawn), *laid, *(box for _, box in pictures)])
    fields = list(_fields(page, place))
    parts = [
        (word, part)
        for word in words
        if (part := _under(word, bars)) and not any(stands_in(word.box, f) for f in fields)
    ]
    shown_below = _edges([box for _, box in pictures])
    over = [
        bar.common(box)
        for nth, bar in drawn
        for at in _touched(bar, shown_below, _LEAST, _LEAST)
        for before, box in [pictures[at]]
        if before < nth and _is_on(bar, box)
    ]
    if not (parts or over or laid):
        return
    shown = _picture(page, True)
    for word, stretches in parts:
        if any(_is_even(shown, stretch) for stretch in stretches):
            yield _seen(file, number, word.box, (word,))
    for stretch in over:
        if _is_even(shown, stretch):
            yield _seen(file, number, stretch)
    bare = _picture(page, False) if laid else shown
    for bar in laid:
        inner = _inside(bar, _EDGE, _EDGE)
        if _is_even(shown, inner) and not _is_even(bare, inner):
            yield _seen(file, number, bar)


def _seen(file: str, number: int, box: Box, words: tuple[Word, ...] = ()) -> SeenPicture:
    at = "-".join(f"{edge:.1f}" for edge in box)
    return SeenPicture(file, number, box, at, words=words, certain=True, covered=True)


def _things(page: Any, place: Place) -> tuple[list[tuple[int, Box]], list[tuple[int, Box]]]:
    """The filled shapes and the pictures of a page, each with its turn to be drawn."""
    shapes: list[tuple[int, Box]] = []
    pictures: list[tuple[int, Box]] = []
    for nth, (obj, outer) in enumerate(objects_on(page.raw)):
        kind = type_of(obj)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append((nth, picture_box(obj, outer, place)))
        elif kind == raw.FPDF_PAGEOBJ_PATH and len(shapes) < _MOST:
            box = _bounds(obj, outer, place)
            if box is not None and min(box.width, box.height) >= _LEAST:
                shapes.append((nth, box))
    return shapes, pictures


def _bounds(obj: Any, outer: Any, place: Place) -> Box | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(obj, *sides):
        return None
    x0, y0, x1, y1 = (side.value for side in sides)
    if outer is None:
        return Box(*place(x0, y0, x1, y1))
    a, b, c, d, e, f = outer
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
    xs, ys = zip(*corners, strict=True)
    return Box(*place(min(xs), min(ys), max(xs), max(ys)))


def _laid(page: Any, place: Place) -> Iterator[Box]:
    """The bars that annotations can be; of marked words each line."""
    for held in annotations_of(page):
        if raw.FPDFAnnot_GetSubtype(held) in _BARS:
            box = box_of(held, place)
            marks = list(marked_boxes(held, place)) or ([box] if box else [])
            yield from (b for b in marks if min(b.width, b.height) >= _LEAST)


def _fields(page: Any, place: Place) -> Iterator[Box]:
    for held in annotations_of(page):
        if raw.FPDFAnnot_GetSubtype(held) == raw.FPDF_ANNOT_WIDGET and (box := box_of(held, place)):
            yield box


def _edges(boxes: Sequence[Box]) -> Edges:
    """The boxes as four rows: left, top, right and bottom edges. A page has thousands of words and
    can have thousands of bars: a word is held against all of them at once."""
    import numpy as np

    return np.array(boxes, dtype=np.float64).reshape(-1, 4).T


def _touched(box: Box, edges: Edges, across: float, down: float) -> list[int]:
    """Which of the boxes share so much with `box`, in points."""
    import numpy as np

    wide = np.minimum(edges[2], box.x1) - np.maximum(edges[0], box.x0)
    tall = np.minimum(edges[3], box.bottom) - np.maximum(edges[1], box.top)
    found: list[int] = np.nonzero((wide >= across) & (tall >= down))[0].tolist()
    return found


def _under(printed: Word, bars: Edges) -> list[Box]:
    """The parts of a word under bars that cover enough of it, as far in as its letters reach."""
    word = printed.box
    wide, tall = word.width, word.height
    across, down = max(_WIDTH * wide, 0.1), max(_HEIGHT * tall, 0.1)
    flat, steep = _inside(word, _SIDE, _INNER), _inside(word, _INNER, _SIDE)
    inner = [flat, steep] if len(printed.span) <= _SHORT else [flat if wide >= tall else steep]
    near = bars.T[_touched(word, bars, across, down)].tolist()
    # Most bars cover the same of it: all.
    return list(dict.fromkeys(part.common(Box(*bar)) for bar in near for part in inner))


def _is_on(bar: Box, picture: Box) -> bool:
    """Whether most of a bar lies on a picture that is more than the bar."""
    part = bar.common(picture)
    if min(part.width, part.height) < _LEAST:
        return False
    return part.area >= 0.5 * bar.area or part.area >= 0.05 * picture.area


def _inside(box: Box, across: float, down: float) -> Box:
    wide, tall = across * box.width, down * box.height
    return Box(box.x0 + wide, box.top + tall, box.x1 - wide, box.bottom - tall)


def _picture(page: Any, with_laid: bool) -> tuple[Pixels, float]:
    """The page in colours, with what is laid over it or without; pixels a point."""
    import numpy as np

    scale = min(_SCALE, _LONGEST / max(*page.get_size(), 1.0))
    bitmap = page.render(scale=scale, draw_annots=with_laid)
    pixels = np.array(bitmap.to_numpy(), dtype=np.uint8)
    bitmap.close()
    return pixels.reshape(*pixels.shape[:2], -1), scale


def _is_even(picture: tuple[Pixels, float], box: Box) -> bool:
    """Whether all of a place has one colour; not where the place is no pixel large."""
    pixels, scale = picture
    part = pixels[
        max(round(box.top * scale), 0) : max(round(box.bottom * scale), 0),
        max(round(box.x0 * scale), 0) : max(round(box.x1 * scale), 0),
    ]
    if not part.size:
        return False
    ends = part.reshape(-1, part.shape[2])
    spread = ends.max(axis=0).astype(int) - ends.min(axis=0)
    return bool(spread.max() <= _EVEN)
