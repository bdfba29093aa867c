"""Numbers of footnotes that are printed, small and raised, at a word: "planen¹" is no "planen1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from hoering.reading.page.printed import PrintedWord

Box = tuple[float, float, float, float]  # left, bottom, right, top in PDF user space
Part = tuple[int, str, Box]  # index of the first letter in the word, spelling, box

_SMALL = 0.85  # of the height of the word's letters
_RAISED = 0.15  # of that height, above the foot of the word's letters
_LEVEL = 0.5  # points: letters on one baseline
_UNIT = re.compile(r"(?:[kcdm]?m|ha)[23]\W*")  # square and cubic metres
_STOP = re.compile(r"[.,;:!?)\]»”\"']+")


def parts_of_word(spelt: str, boxes: Sequence[Box]) -> list[Part]:
    """The word, and the raised numbers in it as words of their own; the boxes are its letters'.

    What ends the sentence behind a number stays with the word: "planen¹." is "planen." and "1".
    The list is empty where nothing is raised, or where the letters stand on no one baseline.
    """
    # A comma's box may reach below the line, and be taller than that of a figure: "1,1".
    letters = [box for letter, box in zip(spelt, boxes, strict=True) if letter.isalnum()]
    large = max(letters or boxes, key=lambda box: box[3] - box[1])
    tall = large[3] - large[1]
    raised = [
        letter.isdigit() and box[3] - box[1] < _SMALL * tall and box[1] > large[1] + _RAISED * tall
        for letter, box in zip(spelt, boxes, strict=True)
    ]
    level = all(
        up or abs(box[1] - large[1]) < _LEVEL for up, box in zip(raised, boxes, strict=True)
    )
    if not any(raised) or not level or _UNIT.fullmatch(spelt):
        return []
    parts = list(_stretches(spelt, boxes, raised))
    if len(parts) > 2 and _STOP.fullmatch(parts[-1][1]):
        stop = parts.pop()[1]
        first, stem, box = parts[-2]
        parts[-2] = (first, stem + stop, box)
    return parts


def is_behind_number(before: Sequence[PrintedWord], stop: PrintedWord) -> bool:
    """Whether a stop stands behind a word and a raised number at it, the two words before it."""
    if len(before) < 2:
        return False
    word, number = before
    small = number.text.isdigit() and number.size < _SMALL * word.size
    near = 0.3 * word.size
    close = abs(number.x0 - word.x1) < near and abs(stop.x0 - number.x1) < near
    level = abs(stop.bottom - word.bottom) < _LEVEL < word.bottom - number.bottom
    return small and close and level


def _stretches(spelt: str, boxes: Sequence[Box], raised: Sequence[bool]) -> Iterator[Part]:
    for _, group in groupby(range(len(spelt)), key=lambda at: raised[at]):
        held = list(group)
        inside = boxes[held[0] : held[-1] + 1]
        lefts, bottoms, rights, tops = zip(*inside, strict=True)
        box = min(lefts), min(bottoms), max(rights), max(tops)
        yield held[0], spelt[held[0] : held[-1] + 1], box
