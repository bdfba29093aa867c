"""Columns: a page cut into regions of lines that are read one after the other.

A gutter is a white strip with lines on both sides over some height, and no line across it.
The best gutter cuts the page in four: above, left, right, below; each part is cut again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hoering.reading.layout.breaks import starts_low
from hoering.reading.layout.lines import lines_in, lines_of, rows_of, runs_of
from hoering.reading.layout.margin_heads import stands_beside, with_margin_heads
from hoering.reading.layout.trimming import trim
from hoering.reading.page.printed import Line, PrintedWord, Region
from hoering.reading.wording.closing import CLOSING
from hoering.reading.wording.mailhead import is_label
from hoering.reading.wording.printedhead import is_sender_line
from hoering.reading.wording.writtentime import written_time

_NARROW, _WIDE = 8.0, 22.0  # points: the least white of a gutter; white that two lines prove
_NOTE = 14.0  # points: the least white beside a single line in another size
_BROADEST = 40.0  # points: white beyond this makes no better gutter
_COLUMN = 8  # lines, at least, of a column that is surely one
_LARGE = 1.09  # times the size of the text
_TINY = 0.5  # of a score: what another gutter must be better by


@dataclass(frozen=True, slots=True)
class _Cut:
    above: list[Line]
    left: list[Line]
    right: list[Line]
    below: list[Line]


def regions_of(words: Iterable[PrintedWord]) -> list[Region]:
    """The regions of a page (or part of one) in reading order, a sidebar before its text."""
    return regions_in(rows_of(words))


def regions_in(rows: Sequence[Sequence[PrintedWord]]) -> list[Region]:
    """The same of words that were put into rows already."""
    runs = [run for row in rows for run in runs_of(row, 1.0)]
    cut = _best_cut(runs)
    if cut is None:
        return [Region(tuple(lines_in(rows)))] if rows else []
    return _parted(cut, depth=0)


def _regions(runs: list[Line], depth: int) -> list[Region]:
    if not runs:
        return []
    # The lines of another column, a little higher, tore the rows of this one apart.
    rows = rows_of([w for run in runs for w in run.words])
    cut = _best_cut([r for row in rows for r in runs_of(row, 1.0)]) if depth < 6 else None
    if cut is None:
        return [Region(tuple(lines_in(rows)))]
    return _parted(cut, depth)


def _parted(cut: _Cut, depth: int) -> list[Region]:
    """The regions of the four parts, each cut again, in reading order."""
    found = _regions(cut.above, depth + 1)
    if headed := _headed(cut):
        below = [run for run in cut.below if not stands_beside(run, cut.right)]
        return found + headed + _regions(below, depth + 1)
    left, right = _regions(cut.left, depth + 1), _regions(cut.right, depth + 1)
    side = _sidebar(cut, _width(left), _width(right))
    if side == "left":
        found += [Region(r.lines, True) for r in left] + right
    elif side == "right":
        found += [Region(r.lines, True) for r in right] + left
    else:
        edge = _edge(cut)
        found += left + [replace(r, edge=edge) for r in right]
    return found + _regions(cut.below, depth + 1)


def _headed(cut: _Cut) -> list[Region]:
    """Heads in the margin, each in front of its paragraphs; none where the left is another thing."""
    lines = lines_of([w for run in cut.right for w in run.words])
    left = [*cut.left, *(run for run in cut.below if stands_beside(run, cut.right))]
    edge = max(line.x1 for line in lines)
    return [
        Region(tuple(part), edge=edge)
        for head, below in with_margin_heads(left, lines)
        for part in (head, below)
        if part
    ]


def _edge(cut: _Cut) -> float:
    """Where full lines of the right column end, when it holds only short ones; else 0."""
    wide = max(r.x1 for r in cut.left) - min(r.x0 for r in cut.left)
    start = min(r.x0 for r in cut.right)
    narrow = max(r.x1 for r in cut.right) - start < 0.6 * wide
    return start + wide if narrow else 0.0


def _best_cut(runs: list[Line]) -> _Cut | None:
    best: _Cut | None = None
    most = 0.0
    gaps = _gaps(runs)
    if not gaps:
        return None
    edges = [(run.x0, run.x1 - 1) for run in runs]
    seen: set[tuple[int, int, int]] = set()
    for x in sorted({round(run.x1) + 1.0 for run in runs}):
        if not any(left - 1 < x < right + 1 for left, right in gaps):
            continue
        for stretch in _stretches(edges, x):
            start, end = stretch
            key = start, end, sum([right <= x - 1 for _, right in edges[start:end]])
            if key in seen:
                continue  # the same runs on either side of it as at another x
            seen.add(key)
            scored = _judge(runs, stretch, x, most)
            if scored:
                most, best = scored
    return _with_whole_column(best, runs, edges) if best and best.below else best


def _with_whole_column(best: _Cut, runs: list[Line], edges: Sequence[tuple[float, float]]) -> _Cut:
    """The cut, or one with the same right column that keeps all of the left column together.

    Short lines of the left column, a heading among them, leave more white, but the column goes
    on below them.
    """
    x = min(run.x0 for run in best.right) - 1
    if all(run.x1 <= x for run in best.below) and _goes_on_below(best):
        return replace(best, left=[*best.left, *best.below], below=[])
    for stretch in _stretches(edges, x):
        scored = _judge(runs, stretch, x, 0.0)
        if not scored or scored[1].right != best.right or len(scored[1].left) <= len(best.left):
            continue
        whole = scored[1]
        lefts = (best.left, whole.left)
        if _ends_sentence(best.right) or any(_is_column(left, best.right) for left in lefts):
            return whole
    return best


def _goes_on_below(cut: _Cut) -> bool:
    """Whether a heading or a quotation in large letters stands below the left one of two columns
    of text, deeper than the right one reaches: no full line below tells that both have ended."""
    sides = (cut.left, cut.right)
    sizes = sorted(run.size for run in cut.left)
    large = cut.below[0].size >= _LARGE * sizes[len(sizes) // 2]
    text = all(len(side) >= _COLUMN for side in sides) and _is_column(cut.left, cut.right)
    return large and text and not any(CLOSING.match(run.text) for run in cut.below)


def _gaps(runs: Sequence[Line]) -> set[tuple[int, int]]:
    """White between neighbouring runs that stand beside each other: a gutter lies in some."""
    found: set[tuple[int, int]] = set()
    for before, after in pairwise(runs):
        left, right = (before, after) if before.x0 < after.x0 else (after, before)
        if right.x0 - left.x1 >= _NARROW:
            found.add((round(left.x1), round(right.x0)))
    return found


def _stretches(edges: Sequence[tuple[float, float]], x: float) -> list[tuple[int, int]]:
    """Index ranges of neighbouring runs that do not cross x, by the edges of the runs."""
    found, start = [], 0
    reach = x - 1
    for index, (left, right) in enumerate(edges):
        if left < reach < right:
            if index - start >= 4:
                found.append((start, index))
            start = index + 1
    if len(edges) - start >= 4:
        found.append((start, len(edges)))
    return found


def _judge(
    runs: list[Line], stretch: tuple[int, int], x: float, most: float
) -> tuple[float, _Cut] | None:
    """The cut at x and its score; None where x is no gutter, or one no better than `most`."""
    start, end = stretch
    inside = runs[start:end]
    left = [run for run in inside if run.x1 <= x]
    if not left or len(left) == len(inside):
        return None
    right = [run for run in inside if run.x1 > x]
    top = max(min([r.top for r in left]), min([r.top for r in right]))
    bottom = min(max([r.bottom for r in left]), max([r.bottom for r in right]))
    if most and (bottom - top) * _score(_BROADEST) <= most + _TINY:
        return None
    near_left = [r for r in left if r.bottom > top and r.top < bottom]
    near_right = [r for r in right if r.bottom > top and r.top < bottom]
    if not near_left or not near_right:
        return None
    white = min([r.x0 for r in near_right]) - max([r.x1 for r in near_left])
    if white < _NARROW:
        return None
    score = (bottom - top) * _score(white)
    if most and score <= most + _TINY:
        return None
    beside = min(len(near_left), len(near_right))
    if beside < (2 if white >= _WIDE else 4) and not (
        _is_note(left, right, white) or _is_last_of_column(left, right)
    ):
        return None
    if _is_labelled(near_left) or _is_page_numbers(near_right) or _is_head(near_left, near_right):
        return None
    above, left, right, below = trim(left, right, top, bottom)
    cut = _Cut(runs[:start] + above, left, right, below + runs[end:])
    return score, cut


def _score(white: float) -> float:
    """What the width of a gutter counts for."""
    return float(min(white, _BROADEST) ** 0.25)


def _is_note(left: Sequence[Line], right: Sequence[Line], white: float) -> bool:
    """A date or number alone beside the text, set in another size."""
    if white < _NOTE or len(right) > 3 or len(left) < 3:
        return False
    if any(is_sender_line(run.text) for run in right):
        return False  # Gmail prints whose mailbox it is
    size = Line(tuple(word for run in left for word in run.words)).size
    return all(abs(run.size - size) > 0.07 * size and len(run.text) < 40 for run in right)


def _is_column(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the right side is as wide as a column of running text on the left."""
    letters = sum(len(run.text) for run in left)
    wide = max(run.x1 for run in left) - min(run.x0 for run in left)
    own = max(run.x1 for run in right) - min(run.x0 for run in right)
    return letters >= 20 * len(left) and own >= 0.6 * wide


def _is_last_of_column(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """The last lines of a text in two columns: few, as wide as a whole column beside them."""
    if len(left) < 8 or len(right) > 6:
        return False
    return _is_column(left, right) or _ends_sentence(right)


def _ends_sentence(right: Sequence[Line]) -> bool:
    """Whether few lines on the right are the end of a sentence that the left column began."""
    return len(right) <= 3 and starts_low(right[0].text)


def _is_labelled(left: Sequence[Line]) -> bool:
    """Labels ("Fra:", "Navn:") belong to the words on the same line, not to each other."""
    labels = sum(1 for run in left if run.text.endswith(":") or is_label(run.text))
    return labels >= 0.6 * len(left)


def _is_head(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """A mail's sender and, at the right edge of the same line, when it was sent."""
    return any(
        is_sender_line(a.text) and written_time(b.text) is not None
        for b in right
        if len(right) <= 4 and len(b.text) < 50
        for a in left
        if a.top < (b.top + b.bottom) / 2 < a.bottom
    )


def _is_page_numbers(right: Sequence[Line]) -> bool:
    """The right edge of a table of contents."""
    numbers = sum(1 for run in right if run.text.strip(" .…").isdigit())
    return numbers >= 0.7 * len(right)


def _sidebar(cut: _Cut, left: float, right: float) -> str:
    """ "left" or "right" when that side is a narrow column of short lines; "" otherwise.

    `left` and `right` are the widths of the widest column on either side.
    """
    if any(CLOSING.match(run.text) for run in cut.right):
        return ""  # the end of the letter, in the last column
    if _ends_sentence(cut.right):
        return ""
    if left < 0.55 * right and _is_short(cut.left):
        return "left"
    if right < 0.55 * left and _is_short(cut.right):
        return "right"
    return ""


def _width(regions: Sequence[Region]) -> float:
    columns = [g for g in regions if len(g.lines) >= 3] or regions
    return max(max(r.x1 for r in g.lines) - min(r.x0 for r in g.lines) for g in columns)


def _is_short(side: Sequence[Line]) -> bool:
    return sum(len(run.text) for run in side) <= 34 * len(side)
