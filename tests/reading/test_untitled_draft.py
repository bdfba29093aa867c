"""A draft without a title of its own: a Word file whose largest text is its chapters' headings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from hoering.reading.policy import read_policy

SAID = "Kommunen vil arbejde for fritid, skole og økonomi, så alle børn trives i hverdagen."
CHAPTERS = ["Indledning", "Fritid", "Skole", "Økonomi"]


def draft(path: Path, titles: Sequence[str], texts: int) -> Path:
    document = docx.Document()
    for title in titles:
        document.add_heading(title, 1)
    for chapter in CHAPTERS:
        document.add_heading(chapter, 1)
        for nth in range(texts):
            document.add_paragraph(f"{SAID} Punkt {nth} gælder {chapter.lower()}.")
    document.save(path)
    return path


@pytest.mark.parametrize("texts", [2, 6])
def test_headings_of_one_size_head_a_section_each(tmp_path: Path, texts: int) -> None:
    policy = read_policy(draft(tmp_path / "u.docx", [], texts), "u.docx")
    assert [s.heading for s in policy.sections] == CHAPTERS
    assert [len(s.paragraphs) for s in policy.sections] == [texts] * len(CHAPTERS)
    assert policy.title == "Indledning"


def test_a_title_as_large_as_the_chapters_heads_none(tmp_path: Path) -> None:
    policy = read_policy(draft(tmp_path / "u.docx", ["Børnepolitik"], 2), "u.docx")
    assert [s.heading for s in policy.sections] == CHAPTERS
    assert policy.title.startswith("Børnepolitik")
