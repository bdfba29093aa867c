"""The lines of the draft beside those of the revised draft: what stayed, went, came and merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher

from hoering.writing.wording.manuscript import Line, letters

Lines = AbstractSet[tuple[str, str]]  # section and letters of each

_LEAST = 0.45  # likeness below which two paragraphs are not versions of one
_KNOWN = 0.75  # what a pair is worth at least that is known to be one text rewritten
_WHOLE = 0.6  # what a pair is worth of which one stands whole at an end of the other
_SAYING = 25  # letters of a paragraph that is none by chance
_ROW = 0.3  # rows of a table are short, and one changed cell is half of them
_GAIN = 0.08  # what two paragraphs must add to be one paragraph parted or put together
_MOST = 250_000  # pairs of lines in one gap that are compared: beyond, they went and came


@dataclass(frozen=True, slots=True)
class Step:
    """Lines of the draft and what became of them; at most one side has two, one may be empty."""

    before: tuple[Line, ...]
    after: tuple[Line, ...]


def steps(
    before: Sequence[Line],
    after: Sequence[Line],
    known: Sequence[tuple[str, str]] = (),
    moved: tuple[Lines, Lines] = (frozenset(), frozenset()),
) -> tuple[Step, ...]:
    """Both sides in their own order and without a gap; unchanged lines pair up first.

    `known` are wordings, old and new, that are known to be one text rewritten. `moved` are the
    lines of either side (section and letters) that moved: they pair with none.
    """
    folded = [(letters(old), letters(new)) for old, new in known]
    left, right = (_keys(lines, gone) for lines, gone in zip((before, after), moved, strict=True))
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    found: list[Step] = []
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            found += [Step((x,), (y,)) for x, y in zip(before[a:b], after[c:d], strict=True)]
        else:
            found += _gap(before[a:b], after[c:d], folded, moved)
    return tuple(found)


def _keys(lines: Sequence[Line], moved: Lines) -> list[tuple[object, ...]]:
    """What lines of both sides are alike by; a moved line is like none."""
    return [
        (id(line),)
        if _is_moved(line, moved)
        else (letters(line.text), line.is_row, line.is_heading)
        for line in lines
    ]


def _is_moved(line: Line, moved: Lines) -> bool:
    return (line.section, letters(line.text)) in moved


def _gap(
    before: Sequence[Line],
    after: Sequence[Line],
    known: Sequence[tuple[str, str]],
    moved: tuple[Lines, Lines],
) -> list[Step]:
    """The best way through a stretch that changed (Gale and Church 1993, with likeness for length)."""
    n, m = len(before), len(after)
    if not n or not m or n * m > _MOST:
        return [*(Step((x,), ()) for x in before), *(Step((), (y,)) for y in after)]
    like = _Likeness(before, after, known, moved)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    came = [[(0, 0)] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            if not i and not j:
                continue
            ways = [(best[i - x][j - y] + gain, (x, y)) for x, y, gain in like.ways(i, j)]
            best[i][j], came[i][j] = max(ways, key=lambda way: way[0])
    found: list[Step] = []
    i, j = n, m
    while i or j:
        x, y = came[i][j]
        found.append(Step(tuple(before[i - x : i]), tuple(after[j - y : j])))
        i, j = i - x, j - y
    return _gone_first(found[::-1])


def _gone_first(found: Sequence[Step]) -> list[Step]:
    """Between two pairs first what went, then what came, as a reader expects it."""
    gone: list[Step] = []
    come: list[Step] = []
    ordered: list[Step] = []
    for step in found:
        if step.before and step.after:
            ordered += [*gone, *come, step]
            gone, come = [], []
        else:
            (gone if step.before else come).append(step)
    return [*ordered, *gone, *come]


def _grew(one: str, other: str) -> bool:
    """Whether a paragraph only had words put behind or before it, however many, or taken off."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SAYING and (long.startswith(short) or long.endswith(short))


def _within(text: str, wordings: Sequence[str]) -> frozenset[int]:
    return frozenset(n for n, wording in enumerate(wordings) if wording in text)


class _Likeness:
    """What pairing lines of the two sides is worth; a line alone is worth nothing."""

    def __init__(
        self,
        before: Sequence[Line],
        after: Sequence[Line],
        known: Sequence[tuple[str, str]],
        moved: tuple[Lines, Lines],
    ) -> None:
        self.before, self.after = before, after
        self.moved = moved
        self.rewritten = tuple(
            [_within(letters(x.text), [pair[side] for pair in known]) for x in lines]
            for side, lines in enumerate((before, after))
        )
        self.single = {
            (i, j): self._single(i, j) for i in range(len(before)) for j in range(len(after))
        }

    def _single(self, i: int, j: int) -> float:
        value = self._of(self.before[i : i + 1], self.after[j : j + 1])
        one, other = self.before[i], self.after[j]
        alike = one.is_row == other.is_row and one.is_heading == other.is_heading
        cells = not one.is_row or len(one.cells) == len(other.cells)
        if alike and cells and self.rewritten[0][i] & self.rewritten[1][j]:
            return max(value, _KNOWN)
        return value

    def ways(self, i: int, j: int) -> Iterator[tuple[int, int, float]]:
        """How the first `i` and `j` lines may end: lines taken of each side, and their worth."""
        if i:
            yield 1, 0, 0.0
        if j:
            yield 0, 1, 0.0
        if i and j and self.single[i - 1, j - 1] > 0:
            yield 1, 1, self.single[i - 1, j - 1]
        if i >= 2 and j:
            yield from self._double(i, j, 2, 1)
        if i and j >= 2:
            yield from self._double(i, j, 1, 2)

    def _double(self, i: int, j: int, x: int, y: int) -> Iterator[tuple[int, int, float]]:
        before, after = self.before[i - x : i], self.after[j - y : j]
        if any(line.is_row or line.is_heading for line in (*before, *after)):
            return
        parts = [self.single[i - 1 - a, j - 1 - b] for a in range(x) for b in range(y)]
        if max(parts) <= 0:
            return
        value = self._of(before, after)
        if value > max(parts) + _GAIN:
            yield x, y, value

    def _of(self, before: Sequence[Line], after: Sequence[Line]) -> float:
        from rapidfuzz import fuzz

        one, other = before[0], after[0]
        if _is_moved(one, self.moved[0]) or _is_moved(other, self.moved[1]):
            return 0.0
        if one.is_row != other.is_row or one.is_heading != other.is_heading:
            return 0.0
        if one.is_row and len(one.cells) != len(other.cells):
            return 0.0
        texts = ["\n".join(line.text for line in lines) for lines in (before, after)]
        value = max(fuzz.ratio(*texts), 0.95 * fuzz.token_sort_ratio(*texts)) / 100
        if not one.is_row and _grew(*(letters(text) for text in texts)):
            value = max(value, _WHOLE)
        if one.is_row and letters(one.cells[0]) == letters(other.cells[0]) != "":
            value = max(value, _LEAST + value / 2)
        return value if value >= (_ROW if one.is_row else _LEAST) else 0.0
