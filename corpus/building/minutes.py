"""An extract of minutes: 'Referat', 'Punkt 5', indented decisions."""

from __future__ import annotations

from dataclasses import replace

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether
from reportlab.platypus.flowables import HRFlowable

from .letters import numbered_pages
from .looks import GREY, PAGE, RULE, SANS, SERIF, Look, Taste
from .ornaments import fitting, page_number, rule
from .sheet import Letter, Rendered, Sheet, box, make_pdf
from .source import Block
from .story import flow, paragraph


def minutes(letter: Letter) -> Rendered:
    """Minutes: headings flush left with a rule, what was said indented."""
    taste = Taste.of(letter.sender)
    family = (SERIF, SANS)[taste.pick(range(2), 1)]
    size = 11.5 if family is SERIF else 10.3
    look = Look(family, size, 14.5, left=26 * mm, right=26 * mm, gap=6, bottom=27 * mm)
    head, foot = letter.first("letterhead"), letter.lines("footer")
    lines = head.lines if head else []

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFillColor(GREY)
        y = PAGE[1] - 16 * mm
        for line in lines if page == 1 else lines[:1]:
            canvas.setFont(look.family.body, fitting(line, look.family.body, 9, look.width))
            canvas.drawString(look.left, y, line)
            y -= 11
        rule(canvas, look.left, y + 5, look.width, RULE, 0.6)
        for number, line in enumerate(foot):
            canvas.setFont(look.family.body, 8)
            canvas.drawString(look.left, 18 * mm - 10 * number, line)
        page_number(canvas, look, page, total, 12 * mm, "middle")

    top = 26 * mm + 11 * len(lines)
    first = Sheet((box(look.left, look.bottom, look.right, top),), decorate)
    later = Sheet((box(look.left, look.bottom, look.right, 26 * mm),), decorate)
    body = [b for b in letter.without(head) if b.type != "footer"]
    data, total = make_pdf(lambda: _story(body, look), first, later, letter.title)
    return Rendered(data, numbered_pages(total))


def _story(blocks: list[Block], look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    indented = replace(look, indent=22)
    inside = False
    for block in blocks:
        if block.type == "subject":
            style = look.bold(fontSize=18, leading=22, spaceAfter=10)
            story.append(paragraph(block.text, style))
        elif block.type == "heading":
            inside = True
            style = look.bold(spaceBefore=10, spaceAfter=2)
            line = HRFlowable(width="100%", thickness=0.6, color=RULE, spaceAfter=6, spaceBefore=1)
            line.keepWithNext = 1
            story += [KeepTogether([paragraph(block.text, style), line])]
        elif block.type in ("date", "recipient"):
            story.append(paragraph(block.text, look.style(alignment=TA_LEFT)))
        else:
            outside = block.type in ("closing", "signature") or not inside
            wide = look if outside else indented
            story += flow([block], wide, look.width - wide.indent)
    return story
