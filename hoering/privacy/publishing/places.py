"""Where on a page the hidden words stand, and where a signature by hand can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoering.domain import ANNOTATIONS, Box, Document, Page, Span
from hoering.privacy.masking.masking import Mask
from hoering.privacy.wording.roles import CLOSING

_MARGIN = 1.2  # points around a hidden word: letters reach over their box
_SIGNED = 17.0  # points of white between greeting and name in which a signature can stand
_TALLEST = 140.0


@dataclass(frozen=True, slots=True)
class Hiding:
    """What is to be painted over on a page, in points from its top left corner.

    `labels` are the words to stand on a box; `gaps` are painted where there is ink in them;
    `unplaced` tells that hidden words stand on the page and nobody knows where; `whole` are those
    of the boxes that can cover words that stay.
    """

    boxes: tuple[Box, ...] = ()
    labels: tuple[tuple[Box, str], ...] = ()
    gaps: tuple[Box, ...] = ()
    unplaced: bool = False
    whole: tuple[Box, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.boxes or self.gaps or self.unplaced)

    def __add__(self, other: Hiding) -> Hiding:
        return Hiding(
            self.boxes + other.boxes,
            self.labels + other.labels,
            self.gaps + other.gaps,
            self.unplaced or other.unplaced,
            self.whole + other.whole,
        )


def hiding_on(page: Page, document: Document, hidden: Sequence[Span], mask: Mask) -> Hiding:
    """The places of the hidden spans on one page of a response."""
    boxes: list[Box] = []
    labels: list[tuple[Box, str]] = []
    unplaced = False
    for span in hidden:
        if not span.overlaps(page.span):
            continue
        places = [w.box for w in page.words if w.span.overlaps(span)]
        if places:
            boxes += boxes_of(places)
            labels.append((_first_line(places), mask.text(span.of(document.text))))
        elif not _is_aside(document, span):
            unplaced = True
    return Hiding(tuple(boxes), tuple(labels), tuple(_gaps(page, document)), unplaced)


def boxes_of(places: Sequence[Box]) -> tuple[Box, ...]:
    """What to paint over where these words stand."""
    return tuple(_wider(box) for box in _by_line(places))


def in_whole_fields(hiding: Hiding, fields: Sequence[Box]) -> Hiding:
    """The hiding with the whole of every form field that holds something hidden: where in its field
    a value is drawn, and how large, is the form's secret; the places of its words are a guess."""
    held = tuple(f for f in fields if any(_stands_in(box, f) for box in hiding.boxes))
    return hiding + Hiding(tuple(map(_wider, held)), whole=held)


def _stands_in(box: Box, field: Box) -> bool:
    beside = box.x1 - _MARGIN <= field.x0 or box.x0 + _MARGIN >= field.x1
    return not beside and field.top <= (box.top + box.bottom) / 2 <= field.bottom


def _wider(box: Box) -> Box:
    return Box(box.x0 - _MARGIN, box.top - _MARGIN, box.x1 + _MARGIN, box.bottom + _MARGIN)


def _by_line(boxes: Sequence[Box]) -> list[Box]:
    """Words that stand beside each other as one box: the white between them tells of names too."""
    lines: list[Box] = []
    for box in boxes:
        last = lines[-1] if lines else None
        height = box.bottom - box.top
        if (
            last is not None
            and abs(last.top - box.top) < 0.6 * height
            and -1 < box.x0 - last.x1 < height
        ):
            lines[-1] = Box(last.x0, min(last.top, box.top), box.x1, max(last.bottom, box.bottom))
        else:
            lines.append(box)
    return lines


def _first_line(boxes: Sequence[Box]) -> Box:
    first = boxes[0]
    line = [b for b in boxes if abs(b.top - first.top) < 0.6 * (first.bottom - first.top)]
    return Box(first.x0, first.top, max(b.x1 for b in line), first.bottom)


def _is_aside(document: Document, span: Span) -> bool:
    """Comments and tracked changes are no part of the page as printed: they are set anew."""
    return any(b.kind in ANNOTATIONS and b.span.overlaps(span) for b in document.blocks)


def _gaps(page: Page, document: Document) -> Iterable[Box]:
    """White between a greeting at the end and the line below it."""
    blocks = [
        b
        for b in document.blocks
        if b.box is not None and page.span.start <= b.span.start < page.span.end
    ]
    for above, below in pairwise(blocks):
        words = above.span.of(document.text)
        if above.box is None or below.box is None or len(words) > 60 or not CLOSING.search(words):
            continue
        height = below.box.top - above.box.bottom
        if _SIGNED <= height <= _TALLEST:
            left = min(above.box.x0, below.box.x0) - 8
            yield Box(left, above.box.bottom + 2, left + 270, below.box.top - 2)
