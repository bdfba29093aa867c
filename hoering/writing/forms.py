"""The overview in the forms that the round asks for, and the files that they go into."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from hoering.dansk import OVERVIEW_FORMS
from hoering.domain import Finding, Reviewed, RoundFacts
from hoering.writing.agenda import agenda_template
from hoering.writing.agenda.agenda import agenda_bytes
from hoering.writing.files.placing import AGENDA, OVERVIEW, place
from hoering.writing.overview import hearing_note, overview, prose, white_book
from hoering.writing.word.word_template import complaint

FORM_BYTES: dict[str, Callable[[Reviewed, bytes | None], bytes]] = {
    "tabel": overview.overview_bytes,
    prose.FORM: prose.document_bytes,
    white_book.FORM: white_book.document_bytes,
    hearing_note.FORM: hearing_note.document_bytes,
}


def form_files(facts: RoundFacts) -> dict[str, str]:
    """Form → file name; the first form is the overview, the others are named after theirs."""
    forms = [form for form in facts.forms if form in OVERVIEW_FORMS] or ["tabel"]
    return {form: form_file(form) if nth else OVERVIEW for nth, form in enumerate(forms)}


def form_file(form: str) -> str:
    """The file of a form that is not the first one."""
    stem, ending = OVERVIEW.rsplit(".", 1)
    return f"{stem}-{form}.{ending}"


def write_forms(reviewed: Reviewed, folder: Path, results: Path) -> None:
    """Each form of the overview, in the municipality's own Word template where there is one.

    `folder` is the round's, where the template lies. Raises OutputLocked, DiskFull.
    """
    facts = reviewed.analysis.round
    template = template_bytes(folder, facts.word_template)
    for form, name in form_files(facts).items():
        place(results / name, FORM_BYTES[form](reviewed, template))


def write_agenda(reviewed: Reviewed, folder: Path, results: Path) -> None:
    """The agenda item, by the municipality's own template where there is one.

    Raises OutputLocked, DiskFull.
    """
    facts = reviewed.analysis.round
    own = template_bytes(folder, _own_agenda(facts))
    template = template_bytes(folder, facts.word_template)
    place(results / AGENDA, agenda_bytes(reviewed, own, template))


def template_findings(folder: Path, facts: RoundFacts) -> Iterator[Finding]:
    """What is wrong with the templates of the round: unreadable, or with unknown placeholders."""
    for key, name in (("word", facts.word_template), ("dagsorden", _own_agenda(facts))):
        if not name:
            continue
        trouble = complaint(folder / name, key)
        if trouble:
            yield Finding("template", name, trouble)
            continue
        content = (folder / name).read_bytes()
        for field in agenda_template.unknown_placeholders(content, running_lines=key == "word"):
            yield Finding("template", name, agenda_template.complaint(field, name))


def _own_agenda(facts: RoundFacts) -> str:
    named = facts.agenda_template
    return named if named.lower().endswith(".docx") else ""


def template_bytes(folder: Path, name: str) -> bytes | None:
    """The file's bytes; None where there is none or it cannot be read, which was reported."""
    try:
        return (folder / name).read_bytes() if name else None
    except OSError:
        return None
