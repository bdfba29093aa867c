"""Numbers of lines in the left margin, which a draft for comments often has: they are no text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from hoering.reading.layout.lines import rows_of
from hoering.reading.page.printed import PrintedPage, PrintedWord

_LEAST, _SPAN = 3, 12  # numbers, and rows from the first to the last of them
_COUNT = 0.8  # of the steps from number to number: as many rows further
_RUNNING = 0.25  # of the rows go on in the midst of a sentence; those of a table hardly
# Of so many rows counted, fewer need go on: a table's second lines are not.
_EACH, _SOME = 0.9, 0.08
_APART = 3.0  # points between the numbers and the text
_IN_LINE = 4.0  # points by which their right edges differ at most

Row = list[PrintedWord]


@dataclass(frozen=True, slots=True)
class _Margin:
    """Where the numbers of a column end, and its text does not begin before, in points from the left.

    The column is what begins at `start` or right of it, and left of `end`.
    """

    edge: float
    text: float
    start: float
    end: float


def without_line_numbers(pages: Sequence[PrintedPage]) -> list[PrintedPage]:
    """The pages without them. A page of too few lines to tell follows the others."""
    margins = [_margins(page.words) for page in pages]
    known = next((found for found in margins if found), None)
    if known is None:
        return list(pages)
    return [_without(page, found or known) for page, found in zip(pages, margins, strict=True)]


def _without(page: PrintedPage, margins: Sequence[_Margin]) -> PrintedPage:
    taken = {
        row[0]
        for margin in margins
        for row in _rows(page.words, margin.start, margin.end)
        if _is_numbered(row, margin)
    }
    return replace(page, words=tuple(w for w in page.words if w not in taken))


def _rows(words: Sequence[PrintedWord], start: float, end: float) -> list[Row]:
    return rows_of(w for w in words if start <= w.x0 < end)


def _margins(words: Sequence[PrintedWord]) -> list[_Margin]:
    """The margins of a page whose lines are counted, one for each column; none where they are not.

    A column begins where several numbers stand below each other. Beside one that is counted a
    shorter one is, too.
    """
    below: list[list[PrintedWord]] = []
    for word in sorted(filter(_is_number, words), key=lambda w: w.x1):
        if below and word.x1 - below[-1][0].x1 <= _IN_LINE:
            below[-1].append(word)
        else:
            below.append([word])
    starts = [min(w.x0 for w in found) for found in below if len(found) >= _LEAST]
    columns = [(a, b, _rows(words, a, b)) for a, b in pairwise([-inf, *starts[1:], inf])]
    if not any(_margin(rows, a, b, _SPAN) for a, b, rows in columns):
        return []
    return [found for a, b, rows in columns if (found := _margin(rows, a, b, _LEAST))]


def _is_numbered(row: Row, margin: _Margin) -> bool:
    first = row[0]
    if not _is_number(first) or abs(first.x1 - margin.edge) > _IN_LINE:
        return False
    return len(row) == 1 or row[1].x0 >= margin.text - _IN_LINE


def _margin(rows: Sequence[Row], start: float, end: float, least: int) -> _Margin | None:
    """The margin of a column with at least so many counted rows, None where they are not."""
    numbered = [n for n, row in enumerate(rows) if len(row) > 1 and _is_number(row[0])]
    if len(numbered) < _LEAST:
        return None
    edges = sorted(rows[n][0].x1 for n in numbered)
    edge = edges[len(edges) // 2]
    numbered = [n for n in numbered if abs(rows[n][0].x1 - edge) <= _IN_LINE]
    text = min(rows[n][1].x0 for n in numbered)
    first, last = numbered[0], numbered[-1]
    if len(numbered) < _LEAST or last - first < least - 1 or text - edge < _APART:
        return None
    steps = [(b - a, int(rows[b][0].text) - int(rows[a][0].text)) for a, b in pairwise(numbered)]
    if sum(there == told for there, told in steps) < _COUNT * len(steps):
        return None
    bare = [row[1:] if _is_number(row[0]) else row for row in rows[first : last + 1]]
    running = sum(row[0].text[0].islower() for row in bare if row)
    enough = _SOME if len(numbered) >= _EACH * len(bare) and len(bare) >= _SPAN else _RUNNING
    return _Margin(edge, text, start, end) if running >= enough * len(bare) else None


def _is_number(word: PrintedWord) -> bool:
    return word.text.isdecimal() and len(word.text) <= 4
