"""The columns of the table of remarks: which, in what order, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass

from hoering import dansk
from hoering.domain import RoundFacts
from hoering.writing.register import Register
from hoering.writing.widths import Column

USUAL = ("nr", "afsender", "bemaerkning", "tema", "afsnit", "svar", "udfald", "aendring")

# key → share of the width, size of the text in points, least and most twips.
_ROOM: dict[str, tuple[float, float, int, int]] = {
    "nr": (0.045, 8.5, 0, 2400),
    "afsender": (0.09, 8, 0, 2200),
    "afsendertype": (0.08, 8, 0, 1900),
    "modtaget": (0.07, 8, 0, 1600),
    "bemaerkning": (0.27, 8.5, 3300, 2400),
    "art": (0.08, 8, 0, 1900),
    "tema": (0.10, 8, 0, 2050),
    "holdning": (0.12, 8, 0, 2200),
    "afsnit": (0.10, 8, 0, 2050),
    "svar": (0.17, 8.5, 1600, 2400),
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


def header_bookmark(key: str) -> str:
    """The bookmark in a column's heading: it tells the column whatever it is called."""
    return f"k_{key}"
