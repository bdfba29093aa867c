"""Drafts of other genres: supplements, regulations, standards in tables, notes with run-in heads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import docx
from docx.shared import Pt

from hoering.domain import Policy
from hoering.linking.changes import compare
from hoering.reading.policy import read_policy

SAID = (
    "Kommunen følger hvert år op på, om {} lever op til det, der er aftalt, og fortæller brugere, "
    "pårørende og naboer, hvad der er gjort, og hvad der mangler."
)
Paragraph = tuple[str, float, bool]  # words, size in points, bold


def typed(path: Path, paragraphs: Sequence[Paragraph | str]) -> Policy:
    """A Word file without styles, read again; plain strings are running text of 11 points."""
    document = docx.Document()
    for paragraph in paragraphs:
        words, size, bold = (paragraph, 11.0, False) if isinstance(paragraph, str) else paragraph
        run = document.add_paragraph().add_run(words)
        run.font.size, run.bold = Pt(size), bold
    document.save(str(path))
    return read_policy(path, path.name)


def outline(policy: Policy) -> list[tuple[str, str]]:
    return [(s.number, s.heading) for s in policy.sections]


def test_a_supplement_begins_at_the_number_that_it_changes(tmp_path: Path) -> None:
    lines: list[Paragraph | str] = [("Redegørelse", 16, True), ("Baggrund", 13, True)]
    lines += [SAID.format("byggeriet"), ("Trafik", 13, True), SAID.format("vejen")]
    lines += [("Retningslinjer", 16, True)]
    for number, name in (("4.2.1", "Byomdannelse"), ("4.2.2", "Butikker"), ("4.2.3", "Regnvand")):
        lines += [(f"{number} {name}", 11, True), SAID.format(name.lower())]
    assert outline(typed(tmp_path / "tillæg.docx", lines))[-6:] == [
        ("", "Baggrund"),
        ("", "Trafik"),
        ("", "Retningslinjer"),
        ("4.2.1", "Byomdannelse"),
        ("4.2.2", "Butikker"),
        ("4.2.3", "Regnvand"),
    ]


def test_sections_below_a_paragraph_sign(tmp_path: Path) -> None:
    names = ("§ 1 Formål", "§ 2 Madaffald", "§ 2.1 Beholdere", "§ 2.2 Kørevej", "§ 3 Straf")
    lines = [part for name in names for part in ((name, 12.0, True), SAID.format(name[-6:]))]
    policy = typed(tmp_path / "regulativ.docx", lines)
    assert outline(policy)[2:4] == [("§ 2.1", "Beholdere"), ("§ 2.2", "Kørevej")]
    assert [s.level for s in policy.sections] == [1, 1, 2, 2, 1]


def test_the_title_stands_above_what_is_counted_however_small_it_is(tmp_path: Path) -> None:
    named = [("A. Formål", 12.0, True), ("B. Ansvar", 12.0, True), ("C. Frister", 12.0, True)]
    lines: list[Paragraph | str] = [("Procedure for klager", 11, True), "Gælder for alle ansatte."]
    for name in named:
        lines += [name, SAID.format(name[0][3:].lower())]
    policy = typed(tmp_path / "procedure.docx", lines)
    assert policy.title == "Procedure for klager"
    assert outline(policy)[0] == ("", "Procedure for klager")
    larger = [(words, 11.0, bold) for words, _, bold in named]
    alike = [larger[named.index(p)] if p in named else p for p in lines]  # type: ignore[arg-type]
    assert not compare(typed(tmp_path / "udkast.docx", alike), policy)


def test_a_table_for_each_service_is_a_section(tmp_path: Path) -> None:
    rows = {
        "Rengøring": ("At hjemmet er rent.", "Gulvvask i de rum, der bruges."),
        "2.B.04 Indkøb": ("At der er mad i huset.", "Hjælp til at bestille varer."),
        "Bad": ("At borgeren er ren.", "Et bad om ugen."),
    }
    document = docx.Document()
    document.add_paragraph(SAID.format("hjælpen"))
    for name, (aim, content) in rows.items():
        table = document.add_table(0, 2)
        cells = table.add_row().cells
        cells[0].merge(cells[1]).paragraphs[0].add_run(name).bold = True
        for label, said in (("Formål", aim), ("Indhold", content), ("Klage", "Inden fire uger.")):
            left, right = table.add_row().cells
            left.paragraphs[0].add_run(label).bold = True
            right.text = said
        document.add_paragraph()
    document.save(str(tmp_path / "standard.docx"))
    policy = read_policy(tmp_path / "standard.docx", "standard.docx")
    assert outline(policy)[-3:] == [("", "Rengøring"), ("2.B.04", "Indkøb"), ("", "Bad")]
    assert policy.sections[-1].paragraphs[0].text == "Formål | At borgeren er ren."


def run_in(path: Path, heads: Sequence[str]) -> Policy:
    document = docx.Document()
    document.add_paragraph().add_run("Politik for inddragelse").bold = True
    for head in heads:
        paragraph = document.add_paragraph()
        paragraph.add_run(head).bold = True
        paragraph.add_run(f" {SAID.format('tilbuddet')}")
    document.save(str(path))
    return read_policy(path, path.name)


def test_bold_words_that_a_paragraph_begins_with_are_its_heading(tmp_path: Path) -> None:
    policy = run_in(tmp_path / "notat.docx", ["Egen sag.", "Brugerråd.", "Pårørende:"])
    assert [s.heading for s in policy.sections] == ["Egen sag", "Brugerråd", "Pårørende"]
    assert policy.sections[0].paragraphs[0].text == SAID.format("tilbuddet")


def test_bold_words_that_every_paragraph_begins_with_are_no_heading(tmp_path: Path) -> None:
    policy = run_in(tmp_path / "notat.docx", ["Mål:", "Mål:", "Mål:", "Handling:", "Handling:"])
    assert [s.heading for s in policy.sections] == ["Politik for inddragelse"]


def test_bold_words_at_the_head_of_printed_paragraphs(tmp_path: Path) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph as Printed
    from reportlab.platypus import SimpleDocTemplate

    style = ParagraphStyle("text", fontSize=10, leading=13, spaceAfter=7)
    heads = ["Egen sag.", "Brugerråd.", "Pårørende."]
    story: list[Any] = [Printed(f"<b>{h}</b> {SAID.format(h.lower())}", style) for h in heads]
    SimpleDocTemplate(str(tmp_path / "notat.pdf"), invariant=1).build(story)
    policy = read_policy(tmp_path / "notat.pdf", "notat.pdf")
    assert [s.heading for s in policy.sections] == ["Egen sag", "Brugerråd", "Pårørende"]


def test_a_plain_line_above_a_short_paragraph_heads_a_section_among_others(tmp_path: Path) -> None:
    lines: list[Paragraph | str] = []
    for name in ("Indledning", "Vores syn", "Puljer"):
        lines += [name, SAID.format(name.lower())]
    lines += ["Lokaler", "Foreninger låner lokaler uden betaling."]
    policy = typed(tmp_path / "politik.docx", lines)
    assert [s.heading for s in policy.sections] == ["Indledning", "Vores syn", "Puljer", "Lokaler"]


def test_headings_set_as_the_labels_of_chapters_are_chapters(tmp_path: Path) -> None:
    lines: list[Paragraph | str] = [("Mental sundhed", 26, True), ("FORORD", 12, True)]
    lines += [SAID.format("strategien")]
    for nth, name in enumerate(("Alle hører til", "Tidlig hjælp", "Gode arbejdspladser"), start=1):
        lines += [(f"PEJLEMÆRKE {nth}", 12, True), (name, 16, True), SAID.format(name.lower())]
    lines += [("OPFØLGNING", 12, True), SAID.format("udvalget")]
    policy = typed(tmp_path / "strategi.docx", lines)
    assert [s.heading for s in policy.sections] == [
        "FORORD",
        "PEJLEMÆRKE 1 Alle hører til",
        "PEJLEMÆRKE 2 Tidlig hjælp",
        "PEJLEMÆRKE 3 Gode arbejdspladser",
        "OPFØLGNING",
    ]
    assert {s.level for s in policy.sections} == {1}


def tables(path: Path, head: Callable[[str], Any]) -> Policy:
    """Tables of rates, each below its heading, ruled below each row."""
    from reportlab.lib.colors import grey
    from reportlab.platypus import SimpleDocTemplate, Table

    style = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.3, grey),
        ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold"),
    ]
    rows = [["Ydelse", "Enhed", "2027"], ["Heldag", "måned", "1.860"], ["Morgen", "måned", "633"]]
    story: list[Any] = []
    for name in ("Dagtilbud", "Skolefritidsordning", "Klubber"):
        held = [rows[0], *([f"{name}, {row[0].lower()}", *row[1:]] for row in rows[1:])]
        story += [head(name), Table(held, colWidths=[200, 120, 80], style=style)]
    SimpleDocTemplate(str(path), invariant=1).build(story)
    return read_policy(path, path.name)


def test_a_heading_parts_tables_that_are_only_ruled_below(tmp_path: Path) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph as Printed

    style = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=14, leading=20)
    policy = tables(tmp_path / "takster.pdf", lambda name: Printed(name, style))
    assert [s.heading for s in policy.sections][-2:] == ["Skolefritidsordning", "Klubber"]
    assert [p.text for p in policy.sections[-1].paragraphs] == [
        "Ydelse | Enhed | 2027",
        "Klubber, heldag | måned | 1.860",
        "Klubber, morgen | måned | 633",
    ]


def test_a_note_in_the_margin_is_of_the_section_that_it_stands_beside(tmp_path: Path) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph as Printed
    from reportlab.platypus import SimpleDocTemplate, Table

    style = ParagraphStyle("text", fontSize=10, leading=13)
    small = ParagraphStyle("note", fontSize=7.5, leading=9)
    head = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=12, leading=22)
    notes = {"Formål": "", "Udstykning": "Se kortbilag 3 bagest.", "Veje": "Kørebanen er 5 m bred."}
    top = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, 0), 0)]
    story: list[Any] = []
    for nth, (name, note) in enumerate(notes.items(), start=1):
        row = [Printed(SAID.format(name.lower()), style), Printed(note, small)]
        story += [Printed(f"§ {nth} {name}", head), Table([row], colWidths=[300, 120], style=top)]
    SimpleDocTemplate(str(tmp_path / "lokalplan.pdf"), invariant=1).build(story)
    policy = read_policy(tmp_path / "lokalplan.pdf", "lokalplan.pdf")
    assert [[p.text for p in s.paragraphs][1:] for s in policy.sections] == [
        [],
        ["Se kortbilag 3 bagest."],
        ["Kørebanen er 5 m bred."],
    ]
