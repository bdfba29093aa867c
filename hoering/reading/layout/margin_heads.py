"""Heads in the margin: short lines, each beside the first line of the paragraph that it is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hoering.domain.printing import ends_sentence
from hoering.reading.page.printed import Line

# Two short lines may stand beside paragraphs by chance; bold ones hardly.
_LEAST, _LEAST_BOLD = 3, 2  # heads
_LINES, _LETTERS = 3, 60  # of a head
_RUNNING = 30  # letters in a line of running text
_SAME = 0.4  # of a line's height: how far apart two lines on one baseline may be
_WHITE = 0.3  # of a line's height: what white between paragraphs has more than that between lines
_CLOSE = 0.6  # of a line's height: the most white between two lines of a head

Headed = list[tuple[list[Line], list[Line]]]


def with_margin_heads(left: Sequence[Line], right: Sequence[Line]) -> Headed:
    """Each head with the lines it stands beside, from the top down; empty where these are none.

    Lines above the first head stand with no head. The lines of a letterhead beside the text begin
    where they like, and hold figures and addresses.
    """
    if not right or sum(len(line.text) for line in right) < _RUNNING * len(right):
        return []
    heads: list[list[Line]] = []
    starts: list[int] = []
    parted = _parted(right)
    for line in left:
        at = next((n for n, other in enumerate(right) if _on_one_line(line, other)), None)
        goes_on = bool(heads) and line.top - heads[-1][-1].bottom < _CLOSE * _height(line)
        if at is not None and (at in parted or (not goes_on and ends_sentence(right[at - 1].text))):
            heads.append([line])
            starts.append(at)
        elif goes_on:
            heads[-1].append(line)
        else:
            return []
    bold = all(word.bold for line in left for word in line.words)
    if len(heads) < (_LEAST_BOLD if bold else _LEAST) or not all(map(_is_head, heads)):
        return []
    above: Headed = [([], list(right[: starts[0]]))] if starts[0] else []
    reach = pairwise((*starts, len(right)))
    return above + [(head, list(right[a:b])) for head, (a, b) in zip(heads, reach, strict=True)]


def stands_beside(run: Line, right: Sequence[Line]) -> bool:
    """Whether a line left of the text is level with a line of it."""
    clear = run.x1 < min(line.x0 for line in right)
    return clear and any(_on_one_line(run, line) for line in right)


def _on_one_line(line: Line, other: Line) -> bool:
    return abs(line.bottom - other.bottom) < _SAME * _height(line)


def _parted(lines: Sequence[Line]) -> set[int]:
    """Indexes of the lines with more white above them than others have, the first among them."""
    white = [below.top - above.bottom for above, below in pairwise(lines)]
    least = min(white, default=0.0)
    wide = (n for n, gap in enumerate(white, 1) if gap > least + _WHITE * _height(lines[n - 1]))
    return {0, *wide}


def _is_head(lines: Sequence[Line]) -> bool:
    text = " ".join(line.text for line in lines)
    told = sum(sign.isdigit() for sign in text) <= 2 and "@" not in text and ":" not in text
    return told and len(lines) <= _LINES and len(text) <= _LETTERS and not ends_sentence(text)


def _height(line: Line) -> float:
    return line.bottom - line.top
