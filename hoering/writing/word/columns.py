"""The columns of a table: which the remarks have, and how wide all must be to break no word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from hoering import dansk
from hoering.domain import RoundFacts
from hoering.writing.facts.register import Register
from hoering.writing.word.elements import Cell, Row

# Widths of Helvetica, of which Arial is a copy, in thousandths of the size (Adobe's AFM file).
_WIDTHS = {
    191: "'",
    222: "ijl",
    278: " !,./:;I[\\]ft",
    333: "()-`r",
    355: '"',
    389: "*",
    500: "Jckvxyszs",
    556: "#$0123456789?L_abdeghnopquåé§–»«",
    584: "+<=>~",
    611: "FTZøü",
    667: "&ABEKPSVXYÅ",
    722: "CDHNRUw",
    778: "GOQØ",
    833: "Mm",
    889: "%æ",
    944: "W",
    1000: "Æ—…",
}
_ANY = 600  # of a letter that is not among them


class _Known(dict[str, int]):
    def __missing__(self, letter: str) -> int:
        return _ANY


_OF = _Known({letter: width for width, letters in _WIDTHS.items() for letter in letters})
_BREAKS = re.compile(r"[ \t\n]+|(?<=[-–])")
_BOLD = 1.11  # Helvetica Bold is at most so much wider in a word
_HAIR = 1.02
# Lines of a row that stays on one page: about as many as a page across has room for below the header.
_WHOLE = 36
_PADDING = 160 + 30  # twips: the margins of a cell, and a hair for the line


# About how wide other faces are beside Arial, for words in small letters: rough, and rather too wide.
_FACES = {
    "arial": 1.0, "helvetica": 1.0, "liberation sans": 1.0, "calibri": 0.93, "carlito": 0.93,
    "times new roman": 0.9, "garamond": 0.86, "cambria": 0.98, "segoe ui": 1.04, "tahoma": 1.0,
    "trebuchet ms": 1.0, "georgia": 1.06, "verdana": 1.18,
}  # fmt: skip
_UNKNOWN_FACE = 1.12


def breadth(face: str) -> float:
    """How much wider than Arial the face is; a little too much for one that is not known."""
    return _FACES.get(face.casefold(), _UNKNOWN_FACE)


@dataclass(frozen=True, slots=True)
class Column:
    """`wish` is the share of the table's width; `size` is the text's, in points.

    `least` and `most` are twips: what the column has in any case, and what a long word may take
    (an address of a web page must break).
    """

    name: str
    wish: float
    size: float = 8.5
    least: int = 0
    most: int = 2400


def fitted(columns: Sequence[Column], rows: Iterable[Row], total: int) -> list[int]:
    """Twips of each column; they sum to `total`.

    Every column gets its share, but at least what its longest word needs; the others give way.
    """
    needed = [_needed(c, ((w, _BOLD) for w in _BREAKS.split(c.name))) for c in columns]
    for row in rows:
        if len(row.cells) == len(columns):
            for nth, (column, value) in enumerate(zip(columns, row.cells, strict=True)):
                needed[nth] = max(needed[nth], _needed(column, _words_of(value)))
    wanted = [max(n, c.least) for n, c in zip(needed, columns, strict=True)]
    over = sum(wanted) - total
    if over > 0:
        # Room that was only wanted is given up before a word is broken.
        spare = [w - n for w, n in zip(wanted, needed, strict=True)]
        give = min(1.0, over / max(1, sum(spare)))
        wanted = [w - ceil(give * s) for w, s in zip(wanted, spare, strict=True)]
    return shared(total, [c.wish for c in columns], wanted)


def shared(total: int, wishes: Sequence[float], needed: Sequence[int]) -> list[int]:
    """`total` by the wishes, no part below its need while there is enough for all."""
    if sum(needed) > total:
        needed = [total * n // sum(needed) for n in needed]
    fixed: set[int] = set()
    while True:
        rest = total - sum(needed[i] for i in fixed)
        free = [i for i in range(len(wishes)) if i not in fixed]
        weight = sum(wishes[i] for i in free)
        short = [i for i in free if rest * wishes[i] / weight < needed[i]]
        if not short or len(short) == len(free):
            break
        fixed |= set(short)
    widths = [
        # A part of a whole number may come out a hair below it: 2,999.99 twips are enough.
        needed[i] if i in fixed else max(needed[i], int(rest * wishes[i] / weight))
        for i in range(len(wishes))
    ]
    widest = max(range(len(widths)), key=lambda i: (widths[i], -i))
    widths[widest] += total - sum(widths)
    return widths


def settled(rows: Iterable[Row], widths: Sequence[int], longest: int = _WHOLE) -> Iterator[Row]:
    """Rows of more than `longest` lines may be broken over two pages: those that no page has room for."""
    for row in rows:
        fits = row.whole and lines_of(row, widths) <= longest
        yield replace(row, whole=row.header or fits)


def lines_of(row: Row, widths: Sequence[int]) -> int:
    """About how many lines the row's tallest cell takes."""
    tallest, at = 1, 0
    for value in row.cells:
        room = (sum(widths[at : at + value.span]) - _PADDING) / 20
        texts = [line for para in value.paras for line in para.text.split("\n")]
        lines = sum(max(1, ceil(printed(text, 8.5) / room)) for text in texts)
        tallest, at = max(tallest, lines), at + value.span
    return tallest


def printed(text: str, size: float) -> float:
    """The width of the text in points."""
    return sum(map(_OF.__getitem__, text)) * size / 1000


def _words_of(value: Cell) -> Iterator[tuple[str, float]]:
    """Each word, and how much wider than plain it is set."""
    for para in value.paras:
        bold = para.style == "Tabelhoved" or any(
            r.bold or r.style in ("Maerkat", "Tilfoejet") for r in para.runs
        )
        for word in _BREAKS.split(para.text):
            yield word, _BOLD if bold else _HAIR


def _needed(column: Column, words: Iterable[tuple[str, float]]) -> int:
    widest = max((printed(word, column.size) * wider for word, wider in words), default=0.0)
    return min(column.most, ceil(widest * 20) + _PADDING)


USUAL = ("nr", "afsender", "bemaerkning", "tema", "afsnit", "svar", "udfald", "aendring")

# key → share of the width, size of the text in points, least and most twips.
_ROOM: dict[str, tuple[float, float, int, int]] = {
    "nr": (0.045, 8.5, 0, 2400),
    "afsender": (0.09, 8, 0, 2200),
    "afsendertype": (0.08, 8, 0, 1900),
    "modtaget": (0.07, 8, 0, 1600),
    "bemaerkning": (0.25, 8.5, 3100, 2400),
    "art": (0.08, 8, 0, 1900),
    "tema": (0.10, 8, 0, 2050),
    "holdning": (0.12, 8, 0, 2200),
    "afsnit": (0.10, 8, 0, 2050),
    "svar": (0.20, 8.5, 2500, 2400),
    "udfald": (0.11, 8, 1640, 2000),
    "begrundelse": (0.09, 8, 0, 2000),
    "aendring": (0.17, 8.5, 2000, 2400),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of this round: without a draft no section, without a revision no change.

    The public has no column for replies that nobody wrote.
    """

    keys: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def heading_of(facts: RoundFacts, key: str) -> str:
    """What the secretariat calls the column, else what everybody does."""
    return dict(facts.headings).get(key) or dansk.COLUMNS[key]


def layout_of(book: Register) -> Layout:
    """The columns that make sense in this round, with the room that each should have."""
    facts = book.analysis.round
    absent = set(book.absent)
    if book.public and not any(e.reply for e in book.entries.values()):
        absent.add("svar")  # an empty column is room for the secretariat to write in
    keys = tuple(key for key in facts.columns or USUAL if key not in absent)
    columns = []
    for key in keys:
        wish, size, least, most = _ROOM[key]
        columns.append(Column(heading_of(facts, key), wish, size, least, most))
    return Layout(keys, tuple(columns))
