"""What stands printed on a page: words with their place, lines of words, ruled lines.

All lengths are points from the top left corner of the page as it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from hoering.domain import Box


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A run of letters without a blank; a hyphen at the end of a line is an ordinary "-".

    `certainty` is below 1 for letters recognised in a picture.
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


@dataclass(frozen=True)
class Line:
    """Words from left to right on one baseline; never empty."""

    words: tuple[PrintedWord, ...]

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(w.x1 for w in self.words)

    @cached_property
    def top(self) -> float:
        return min(w.top for w in self.words)

    @cached_property
    def bottom(self) -> float:
        return max(w.bottom for w in self.words)

    @cached_property
    def size(self) -> float:
        """The font size of most of the letters."""
        letters: dict[float, int] = {}
        for word in self.words:
            letters[word.size] = letters.get(word.size, 0) + len(word.text)
        return max(letters, key=lambda size: (letters[size], size))

    @cached_property
    def bold(self) -> bool:
        """Whether every word with letters or figures in it is bold."""
        telling = [w for w in self.words if any(c.isalnum() for c in w.text)] or self.words
        return all(w.bold for w in telling)

    @cached_property
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


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page as printed. `aside` are words that run up or down the page (margin stamps).

    `unread` is Danish and tells why there is no text on the page; `recognised` that the words
    were read from a picture. `pictures` are the places of the larger pictures on the page.
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


def box_around(lines: Iterable[Line]) -> Box | None:
    """The smallest box that holds the lines; None when there are none."""
    held = list(lines)
    if not held:
        return None
    return Box(
        min(line.x0 for line in held),
        min(line.top for line in held),
        max(line.x1 for line in held),
        max(line.bottom for line in held),
    )
