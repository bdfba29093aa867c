"""Forms: table_form (Afsnit / Bemærkning / Forslag) and webform (the export of a form on the net)."""

from __future__ import annotations

from dataclasses import replace
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from .letters import numbered_pages
from .looks import GREY, PAGE, PALE, RULE, SANS, VERA, Look, Taste
from .ornaments import fitting, page_number, rule
from .sheet import Letter, Rendered, Sheet, box, make_pdf
from .source import Block
from .story import flow, one, paragraph


def table_form(letter: Letter) -> Rendered:
    """A short introduction and a ruled table."""
    taste = Taste.of(letter.sender)
    look = Look(SANS, 10, 13.5, left=18 * mm, right=18 * mm, gap=6, accent=taste.accent)
    look = replace(look, bottom=24 * mm)
    head, foot = letter.first("letterhead"), letter.lines("footer")
    lines = head.lines if head else []
    top = 20 * mm + 13 * len(lines)

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        if page == 1 and lines:
            _form_head(canvas, lines, look)
        _form_foot(canvas, foot, look)
        page_number(canvas, look, page, total, 12 * mm, "right")

    first = Sheet((box(look.left, look.bottom, look.right, top),), decorate)
    later = Sheet((box(look.left, look.bottom, look.right, 20 * mm),), decorate)
    body = [b for b in letter.without(head) if b.type != "footer"]
    data, total = make_pdf(lambda: _form_story(body, look), first, later, letter.title)
    return Rendered(data, numbered_pages(total))


def _form_story(blocks: list[Block], look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for block in blocks:
        if block.type == "subject":
            style = look.bold(fontSize=15, leading=19, textColor=look.accent, spaceAfter=10)
            story.append(paragraph(block.text, style))
        else:
            story += flow([block], look)
    return story


def _form_head(canvas: Canvas, lines: list[str], look: Look) -> None:
    y = PAGE[1] - 18 * mm
    for number, line in enumerate(lines):
        font = look.family.body if number else look.family.bold
        canvas.setFillColor(GREY if number else look.accent)
        canvas.setFont(font, fitting(line, font, 9 if number else 12, look.width))
        canvas.drawString(look.left, y, line)
        y -= 12
    rule(canvas, look.left, y + 5, look.width, look.accent, 1.5)


def _form_foot(canvas: Canvas, foot: list[str], look: Look) -> None:
    canvas.setFillColor(GREY)
    y = 12 * mm
    for line in reversed(foot):
        canvas.setFont(look.family.body, fitting(line, look.family.body, 8, look.width - 70))
        canvas.drawString(look.left, y, line)
        y += 10


def webform(letter: Letter) -> Rendered:
    """Labels and answers as a web form exports them: 'Navn: …', headings over long answers."""
    look = Look(VERA, 8.6, 12.6, left=20 * mm, right=20 * mm, gap=5, bottom=22 * mm)
    look = replace(look, accent=HexColor("#2F4858"), bullet="-")
    foot = letter.lines("footer")

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        _form_foot(canvas, foot, look)
        page_number(canvas, look, page, total, 12 * mm, "right")

    sheet = Sheet((box(look.left, look.bottom, look.right, 20 * mm),), decorate)
    body = letter.body("footer")
    data, total = make_pdf(lambda: _web_story(body, look), sheet, sheet, letter.title)
    return Rendered(data, numbered_pages(total))


def _web_story(blocks: list[Block], look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for block in blocks:
        if block.type == "subject":
            story.append(_bar(block.text, look))
        elif block.type in ("letterhead", "recipient", "date", "signature"):
            story += [_field(line, look) for line in block.lines]
        elif block.type == "heading":
            style = look.bold(spaceBefore=9, spaceAfter=3, textColor=look.accent)
            story.append(paragraph(block.text, style))
        else:
            story.append(one(block, replace(look, indent=8)))
    return story


def _bar(text: str, look: Look) -> Flowable:
    style = look.bold(textColor=white, fontSize=11, leading=14, spaceAfter=0)
    bar = Table([[paragraph(text, style)]], colWidths=[look.width], spaceAfter=8)
    bar.setStyle(
        TableStyle(
            [("BACKGROUND", (0, 0), (-1, -1), look.accent), ("BOTTOMPADDING", (0, 0), (-1, -1), 6)]
        )
    )
    return bar


def _field(line: str, look: Look) -> Flowable:
    """'Navn: …' as one line, the label bold, on a pale ground."""
    label, colon, value = line.partition(":")
    words = escape(line)
    if colon:
        words = f'<font name="{look.family.bold}">{escape(label)}:</font>{escape(value)}'
    text = Paragraph(words, look.style(alignment=TA_LEFT, spaceAfter=0))
    row = Table([[text]], colWidths=[look.width])
    row.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), PALE),
                ("LINEBELOW", (0, 0), (-1, -1), 0.6, RULE),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ]
        )
    )
    return row
