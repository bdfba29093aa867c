"""One policy in many forms is the same policy: its sections are found, and nothing has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Pt

from hoering.linking.changes import compare
from hoering.reading.policy import read_policy

TITLE = "Politik for byens rum"
HEADINGS = ("Lys og tryghed", "Bænke og borde", "Stier til skolen", "Træer og skygge", "Opfølgning")
SAID = (
    "Ingen skal gå en omvej, fordi lamperne er slukket, og derfor bliver pærerne skiftet inden for en uge, når nogen "
    "ringer til Vejafdelingen.",
    "Der må højst være 200 meter mellem to steder at sidde i midtbyen, og i landsbyerne finder borgerne selv pladsen "
    "sammen med lokalrådet.",
    "Ruterne ryddes for sne før klokken syv, og hækkene klippes, så en seksårig kan overskue hvert eneste kryds hele "
    "vejen til skoleporten.",
    "For hvert træ, der bliver fældet, plantes to, og de store kroner på torvet får lov at blive stående, til de er "
    "til fare for nogen.",
    "Udvalget gennemgår planen i marts, og lokalråd, skoler og handelsliv ser tallene først, så de kan komme med "
    "deres egne.",
)
ROWS = [["Indsats", "Ansvarlig", "Frist"], ["Nye bænke", "Vej", "2027"], ["Lamper", "Park", "2028"]]

Page = Callable[[Any], None]


def body(heading: str) -> list[str]:
    return [SAID[HEADINGS.index(heading)], f"Borgerne bliver spurgt om {heading.lower()}."]


def pdf(path: Path, drawn: Page | None = None, look: str = "<b>{}</b>", **more: Any) -> Path:
    """The policy printed: `look` is how headings are set, `drawn` what stands on each page."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph

    columns = more.get("columns", 1)
    wide = 445.0 if columns == 1 else 172.0
    plain = ParagraphStyle(
        "text", fontSize=10, leading=13, spaceAfter=6, alignment=4 if columns > 1 else 0
    )
    head = ParagraphStyle("head", fontSize=more.get("size", 10), leading=16, spaceBefore=8)
    story: list[Any] = [Paragraph(TITLE, ParagraphStyle("title", fontSize=24, leading=30))]
    for line in more.get("contents", ()):
        story.append(Paragraph(line, plain))
    for nth, heading in enumerate(HEADINGS):
        if nth in (1, 3):
            story.append(PageBreak())
        story.append(
            Paragraph(look.format(more.get("label", lambda n, h: h)(nth + 1, heading)), head)
        )
        story += [Paragraph(said, plain) for said in body(heading)]
        if nth == 3:
            story.append(ruled_below(wide))
    document = BaseDocTemplate(str(path), pagesize=(595.0, 842.0), invariant=1)
    frames = [Frame(75 + n * (wide + 18), 60, wide, 720, 0, 0, 0, 0) for n in range(columns)]

    def draw(canvas: Any, _: Any) -> None:
        canvas.saveState()
        if drawn is not None:
            drawn(canvas)
        canvas.restoreState()

    document.addPageTemplates([PageTemplate("side", frames, onPage=draw)])
    document.build(story)
    return path


def ruled_below(wide: float) -> Any:
    from reportlab.lib.colors import grey
    from reportlab.platypus import Table

    style = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.3, grey),
        ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold"),
        ("FONTSIZE", (0, 0), (-1, -1), 9),
    ]
    return Table(ROWS, colWidths=[wide / 3] * 3, style=style)


def word(path: Path, look: Callable[[Any], None]) -> Path:
    """The policy typed in Word without styles; `look` sets a heading's run."""
    document = docx.Document()
    document.add_paragraph().add_run(TITLE).font.size = Pt(24)
    for nth, heading in enumerate(HEADINGS):
        look(document.add_paragraph().add_run(heading))
        for said in body(heading):
            document.add_paragraph(said)
        if nth == 3:
            table = document.add_table(0, 3)
            for number, row in enumerate(ROWS):
                for cell, said in zip(table.add_row().cells, row, strict=True):
                    cell.paragraphs[0].add_run(said).bold = number == 0
    document.save(str(path))
    return path


def watermark(canvas: Any) -> None:
    canvas.setFont("Helvetica-Bold", 70)
    canvas.translate(297, 421)
    canvas.rotate(45)
    canvas.drawCentredString(0, 0, "UDKAST")


def up_the_margin(canvas: Any) -> None:
    canvas.setFont("Helvetica-Bold", 9)
    canvas.translate(25, 421)
    canvas.rotate(90)
    canvas.drawCentredString(0, 0, TITLE)


def in_points(size: float) -> Callable[[Any], None]:
    return lambda run: setattr(run.font, "size", Pt(size))


FORMS: dict[str, Callable[[Path], Path]] = {
    "a watermark across the pages": lambda p: pdf(p / "u.pdf", watermark),
    "its name up the margin": lambda p: pdf(p / "u.pdf", up_the_margin),
    "underlined headings": lambda p: pdf(p / "u.pdf", look="<u>{}</u>"),
    "headings hardly larger": lambda p: pdf(p / "u.pdf", look="{}", size=11),
    "narrow justified columns": lambda p: pdf(p / "u.pdf", columns=2),
    "underlined in Word": lambda p: word(p / "u.docx", lambda run: setattr(run, "underline", True)),
    "12 points above 11 in Word": lambda p: word(p / "u.docx", in_points(12)),
    "a contents page without dots": lambda p: pdf(
        p / "u.pdf",
        contents=["<b>Indhold</b>", *(f"{h} {1 + n // 2}" for n, h in enumerate(HEADINGS))],
    ),
}


@pytest.fixture
def plain(tmp_path: Path) -> Any:
    folder = tmp_path / "plain"
    folder.mkdir()
    return read_policy(pdf(folder / "udkast.pdf"), "udkast.pdf")


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_no_change(plain: Any, tmp_path: Path, form: str) -> None:
    path = FORMS[form](tmp_path)
    policy = read_policy(path, path.name)
    assert [s.heading for s in plain.sections] == list(HEADINGS)
    assert [s.heading for s in policy.sections] == list(HEADINGS)
    assert compare(plain, policy) == ()
    assert compare(policy, plain) == ()


def test_the_names_above_the_first_rule_are_the_tables(plain: Any) -> None:
    assert [p.text for p in plain.sections[3].paragraphs][-3:] == [" | ".join(row) for row in ROWS]


def test_roman_chapters_with_sections(tmp_path: Path) -> None:
    def label(nth: int, heading: str) -> str:
        return f"{('I', 'II', 'III')[nth // 2]}.{1 + nth % 2} {heading}"

    policy = read_policy(pdf(tmp_path / "u.pdf", label=label), "u.pdf")
    assert [s.heading for s in policy.sections] == [
        label(n + 1, heading) for n, heading in enumerate(HEADINGS)
    ]


def test_a_quotation_of_a_whole_paragraph_is_said_once(tmp_path: Path) -> None:
    path = pdf(tmp_path / "u.pdf", contents=[f"»{SAID[2]}«"])
    policy = read_policy(path, path.name)
    said = " ".join(p.text for s in policy.sections for p in s.paragraphs)
    assert said.count(SAID[2]) == 1


def test_a_name_beside_four_paragraphs_is_no_letterhead(tmp_path: Path) -> None:
    document = docx.Document()
    for nth, heading in enumerate(HEADINGS):
        row = document.add_table(1, 2).rows[0]
        row.cells[0].paragraphs[0].add_run(f"2.{nth + 1} {heading}").bold = True
        row.cells[1].text = SAID[nth]
        for word in ("Lys", "Luft", "Plads"):
            row.cells[1].add_paragraph(f"{word} er vigtigt for {heading.lower()} i hele byen.")
    document.save(str(tmp_path / "u.docx"))
    policy = read_policy(tmp_path / "u.docx", "u.docx")
    assert [s.heading for s in policy.sections] == list(HEADINGS)
    assert {len(s.paragraphs) for s in policy.sections} == {4}


def test_a_sum_at_the_end_of_a_line_is_no_entry(tmp_path: Path) -> None:
    lines: Sequence[str] = ("<b>Indhold</b>", "Vi har 12 parker, men kun en bænk for hver 40")
    policy = read_policy(pdf(tmp_path / "u.pdf", contents=lines), "u.pdf")
    assert any("parker" in p.text for s in policy.sections for p in s.paragraphs)
