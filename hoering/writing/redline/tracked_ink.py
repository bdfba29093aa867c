"""Marked paragraphs and rows as the XML of Word's tracked changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from hoering.domain import BlockKind
from hoering.writing.redline.tracked_draft import Fragment, Tracked
from hoering.writing.word.colours import HEADER
from hoering.writing.word.elements import legal, shade, tag, words
from hoering.writing.wording.differences import Mark

Around = Sequence[tuple[list[Any], list[Any]]]
_SIGN = "• "
_NAMES = {Mark.GONE: ("del", "moveFrom"), Mark.NEW: ("ins", "moveTo")}


@dataclass(frozen=True, slots=True)
class Hand:
    """Who is said to have made the changes, and when (ISO 8601, without a zone)."""

    author: str
    date: str


def is_point(value: Tracked) -> bool:
    """May the sign of the point be the list's? Not where the sign itself came or went, nor where
    the paragraph is joined with another."""
    fragments = value.fragments
    if value.line.kind is not BlockKind.BULLET or not fragments:
        return False
    first, marks = fragments[0], {f.mark for f in fragments}
    whole = len(marks) == 1 and value.end in (Mark.SAME, first.mark)
    kept = first.mark is Mark.SAME and value.end is Mark.SAME
    return first.text.startswith(_SIGN) and (whole or kept)


@dataclass(slots=True)
class TrackedInk:
    """Writes each change as the hand's own; every change has a number of its own."""

    hand: Hand
    numbers: Any = field(default_factory=lambda: count(1))
    _open: dict[tuple[str, Mark], int] = field(default_factory=dict)

    def paragraph(
        self, value: Tracked, nth: int, style: str, around: Around, points: int = 0
    ) -> Any:
        """The `w:p` of the `nth` cell; a paragraph has one. `around` says what stands beside each
        fragment of it: elements before and behind. A point of a list becomes one of the document's
        list of the number `points`, whose sign stands for the draft's own."""
        cell, listed = value.cells[nth], bool(points) and is_point(value)
        if listed:
            cell = (replace(cell[0], text=cell[0].text.removeprefix(_SIGN)), *cell[1:])
        element = tag("p", self._properties(style, value, points if listed else 0))
        for fragment, (ahead, behind) in zip(cell, around, strict=True):
            element.extend((*ahead, *self._fragment(fragment), *behind))
        return element

    def _properties(self, style: str, value: Tracked, points: int) -> Any:
        properties = tag("pPr", tag("pStyle", val=style))
        if points:
            properties.append(tag("numPr", tag("ilvl", val=0), tag("numId", val=points)))
        if value.end is not Mark.SAME:
            properties.append(tag("rPr", self._signed(_NAMES[value.end][value.end_moved])))
        return properties

    def _signed(self, name: str) -> Any:
        number = next(self.numbers)
        return tag(name, id=number, author=self.hand.author, date=self.hand.date)

    def _fragment(self, fragment: Fragment) -> Iterator[Any]:
        if fragment.mark is Mark.SAME:
            yield _run(fragment.text)
            return
        change = self._signed(_NAMES[fragment.mark][fragment.moved])
        # Words that were moved away are still text for Word; only deleted ones are not.
        gone = fragment.mark is Mark.GONE and not fragment.moved
        change.append(_run(fragment.text, "delText" if gone else "t"))
        yield change

    def move(self, change: str, mark: Mark, begins: bool) -> Any:
        """The element where a moved stretch begins or ends; both sides share their name."""
        name = _NAMES[mark][1]
        if not begins:
            return tag(f"{name}RangeEnd", id=self._open.pop((change, mark)))
        number = self._open[change, mark] = next(self.numbers)
        shared = {"name": f"flyt_{_ascii(change)}", "author": self.hand.author}
        return tag(f"{name}RangeStart", id=number, date=self.hand.date, **shared)

    def row(self, value: Tracked, cells: Sequence[Any], widths: Sequence[int], header: bool) -> Any:
        """A `w:tr` of the paragraphs in `cells`, one a cell; the last cell takes what is left."""
        head = tag("tblHeader") if header else None
        mark = None if value.end is Mark.SAME else self._signed(_NAMES[value.end][0])
        made = (_cell(paragraph, widths[nth], header) for nth, paragraph in enumerate(cells))
        return tag("tr", tag("trPr", tag("cantSplit"), head, mark), *made)


def _cell(paragraph: Any, width: int, header: bool) -> Any:
    ground = shade(HEADER) if header else None
    return tag("tc", tag("tcPr", tag("tcW", w=width, type="dxa"), ground), paragraph)


def _run(text: str, name: str = "t") -> Any:
    return tag("r", words(name, legal(text)))


def _ascii(change: str) -> str:
    return "".join(letter for letter in change if letter.isascii() and letter.isalnum())
