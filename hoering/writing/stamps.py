"""The stamp on every page of the combined PDF: what it says, and where there is room for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hoering.domain import Box

SIZE = 7.0  # points
HEIGHT = 10.0  # points of the strip that the stamp takes
EDGE = 9.0  # points from the edge of the page: printers leave as much white
BAND = EDGE + HEIGHT + 2  # what is cleared at the top of a page that is full


@dataclass(frozen=True, slots=True)
class Slot:
    """A strip for the stamp, in points from the top left corner of the page as it is shown.

    `upright` text runs from left to right, the other from the bottom to the top.
    """

    box: Box
    upright: bool = True


def slots(width: float, height: float, length: float) -> tuple[Slot, ...]:
    """Where a stamp of this length may stand on a page, the best place first.

    Top and bottom before the sides, the right before the left: letters begin at the left.
    """
    return tuple(s for s in _slots(width, height, length) if _fits(s.box, width, height))


def _slots(width: float, height: float, length: float) -> Iterator[Slot]:
    right, middle = width - EDGE - length, (width - length) / 2
    top, bottom = EDGE, height - EDGE - HEIGHT
    for y in (top, bottom):
        for x in (right, EDGE, middle):
            yield Slot(Box(x, y, x + length, y + HEIGHT))
    for x in (width - EDGE - HEIGHT, EDGE):
        y = (height - length) / 2
        yield Slot(Box(x, y, x + HEIGHT, y + length), upright=False)


def _fits(box: Box, width: float, height: float) -> bool:
    return box.x0 >= 0 and box.top >= 0 and box.x1 <= width and box.bottom <= height


def stamp_text(number: str, sender: str, page: int, pages: int, whole: int) -> str:
    """H03 · Ældrerådet · side 2 af 3 · samlet side 17, with a long name cut."""
    name = sender if len(sender) <= 48 else sender[:47].rstrip() + "…"
    own = f"side {page} af {pages}"
    return " · ".join(part for part in (number, name, own, f"samlet side {whole}") if part)
