"""Horizontal rules of one width above each other: which of them are the rules of one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hoering.domain import Box
from hoering.reading.page.printed import PrintedWord, Rule, stands_in

NEAR = 3.0  # points: rules closer than this are one rule
_LARGER = 1.15  # times the size of a table's letters
_MOST = 0.6  # of a table's width


def stacks(rules: Sequence[Rule], words: Sequence[PrintedWord]) -> Iterator[list[Rule]]:
    """The rules of each table that has no upright ones, from the top down within one width."""
    for bars in _bars(rules):
        for part in _parted_by_headings(bars, words):
            yield _without_bands(part, words)


def _without_bands(stack: list[Rule], words: Sequence[PrintedWord]) -> list[Rule]:
    """The stack without the edges of bands that a heading stands in, above and below a table."""
    while len(stack) > 2 and _is_heading(stack[-2], stack[-1], words):
        stack = stack[:-2]
    while len(stack) > 2 and _is_heading(stack[0], stack[1], words):
        stack = stack[2:]
    return stack


def _is_heading(above: Rule, below: Rule, words: Sequence[PrintedWord]) -> bool:
    """Whether the two are a band's edges, with nothing but bold words of one column in it."""
    band = Box(above.x0, above.top, above.x1, below.bottom)
    held = [w for w in words if stands_in(w, band)]
    return all(w.bold for w in held) and len(white_columns(held, band)) == 2


def _bars(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Horizontal rules of one width above each other: a table without upright rules."""
    found: dict[tuple[int, int], list[Rule]] = {}
    for rule in rules:
        if rule.horizontal and rule.x1 - rule.x0 > 150:
            found.setdefault((round(rule.x0 / 4), round(rule.x1 / 4)), []).append(rule)
    return [bars for bars in found.values() if len(levels(r.top for r in bars)) >= 3]


def _parted_by_headings(bars: Sequence[Rule], words: Sequence[PrintedWord]) -> list[list[Rule]]:
    """The rules of one table after the other: a heading in larger letters, all of it in one
    column, or running text from edge to edge stands between two of them."""
    found: list[list[Rule]] = []
    held = sorted(bars, key=lambda rule: rule.top)
    box = Box(held[0].x0, held[0].top, held[0].x1, held[-1].bottom)
    sizes = Counter(round(w.size, 1) for w in words if stands_in(w, box))
    least = _LARGER * max(sizes, key=lambda size: sizes[size], default=0.0)
    for nth, rule in enumerate(held):
        band = box._replace(top=held[nth - 1].top, bottom=rule.top)
        large = [w for w in words if nth and w.size >= least and stands_in(w, band)]
        text = [w for w in words if nth and stands_in(w, band)]
        if not found or len(white_columns(large, band)) == 2 or _is_running(text, band):
            found.append([])
        found[-1].append(rule)
    return found


def _is_running(words: Sequence[PrintedWord], band: Box) -> bool:
    """Whether the words are text that fills most of a line, with no white down through it."""
    if len(white_columns(words, band)) != 2:
        return False
    return max(w.x1 for w in words) - min(w.x0 for w in words) > _MOST * band.width


def levels(values: Iterable[float]) -> list[float]:
    """Sorted values, those nearer than `NEAR` to the one before left out."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > NEAR:
            kept.append(value)
    return kept


def white_columns(words: Sequence[PrintedWord], box: Box) -> list[float]:
    """The table's edges, and the middles of the white strips that run down all of it."""
    edges, reach = [box.x0], box.x0
    for word in sorted(words, key=lambda w: w.x0):
        if word.x0 - reach >= 7 and reach > box.x0:
            edges.append(word.x0 - 2)
        reach = max(reach, word.x1)
    return [*edges, box.x1 + 1] if words else []
