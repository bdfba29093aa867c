"""The senders of a large round: how many of each kind, and all of them by name, two in a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from hoering import dansk
from hoering.domain import Response, SenderKind
from hoering.domain.order import alphabetical
from hoering.writing.facts.register import Register
from hoering.writing.tables.remark_rows import bookmark_of
from hoering.writing.tables.senders import case_number, notes_of, to_be_looked_at
from hoering.writing.word.colours import ATTENTION
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Cell, Para, Row, Run, cell, group_row, para, row

KINDS = (
    Column("Type", 0.28),
    Column("Høringssvar", 0.12),
    Column("Bemærkninger", 0.15),
    Column("Efter fristen", 0.15),
    Column("Uden bemærkninger", 0.15),
    Column("Ikke læst", 0.15),
)
LEAD = "Afsenderne står efter type og i alfabetisk orden. Tallet er antallet af bemærkninger."
_HALF = (Column("Nr.", 0.06), Column("Afsender", 0.35), Column("Antal", 0.09))
COLUMNS = (*_HALF, *_HALF)


def kind_rows(book: Register) -> Iterator[Row]:
    """A row for each kind of sender that answered, and one for them all."""
    for kind in SenderKind:
        own = [r for r in book.responses if r.sender_kind is kind]
        if own:
            yield _counted(book, dansk.capital(dansk.SENDER_KINDS[kind][1]), own)
    yield _counted(book, "I alt", book.responses, bold=True)


def _counted(book: Register, name: str, own: Sequence[Response], bold: bool = False) -> Row:
    numbers = (
        len(own),
        sum(len(book.of_response[r.id]) for r in own),
        sum(r.late for r in own),
        sum(r.no_remarks for r in own),
        sum(book.is_unread(r) for r in own),
    )
    words = (name, *(str(n) if n else "–" for n in numbers))
    return row(*(para(Run(word, bold=bold)) for word in words))


def rows(book: Register) -> Iterator[Row]:
    """A line for each kind, and below it its senders in the order of the Danish alphabet.

    Files that became no response come last, as in the other list of senders. The response's number
    leads to its first remark.
    """
    for kind in SenderKind:
        own = [r for r in book.responses if r.sender_kind is kind]
        own.sort(key=lambda r: alphabetical(r.sender))
        if own:
            name = dansk.capital(dansk.SENDER_KINDS[kind][1])
            yield group_row(name, str(len(own)), len(COLUMNS))
            yield from _pairs([_cells(book, r, linked=True) for r in own])
    unclaimed = [f.source.rsplit("/", 1)[-1] for f in book.unclaimed]
    if unclaimed:
        yield group_row("Filer, der ikke kunne læses", str(len(unclaimed)), len(COLUMNS))
        told = ((cell("–"), cell(name, fill=ATTENTION), cell("–")) for name in unclaimed)
        yield from _pairs(list(told))


def numbered_rows(book: Register) -> Iterator[Row]:
    """Every response in the order of the numbers by which the form in prose calls them."""
    yield from _pairs([_cells(book, response) for response in book.responses])


def _pairs(cells: Sequence[tuple[Cell, ...]]) -> Iterator[Row]:
    blank = (cell(),) * len(_HALF)
    for left, right in zip_longest(cells[::2], cells[1::2], fillvalue=blank):
        yield row(*left, *right)


def _cells(book: Register, response: Response, linked: bool = False) -> tuple[Cell, ...]:
    entries = book.of_response[response.id]
    anchor = bookmark_of(entries[0].remark.id) if linked and entries else ""
    name = response.id if linked else case_number(response.id)
    number = Run(name, "Henvisning" if anchor else "", bold=True, anchor=anchor)
    fill = ATTENTION if to_be_looked_at(book, response) else ""
    count = "–" if book.is_unread(response) else str(len(entries))
    return cell(para(number)), cell(_named(book, response), fill=fill), cell(count)


def _named(book: Register, response: Response) -> Para:
    notes = notes_of(book, response)
    return para(response.sender, Run(f"   {', '.join(notes)}" if notes else "", "Notetegn"))
