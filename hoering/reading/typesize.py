"""Recognised words given the size and height that print would have: from ink to type.

Tesseract gives the box of a word's ink, so "og" and "Høring" differ in height and middle. Lines,
paragraphs and headings are told by baseline and type size; both are worked out here, line by
line. Shares of the type size are those of Times and Helvetica (Adobe's font metrics).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import median

from hoering.reading.ocr import SeenWord
from hoering.reading.printed import PrintedWord

_TALL = frozenset("bdfhijklßåéABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÉ0123456789!?()[]/§$%&\"'”“»«")
_DEEP = frozenset("gjpqyQ,;()[]§$/")
_MIDDLE = frozenset("acemnorstuvwxzæø")
_TALL_SHARE, _LOW_SHARE, _DEPTH = 0.69, 0.48, 0.21
_ABOVE, _BELOW = 0.9, 0.21  # of the type size: what a font reserves over and under the baseline
_SAME = 0.12  # sizes this near to the page's usual one are that one


def typeset(words: Iterable[SeenWord], scale: float) -> list[PrintedWord]:
    """The words with place and size in points, line by line; `scale` is points per pixel."""
    lines: dict[int, list[SeenWord]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    measured = [(line, *_measured(line)) for line in lines.values()]
    usual = _usual(measured)
    found = []
    for line, size, baseline in measured:
        if abs(size - usual) <= _SAME * usual:
            size = usual
        points = round(2 * size * scale) / 2 or 0.5
        for word in line:
            found.append(_printed(word, baseline, points, scale))
    return found


def _printed(word: SeenWord, baseline: float, points: float, scale: float) -> PrintedWord:
    base = baseline * scale
    return PrintedWord(
        word.text,
        word.x0 * scale,
        base - _ABOVE * points,
        word.x1 * scale,
        base + _BELOW * points,
        points,
        False,
        round(word.certainty, 2),
    )


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
    return (_TALL_SHARE if tall else _LOW_SHARE) + (_DEPTH if deep else 0.0)


def _weighted_median(values: Sequence[tuple[float, int]]) -> float:
    ordered = sorted(values)
    half, seen = sum(weight for _, weight in ordered) / 2, 0
    for value, weight in ordered:
        seen += weight
        if seen >= half:
            return value
    return ordered[-1][0]


def _usual(measured: Sequence[tuple[Sequence[SeenWord], float, float]]) -> float:
    """The type size of most of the page's letters."""
    sizes = [(size, sum(len(w.text) for w in line)) for line, size, _ in measured]
    return _weighted_median(sizes) if sizes else 0.0
