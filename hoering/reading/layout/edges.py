"""Runs of words near the top or bottom edge of a page, where heads, feet and numbers stand; and the running
heads of a whole file, which stand on nearly all of its pages whoever's they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoering.reading.layout.lines import rows_of, runs_of
from hoering.reading.page.printed import Line, PrintedPage, PrintedWord, main_size
from hoering.reading.wording.mailhead import head_length

_ADDRESSED = re.compile(r"(?i:til\s*:|att\b|kære\b|hej\b|goddag\b|til rette )|[Tt]il\s+[A-ZÆØÅ]")
_DEEP = 6  # how many rows from the edge a head or footer can reach


@dataclass(frozen=True, slots=True)
class Edge:
    """A run of words near the top or bottom edge of a page."""

    page: int  # index
    line: Line
    key: str
    outermost: bool
    parted: bool  # from the text by white: at most two rows stand outside of it
    low: bool  # in the lower half of the page, where footnotes stand


@dataclass(frozen=True, slots=True)
class Standing:
    """A line that stands at one height, in points, on nearly all pages of a file."""

    text: str
    top: float


def edges_of(
    index: int, page: PrintedPage, rows: Sequence[Sequence[PrintedWord]], body: float
) -> list[Edge]:
    """The runs near the edges of the page with this index; `body` as letters_size gives it."""
    found: list[Edge] = []
    parted = _parted(rows, 1.4 * body)
    mail = head_length([" ".join(w.text for w in row) for row in rows])
    for place, row in enumerate(rows[mail:], start=mail):
        from_edge = min(place, len(rows) - 1 - place)
        if from_edge >= _DEEP:
            continue
        top, bottom = _height(row)
        if bottom < 0.2 * page.height or top > 0.8 * page.height:
            for run in runs_of(row, 2.0):
                key = re.sub(r"\d+", "#", run.text.lower())
                low = top > 0.5 * page.height
                found.append(Edge(index, run, key, from_edge == 0, place in parted, low))
    return found


def without_letters(edges: Iterable[Edge]) -> list[Edge]:
    """The edges but the lines that a letter is addressed with and those below, where two pages
    or more have such a line: a letter that many have sent says the same at one height."""
    held = list(edges)
    tops: dict[int, float] = {}
    for edge in held:
        if not edge.low and _ADDRESSED.match(edge.line.text):
            tops[edge.page] = min(edge.line.top, tops.get(edge.page, edge.line.top))
    if len(tops) < 2:
        return held
    return [e for e in held if e.low or e.line.top < tops.get(e.page, e.line.top + 1)]


def _parted(rows: Sequence[Sequence[PrintedWord]], tallest: float) -> set[int]:
    """Indexes of the one or two rows at either edge that white parts from the text.

    `tallest` is the height of a line of text: large headings need no more white above them.
    """
    found: set[int] = set()
    for order in (range(len(rows)), range(len(rows) - 1, -1, -1)):
        for count, (place, inner) in enumerate(pairwise(order), start=1):
            one, two = _height(rows[place]), _height(rows[inner])
            upper, lower = sorted((one, two))
            if lower[0] - upper[1] > 1.2 * min(two[1] - two[0], tallest):
                found.update(list(order)[:count])
                break
            if count == 2:
                break
    return found


def _height(row: Sequence[PrintedWord]) -> tuple[float, float]:
    """Top and bottom of a row."""
    return min([w.top for w in row]), max([w.bottom for w in row])


def letters_size(pages: Sequence[PrintedPage]) -> float:
    """The size, in points, of most letters on the pages."""
    words = (word for page in pages for word in page.words)
    return main_size(((size, len(text)) for text, _, _, _, _, size, _, _ in words), smaller=True)


def standing_heads(pages: Sequence[PrintedPage]) -> tuple[Standing, ...]:
    """The lines, parted from the text by white, that whoever made the file printed on its pages.

    A page or two may go without (the front page), no more. A file of two pages has none.
    """
    rows = [rows_of(page.words) for page in pages]
    body = letters_size(pages)
    on: dict[tuple[str, int], set[int]] = defaultdict(set)
    for edge in without_letters(
        edge
        for index, page in enumerate(pages)
        for edge in edges_of(index, page, rows[index], body)
    ):
        if edge.parted:
            on[edge.line.text, round(edge.line.top)].add(edge.page)
    return tuple(
        Standing(text, float(top))
        for (text, top), seen in sorted(on.items())
        if len(seen) >= max(3, min(len(pages) - 1, 0.9 * len(pages)))
    )
