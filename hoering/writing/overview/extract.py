"""uddrag/Uddrag 03 - Økonomi.docx: a part of the overview, for the colleague who is to answer it.

The rows and columns are the overview's own, so that what is written in them is read back as there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from hoering import dansk
from hoering.writing.agenda.agenda_template import started
from hoering.writing.facts.register import Register
from hoering.writing.overview import endings
from hoering.writing.tables import change_list
from hoering.writing.tables.remark_rows import remark_rows
from hoering.writing.word.colours import theme_fills
from hoering.writing.word.columns import heading_of, layout_of
from hoering.writing.word.elements import lead_in, para
from hoering.writing.word.pages import Pages


def extract_bytes(
    book: Register, what: str, remarks: Collection[str], template: bytes | None = None
) -> bytes:
    """The extract as the bytes of a .docx file: the same for the same round. `what` says in a few
    words what was chosen, `remarks` are the ids; `template` is the municipality's own Word file.
    """
    part = narrowed(book, remarks)
    title = dansk.EXTRACT
    pages = started(part, title, ["høring", "uddrag", what], template=template)
    endings.head(pages, part, title)
    pages.heading(what, 1)
    pages.text(_size(book, part))
    pages.text(*(para(line, style="ListBullet", keep_next=True) for line in _guide(part)))
    layout = layout_of(part)
    rows = remark_rows(part, layout, theme_fills(book.analysis.theming.themes))
    pages.table(layout.columns, rows, "Bemærkninger efter høringssvar")
    if part.changes:
        _changes(pages, part)
    pages.unlink_lost()
    return pages.packed()


def _size(book: Register, part: Register) -> str:
    of = dansk.counted(len(book.entries), "bemærkning", "bemærkninger")
    kinds = dansk.who_wrote(len(part.responses), part.senders(part.responses))
    return f"Uddraget rummer {len(part.entries)} af rundens {of}, fra {kinds}."


def _guide(part: Register) -> Iterator[str]:
    """What is asked of the reader."""
    if "svar" in layout_of(part).keys:
        reply = heading_of(part.analysis.round, "svar")
        yield f"Skriv jeres svar i kolonnen »{reply}«, gem filen, og send den tilbage til sekretariatet."
    if part.has_revision:
        yield (
            "Udfald mærket »forslag« er programmets: er det rigtigt, så slet ordet »forslag«; ellers "
            "ret det."
        )
    yield "Bemærkningerne er gengivet ordret. Slet ingen rækker; resten af runden står i hele oversigten."


def _changes(pages: Pages, part: Register) -> None:
    pages.heading("Ændringer i det tilrettede udkast", 1)
    told = "De ændringer, der er knyttet til bemærkningerne her, og de øvrige i samme afsnit."
    pages.text(lead_in(told))
    rows = change_list.overview_rows(part)
    pages.table(change_list.OVERVIEW_COLUMNS, rows, "Ændringer i det tilrettede udkast")


def narrowed(book: Register, remarks: Collection[str]) -> Register:
    """`book` with these remarks alone (their ids). Of the changes those stay that answer one of them
    or stand in a section that one of them is about; what is behind these stays whole.
    """
    entries = {id: entry for id, entry in book.entries.items() if id in remarks}
    own = {
        response: tuple(e for e in said if e.remark.id in entries)
        for response, said in book.of_response.items()
    }
    responses = tuple(r for r in book.responses if own[r.id])
    sections = {entry.section_key for entry in entries.values()} - {""}
    linked = {change.id for entry in entries.values() for change in entry.changes}
    findings = dict.fromkeys(f for r in responses for f in book.findings_of(r))
    return replace(
        book,
        analysis=replace(book.analysis, findings=tuple(findings)),
        responses=responses,
        entries=entries,
        of_response=own,
        changes=tuple(c for c in book.changes if c.id in linked or c.section in sections),
    )
