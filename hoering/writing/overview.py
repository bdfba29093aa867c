"""kommenteret-oversigt.docx: the commented overview of the responses, the main product."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from hoering.domain import Reviewed
from hoering.writing import change_part, closing, introduction, senders, theme_part
from hoering.writing.colours import theme_fills
from hoering.writing.elements import Ink, Para, Row, para
from hoering.writing.package import describe, packed
from hoering.writing.placing import place
from hoering.writing.register import Register, register
from hoering.writing.remark_rows import header_row, layout_of, remark_rows
from hoering.writing.styles import TEXT_WIDTH, new_document, running_lines
from hoering.writing.widths import Column, fitted, settled

TITLE = "Kommenteret oversigt over høringssvar"


def write_overview(reviewed: Reviewed, path: Path) -> None:
    """The overview as a Word file: the same bytes for the same round.

    The table of each response's remarks comes first, then the same by theme, the changes, what
    needs attention, and what could not be read. Each remark's row has the bookmark
    `h_<remark id>`, so that an edited file can be read back. Raises OutputLocked, DiskFull.
    """
    place(path, overview_bytes(reviewed))


def overview_bytes(reviewed: Reviewed) -> bytes:
    """The overview as the bytes of a .docx file."""
    book = register(reviewed)
    document = new_document()
    facts = book.analysis.round
    themes = theme_part.themes_in_use(book)
    describe(document, book.analysis, TITLE, ["høring", "høringssvar", *(t.name for t in themes)])
    case = f"Sagsnr. {facts.case_number}" if facts.case_number else ""
    running_lines(document, facts.municipality or facts.title, case)
    pages = _Pages(document)
    _introduce(pages, book, reviewed)
    _responses(pages, book)
    _themes(pages, book)
    if book.has_revision:
        _changes(pages, book)
        _attention(pages, book)
    _problems(pages, book)
    return packed(document)


class _Pages:
    """Adds to the end of the document, in reading order."""

    def __init__(self, document: Any) -> None:
        self.document, self.ink = document, Ink()
        self.end = document.element.body[-1]  # the section's properties come last in the body

    def heading(self, text: str, level: int) -> None:
        style = {0: "Title", 1: "Heading1", 2: "Heading2", 3: "Heading3"}[level]
        self._add(self.ink.paragraph(para(text, style=style)))

    def text(self, *paragraphs: str | Para, style: str = "Broed") -> None:
        for value in paragraphs:
            made = para(value, style=style) if isinstance(value, str) else value
            self._add(self.ink.paragraph(made))

    def table(self, columns: Sequence[Column], rows: Iterable[Row], title: str) -> None:
        """A table with a repeated header row. Two tables in a row would become one: keep apart."""
        found = list(rows)
        if not found or not found[0].header:
            found.insert(0, header_row(tuple(c.name for c in columns)))
        widths = fitted(columns, found, TEXT_WIDTH)
        self._add(self.ink.table(settled(found, widths), widths, title))
        self.text("", style="Afstand")

    def figures(self, row: Row, title: str) -> None:
        width = min(TEXT_WIDTH // len(row.cells), 2160)
        self._add(self.ink.table([row], [width] * len(row.cells), title, borders=False))
        self.text("", style="Afstand")

    def _add(self, element: Any) -> None:
        self.end.addprevious(element)


def _introduce(pages: _Pages, book: Register, reviewed: Reviewed) -> None:
    facts = book.analysis.round
    pages.heading(TITLE, 0)
    subtitle = " · ".join(p for p in (facts.title, facts.municipality, facts.committee) if p)
    if subtitle:
        pages.text(subtitle, style="Subtitle")
    pages.figures(introduction.figures(book), "Runden i tal")
    pages.text(*introduction.opening(book))
    pages.heading("Sådan læses oversigten", 2)
    pages.text(*introduction.guide(book, reviewed), style="ListBullet")
    pages.heading("Hvem har svaret", 1)
    pages.table(senders.COLUMNS, senders.sender_rows(book), "Afsendere af høringssvar")


def _responses(pages: _Pages, book: Register) -> None:
    layout = layout_of(book)
    pages.heading("Oversigt efter høringssvar", 1)
    rows = remark_rows(book, layout, theme_fills(book.analysis.theming.themes))
    pages.table(layout.columns, rows, "Bemærkninger efter høringssvar")


def _themes(pages: _Pages, book: Register) -> None:
    themes = theme_part.themes_in_use(book)
    if not themes:
        return
    pages.heading("Oversigt efter tema", 1)
    for theme in themes:
        pages.heading(theme.name, 2)
        pages.text(para(theme_part.theme_line(book, theme), style="Broed", keep_next=True))
        pages.table(theme_part.COLUMNS, theme_part.position_rows(book, theme), theme.name)


def _changes(pages: _Pages, book: Register) -> None:
    pages.heading("Ændringer i det tilrettede udkast", 1)
    if not book.changes:
        pages.text("Der er ingen forskelle i ordlyden mellem udkastet og det tilrettede udkast.")
        return
    rows = change_part.change_rows(book, frozenset(closing.editorial_ids(book)))
    pages.table(change_part.COLUMNS, rows, "Ændringer i det tilrettede udkast")


def _attention(pages: _Pages, book: Register) -> None:
    pages.heading("Opmærksomhedspunkter", 1)
    rows = list(closing.alarm_rows(book))
    if rows:
        pages.table(closing.ALARM_COLUMNS, rows, "Opmærksomhedspunkter")
    editorial = closing.editorial_line(book)
    if editorial or not rows:
        pages.text(editorial or closing.nothing_to_see())


def _problems(pages: _Pages, book: Register) -> None:
    pages.heading("Filer, der ikke kunne læses, og andre problemer", 1)
    rows = list(closing.problem_rows(book))
    if rows:
        pages.table(closing.PROBLEM_COLUMNS, rows, "Filer, der ikke kunne læses")
    else:
        pages.text("Alle filer kunne læses.")
