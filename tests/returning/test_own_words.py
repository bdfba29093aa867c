"""What the program wrote itself is nobody's correction, whoever wrote the same words to it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from office import Office, World
from pens import SheetPen

from hoering.remembering import note_files, remember
from hoering.writing.overview import hearing_note, prose, white_book

WORDS = (
    "Vi savner et læskur ved stoppestedet på Havnevej.",
    "Stien rundt om søen bør have en fast belægning.",
    "Der er for langt mellem bænkene i parken.",
)
FORMS = {
    "prosa": prose.document_bytes,
    "hvidbog": white_book.document_bytes,
    "notat": hearing_note.document_bytes,
}
LETTERS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3), min_size=2, max_size=4)


@settings(max_examples=8, deadline=None)
@given(letters=LETTERS, answered=st.sets(st.integers(0, 11), min_size=1))
def test_every_form_reads_back_as_it_was_written(
    letters: list[list[str]], answered: set[int]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        named = {f"hoeringssvar/svar{n:02}.pdf": texts for n, texts in enumerate(letters)}
        office = Office(Path(name), World(named))
        office.run()
        pen = SheetPen(office.xlsx)
        for nth, remark in enumerate(office.reviewed.analysis.remarks):
            if nth in answered:
                pen.write(remark.id, "svar", f"Svar nummer {nth}.\nVi ser på det.")
        office.take(Path(pen.save(office.folder / "rettet.xlsx")))
        _write_forms(office)
        for file in sorted(office.results.iterdir()):
            found = office.read(file).found
            assert (file.name, found.corrections, found.unclear) == (file.name, (), ())


def _write_forms(office: Office) -> None:
    """The forms in running text beside the two documents that the office writes."""
    for form, make in FORMS.items():
        file = office.results / f"kommenteret-oversigt-{form}.docx"
        file.write_bytes(make(office.reviewed))
    written = [f"kommenteret-oversigt-{form}.docx" for form in FORMS]
    note_files(office.results, office.store, written)
    remember(office.reviewed, office.results, office.store, office.reviewed.analysis.round)
