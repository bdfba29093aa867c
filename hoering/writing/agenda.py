"""dagsordenspunkt.docx: the case put to the committee, in a municipality's form or its template."""

from __future__ import annotations

from hoering.domain import Reviewed
from hoering.writing import agenda_template
from hoering.writing.agenda_blocks import title_of
from hoering.writing.agenda_forms import FORMS, question
from hoering.writing.pages import started
from hoering.writing.register import register

_USUAL = "frederiksberg"


def agenda_bytes(
    reviewed: Reviewed, own: bytes | None = None, template: bytes | None = None
) -> bytes:
    """The agenda item as the bytes of a .docx file; the same bytes for the same round.

    `own` is the municipality's agenda template with placeholders, `template` the Word file whose
    look the fixed forms take over. An own template that cannot be read gives way to the usual
    form; it has been reported.
    """
    book = register(reviewed)
    facts = book.analysis.round
    if own is not None:
        filled = agenda_template.filled(own, book)
        if filled is not None:
            return filled
    form = facts.agenda_template if facts.agenda_template in FORMS else _USUAL
    pages = started(book, "Dagsordenspunkt", ["dagsorden"], portrait=True, template=template)
    pages.heading(title_of(book), 0)
    below = [f"Sagsnr. {facts.case_number}" if facts.case_number else "", facts.municipality]
    if any(below):
        pages.text(" · ".join(b for b in below if b), style="Subtitle")
    if form == "koebenhavn":
        pages.text(question(book))
    for part in FORMS[form]:
        if part.heading:
            pages.heading(part.heading, part.level)
        pages.text(*part.content(book))
    return pages.packed()
