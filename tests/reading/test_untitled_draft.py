"""A draft without a title of its own: a Word file whose largest text is its chapters' headings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen import canvas

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


def test_a_case_number_above_is_no_title(tmp_path: Path) -> None:
    document = docx.Document()
    for line in ("Sagsnr. 26-000417", "Dato: 9. september 2026"):
        document.add_paragraph(line)
    document.add_paragraph().add_run("Politik for fritid").bold = True
    for chapter in CHAPTERS:
        document.add_paragraph(f"{chapter}. {SAID} {SAID}")
    document.save(str(tmp_path / "u.docx"))
    assert read_policy(tmp_path / "u.docx", "u.docx").title == "Politik for fritid"


def test_a_first_page_of_contents_alone_leaves_the_running_head(tmp_path: Path) -> None:
    path = tmp_path / "u.pdf"
    pages = canvas.Canvas(str(path))
    for nth, chapter in enumerate(["Indhold", *CHAPTERS]):
        pages.setFont("Helvetica", 8)
        pages.drawString(72, 800, "Plan for byens rum | Endeligt forslag")
        pages.setFont("Helvetica-Bold", 16)
        pages.drawString(72, 740, chapter if not nth else f"{nth} {chapter}")
        pages.setFont("Helvetica", 10)
        for row, name in enumerate(CHAPTERS, 1):
            line = (
                f"{row} {name} {'.' * 60} {row + 1}" if not nth else f"{SAID} Til {name.lower()}."
            )
            pages.drawString(72, 720 - 16 * row, line)
        pages.showPage()
    pages.save()
    policy = read_policy(path, "u.pdf")
    assert [s.heading for s in policy.sections] == CHAPTERS
    assert policy.title == "Plan for byens rum"


def test_sections_of_one_sentence_each_are_sections(tmp_path: Path) -> None:
    document = docx.Document()
    for chapter in CHAPTERS:
        document.add_heading(chapter, 1)
        document.add_paragraph(f"Kommunen arbejder for {chapter.lower()}.")
    document.save(str(tmp_path / "u.docx"))
    policy = read_policy(tmp_path / "u.docx", "u.docx")
    assert [s.heading for s in policy.sections] == CHAPTERS
