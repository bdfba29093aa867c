"""The overview by theme: the positions, exactly counted, each with one sender's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoering import dansk
from hoering.domain import Position, Theme
from hoering.domain.order import natural
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.tables.remark_rows import bookmark_of
from hoering.writing.word.colours import DIRECTIONS
from hoering.writing.word.columns import Column, layout_of
from hoering.writing.word.elements import Para, Row, Run, cell, note, para, row, wide_row

COLUMNS = (
    Column("Holdning", 0.26),
    Column("Afsendere", 0.32),
    Column("Eksempel, ordret", 0.42),
)
_LONGEST = 90  # words of a quotation


def themes_in_use(book: Register) -> tuple[Theme, ...]:
    """The themes that some remark or position has, most remarks first."""
    weight = {t.id: len(book.of_theme(t.id)) for t in book.analysis.theming.themes}
    held = {p.theme for p in book.positions}
    used = [t for t in book.analysis.theming.themes if weight[t.id] or t.id in held]
    return tuple(sorted(used, key=lambda t: -weight[t.id]))


def theme_line(book: Register, theme: Theme) -> str:
    """12 bemærkninger fra 3 råd og 2 borgere."""
    remarks = book.of_theme(theme.id)
    count = dansk.counted(len(remarks), "bemærkning", "bemærkninger")
    return f"{count} fra {dansk.sender_counts(book.kinds(remarks))}" if remarks else count


def how_to_join(book: Register) -> str:
    """How two remarks are counted as one position; "" where nobody is to correct anything."""
    if book.public or len(book.positions) < 2 or "nr" not in layout_of(book).keys:
        return ""
    return (
        "Siger to bemærkninger det samme, så skriv »holdning som H01.2« under nummeret i den ene række "
        "ovenfor; så tælles de sammen her. Navnet på en holdning kan rettes her eller i regnearket."
    )


def position_rows(book: Register, theme: Theme) -> Iterator[Row]:
    """The shared positions, most senders first; then what single senders hold; then the rest."""
    own = [p for p in book.positions if p.theme == theme.id]
    shared = [p for p in own if book.is_shared(p)]
    for position in sorted(shared, key=lambda p: -book.number_of_senders(book.of_position(p))):
        yield _position_row(book, position)
    single = [p for p in own if p not in shared]
    if single:
        yield from _single_rows(book, single, heads=not shared)
    held = {r for p in own for r in p.remarks}
    alone = [e for e in book.of_theme(theme.id) if e.remark.id not in held]
    if alone:
        yield _rest_row(book, alone, bool(own))


def _position_row(book: Register, position: Position) -> Row:
    entries = book.of_position(position)
    # The direction on a coloured ground, with a little room on both sides.
    word = f"\u00a0{dansk.DIRECTIONS[position.direction]}\u00a0"
    direction = Run(word, "Maerkat", DIRECTIONS[position.direction])
    cells = (
        cell(
            para(Run(position.title, bold=True)),
            para(direction, Run(f" {position.id}", "Notetegn")),
        ),
        cell(_count(book, entries), links(sorted(entries, key=lambda e: natural(e.number)))),
        cell(*quotation(entries[0])) if entries else cell(),
    )
    # LibreOffice loses the rows below an unbreakable one that ends a page.
    return Row(cells, whole=False)


def _single_rows(book: Register, positions: Sequence[Position], heads: bool) -> Iterator[Row]:
    """Many, and each of one sender only: a line each, for the words stand in the main table.

    Each line is a row of the whole width: one tall row would run over pages beside empty cells.
    `heads`: nothing stands above them, so that their title is the table's head.
    """
    held = {p.id: book.of_position(p) for p in positions}
    every = [entry for own in held.values() for entry in own]
    name = Run("Holdninger med én afsender   ", bold=True)
    title = para(name, *_count(book, every).runs, style="Gruppe")
    yield wide_row(title, len(COLUMNS), header=heads)
    for position in positions:
        line = para(f"{position.title}  ", *_links(held[position.id]))
        yield Row((cell(line, span=len(COLUMNS)),))


def _rest_row(book: Register, entries: Sequence[Entry], others: bool) -> Row:
    title = "Øvrige bemærkninger" if others else "Enkeltstående bemærkninger"
    who = cell(_count(book, entries), links(entries))
    return row(title, who, cell(*quotation(entries[0])))


def _count(book: Register, entries: Sequence[Entry]) -> Para:
    return para(Run(dansk.sender_counts(book.kinds(entries)), bold=True))


def links(entries: Sequence[Entry]) -> Para:
    """H01.2, H05.1 … as links to their rows."""
    return para(*_links(entries))


def _links(entries: Sequence[Entry]) -> Iterator[Run]:
    for nth, entry in enumerate(entries):
        if nth:
            yield Run(", ")
        yield Run(entry.number, "Henvisning", anchor=bookmark_of(entry.remark.id))


def quotation(entry: Entry) -> tuple[Para, ...]:
    """The remark's own words; a very long one ends in […]."""
    words = entry.remark.text.split()
    text = " ".join(words if len(words) <= _LONGEST + 10 else [*words[:_LONGEST], "[…]"])
    return para(f"»{text}«"), note(
        f"{entry.number} {entry.response.sender}, side {entry.remark.page}"
    )
