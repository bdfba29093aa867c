"""Recognised words given the size and height that print would have: from ink to type.

Tesseract gives the box of a word's ink, so "og" and "Høring" differ in height and middle. Lines,
paragraphs and headings are told by baseline and type size; both are worked out here, line by
line. Shares of the type size are those of Times and Helvetica (Adobe's font metrics).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from hoering.reading.page.printed import PrintedPage, PrintedWord
from hoering.reading.pictures.ocr import SeenWord

_TALL = frozenset("bdfhijklßåéABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÉ0123456789!?()[]/§$%&\"'”“»«")
_DEEP = frozenset("gjpqyQ,;()[]§$/")
_MIDDLE = frozenset("acegmnopqrstuvwxyzæø")
_TALL_SHARE, _T_SHARE, _LOW_SHARE, _DEPTH = 0.69, 0.58, 0.48, 0.21
_ABOVE, _BELOW = 0.9, 0.21  # of the type size: what a font reserves over and under the baseline
_BOLD = 1.22  # of the usual stroke: bold Times and Helvetica measure 1.40–1.60, plain up to 1.05
_SAME = 0.12  # sizes this near to the page's usual one are that one


@dataclass(frozen=True, slots=True)
class _Row:
    """One line as seen: its words, type size, baseline and mean stroke in pixels."""

    words: tuple[SeenWord, ...]
    size: float
    baseline: float
    stroke: float

    @property
    def letters(self) -> int:
        return sum(len(word.text) for word in self.words)


def typeset(words: Sequence[SeenWord], strokes: Sequence[float], scale: float) -> list[PrintedWord]:
    """The words with place and size in points, line by line.

    `strokes` has the width of each word's strokes in pixels, `scale` is points per pixel. Where
    they are wide for a line's size, compared with most of the page, the line is bold.
    """
    rows = _rows(words, strokes)
    usual = _usual([(row.size, row.letters) for row in rows])
    rows = [replace(r, size=usual) if abs(r.size - usual) <= _SAME * usual else r for r in rows]
    plain = _usual([(row.stroke / row.size, row.letters) for row in rows])
    lefts, rights = _edges([row.words for row in rows], 1.0 / scale)
    found = []
    for row in rows:
        points = round(2 * row.size * scale) / 2 or 0.5
        base, bold = row.baseline * scale, row.stroke / row.size > _BOLD * plain
        for word in row.words:
            found.append(
                PrintedWord(
                    word.text,
                    lefts.get(word.x0, word.x0) * scale,
                    base - _ABOVE * points,
                    rights.get(word.x1, word.x1) * scale,
                    base + _BELOW * points,
                    points,
                    bold,
                    round(word.certainty, 2),
                )
            )
    return found


def _rows(words: Sequence[SeenWord], strokes: Sequence[float]) -> list[_Row]:
    lines: dict[int, list[tuple[SeenWord, float]]] = defaultdict(list)
    for word, stroke in zip(words, strokes, strict=True):
        lines[word.line].append((word, stroke))
    rows = []
    for line in lines.values():
        seen = tuple(word for word, _ in line)
        letters = [(sum(c.isalpha() for c in w.text), stroke) for w, stroke in line]
        count = sum(n for n, _ in letters)
        stroke = sum(n * stroke for n, stroke in letters) / count if count else 0.0
        rows.append(_Row(seen, *_measured(seen), stroke))
    return rows


def with_one_body_size(pages: Sequence[PrintedPage]) -> list[PrintedPage]:
    """The recognised pages of a file with one type size for their running text.

    Each page was measured on its own; half a point's difference would look like a heading.
    """
    seen = [page for page in pages if page.recognised and page.words]
    usual = _usual([(w.size, len(w.text)) for page in seen for w in page.words])
    changed = []
    for page in pages:
        if page.recognised:
            words = tuple(
                w._replace(size=usual) if abs(w.size - usual) <= _SAME * usual else w
                for w in page.words
            )
            page = replace(page, words=words)
        changed.append(page)
    return changed


def _edges(
    lines: Sequence[Sequence[SeenWord]], near: float
) -> tuple[dict[int, int], dict[int, int]]:
    """Where lines begin and end, pixels that differ by a hair taken together.

    Left edges go to the leftmost, right edges to the rightmost of those that belong together.
    """
    lefts = sorted({min(word.x0 for word in line) for line in lines})
    rights = sorted({max(word.x1 for word in line) for line in lines}, reverse=True)
    return _gathered(lefts, near), _gathered(rights, near)


def _gathered(values: Sequence[int], near: float) -> dict[int, int]:
    """Each value → the first of its group; a group reaches 3 × `near` at most."""
    found: dict[int, int] = {}
    first = last = values[0] if values else 0
    for value in values:
        if abs(value - last) > near or abs(value - first) > 3 * near:
            first = value
        found[value], last = first, value
    return found


def _measured(line: Sequence[SeenWord]) -> tuple[float, float]:
    """Type size and baseline of one line, in pixels."""
    sizes: list[tuple[float, int]] = []
    for word in line:
        share = _share(word.text)
        if share:
            sizes.append(((word.bottom - word.top) / share, len(word.text)))
    if not sizes:
        sizes = [(max(word.bottom - word.top for word in line) / _TALL_SHARE, 1)]
    size = _weighted_median(sizes)
    feet = [
        word.bottom - (_DEPTH * size if set(word.text) & _DEEP else 0.0)
        for word in line
        if any(letter.isalnum() for letter in word.text)
    ]
    return size, median(feet or [max(word.bottom for word in line)])


def _share(text: str) -> float:
    """The height of the word's ink in type sizes; 0 when its letters do not tell."""
    letters = set(text)
    tall, deep = bool(letters & _TALL), bool(letters & _DEEP)
    if not tall and not letters & _MIDDLE:
        return 0.0
    above = _TALL_SHARE if tall else _T_SHARE if "t" in letters else _LOW_SHARE
    return above + (_DEPTH if deep else 0.0)


def _weighted_median(values: Sequence[tuple[float, int]]) -> float:
    ordered = sorted(values)
    half, seen = sum(weight for _, weight in ordered) / 2, 0
    for value, weight in ordered:
        seen += weight
        if seen >= half:
            return value
    return ordered[-1][0]


def _usual(sizes: Sequence[tuple[float, int]]) -> float:
    """The type size of most letters, of sizes with how many letters have them."""
    return _weighted_median(sizes) if sizes else 0.0
