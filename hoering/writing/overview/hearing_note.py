"""kommenteret-oversigt-notat.docx: the hearing note in the form that ministries use.

1. Høringen (period, table of the parties), 2. Høringssvarene (general, then per point), 3. Changes
against the draft: the parts that the Ministry of Justice's guide to law quality asks for (9.1.6).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hoering.domain import Response, Reviewed
from hoering.domain.order import alphabetical
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.parties import best_party
from hoering.writing.facts.register import Register
from hoering.writing.overview import endings
from hoering.writing.overview.white_book import remarks_by_section
from hoering.writing.passages import blocks, changed_sections, introduction
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Row, Run, group_line, row
from hoering.writing.word.pages import Pages

FORM = "notat"
TICK = "✓"
_COLUMNS = (
    Column("Hørt part", 0.46, size=9.5, most=4600),
    Column("Har svaret", 0.16, size=9.5),
    Column("Med bemærkninger", 0.20, size=9.5),
    Column("Uden bemærkninger", 0.18, size=9.5),
)


@dataclass(frozen=True, slots=True)
class Party:
    """One line of the table; `uninvited` bears the mark `*`."""

    name: str
    uninvited: bool
    responses: tuple[Response, ...]


def document_bytes(reviewed: Reviewed, template: bytes | None = None) -> bytes:
    """The hearing note as the bytes of a .docx file; its blocks are those of `blocks`."""
    pages, book = endings.begun(reviewed, FORM, "høringsnotat", template)
    pages.heading("1. Høringen", 1)
    pages.heading("1.1. Høringsperioden", 2)
    pages.text(*introduction.opening(book))
    pages.heading("1.2. Hørte parter", 2)
    _parties(pages, book)
    pages.heading("2. Høringssvarene", 1)
    pages.text(
        "Bemærkningerne er gengivet ordret; hvor flere deler en holdning, den mest dækkende. Efter "
        "hvert punkt står forvaltningens svar, og hvad der er imødekommet, hvad der ikke er, og "
        "hvorfor."
    )
    pages.text(*endings.reading_guide(book))
    endings.figures(pages, book)
    pages.heading("2.1. Generelle bemærkninger", 2)
    general = [e for e in book.entries.values() if not e.section_key]
    _remarks(pages, book, general, 3)
    if not general:
        pages.text("Ingen bemærkninger gælder udkastet som helhed.")
    pages.heading("2.2. Bemærkninger til de enkelte punkter", 2)
    for nth, (key, entries) in enumerate(remarks_by_section(book), 1):
        pages.heading(f"2.2.{nth}. Til {blocks.place_name(book, key)}", 3)
        _remarks(pages, book, entries, 4)
    pages.heading("3. Ændringer i forhold til udkastet", 1)
    if book.has_revision:
        pages.text(
            "Det tilrettede udkast har følgende ændringer i forhold til det, der var i høring."
        )
        changed_sections.add_changes(pages, book)
    else:
        pages.text("Der er endnu ikke et tilrettet udkast.")
    endings.without_remarks(pages, book)
    endings.problems(pages, book)
    return pages.packed()


def _remarks(pages: Pages, book: Register, entries: list[Entry], level: int) -> None:
    groups, alone = blocks.grouped(entries)
    for position, own in groups:
        pages.text(group_line(Run(position.title, bold=True), level=level))
        pages.text(*blocks.shared(book, position, own))
    for entry in alone:
        pages.text(*blocks.single(book, entry))


def _parties(pages: Pages, book: Register) -> None:
    found = parties(book)
    if book.parties.invited:
        if any(p.uninvited for p in found):
            pages.text("Afsendere mærket * har svaret uden at være blevet hørt.")
        name = "Part" if any(p.uninvited for p in found) else _COLUMNS[0].name
        columns = (replace(_COLUMNS[0], name=name), *_COLUMNS[1:])
        pages.table(columns, _rows(book, found), "Hørte parter og deres svar")
        return
    # Nobody was asked by name: a citizen who answered is no party that was heard.
    pages.text("Der er ingen liste over hørte parter. Disse har svaret:")
    columns = (replace(_COLUMNS[0], name="Afsender"), *_COLUMNS[1:])
    pages.table(columns, _rows(book, found), "Afsendere og deres svar")


def parties(book: Register) -> list[Party]:
    """Everybody who was asked or who answered, in the order of the Danish alphabet."""
    invited: dict[str, list[Response]] = {name: [] for name in book.parties.invited}
    others: dict[str, list[Response]] = {}
    for response in book.responses:
        name = best_party(book.parties.invited, response.sender)
        if name:
            invited[name].append(response)
        else:
            others.setdefault(response.sender, []).append(response)
    marked = bool(invited)
    found = [Party(name, False, tuple(own)) for name, own in invited.items()]
    found += [Party(name, marked, tuple(own)) for name, own in others.items()]
    return sorted(found, key=lambda p: alphabetical(p.name))


def _rows(book: Register, found: list[Party]) -> Iterator[Row]:
    for party in found:
        unread = [r for r in party.responses if book.is_unread(r)]
        read = [r for r in party.responses if r not in unread]
        having = any(book.of_response[r.id] for r in read)
        answered = TICK if party.responses else "–"
        without = "" if having or not read else TICK
        told = "ikke læst" if unread and not having else TICK if having else ""
        yield row(f"{party.name}{' *' if party.uninvited else ''}", answered, told, without)
