"""Looks of drafts that hid their sections: labels, signs, numerals, margins, tables, plain lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Pt

from hoering.domain import Policy
from hoering.linking.changes import compare
from hoering.reading.policy import read_policy

NAMES = ("Legepladser", "Bænke og borde", "Lys om aftenen")
SAID = (
    "Kommunen ser hvert forår på {}, sætter i stand, hvad vinteren har taget, og fortæller naboerne, "
    "hvornår arbejdet er gjort, og hvem de kan ringe til."
)
Look = tuple[str, float, str]  # words, size in points, font
FACE, BOLD = "Helvetica", "Helvetica-Bold"


def printed(path: Path, lines: Sequence[Look | str]) -> Policy:
    """The lines on A4, a heading kept with its text; "" begins a page, strings are text of 10 points."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

    story: list[Any] = []
    for line in lines:
        words, size, font = (line, 10.0, FACE) if isinstance(line, str) else line
        style = ParagraphStyle("l", fontName=font, fontSize=size, leading=1.3 * size, spaceAfter=6)
        story.append(Paragraph(words, style) if words else PageBreak())
    SimpleDocTemplate(str(path), invariant=1).build(story)
    return read_policy(path, path.name)


def typed(path: Path, lines: Sequence[Look | str]) -> Policy:
    document = docx.Document()
    for line in lines:
        words, size, font = (line, 11.0, FACE) if isinstance(line, str) else line
        run = document.add_paragraph().add_run(words)
        run.font.size, run.bold = Pt(size), font == BOLD
    document.save(str(path))
    return read_policy(path, path.name)


def headings(policy: Policy) -> list[str]:
    return [s.heading for s in policy.sections]


def test_a_label_near_the_top_of_page_after_page_is_no_running_head(tmp_path: Path) -> None:
    lines: list[Look | str] = []
    for chapter in NAMES:
        lines += [(chapter, 18, BOLD)]
        for part in ("i byen", "på landet"):
            lines += [(f"{chapter} {part}", 13, BOLD), ("Mål", 10, "Helvetica-Oblique")]
            lines += [SAID.format(f"{chapter.lower()} {part}")]
        lines += [""]
    policy = printed(tmp_path / "plan.pdf", [("Plan", 30, BOLD), "", *lines[:-1]])
    labels = [[p.text for p in s.paragraphs][:1] for s in policy.sections if s.paragraphs]
    assert labels == [["Mål"]] * 6


def test_headings_behind_a_sign(tmp_path: Path) -> None:
    lines: list[Look | str] = [("Byens rum", 22, BOLD)]
    for name in NAMES:
        lines += [(f"■ {name}", 12, BOLD), SAID.format(name.lower()), "● Tilsyn hver uge"]
    assert headings(printed(tmp_path / "plan.pdf", lines)) == list(NAMES)


def test_large_numerals_above_headings_are_their_numbers(tmp_path: Path) -> None:
    lines: list[Look | str] = [("Byens rum", 34, BOLD), ""]
    for n, name in enumerate(NAMES, start=1):
        lines += [(str(n), 60, BOLD), (name, 20, BOLD), SAID.format(name.lower())]
    policy = printed(tmp_path / "plan.pdf", lines)
    assert [(s.number, s.heading) for s in policy.sections] == list(zip("123", NAMES, strict=True))


def test_figures_in_large_letters_that_do_not_count_are_no_numbers(tmp_path: Path) -> None:
    lines: list[Look | str] = [("Byens rum", 34, BOLD), ""]
    for n, name in zip((42, 7, 19), NAMES, strict=True):
        lines += [(str(n), 60, BOLD), (name, 20, BOLD), SAID.format(name.lower())]
    assert headings(printed(tmp_path / "plan.pdf", lines)) == list(NAMES)


def test_small_letters_count_bold_headings(tmp_path: Path) -> None:
    lines: list[Look | str] = ["Regler for byens rum"]
    for letter, name in zip("abc", NAMES, strict=True):
        lines += [(f"{letter}) {name}", 12, BOLD), SAID.format(name.lower())]
    policy = typed(tmp_path / "regler.docx", lines)
    assert [(s.number, s.heading) for s in policy.sections] == list(zip("abc", NAMES, strict=True))


def test_small_letters_count_points_below_numbered_headings(tmp_path: Path) -> None:
    lines: list[Look | str] = []
    for n, name in enumerate(NAMES, start=1):
        lines += [(f"{n}. {name}", 14, BOLD), SAID.format(name.lower())]
        lines += [("a) Tilsyn", 11, BOLD), "Hver uge.", ("b) Reparation", 11, BOLD), "Efter behov."]
    assert headings(typed(tmp_path / "regler.docx", lines)) == list(NAMES)


@pytest.mark.parametrize("lettered", [True, False])
def test_plain_headings_above_counted_points_or_short_text(tmp_path: Path, lettered: bool) -> None:
    names = ["Opgaver", "Medlemmer", "Møder"]
    lines: list[Look | str] = ["Kommissorium for udvalget om byens rum"]
    for n, name in enumerate(names):
        lines += [f"{'ABC'[n]}. {name}" if lettered else name]
        lines += [f"{'' if lettered else f'({n + 1}) '}Udvalget drøfter {name.lower()} hvert år."]
    assert headings(typed(tmp_path / "kommissorium.docx", lines)) == names


def test_a_draft_without_headings_keeps_its_short_text(tmp_path: Path) -> None:
    policy = typed(tmp_path / "notat.docx", ["Byens rum", "Kort tekst.", SAID.format("alt")])
    assert [p.text for p in policy.sections[0].paragraphs] == ["Kort tekst.", SAID.format("alt")]


def test_a_box_below_plain_headings_does_not_hide_them(tmp_path: Path) -> None:
    lines: list[Look | str] = [("Byens rum", 22, BOLD)]
    for name in NAMES:
        lines += [(name, 10, FACE), SAID.format(name.lower())]
    lines += [("FAKTA", 8, BOLD), ("Der er 41 legepladser.", 8, FACE)]
    assert headings(printed(tmp_path / "plan.pdf", lines)) == list(NAMES)


@pytest.mark.parametrize("counted", [False, True])
def test_a_draft_that_is_one_table_has_its_names_on_the_left(tmp_path: Path, counted: bool) -> None:
    document = docx.Document()
    document.add_paragraph("Plan for byens rum", style="Title")
    table = document.add_table(0, 2)
    for nth, name in enumerate(NAMES, 1):
        left, right = table.add_row().cells
        left.paragraphs[0].add_run(f"{nth}. {name}" if counted else name).bold = not counted
        right.text = SAID.format(name.lower())
        right.add_paragraph("Naboerne hører om det.")
    document.save(str(tmp_path / "plan.docx"))
    policy = read_policy(tmp_path / "plan.docx", "plan.docx")
    assert headings(policy) == list(NAMES)
    assert [len(s.paragraphs) for s in policy.sections] == [2, 2, 2]


def test_a_head_in_the_margin_goes_on_beside_the_text(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 842), invariant=1)
    canvas.setFont(BOLD, 22)
    canvas.drawString(60, 760, "Plan for skoven")
    top = 700.0
    for head in (("Urørt skov",), ("Skoler og", "dagtilbud"), ("Målet for", "hele skoven")):
        for nth, words in enumerate(head):
            canvas.setFont(BOLD, 10.5)
            canvas.drawRightString(160, top - 13 * nth, words)
        for nth, words in enumerate(
            (
                "Her får træerne lov at blive gamle og falde om.",
                "Stierne holdes fri for grene, og skiltene bliver",
                "skiftet, når de ikke længere kan læses af gæster.",
            )
        ):
            canvas.setFont(FACE, 11)
            canvas.drawString(180, top - 15.5 * nth, words)
        top -= 66
    canvas.save()
    policy = read_policy(tmp_path / "plan.pdf", "plan.pdf")
    assert headings(policy) == ["Urørt skov", "Skoler og dagtilbud", "Målet for hele skoven"]


def test_signatures_and_imprint_belong_to_no_section(tmp_path: Path) -> None:
    lines: list[Look | str] = [("Aftale om byens rum", 20, BOLD)]
    for n, name in enumerate(NAMES, start=1):
        lines += [(f"{n}. {name}", 14, BOLD), SAID.format(name.lower())]
    signed = typed(tmp_path / "a.docx", [*lines, ("Ida Bro, borgmester", 14, BOLD)])
    assert headings(signed) == list(NAMES)
    imprint = [
        "Udgivet af Park og Vej",
        "Tekst og redaktion: Park",
        "Tryk: Byens Tryk",
        "ISBN 87-0",
    ]
    assert not compare(
        typed(tmp_path / "b.docx", lines), typed(tmp_path / "c.docx", lines + imprint)
    )


def test_lines_of_a_front_page_in_word_are_no_section(tmp_path: Path) -> None:
    front: list[Look | str] = [("Aftale om byens rum", 11, BOLD), "mellem kommunen og laugene"]
    lines: list[Look | str] = []
    for n, name in enumerate(NAMES, start=1):
        lines += [(f"{n}. {name}", 14, BOLD), SAID.format(name.lower())]
    assert headings(typed(tmp_path / "a.docx", [*front, *lines])) == list(NAMES)


def test_a_new_section_with_labels_is_one_change(tmp_path: Path) -> None:
    old: list[Look | str] = []
    for name in NAMES:
        old += [(name, 14, BOLD), "Mål", SAID.format(name.lower()), "Måling", f"{name} tælles."]
    new: list[Look | str] = [("Springvand", 14, BOLD), "Mål", "Vandet løber hele sommeren."]
    new += ["Måling", "Antal dage med vand."]
    changes = compare(typed(tmp_path / "a.docx", old), typed(tmp_path / "b.docx", [*old, *new]))
    assert [(c.section, str(c.kind)) for c in changes] == [("Springvand", "tilføjet")]


def test_plain_chapters_above_counted_sections(tmp_path: Path) -> None:
    lines: list[Look | str] = [("Plan for byens rum", 20, BOLD)]
    for n, name in enumerate(NAMES, start=1):
        lines += [f"{n} {name}", SAID.format(name.lower()), f"{n}.1 Tilsyn", f"{name} ses efter."]
    found = [(s.number, s.heading) for s in typed(tmp_path / "plan.docx", lines).sections]
    assert found[::2] == list(zip("123", NAMES, strict=True))
    assert found[1::2] == [(f"{n}.1", "Tilsyn") for n in (1, 2, 3)]


def test_a_bold_line_broken_off_from_its_text_is_a_heading(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Plan for byens rum", style="Title")
    for name in NAMES:
        paragraph = document.add_paragraph()
        paragraph.add_run(name).bold = True
        paragraph.add_run().add_break()
        paragraph.add_run(SAID.format(name.lower()))
    document.add_paragraph().add_run("Klager").bold = True
    document.add_paragraph("Klager sendes til kommunen.")
    document.save(str(tmp_path / "plan.docx"))
    assert headings(read_policy(tmp_path / "plan.docx", "plan.docx")) == [*NAMES, "Klager"]


def test_bold_lines_with_a_full_stop_head_sections_where_nothing_else_does(tmp_path: Path) -> None:
    lines: list[Look | str] = []
    for name in NAMES:
        lines += [(f"{name}.", 11, BOLD), SAID.format(name.lower())]
    assert headings(typed(tmp_path / "plan.docx", lines)) == list(NAMES)


def test_a_first_chapter_as_large_as_the_title_is_no_part_of_it(tmp_path: Path) -> None:
    lines: list[Look | str] = [("Tilladelse til udledning", 14, BOLD)]
    for name in NAMES:
        lines += [(name, 14, BOLD), SAID.format(name.lower())]
    assert typed(tmp_path / "tilladelse.docx", lines).title == "Tilladelse til udledning"
