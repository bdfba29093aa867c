"""What an old Word file says of the look of its paragraphs and letters, styles counted in."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from hoering.reading.office.word97_file import WordFile, text_at
from hoering.reading.office.word97_orders import Order, orders_in
from hoering.reading.text.strands import State
from hoering.reading.text.styles import PLAIN, Style

_STYLES, _LETTER_PAGES, _PARAGRAPH_PAGES, _AUTHORS = 1, 12, 13, 51
_PAGE = 512  # bytes
_TITLES, _CONTENTS = (62, 74), range(19, 28)  # the built-in styles' numbers
_PARAGRAPH_STYLE = 1
_NO_STYLE = 0x0FFF
_NO_LIST = 0xF801
_ELSEWHERE = (0x6645, 0x6646, 0x646B)
_DEEPEST = 9  # outline level of running text


@dataclass(frozen=True, slots=True)
class Letters:
    """The look of some letters; `size` in points."""

    bold: bool = False
    size: float | None = None
    hidden: bool = False
    state: State = State.KEPT
    author: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is said of a paragraph. `edges`: of the cells of the row that it ends, in twips."""

    style: Style = PLAIN
    number: str = ""
    level: int = 0
    in_table: bool = False
    ends_row: bool = False
    is_header: bool = False
    edges: tuple[int, ...] = ()


class Looks:
    """The looks of one file's paragraphs and letters by their characters."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._authors = _authors(file.table(_AUTHORS))
        self._styles = _styles(file.table(_STYLES))
        self._paragraphs = sorted(_runs(file, _PARAGRAPH_PAGES, 13, _paragraph_at))
        self._letters = sorted(_runs(file, _LETTER_PAGES, 1, _letters_at))
        self._firsts = [start for start, _, _ in self._letters]

    def paragraph(self, mark: int) -> Paragraph:
        """What is said of the paragraph whose mark is this character."""
        at = self._place(mark)
        n = bisect_right(self._paragraphs, at, key=lambda run: run[0]) - 1
        data = self._paragraphs[n][2] if n >= 0 and at < self._paragraphs[n][1] else b""
        if len(data) < 2:
            return Paragraph(self._style(0))
        style = self._style(struct.unpack_from("<H", data)[0])
        plain = Paragraph(style, style.number, style.level or 0)
        return _told(plain, self._orders(data[2:]))

    def _orders(self, data: bytes) -> Iterator[Order]:
        """The orders about a paragraph; those of a wide row lie in a stream of their own."""
        for order in orders_in(data):
            yield order
            if order.code in _ELSEWHERE:
                (at,) = struct.unpack("<I", order.data)
                (size,) = struct.unpack_from("<H", self._file.data, at)
                yield from orders_in(self._file.data[at + 2 : at + 2 + size])

    def letters(self, first: int, last: int, style: Style) -> Iterator[tuple[str, Letters]]:
        """The letters from `first` to `last`, parted where their look changes."""
        base = Letters(style.bold, style.size, style.hidden)
        for start, end, place, width in self._file.pieces:
            at, stop = max(first, start), min(last, end)
            while at < stop:
                here = place + (at - start) * width
                n = bisect_right(self._firsts, here) - 1
                orders: bytes = b""
                until = stop
                if n >= 0 and here < self._letters[n][1]:
                    orders = self._letters[n][2]
                    until = min(stop, at + max((self._letters[n][1] - here) // width, 1))
                yield self._file.letters(at, until), self._look(orders, base)
                at = until

    def _look(self, data: bytes, base: Letters) -> Letters:
        look = base
        for order in orders_in(data):
            if order.code == 0x4A30:  # a style of letters
                named = self._style(order.number)
                look = replace(look, bold=named.bold or look.bold, size=named.size or look.size)
            look = _looked(look, base, order, self._authors)
        return look

    def _style(self, number: int) -> Style:
        return self._styles.get(number, PLAIN)

    def _place(self, character: int) -> int:
        for start, end, place, width in self._file.pieces:
            if start <= character < end:
                return place + (character - start) * width
        return -1


def _told(paragraph: Paragraph, orders: Iterator[Order]) -> Paragraph:
    for order in orders:
        if order.code == 0x260A:
            paragraph = replace(paragraph, level=order.number)
        elif order.code == 0x460B:
            number = str(order.number) if 0 < order.number < _NO_LIST else ""
            paragraph = replace(paragraph, number=number)
        elif order.code == 0x2640:
            heading = order.number + 1 if order.number < _DEEPEST else None
            paragraph = replace(paragraph, style=replace(paragraph.style, heading=heading))
        elif order.code == 0x2416:
            paragraph = replace(paragraph, in_table=bool(order.number))
        elif order.code == 0x2417:
            paragraph = replace(paragraph, ends_row=bool(order.number))
        elif order.code == 0x3404:
            paragraph = replace(paragraph, is_header=bool(order.number))
        elif order.code == 0xD608:
            count = order.data[0]
            paragraph = replace(
                paragraph, edges=struct.unpack_from(f"<{count + 1}h", order.data, 1)
            )
    return paragraph


def _looked(look: Letters, base: Letters, order: Order, authors: list[str]) -> Letters:
    if order.code == 0x0835:
        return replace(look, bold=_switched(order.number, base.bold))
    if order.code == 0x083C:
        return replace(look, hidden=_switched(order.number, base.hidden))
    if order.code == 0x4A43:
        return replace(look, size=order.number / 2)
    if order.code in (0x0800, 0x0801) and order.number:
        return replace(look, state=State.GONE if order.code == 0x0800 else State.NEW)
    if order.code in (0x4804, 0x4863) and order.number < len(authors):
        return replace(look, author=authors[order.number])
    return look


def _switched(value: int, before: bool) -> bool:
    """On, off, as the style (0x80) or the other way round (0x81)."""
    return before if value == 0x80 else not before if value == 0x81 else bool(value)


def _runs(
    file: WordFile, table: int, step: int, data_at: Callable[[bytes, int], bytes]
) -> Iterator[tuple[int, int, bytes]]:
    """First and last place in the stream of each run, and the orders about it."""
    plan = file.table(table)
    count = (len(plan) - 4) // 8
    for (number,) in struct.iter_unpack("<I", plan[4 * (count + 1) : 4 * (count + 1) + 4 * count]):
        page = file.main[(number & 0x3FFFFF) * _PAGE :][:_PAGE]
        if len(page) < _PAGE:
            continue
        runs = page[-1]
        places = struct.unpack_from(f"<{runs + 1}I", page)
        for n, (start, end) in enumerate(pairwise(places)):
            yield start, end, data_at(page, 2 * page[4 * (runs + 1) + step * n])


def _paragraph_at(page: bytes, at: int) -> bytes:
    size = page[at]
    if size:
        return page[at + 1 : at + 2 * size]
    return page[at + 2 : at + 2 + 2 * page[at + 1]]


def _letters_at(page: bytes, at: int) -> bytes:
    return page[at + 1 : at + 1 + page[at]] if at else b""


def _authors(table: bytes) -> list[str]:
    """Who changed the text, by number: a table of strings (SttbfRMark)."""
    if len(table) < 6:
        return []
    _, count, extra = struct.unpack_from("<HHH", table)
    found, at = [], 6
    for _ in range(count):
        author, at = text_at(table, at)
        found.append(author)
        at += extra
    return found


def _styles(table: bytes) -> dict[int, Style]:
    """The styles by number, each with what it has from those that it stands on."""
    if len(table) < 6:
        return {}
    (head,) = struct.unpack_from("<H", table)
    count, fixed = struct.unpack_from("<HH", table, 2)
    records: dict[int, bytes] = {}
    at = 2 + head
    for number in range(count):
        (size,) = struct.unpack_from("<H", table, at)
        if size:
            records[number] = table[at + 2 : at + 2 + size]
        at += 2 + size
    made: dict[int, Style] = {}

    def make(number: int, depth: int) -> Style:
        if number not in made:
            record = records[number]
            below = struct.unpack_from("<H", record, 2)[0] >> 4
            parent = make(below, depth + 1) if below in records and depth < 20 else PLAIN
            made[number] = _style(record, fixed, parent)
        return made[number]

    for number in records:
        make(number, 0)
    return made


def _style(record: bytes, fixed: int, parent: Style) -> Style:
    builtin = struct.unpack_from("<H", record)[0] & _NO_STYLE
    kind = struct.unpack_from("<H", record, 2)[0] & 15
    parts = struct.unpack_from("<H", record, 4)[0] & 15
    name, at = text_at(record, fixed)
    at += 2
    style = replace(
        parent,
        name=name,
        heading=builtin if 1 <= builtin <= 9 else parent.heading,
        title=builtin in _TITLES,
        contents=builtin in _CONTENTS,
    )
    for nth in range(parts):
        at += at % 2
        if at + 2 > len(record):
            break
        (size,) = struct.unpack_from("<H", record, at)
        data = record[at + 2 : at + 2 + size]
        at += 2 + size
        if kind == _PARAGRAPH_STYLE and nth == 0:
            told = _told(Paragraph(style, style.number, style.level or 0), orders_in(data[2:]))
            style = replace(told.style, number=told.number, level=told.level)
        else:
            look = Letters(style.bold, style.size, style.hidden)
            for order in orders_in(data):
                look = _looked(look, look, order, [])
            style = replace(style, bold=look.bold, size=look.size, hidden=look.hidden)
    return style
