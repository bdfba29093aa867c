"""kommenteret-oversigt-prosa.docx: replies to what was written, per theme and position.

Copenhagen's form "Svar på henvendelser i høringsperioden": under each theme the positions, most
senders first, each with its number of senders and marks for the special ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoering import dansk
from hoering.domain import Reviewed, SenderKind, Theme
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.overview import endings
from hoering.writing.passages import blocks, introduction
from hoering.writing.tables import sender_index, senders
from hoering.writing.tables.theme_part import theme_line, themes_in_use
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Para, Row, lead_in, row
from hoering.writing.word.pages import Pages

FORM = "prosa"
_MARKS: dict[SenderKind, str] = {
    SenderKind.COUNCIL: "R",
    SenderKind.BOARD: "B",
    SenderKind.AUTHORITY: "O",
    SenderKind.ADMINISTRATION: "O",
    SenderKind.ORGANISATION: "F",
    SenderKind.COMPANY: "V",
}
_MEANINGS = {
    "LU": "lokaludvalg",
    "R": "råd",
    "B": "bestyrelse",
    "O": "offentlig myndighed eller forvaltning",
    "F": "forening eller anden organisation",
    "V": "virksomhed",
}


def document_bytes(reviewed: Reviewed, template: bytes | None = None) -> bytes:
    """The form in prose as the bytes of a .docx file; its blocks are those of `blocks`."""
    pages, book = endings.begun(reviewed, FORM, "høringssvar", template)
    pages.text(*introduction.opening(book))
    pages.text(*_legend(book))
    endings.figures(pages, book)
    for theme in themes_in_use(book):
        _theme(pages, book, theme)
    rest = [e for e in book.entries.values() if not e.themes]
    if rest:
        pages.heading(dansk.NO_THEME, 1)
        for entry in rest:
            pages.text(*blocks.single(book, entry, blocks.PROPOSED_CHANGE))
    endings.without_remarks(pages, book)
    pages.heading("Hvem har svaret", 1)
    many, title = senders.are_many(book), "Henvendelsernes numre og afsendere"
    rows = sender_index.numbered_rows(book) if many else _sender_rows(book)
    pages.table(sender_index.COLUMNS if many else _SENDERS, rows, title)
    endings.problems(pages, book)
    return pages.packed()


def _theme(pages: Pages, book: Register, theme: Theme) -> None:
    own = book.of_theme(theme.id)
    pages.heading(theme.name, 1)
    pages.text(lead_in(f"{theme_line(book, theme)}."))
    groups, alone = blocks.grouped(own)
    for position, entries in groups:
        pages.heading(f"{position.title} {marks(entries)}", 2)
        pages.text(*blocks.shared(book, position, entries, blocks.PROPOSED_CHANGE))
    if alone:
        pages.heading("Enkelte henvendelser" if groups else "Henvendelser", 2)
        for entry in alone:
            pages.text(*blocks.single(book, entry, blocks.PROPOSED_CHANGE))


def marks(entries: Sequence[Entry]) -> str:
    """(9, LU, O): nine senders, a local committee and a public authority among them."""
    own = blocks.by_sender(entries)
    used = {mark_of(entry) for entry in own.values()}
    return f"({', '.join([str(len(own)), *(m for m in _MEANINGS if m in used)])})"


def mark_of(entry: Entry) -> str:
    name = entry.response.sender.casefold()
    if "lokaludvalg" in name or "lokalråd" in name:
        return "LU"
    return _MARKS.get(entry.response.sender_kind, "")


def _legend(book: Register) -> Iterator[str | Para]:
    """Only of what there is: marks and numbers stand where several senders share a position."""
    shared = [p for p in book.positions if book.is_shared(p)]
    if not shared:
        yield "Henvendelserne er ordnet efter tema. Bemærkningerne er gengivet ordret."
    else:
        yield (
            "Henvendelserne er ordnet efter tema og holdning. Tallet i parentes efter en overskrift er "
            "antallet af afsendere. Bemærkningerne er gengivet ordret; hvor flere afsendere deler en "
            "holdning, er den mest dækkende gengivet, og de andre står med nummer."
        )
    used = {mark_of(e) for p in shared for e in book.of_position(p)} - {""}
    if used:
        told = [f"{m} = {word}" for m, word in _MEANINGS.items() if m in used]
        yield f"Mærkerne ved siden af tallet betyder: {', '.join(told)}. Borgere har intet mærke."
    yield from endings.reading_guide(book)


_SENDERS = (
    Column("Nr.", 0.07, size=9.5),
    Column("Afsender", 0.40, size=9.5, most=4200),
    Column("Type", 0.16, size=9.5),
    Column("Modtaget", 0.19, size=9.5),
    Column("Antal bemærkninger", 0.18, size=9.5),
)


def _sender_rows(book: Register) -> Iterator[Row]:
    for response in book.responses:
        count = len(book.of_response[response.id])
        yield row(
            senders.case_number(response.id),
            response.sender,
            dansk.SENDER_KINDS[response.sender_kind][0],
            senders.received_on(response),
            "ikke læst" if book.is_unread(response) else str(count),
        )
