"""The letters of a PDF page put together into words, each with its place, size and weight.

Boxes are asked for at the first and last letter of a word only, where the two show that the
word runs straight on one line; every letter is looked at where they do not.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as raw

from hoering import domain
from hoering.reading.page.printed import Place, PrintedWord
from hoering.reading.pdf.fonts import SLANTED, Fonts, address
from hoering.reading.pdf.letters import (
    BLANKS,
    LINE_END_HYPHENS,
    SOFT_HYPHEN,
    are_plain,
    clean_letters,
    is_readable,
)
from hoering.reading.pdf.mute_letters import letters_of, may_be_mute, mute_places
from hoering.reading.pdf.superscript import is_behind_number, parts_of_word

MOST_LETTERS = 200_000  # of one page; a page with more is a data dump or made to do harm
_WORDS = re.compile(f"[^{BLANKS}{LINE_END_HYPHENS}]+[{LINE_END_HYPHENS}]?")
_SOME = 400  # letters of a page that tell which way most of them run
_STOPS = ".,;:!?)"  # may stand behind the number of a footnote
_new = tuple.__new__  # makes a word without the call in between: there are hundreds on a page
_WIDEST = 0.62  # of the height of its box: a letter's mean width, above which a word is checked

# Asked twice for each word: with plain addresses it takes half the time.
_char_box = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    address(raw.FPDFText_GetLooseCharBox)
)

Box = tuple[float, float, float, float]  # left, bottom, right, top in PDF user space


class TooManyLetters(Exception):
    """The page holds more letters than are read from one page."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """Words that run as most do, words that run otherwise; `readable` tells that letters mean
    something, `mute` where some do not."""

    words: tuple[PrintedWord, ...] = ()
    aside: tuple[PrintedWord, ...] = ()
    readable: bool = True
    mute: tuple[domain.Box, ...] = ()


def page_words(page: Any, place: Place, width: float, height: float) -> PageWords:
    """The words of a page as shown. Raises TooManyLetters."""
    text = page.get_textpage()
    try:
        letters = _letters_of(text)
        found = _found(text.raw, letters, place, width, height)
        mute = mute_places(text.raw, letters, place) if may_be_mute(letters) else ()
    finally:
        text.close()
    if not is_readable(letters):
        return PageWords(readable=False)
    upright = (-page.get_rotation() // 90) % 4
    turns = {turn for turn, _ in found} - {SLANTED} or {upright}
    main = turns.pop() if len(turns) == 1 else _usual_turn(found, upright)
    words = [word for turn, word in found if turn == main]
    aside = tuple(word for turn, word in found if turn != main)
    if main != upright:
        words = [_turned(word, (main - upright) % 4, width, height) for word in words]
        aside = tuple(_turned(word, (main - upright) % 4, width, height) for word in aside)
    return PageWords(tuple(_once(words)), aside, mute=mute)


def turned_by(page: Any) -> int:
    """The quarter turns by which `page_words` turns the words of a page, whose letters run
    otherwise than the page is shown."""
    text = page.get_textpage()
    try:
        count = text.count_chars()
        font_of = Fonts(text.raw).of
        turns = Counter(font_of(at)[2] for at in range(0, count, 1 + count // _SOME))
        del turns[SLANTED]
    finally:
        text.close()
    upright = (-page.get_rotation() // 90) % 4
    main = max(turns, key=lambda t: (turns[t], t == upright), default=upright)
    return int(main - upright) % 4


def as_shown(box: domain.Box, quarter: int, width: float, height: float) -> domain.Box:
    """Where a word of a page that was turned by so many quarters stands on the page as shown."""
    x0, top, x1, bottom = box
    if quarter == 1:
        return domain.Box(width - bottom, x0, width - top, x1)
    if quarter == 2:
        return domain.Box(width - x1, height - bottom, width - x0, height - top)
    if quarter == 3:
        return domain.Box(top, height - x1, bottom, height - x0)
    return box


def _usual_turn(found: list[tuple[int, PrintedWord]], upright: int) -> int:
    """The direction of most of the letters."""
    letters: Counter[int] = Counter()
    for turn, word in found:
        letters[turn] += len(word.text)
    del letters[SLANTED]
    return max(letters, key=lambda t: (letters[t], t == upright))


def _letters_of(text: Any) -> str:
    """The page's letters, one for each of pdfium's characters."""
    count = text.count_chars()
    if count > MOST_LETTERS:
        raise TooManyLetters
    return letters_of(text)


def _found(
    text: Any, letters: str, place: Place, width: float, height: float
) -> list[tuple[int, PrintedWord]]:
    """Words in the order in which the file draws them, each with the quarter turns it runs in."""
    font_of = Fonts(text).of
    found: list[tuple[int, PrintedWord]] = []
    plain = are_plain(letters)
    for first, spelt, box in _runs(_Boxes(text), letters):
        cleaned = spelt if plain else clean_letters(spelt)
        if not cleaned:
            continue
        x0, top, x1, bottom = place(*box)
        if x1 < 0 or bottom < 0 or x0 > width or top > height:
            continue  # outside what is shown
        size, bold, turn = font_of(first)
        word = _new(PrintedWord, (cleaned, x0, top, x1, bottom, size, bold, 1.0))
        if cleaned in _STOPS and is_behind_number([word for _, word in found[-2:]], word):
            found[-2] = (found[-2][0], found[-2][1]._replace(text=found[-2][1].text + cleaned))
            continue
        found.append((turn, word))
    return found


def _runs(boxes: _Boxes, letters: str) -> Iterator[tuple[int, str, Box]]:
    """Words as index of the first letter, spelling and box; a divided word ends in "-"."""
    held: tuple[int, str, Box] | None = None  # a word up to a soft hyphen
    straight = boxes.straight
    for found in _WORDS.finditer(letters):
        start, end = found.span()
        spelt = found.group()
        box = straight(start, end)
        hyphen = spelt[-1]
        if hyphen in LINE_END_HYPHENS:
            spelt = f"{spelt[:-1]}-"
        ends = hyphen in _STOPS and spelt[-2:-1].isdigit() and not spelt[0].isdigit()
        if box is not None and held is None and hyphen != SOFT_HYPHEN and not ends:
            yield start, spelt, box
            continue
        whole = [(start, spelt, box)] if box else []
        noted = boxes.noted(start, end, spelt) if ends or not box else []
        for part in noted or whole or boxes.by_letter(start, end, spelt):
            if held and _goes_on(held[2], part[2]):
                part = (held[0], held[1][:-1] + part[1], _around(held[2], part[2]))
            elif held:
                yield held
            held = None
            if hyphen == SOFT_HYPHEN and part[1].endswith("-"):
                held = part
            else:
                yield part
    if held:
        yield held


def _goes_on(before: Box, after: Box) -> bool:
    """Whether the hyphen between the two was a soft one in the middle of a line."""
    tall = before[3] - before[1]
    return abs(before[1] - after[1]) < 0.3 * tall and -0.2 * tall < after[0] - before[2] < tall


def _around(one: Box, other: Box) -> Box:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


class _Boxes:
    """Boxes of words, from those of their letters."""

    def __init__(self, text: Any) -> None:
        self._text = address(text)
        self._pair = (raw.FS_RECTF * 2)()  # of the first letter and of the last
        self._first = ctypes.addressof(self._pair)
        self._last = self._first + ctypes.sizeof(raw.FS_RECTF)
        self._edges = memoryview(self._pair).cast("B").cast("f")

    def _of(self, index: int) -> Box:
        _char_box(self._text, index, self._first)
        left, top, right, bottom, *_ = self._edges.tolist()
        return (left, bottom, right, top)

    def straight(self, start: int, end: int) -> Box | None:
        """The box of a word that runs straight from its first letter to its last, else None."""
        _char_box(self._text, start, self._first)
        if end - start > 1:
            _char_box(self._text, end - 1, self._last)
        left, top, right, bottom, left1, top1, right1, bottom1 = self._edges.tolist()
        if end - start == 1:
            return (left, bottom, right, top)
        if -0.5 < bottom - bottom1 < 0.5 and -0.5 < top - top1 < 0.5:
            widest = (end - start) * _WIDEST * (top - bottom) + 1
            if left < right1 < left + widest:
                return (left, bottom, right1, top)
            if left1 < left and right < left1 + widest:  # upside down
                return (left1, bottom, right, top)
        elif abs(left - left1) < 0.5 and abs(right - right1) < 0.5:
            box = _around((left, bottom, right, top), (left1, bottom1, right1, top1))
            if box[3] - box[1] < (end - start) * _WIDEST * (right - left) + 1:
                return box
        return None

    def noted(self, start: int, end: int, spelt: str) -> list[tuple[int, str, Box]]:
        """The word and the number of a footnote at it; none where it has no such number."""
        if not any(map(str.isdigit, spelt)):
            return []
        parts = parts_of_word(spelt, [self._of(index) for index in range(start, end)])
        return [(start + at, part, box) for at, part, box in parts]

    def by_letter(self, start: int, end: int, spelt: str) -> Iterator[tuple[int, str, Box]]:
        """The word or, where its letters jump to another line or column, its parts."""
        begin, box = start, self._of(start)
        for index in range(start + 1, end):
            other = self._of(index)
            if spelt[index - start] != "-" and _apart(box, other):
                yield begin, spelt[begin - start : index - start], box
                begin, box = index, other
            else:
                box = _around(box, other)
        yield begin, spelt[begin - start :], box


def _apart(box: Box, other: Box) -> bool:
    """Whether the next letter stands away from the word, in whatever direction it runs.

    pdfium puts blanks between words; what is caught here are jumps to another line or column.
    """
    left, bottom, right, top = other
    reach = 0.5 * max(top - bottom, right - left)
    return (
        left > box[2] + reach or right < box[0] - reach or bottom > box[3] + 1 or top < box[1] - 1
    )


def _turned(word: PrintedWord, quarter: int, width: float, height: float) -> PrintedWord:
    """The word's place when the page is turned so that its text stands upright."""
    x0, top, x1, bottom = word.x0, word.top, word.x1, word.bottom
    if quarter == 1:  # letters run downwards
        x0, top, x1, bottom = top, width - x1, bottom, width - x0
    elif quarter == 2:
        x0, top, x1, bottom = width - x1, height - bottom, width - x0, height - top
    else:  # letters run upwards
        x0, top, x1, bottom = height - bottom, x0, height - top, x1
    return PrintedWord(word.text, x0, top, x1, bottom, word.size, word.bold)


def _once(words: list[PrintedWord]) -> list[PrintedWord]:
    """Without the words that are drawn twice in one place to look bold."""
    keys = [(w.text, round(w.x0 / 2), round(w.top / 2)) for w in words]
    if len(set(keys)) == len(keys):
        return words
    first: dict[tuple[str, int, int], PrintedWord] = {}
    for key, word in zip(keys, words, strict=True):
        first.setdefault(key, word)
    return list(first.values())
