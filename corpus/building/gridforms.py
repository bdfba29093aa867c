"""Tables of other makes: questionnaire, table_plain, table_landscape and minutes_table."""

from __future__ import annotations

from dataclasses import replace

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Table, TableStyle

from .letters import numbered_pages
from .looks import GREY, PAGE, PALE, RULE, SANS, SERIF, VERA, Look, Taste
from .ornaments import lines_at, page_number, page_words, rule
from .sheet import Letter, Rendered, Sheet, box, make_pdf
from .source import Block, plain
from .story import column_widths, flow, one, paragraph


def questionnaire(letter: Letter) -> Rendered:
    """Numbered questions, the answers under them; a table block's columns are the questions."""
    look = Look(SANS, 10, 13.8, left=24 * mm, right=24 * mm, gap=6, bottom=22 * mm)
    look = replace(look, accent=Taste.of(letter.sender).accent)

    def story() -> list[Flowable]:
        out: list[Flowable] = []
        for block in letter.body("footer"):
            if block.type == "table":
                out += _questions(block, look)
            elif block.type == "subject":
                style = look.bold(fontSize=16, leading=20, textColor=look.accent, spaceAfter=10)
                out.append(paragraph(block.text, style))
            else:
                out.append(one(block, look))
        return out

    return _simple(letter, look, story)


def _questions(block: Block, look: Look) -> list[Flowable]:
    out: list[Flowable] = []
    answer = look.style(leftIndent=16, backColor=PALE, borderPadding=(3, 4, 4, 4), spaceAfter=12)
    for row in block.rows:
        for number, (question, cell) in enumerate(zip(block.columns, row, strict=True), 1):
            marker = "" if question[:1].isdigit() else f"{number}. "
            style = look.bold(spaceBefore=6, spaceAfter=6)
            out.append(paragraph(marker + question, style))
            out.append(paragraph(plain(cell), answer))
    return out


def _simple(
    letter: Letter, look: Look, story: object, size: tuple[float, float] = PAGE
) -> Rendered:
    """Plain pages with the footer and a page number below."""
    foot = letter.lines("footer")

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFillColor(GREY)
        lines_at(canvas, foot, look.left, 15 * mm, size[0] - 90 * mm, look.family.body, 8)
        canvas.setFont(look.family.body, 8.5)
        canvas.drawRightString(size[0] - look.right, 12 * mm, page_words(page, total))

    width = size[0] - look.left - look.right
    place = (look.left, look.bottom, width, size[1] - look.bottom - 20 * mm)
    sheet = Sheet((place,), decorate, size)
    data, total = make_pdf(story, sheet, sheet, letter.title)  # type: ignore[arg-type]
    return Rendered(data, numbered_pages(total))


def table_plain(letter: Letter) -> Rendered:
    """A letter with a table that has no rules: only blanks part its columns."""
    taste = Taste.of(letter.sender)
    family = (SERIF, VERA)[taste.pick(range(2), 2)]
    size = 11 if family is SERIF else 8.8
    look = Look(family, size, size + 3.6, left=22 * mm, right=22 * mm, gap=7, bottom=24 * mm)

    def story() -> list[Flowable]:
        out: list[Flowable] = []
        for block in letter.body("footer"):
            out += [_ruleless(block, look)] if block.type == "table" else flow([block], look)
        return out

    return _simple(letter, look, story)


def _ruleless(block: Block, look: Look) -> Flowable:
    rows = [list(block.columns), *([plain(cell) for cell in row] for row in block.rows)]
    small = {"fontSize": look.size - 0.5, "leading": look.leading - 1, "spaceAfter": 0}
    cell, head = look.style(**small, alignment=TA_LEFT), look.bold(**small)
    body = [
        [paragraph(text, head if n == 0 else cell) for text in row] for n, row in enumerate(rows)
    ]
    widths = column_widths(rows, look.width, look)
    table = Table(body, colWidths=widths, repeatRows=0, splitInRow=1, spaceAfter=12)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 12),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
            ]
        )
    )
    return table


def table_landscape(letter: Letter) -> Rendered:
    """A wide table over several landscape pages, its header repeated on each."""
    look = Look(SANS, 9.5, 12.5, left=18 * mm, right=18 * mm, gap=6, bottom=20 * mm)
    look = replace(look, accent=Taste.of(letter.sender).accent)
    size = (PAGE[1], PAGE[0])
    width = size[0] - look.left - look.right
    return _simple(letter, look, lambda: flow(letter.body("footer"), look, width), size)


def minutes_table(letter: Letter) -> Rendered:
    """Minutes in two columns: the item on the left, what was said on the right."""
    look = Look(SERIF, 10.8, 14, left=22 * mm, right=22 * mm, gap=6, bottom=26 * mm)
    head, foot = letter.first("letterhead"), letter.lines("footer")
    lines = head.lines if head else []
    left = 42 * mm

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFillColor(black)
        shown = lines if page == 1 else lines[:1]
        lines_at(canvas, shown, look.left, PAGE[1] - 15 * mm, look.width, look.family.italic, 9)
        rule(canvas, look.left, PAGE[1] - 13 * mm + 6, look.width, black, 1.2)
        lines_at(canvas, foot, look.left, 19 * mm, look.width, look.family.body, 8)
        page_number(canvas, look, page, total, 11 * mm, "middle")

    def story() -> list[Flowable]:
        out: list[Flowable] = []
        item: list[Block] = []
        for block in [b for b in letter.without(head) if b.type != "footer"]:
            if block.type in ("heading", "closing", "signature") and item:
                out.append(_item(item, look, left))
                item = []
            if item or block.type == "heading":
                item.append(block)
            elif block.type == "subject":
                out.append(paragraph(block.text, look.bold(fontSize=16, leading=20, spaceAfter=10)))
            else:
                out += flow([block], look)
        return [*out, _item(item, look, left)] if item else out

    top = 22 * mm + 12 * len(lines)
    first = Sheet((box(look.left, look.bottom, look.right, top),), decorate)
    later = Sheet((box(look.left, look.bottom, look.right, 25 * mm),), decorate)
    data, total = make_pdf(story, first, later, letter.title)
    return Rendered(data, numbered_pages(total))


def _item(blocks: list[Block], look: Look, left: float) -> Flowable:
    """One row for each block, the heading standing beside the first."""
    right = look.width - left
    inner = replace(look, right=look.right + left, gap=2)
    name = paragraph(blocks[0].text, look.bold(fontSize=10, leading=13, spaceAfter=0))
    rest: list[Flowable | str] = [one(b, inner, right - 14) for b in blocks[1:]] or [""]
    rows = [[name if n == 0 else "", part] for n, part in enumerate(rest)]
    table = Table(rows, colWidths=[left, right], splitInRow=1)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("BOX", (0, 0), (-1, -1), 0.5, RULE),
                ("LINEAFTER", (0, 0), (0, -1), 0.5, RULE),
            ]
        )
    )
    return table
