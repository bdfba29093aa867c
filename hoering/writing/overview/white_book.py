"""kommenteret-oversigt-hvidbog.docx: general remarks, then remarks in the draft's own order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hoering import dansk
from hoering.domain import Reviewed, SenderKind
from hoering.domain.groups import gathered
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.overview import endings
from hoering.writing.passages import blocks, changed_sections, introduction
from hoering.writing.word.elements import Para, Run, group_line
from hoering.writing.word.pages import Pages

FORM = "hvidbog"


def document_bytes(reviewed: Reviewed, template: bytes | None = None) -> bytes:
    """The white book as the bytes of a .docx file; its blocks are those of `blocks`."""
    pages, book = endings.begun(reviewed, FORM, "hvidbog", template)
    pages.heading("Indledning", 1)
    pages.text(*introduction.opening(book))
    pages.text(
        "Først står de generelle bemærkninger og derefter bemærkningerne til de enkelte afsnit i "
        "udkastets rækkefølge, begge steder ordnet efter afsendertype. De er gengivet ordret."
    )
    pages.text(*endings.reading_guide(book))
    endings.figures(pages, book)
    pages.heading("Generelle bemærkninger", 1)
    general = [e for e in book.entries.values() if not e.section_key]
    if general:
        _by_kind(pages, book, general, 2)
    else:
        pages.text("Ingen bemærkninger gælder udkastet som helhed.")
    _close_to_the_text(pages, book)
    endings.without_remarks(pages, book)
    if book.has_revision:
        pages.heading("Ændringer i det tilrettede udkast", 1)
        changed_sections.add_changes(pages, book)
    endings.problems(pages, book)
    return pages.packed()


def _close_to_the_text(pages: Pages, book: Register) -> None:
    sections = remarks_by_section(book)
    if not sections:
        return
    pages.heading("Bemærkninger til de enkelte afsnit", 1)
    for key, entries in sections:
        pages.heading(blocks.section_title(book, key), 2)
        _by_kind(pages, book, entries, 3)


def remarks_by_section(book: Register) -> list[tuple[str, list[Entry]]]:
    """The sections that have remarks, in the draft's own order; unknown ones come last."""
    placed = (entry for entry in book.entries.values() if entry.section_key)
    found = gathered(placed, lambda entry: entry.section_key)
    order = {key: n for n, key in enumerate(book.sections)}
    return sorted(found.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))


def _by_kind(pages: Pages, book: Register, entries: Sequence[Entry], level: int) -> None:
    for kind in SenderKind:
        own = [e for e in entries if e.response.sender_kind is kind]
        if own:
            pages.text(_kind_line(book, kind, own, level))
            for entry in own:
                pages.text(*blocks.single(book, entry))


def _kind_line(book: Register, kind: SenderKind, entries: Iterable[Entry], level: int) -> Para:
    senders = book.number_of_senders(entries)
    heading = Run(dansk.capital(dansk.SENDER_KINDS[kind][1]), bold=True)
    count = Run(f"   {dansk.counted(senders, 'afsender', 'afsendere')}", "Notetegn")
    return group_line(heading, count, level=level)
