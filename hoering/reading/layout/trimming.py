"""Lines that only one of two columns has: white parts them from the columns, above or below."""

from __future__ import annotations

from itertools import pairwise

from hoering.reading.page.printed import Line

# What shows a column of running text: lines as wide as it, how many, letters in each.
_FULL, _FULL_LINES, _LETTERS = 0.95, 4, 30


def trim(
    left: list[Line], right: list[Line], top: float, bottom: float
) -> tuple[list[Line], list[Line], list[Line], list[Line]]:
    """Above, left, right, below: lines of one side only that white parts go above or below.

    `top` and `bottom`: between which lines stand on both sides, in points.
    """
    height = left[0].bottom - left[0].top
    white = 1.2 * height
    above, rest = _before_white(right, top, white)
    title, left = _before_white(left, top, white)
    above = sorted([*title, *above], key=lambda run: (run.top + run.bottom, run.x0))
    if not left or not rest:
        return above, left, rest, []
    tail_from = next(
        (
            b.top
            for a, b in pairwise(left)
            if b.top - a.bottom > white
            and b.top > bottom - height
            and abs(a.bottom - bottom) < 3 * height
        ),
        None,
    )
    if tail_from is None or sum(1 for run in left if run.top >= tail_from) > 6:
        return above, left, rest, []
    body, tail = [r for r in left if r.top < tail_from], [r for r in left if r.top >= tail_from]
    if _goes_on(body, tail):
        return above, left, rest, []
    return above, body, rest, tail


def _goes_on(body: list[Line], tail: list[Line]) -> bool:
    """Whether a column of running text goes on below the end of the one beside it: some lines
    are as wide as the column, and text across the page would have crossed the gutter."""
    wide = _FULL * (max(run.x1 for run in body) - min(run.x0 for run in body))
    full = [run for run in body if run.x1 - run.x0 >= wide]
    letters = sum(len(run.text) for run in full)
    running = len(full) >= _FULL_LINES and letters >= _LETTERS * len(full)
    return running and any(run.x1 - run.x0 >= wide for run in tail)


def _before_white(side: list[Line], top: float, white: float) -> tuple[list[Line], list[Line]]:
    for index in range(1, len(side)):
        before, after = side[index - 1], side[index]
        parted = after.top - before.bottom > white or abs(after.size - before.size) > 2
        if before.bottom <= top + 1 and parted and after.bottom > top:
            return side[:index], side[index:]
    return [], side
