"""What stands printed on a page: words with their place, lines of words, ruled lines.

All lengths are points from the top left corner of the page as it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar, overload

from hoering.domain import Box

_T = TypeVar("_T")
Place = Callable[[float, float, float, float], tuple[float, float, float, float]]
_SMALL_PRINT, _FAR = 0.9, 4.0  # of the text's size: a foot's, and the white above it
_FULL, _MOST = 5, 0.4  # lines, and the share of all, that show where text ends …
_RAGGED = 0.15  # … when they fall so much of its width short of it
_HANGING = frozenset("gjpqyçJQ,;()[]{}|/_§@")  # what reaches below the line in most fonts


class Once(Generic[_T]):
    """A property worked out when it is first asked for; without the lock of cached_property."""

    def __init__(self, work: Callable[[Any], _T]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, held: None, owner: type) -> Once[_T]: ...

    @overload
    def __get__(self, held: object, owner: type) -> _T: ...

    def __get__(self, held: object | None, owner: type) -> _T | Once[_T]:
        if held is None:
            return self
        value = self._work(held)
        held.__dict__[self._name] = value
        return value


class PrintedWord(NamedTuple):
    """A run of letters without a blank; a hyphen at the end of a line is an ordinary "-".

    `certainty` is below 1 for letters recognised in a picture. A page has hundreds of these:
    named tuples are made four times as fast as frozen records.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    certainty: float = 1.0

    @property
    def box(self) -> Box:
        return Box(self.x0, self.top, self.x1, self.bottom)


def main_size(letters: Iterable[tuple[float, int]], smaller: bool = False) -> float:
    """The size that most letters have, given sizes and how many letters have them; of two sizes with
    as many the larger one, or the `smaller`. 0 for none."""
    counts: dict[float, int] = {}
    for size, number in letters:
        counts[size] = counts.get(size, 0) + number
    order = -1 if smaller else 1
    return max(counts, key=lambda size: (counts[size], order * size), default=0.0)


def stands_in(word: Box | PrintedWord, box: Box) -> bool:
    """Whether the middle of the word lies in the box."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def overlap(a: Box | PrintedWord, b: Box | PrintedWord) -> bool:
    return a.x0 < b.x1 and b.x0 < a.x1 and a.top < b.bottom and b.top < a.bottom


def touch(a: Box | Rule, b: Box | Rule, near: float) -> bool:
    """Whether they overlap, or nearly: up to `near` points lie between them."""
    beside = a.x0 <= b.x1 + near and b.x0 <= a.x1 + near
    return beside and a.top <= b.bottom + near and b.top <= a.bottom + near


@dataclass(frozen=True)
class Line:
    """Words from left to right on one baseline; never empty."""

    words: tuple[PrintedWord, ...]

    @Once
    def x0(self) -> float:
        return self.words[0].x0

    @Once
    def x1(self) -> float:
        return max([w.x1 for w in self.words])

    @Once
    def top(self) -> float:
        return min([w.top for w in self.words])

    @Once
    def bottom(self) -> float:
        return max([w.bottom for w in self.words])

    @Once
    def base(self) -> float | None:
        """Where the letters stand: the foot of words of which nothing hangs below the line.

        None when every word has a "g" or a comma in it; `bottom` is the foot of the ink.
        """
        feet = sorted(
            w.bottom
            for w in self.words
            if _HANGING.isdisjoint(w.text) and any(c.isalnum() for c in w.text)
        )
        return feet[len(feet) // 2] if feet else None

    @Once
    def size(self) -> float:
        """The font size of most of the letters."""
        sizes = {w.size for w in self.words}
        if len(sizes) == 1:
            return sizes.pop()
        return main_size((word.size, len(word.text)) for word in self.words)

    @Once
    def bold(self) -> bool:
        """Whether every word with letters or figures in it is bold."""
        weights = {w.bold for w in self.words}
        if len(weights) == 1:
            return weights.pop()
        telling = [w for w in self.words if any(c.isalnum() for c in w.text)] or self.words
        return all(w.bold for w in telling)

    @Once
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line (or the edge of a frame), horizontal or vertical."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def horizontal(self) -> bool:
        return self.x1 - self.x0 >= self.bottom - self.top


class NoteKind(StrEnum):
    """How a note hangs on the page."""

    STICKY = "sticky"  # a note somewhere at the text
    BOX = "box"  # text written on the page, or a note on something drawn round a place
    MARK = "mark"  # a note on words that are marked
    STRIKE = "strike"  # words struck out, with a note, their replacement, or without
    CARET = "caret"  # words to be put in here


@dataclass(frozen=True, slots=True)
class PrintedNote:
    """A comment that a reader put on the page; `marks` are the places of the words it hangs on.

    `new` are the words that struck-out ones are to be replaced with.
    """

    kind: NoteKind
    text: str
    author: str
    box: Box
    marks: tuple[Box, ...] = ()
    new: str = ""


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page as printed. `aside` are words that run up or down the page (margin stamps).

    `unread` is Danish and tells why there is no text on the page; `recognised` that the words
    were read from a picture. `pictures` are the places of the larger pictures on the page,
    `notes` the comments that its readers left on it, `fields` those of its words that are values
    of a form to fill in, `mute` the places of letters that nobody has read: their font does not say
    what they are.
    """

    number: int
    width: float
    height: float
    words: tuple[PrintedWord, ...] = ()
    aside: tuple[PrintedWord, ...] = ()
    rules: tuple[Rule, ...] = ()
    unread: str = ""
    recognised: bool = False
    pictures: tuple[Box, ...] = ()
    notes: tuple[PrintedNote, ...] = ()
    fields: tuple[PrintedWord, ...] = ()
    mute: tuple[Box, ...] = ()


def box_around(held: Sequence[Box | Line | Rule]) -> Box:
    """The smallest box that holds them all; there is one at least."""
    return Box(
        min(one.x0 for one in held),
        min(one.top for one in held),
        max(one.x1 for one in held),
        max(one.bottom for one in held),
    )


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of one column, from the top down. A sidebar stands beside the running text.

    `edge` is where full lines would end, when the column beside it shows that (else 0).
    """

    lines: tuple[Line, ...]
    sidebar: bool = False
    edge: float = 0.0

    @property
    def right(self) -> float:
        """Where full lines end. A date at the right edge says nothing of text that most lines
        show to be narrower."""
        lines = self._without_foot()
        left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
        running = [line for line in lines if line.x0 < (left + right) / 2]
        narrow = max(line.x1 for line in running)
        full = sum(line.x1 > narrow - _RAGGED * (narrow - left) for line in running)
        sure = full >= _FULL and full >= _MOST * len(lines)
        return max(self.edge, narrow if sure else right)

    def _without_foot(self) -> tuple[Line, ...]:
        """The lines above small print that stands far below the text, as wide as the page."""
        sizes = sorted(line.size for line in self.lines)
        usual = sizes[len(sizes) // 2]
        end = len(self.lines)
        while end > 1 and self.lines[end - 1].size < _SMALL_PRINT * usual:
            end -= 1
        if end in (1, len(self.lines)):
            return self.lines
        far = self.lines[end].bottom - self.lines[end - 1].bottom > _FAR * usual
        return self.lines[:end] if far else self.lines
