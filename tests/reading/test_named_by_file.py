"""Senders of drafts that came back with notes, of extracts and of minutes."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from hoering.domain import RoundFacts
from hoering.reading.responses import read_responses
from hoering.reading.senders.titles import without_paper_words

FACTS = RoundFacts(title="Stiplan", municipality="Vestby Kommune")


@pytest.mark.parametrize(
    ("stem", "left"),
    [
        ("Beredskabet - kommentarer i rødt", "Beredskabet"),
        ("Ældresagen_udkast med noter", "Ældresagen"),
        ("Plantefonden rettelser i udkast", "Plantefonden"),
        ("DN - samlede bemærkninger", "DN"),
        ("Uddrag Handicapråd", "Handicapråd"),
        ("Høringssvar bemærkninger fra Ida", "Høringssvar bemærkninger fra Ida"),
        ("Høringsudkast - bemærkninger", "Høringsudkast - bemærkninger"),
        ("udkast med noter fra Museet", "udkast med noter fra Museet"),
    ],
)
def test_words_for_the_paper_are_no_part_of_the_name(stem: str, left: str) -> None:
    assert without_paper_words(stem) == left


def sender(root: Path, name: str, *lines: str) -> str:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    folder = root / "hoeringssvar"
    folder.mkdir()
    made.save(folder / name)
    (response,), _ = read_responses(root, folder, FACTS)
    return response.sender


def test_where_a_meeting_of_citizens_was_held_sent_nothing(tmp_path: Path) -> None:
    lines = (
        "Opsamling fra borgermøde om stiplanen",
        "Afholdt den 22. september 2026 i Kulturhuset. Ca. 60 borgere deltog.",
        "Bord 1",
        "Flere bænke langs stien ved åen",
        "Hunde skal holdes i snor om vinteren",
    )
    assert sender(tmp_path, "Møde 22. september.docx", *lines) == "Borgermøde"


def test_what_was_answered_to_is_no_part_of_a_name(tmp_path: Path) -> None:
    lines = (
        "Kommentarer fra Boligforeningen Fremad til Strategi for stier",
        "Der mangler lys på stien, og det er farligt om vinteren.",
    )
    assert sender(tmp_path, "kommentarer.docx", *lines) == "Boligforeningen Fremad"
