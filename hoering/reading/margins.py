"""Headings in the margin: each stands beside the first line of the text that it heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hoering.reading.printed import Line

_LEAST = 2  # heads: one may be a letter's "Journalnr."
_NARROW = 0.55  # of the text's width
_LONGEST = 60  # letters of a head
_PARTICULAR = re.compile(r"@|\d{4}|\d\d[ .]\d\d|:$")  # a date, a telephone, a label


def headed(left: Sequence[Line], right: Sequence[Line]) -> list[tuple[list[Line], list[Line]]]:
    """Each head with the lines that it heads, from the top down; empty where `left` holds none.

    Lines above the first head come with no head. All heads are bold, short, and begin level with
    a paragraph of the text in `right`.
    """
    if not left or not right or _wide(left) >= _NARROW * _wide(right):
        return []
    heads = _heads(left)
    if len(heads) < _LEAST or not all(_is_head(head) for head in heads):
        return []
    starts = _starts(right)
    tops = [next((s for s in starts if _is_level(head[0], s)), None) for head in heads]
    found: list[tuple[list[Line], list[Line]]] = []
    text = sorted(right, key=lambda line: (line.top, line.x0))
    first = tops[0]
    if first is None or None in tops:
        return []
    above = [line for line in text if line.bottom <= first.top]
    if above:
        found.append(([], above))
    ends = [start.top for start in tops[1:] if start] + [float("inf")]
    for head, start, end in zip(heads, tops, ends, strict=True):
        held = [n for n in text if start and start.top - 1 <= n.top < end - 1 and n not in above]
        found.append((list(head), held))
    return found


def _wide(lines: Sequence[Line]) -> float:
    return max(line.x1 for line in lines) - min(line.x0 for line in lines)


def _heads(left: Sequence[Line]) -> list[list[Line]]:
    """The lines of the margin, parted where there is more white than between two lines of one."""
    found: list[list[Line]] = []
    for line in sorted(left, key=lambda line: line.top):
        if found and line.top - found[-1][-1].bottom < 0.6 * (line.bottom - line.top):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _is_head(lines: Sequence[Line]) -> bool:
    text = " ".join(line.text for line in lines)
    bold = all(word.bold for line in lines for word in line.words)
    return bold and len(text) <= _LONGEST and not _PARTICULAR.search(text)


def _starts(right: Sequence[Line]) -> list[Line]:
    """The first lines of the paragraphs: with more white above than lines of one have."""
    lines = sorted(right, key=lambda line: (line.top, line.x0))
    gaps = sorted(b.top - a.bottom for a, b in pairwise(lines))
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    return lines[:1] + [
        b for a, b in pairwise(lines) if b.top - a.bottom > usual + 0.25 * (b.bottom - b.top)
    ]


def _is_level(head: Line, start: Line) -> bool:
    middle = (head.top + head.bottom) / 2
    return start.top - 1 < middle < start.bottom + 1
