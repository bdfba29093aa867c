"""Lines of one region parted into paragraphs and points.

What parts them: white above, another size or weight, a bullet or number, an indented first
line, and a line that was left short although there was room. A page break parts nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hoering.domain import BlockKind
from hoering.domain.printing import is_ended
from hoering.reading.layout.breaks import (
    POSTCODE_LINE,
    ends_address_line,
    has_ended,
    in_capitals,
    starts_low,
    was_meant,
)
from hoering.reading.layout.markers import bullet_of, marker_of, number_of
from hoering.reading.layout.setting import setting_of
from hoering.reading.page.hyphens import Vocabulary, is_divided, join
from hoering.reading.page.pieces import Piece, printed
from hoering.reading.page.printed import Line

_USUAL = 1.2  # font sizes from line to line, where nothing can be measured
_WIDE, _WIDER = 0.28, 0.12  # font sizes more than usual that part; where lines stand evenly
_EVEN, _ENOUGH = 0.03, 5  # font sizes by which distances differ at most, of so many, to be even
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.QUOTE)


@dataclass(frozen=True, slots=True)
class Spacing:
    """The usual distance from line to line in a document, in font sizes.

    `by_size` has it for those font sizes that were seen often enough to tell; in the `even` ones
    a line stands where it ought to.
    """

    leading: float = _USUAL
    by_size: tuple[tuple[float, float], ...] = ()
    even: frozenset[float] = frozenset()

    def is_wide(self, before: Line, after: Line) -> bool:
        size = max(before.size, after.size)
        usual = dict(self.by_size).get(round(size, 1), self.leading)
        down, exact = _down(before, after)
        more = _WIDER if exact and round(size, 1) in self.even else _WIDE
        return down > (usual + more) * size


def spacing_of(regions: Iterable[Sequence[Line]]) -> Spacing:
    """Measured where a full line is followed by one that goes on in the sentence."""
    sure: dict[float, Counter[float]] = {}
    perhaps: dict[float, Counter[float]] = {}
    exact: dict[float, list[float]] = {}
    for lines in regions:
        right = max(line.x1 for line in lines)
        for before, after in pairwise(lines):
            if abs(before.size - after.size) > 0.2 or before.size <= 0:
                continue
            step = round(20 * _down(before, after)[0] / after.size) / 20
            if 0.8 <= step <= 3:
                size = round(max(before.size, after.size), 1)
                perhaps.setdefault(size, Counter())[step] += 1
                exact.setdefault(size, []).append(_down(before, after)[0] / after.size)
                if starts_low(after.text) and before.x1 > right - 6 * before.size:
                    sure.setdefault(size, Counter())[step] += 1
    leading = _usual(_sum(sure)) if sum(_sum(sure).values()) >= 3 else _usual(_sum(perhaps))
    by_size = tuple(
        (size, _usual(steps)) for size, steps in sorted(sure.items()) if sum(steps.values()) >= 1
    )
    even = frozenset(size for size, usual in by_size if _is_even(exact[size], usual))
    return Spacing(leading, by_size, even)


def _down(before: Line, after: Line) -> tuple[float, bool]:
    """From one line to the next, and whether both show where their letters stand.

    Else it is measured by the foot of the ink, which a "g" or a comma pulls down.
    """
    if before.base is None or after.base is None:
        return after.bottom - before.bottom, False
    return after.base - before.base, True


def _is_even(steps: Sequence[float], usual: float) -> bool:
    """Whether lines stand either at the usual distance, to a hair, or clearly further apart."""
    near = [step for step in steps if abs(step - usual) < _WIDER]
    least = min(near, default=0.0)
    return len(near) >= _ENOUGH and max(near) - least <= _EVEN


def _sum(counted: dict[float, Counter[float]]) -> Counter[float]:
    return sum(counted.values(), Counter())


def _usual(steps: Counter[float]) -> float:
    if not steps:
        return _USUAL
    most = max(steps.values())
    return min(step for step, count in steps.items() if count >= 0.5 * most)


def paragraphs_of(lines: Sequence[Line], right: float, spacing: Spacing) -> list[Piece]:
    """The paragraphs and points of a region; `right` is the right edge of full lines."""
    groups: list[list[Line]] = []
    addressed, setting = _addressed(lines, spacing), setting_of(lines, right)
    for nth, line in enumerate(lines):
        meant = nth in addressed or (bool(groups) and setting.parts(groups[-1], line))
        if groups and not meant and not _parted(groups[-1], line, right, spacing):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_piece(tuple(group), right) for group in groups]


def _addressed(lines: Sequence[Line], spacing: Spacing) -> set[int]:
    """Indexes of the lines of an address that stand below another one: "Kajen 8", "6990 Skarre".

    In a narrow column every line of it is full.
    """
    found: set[int] = set()
    for end in (n for n, line in enumerate(lines) if POSTCODE_LINE.match(line.text)):
        below = end
        while below and ends_address_line(lines[below - 1].text):
            if spacing.is_wide(lines[below - 1], lines[below]):
                break
            found.add(below)
            below -= 1
    return found


def _piece(lines: tuple[Line, ...], right: float) -> Piece:
    text = " ".join(line.text for line in lines)
    marker = marker_of(text)
    kind = BlockKind.BULLET if marker else BlockKind.PARAGRAPH
    piece = printed(kind, lines, right)
    return piece.as_kind(kind, marker=marker)


def _parted(group: Sequence[Line], line: Line, right: float, spacing: Spacing) -> bool:
    before = group[-1]
    if line.top < before.bottom - 0.5 * before.size and line.x0 > before.x1:
        return True  # beside each other on one baseline
    if spacing.is_wide(before, line) or line.bottom < before.bottom - 1:
        return True
    if _other_type(before, line) or (
        in_capitals(before.text) and _is_written(line.text) and not in_capitals(line.text)
    ):
        return True
    spare = _spare(before, line, right)
    if _starts_point(group, line, spare):
        return True
    if _indented(group, line):
        return True
    full = right - min(each.x0 for each in group)
    return was_meant(before.text, line.text, spare, full, 1.2 * before.size)


def _is_written(text: str) -> bool:
    """Whether small letters begin a name: what goes on below a line in capitals may be a figure."""
    return bool(re.match(r"[A-ZÆØÅ][a-zæøå]{2}", text))


def _spare(before: Line, after: Line, right: float) -> float:
    """Points that would have been left, had the next line's first word stood on this line."""
    first = after.words[0]
    return right - before.x1 - (first.x1 - first.x0) - 0.3 * before.size


def _other_type(before: Line, line: Line) -> bool:
    size = max(before.size, line.size, 1.0)
    if abs(before.size - line.size) > 0.07 * size and min(len(before.text), len(line.text)) > 2:
        return True
    if before.bold and not line.bold:
        return not line.words[0].bold
    return line.bold and not before.bold and not before.words[-1].bold


def _starts_point(group: Sequence[Line], line: Line, spare: float) -> bool:
    text, before = line.text, group[-1]
    bullet, number = bullet_of(text), number_of(text)
    if not bullet and not number:
        return False
    if bullet and bullet not in "-–—*+o":
        return True
    hanging = line.x0 < before.x0 - 2 and len(group) > 1
    sibling = bool(marker_of(group[0].text)) and abs(line.x0 - group[0].x0) < 2
    if has_ended(before.text) or hanging:
        return True
    return (sibling or spare > 0) and not (number and starts_low(text[len(number) :]))


def _indented(group: Sequence[Line], line: Line) -> bool:
    first, before = group[0], group[-1]
    step = 0.8 * before.size
    if marker_of(first.text):
        # Text that comes back to the left of the point's number has left the point.
        hung = len(group) > 1 and group[1].x0 > first.x0 + step
        return line.x0 < first.x0 - 2 or (
            hung and line.x0 < group[1].x0 - step and has_ended(before.text)
        )
    if line.x0 > before.x0 + step:
        return has_ended(before.text) and not starts_low(line.text)
    return len(group) > 1 and line.x0 < before.x0 - step and has_ended(before.text)


def goes_on(before: Piece, after: Piece) -> bool:
    """Whether the first piece of a page or column goes on from the last of the one before."""
    if before.kind not in _RUNNING or after.kind not in (before.kind, BlockKind.PARAGRAPH):
        return False
    if after.marker or not before.lines or not after.lines:
        return False
    if abs((before.size or 0) - (after.size or 0)) > 0.6:
        return False
    text = before.words
    if starts_low(after.words) and not is_ended(text):
        return True
    if is_divided(text):
        return True
    full = before.right - before.lines[-1].x1 < 6 * (before.size or 10)
    return full and not is_ended(text) and len(after.words) > 25


def joined(before: Piece, after: Piece, known: Vocabulary) -> tuple[Piece, Piece]:
    """The two pieces, the second marked as joined; a divided word is whole in the first."""
    after = replace(after, joined=True, kind=before.kind, marker="")
    last, first = before.lines[-1], after.lines[0]
    word, tail = last.words[-1], first.words[0]
    if not is_divided(word.text) or len(first.words) + len(after.lines) < 3:
        return before, after
    stem, blank = join(word.text, tail.text, known)
    if blank:
        return before, after
    whole = Line((*last.words[:-1], word._replace(text=stem + tail.text)))
    rest = (Line(first.words[1:]),) if len(first.words) > 1 else ()
    return (
        replace(before, lines=(*before.lines[:-1], whole)),
        replace(after, lines=(*rest, *after.lines[1:])),
    )


def placed(
    pieces: Sequence[Piece], aside: Sequence[Piece], notes: Sequence[Piece], goes_over: bool
) -> list[Piece]:
    """Heads and sidebars put before the page's first piece that does not go on from before.

    Footnotes end the page; with `goes_over` its last piece goes on over the page break, and
    they stand before it, so that nothing comes between its halves.
    """
    at = next((n for n, piece in enumerate(pieces) if not piece.joined), len(pieces))
    foot = len(pieces) - 1 if goes_over and len(pieces) > at else len(pieces)
    return [*pieces[:at], *aside, *pieces[at:foot], *notes, *pieces[foot:]]
