"""What other systems print: portal_export (a case portal) and mail_thread (a mail with its history)."""

from __future__ import annotations

from dataclasses import replace

from reportlab.lib.colors import HexColor, white
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table, TableStyle
from reportlab.platypus.flowables import HRFlowable

from .letters import numbered_pages
from .looks import GREY, PAGE, RULE, SANS, VERA, Look
from .ornaments import lines_at, page_number, page_words
from .printed import added_lines, mail_head
from .sheet import Letter, Rendered, Sheet, box, make_pdf
from .source import Block
from .story import flow, paragraph


def portal_export(letter: Letter) -> Rendered:
    """A case portal's export: a bar with the title, a table of facts, the text under it."""
    look = Look(VERA, 8.8, 13, left=18 * mm, right=18 * mm, gap=6, bottom=22 * mm)
    look = replace(look, accent=HexColor("#24507A"), bullet="•")
    facts = [b for b in letter.blocks if b.type in ("letterhead", "recipient", "date")]
    subject, foot = letter.first("subject"), letter.lines("footer")
    body = [b for b in letter.without(subject, *facts) if b.type != "footer"]

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFillColor(look.accent)
        canvas.rect(0, PAGE[1] - 10 * mm, PAGE[0], 10 * mm, fill=1, stroke=0)
        canvas.setFillColor(GREY)
        lines_at(canvas, foot, look.left, 14 * mm, look.width - 80, look.family.body, 7)
        page_number(canvas, look, page, total, 10 * mm, "right")

    def story() -> list[Flowable]:
        out: list[Flowable] = []
        if subject:
            style = look.bold(fontSize=13, leading=17, textColor=look.accent, spaceAfter=8)
            out.append(paragraph(subject.text, style))
        rows = [line.partition(":") for block in facts for line in block.lines]
        out += [_facts(rows, look), Spacer(1, 12)] if rows else []
        return out + flow(body, look)

    sheet = Sheet((box(look.left, look.bottom, look.right, 20 * mm),), decorate)
    data, total = make_pdf(story, sheet, sheet, letter.title)
    return Rendered(data, numbered_pages(total))


def _facts(rows: list[tuple[str, str, str]], look: Look) -> Flowable:
    small = look.style(spaceAfter=0)
    label = look.bold(spaceAfter=0, textColor=white, keepWithNext=0)
    cells = [
        [paragraph(name + colon, label), paragraph(value.strip(), small)]
        for name, colon, value in rows
    ]
    bare = [n for n, (_, colon, _) in enumerate(rows) if not colon]
    for n in bare:
        cells[n] = [paragraph(rows[n][0], small), ""]
    table = Table(cells, colWidths=[44 * mm, look.width - 44 * mm])
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (0, -1), look.accent),
                *(("SPAN", (0, n), (1, n)) for n in bare),
                *(("BACKGROUND", (0, n), (1, n), white) for n in bare),
                ("GRID", (0, 0), (-1, -1), 0.5, RULE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table


def mail_thread(letter: Letter) -> Rendered:
    """A printed mail with the mails it answers quoted below, newest first."""
    look = Look(SANS, 10, 13.4, left=20 * mm, right=20 * mm, gap=8, bullet="-", bottom=22 * mm)
    head = letter.mail
    assert head is not None

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFont(look.family.body, 8.5)
        canvas.setFillColor(GREY)
        canvas.drawRightString(PAGE[0] - look.right, 12 * mm, page_words(page, total))

    def story() -> list[Flowable]:
        out = mail_head(head, look)
        for block in letter.blocks:
            out += _earlier(block, look) if block.type == "history" else flow([block], look)
        return out

    sheet = Sheet((box(look.left, look.bottom, look.right, 18 * mm),), decorate)
    data, total = make_pdf(story, sheet, sheet, letter.title)
    return Rendered(data, added_lines(head) + numbered_pages(total))


def _earlier(block: Block, look: Look) -> list[Flowable]:
    """An earlier mail under a rule; the lines of its head stay lines."""
    line = HRFlowable(width="100%", thickness=0.8, color=HexColor("#7FA6C9"), spaceBefore=10)
    style = look.style(textColor=HexColor("#20406B"), spaceAfter=0)
    return [line, Spacer(1, 4), *(paragraph(text, style) for text in block.lines if text)]
