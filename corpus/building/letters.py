"""PDF letters: letter_classic, letter_modern, letter_sidebar and typewriter."""

from __future__ import annotations

from dataclasses import replace
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph

from .looks import GREY, MONO, PAGE, RULE, SANS, SERIF, VERA, Look, Taste
from .ornaments import Autograph, fitting, lines_at, logo, page_number, page_words, rule
from .sheet import Letter, Rendered, Sheet, box, make_pdf
from .source import Block
from .story import flow, one, paragraph


def signed(blocks: list[Block], look: Look, taste: Taste) -> list[Flowable]:
    """The blocks, with a signature by hand between closing and name for about half the senders."""
    closing = next((i for i, b in enumerate(blocks) if b.type == "closing"), None)
    if closing is None or taste.pick(range(2), 3) or blocks[-1].type != "signature":
        return flow(blocks, look)
    ending = [one(b, look) for b in blocks[closing:]]
    return [
        *flow(blocks[:closing], look),
        KeepTogether([ending[0], Autograph(taste, look.indent), *ending[1:]]),
    ]


def numbered_pages(total: int) -> tuple[str, ...]:
    """The page numbers that stand on the pages."""
    return tuple(page_words(page, total) for page in range(1, total + 1))


def letter_classic(letter: Letter) -> Rendered:
    """Letterhead on top, serif, date to the right, one column."""
    taste = Taste.of(letter.sender)
    head, foot = letter.first("letterhead"), letter.lines("footer")
    look = Look(SERIF, size=11.5, leading=15, gap=8, accent=taste.accent, bottom=28 * mm)
    look = replace(look, justified=bool(taste.pick(range(2), 4)))
    lines = head.lines if head else []
    top = 22 * mm + max(20 * mm, (15 + 12 * len(lines))) if head else 28 * mm

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        if page == 1 and head:
            _classic_head(canvas, lines, look, taste, top)
        _foot(canvas, foot, look, page, total)

    first = Sheet((box(look.left, look.bottom, look.right, top),), decorate)
    later = Sheet((box(look.left, look.bottom, look.right, 25 * mm),), decorate)
    body = [b for b in letter.without(head) if b.type != "footer"]
    data, total = make_pdf(lambda: signed(body, look, taste), first, later, letter.title)
    return Rendered(data, numbered_pages(total) if total > 1 else ())


def _classic_head(canvas: Canvas, lines: list[str], look: Look, taste: Taste, top: float) -> None:
    high = PAGE[1] - 20 * mm
    logo(canvas, look.left, high - 34, 40, taste)
    canvas.setFillColor(taste.accent)
    size = fitting(lines[0], look.family.bold, 17, look.width - 56)
    canvas.setFont(look.family.bold, size)
    canvas.drawString(look.left + 54, high - 8, lines[0])
    canvas.setFillColor(GREY)
    lines_at(canvas, lines[1:], look.left + 54, high - 22, look.width - 56, look.family.body, 9)
    rule(canvas, look.left, PAGE[1] - top + 7 * mm, look.width, taste.accent, 1.2)


def _foot(canvas: Canvas, foot: list[str], look: Look, page: int, total: int) -> None:
    if foot:
        rule(canvas, look.left, 21 * mm, look.width, RULE, 0.5)
        canvas.setFillColor(GREY)
        y = 17 * mm
        for line in foot:
            canvas.setFont(look.family.body, fitting(line, look.family.body, 8.5, look.width))
            canvas.drawCentredString(PAGE[0] / 2, y, line)
            y -= 10.5
    if total > 1:
        page_number(canvas, look, page, total, 23 * mm if foot else 14 * mm, "right")


def letter_modern(letter: Letter) -> Rendered:
    """Sans serif, a coloured rule, the letterhead in the footer, wide margins."""
    taste = Taste.of(letter.sender)
    family = (SANS, VERA)[taste.pick(range(2), 1)]
    size = 10.5 if family is SANS else 9.3
    look = Look(family, size, 15, left=34 * mm, right=32 * mm, gap=8, accent=taste.accent)
    look = replace(look, bullet="–", bottom=38 * mm)
    head = letter.first("letterhead")
    lines = (head.lines if head else []) + letter.lines("footer")

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFillColor(taste.accent)
        canvas.rect(0, PAGE[1] - 7 * mm, PAGE[0], 7 * mm, fill=1, stroke=0)
        logo(canvas, PAGE[0] - look.right - 36, PAGE[1] - 27 * mm, 36, taste)
        _columns_below(canvas, lines, look)
        if total > 1:
            page_number(canvas, look, page, total, 33 * mm, "right")

    first = Sheet((box(look.left, look.bottom, look.right, 38 * mm),), decorate)
    later = Sheet((box(look.left, look.bottom, look.right, 34 * mm),), decorate)
    body = [b for b in letter.without(head) if b.type != "footer"]
    data, total = make_pdf(lambda: _modern(body, look, taste), first, later, letter.title)
    return Rendered(data, numbered_pages(total) if total > 1 else ())


def _modern(blocks: list[Block], look: Look, taste: Taste) -> list[Flowable]:
    story: list[Flowable] = []
    lead = 0
    for block in blocks:
        if block.type not in ("date", "recipient", "subject"):
            break
        lead += 1
        style = look.style(alignment=TA_LEFT, spaceAfter=10)
        if block.type == "subject":
            big = {"fontSize": look.size + 4, "leading": look.leading + 4}
            style = look.bold(**big, textColor=look.accent, spaceBefore=8, spaceAfter=12)
        story.append(paragraph(block.text, style))
    return story + signed(blocks[lead:], look, taste)


def _columns_below(canvas: Canvas, lines: list[str], look: Look) -> None:
    """The sender's particulars in up to three columns at the foot of the page."""
    if not lines:
        return
    rule(canvas, look.left, 30 * mm, look.width, look.accent, 1.5)
    columns = 3 if len(lines) > 4 else 2 if len(lines) > 1 else 1
    tall = -(-len(lines) // columns)
    width = look.width / columns
    canvas.setFillColor(GREY)
    for column in range(columns):
        part = lines[column * tall : (column + 1) * tall]
        x = look.left + column * width
        lines_at(canvas, part, x, 25.5 * mm, width - 8, look.family.body, 7.8)


def letter_sidebar(letter: Letter) -> Rendered:
    """A narrow right column with address, case number and phone; the text beside it."""
    taste = Taste.of(letter.sender)
    family = (SANS, SERIF)[taste.pick(range(2), 1)]
    size = 10.0 if family is SANS else 11.0
    side = 50 * mm
    look = Look(family, size, 14, left=22 * mm, right=side + 20 * mm, accent=taste.accent)
    head, day = letter.first("letterhead"), letter.first("date")
    foot = letter.lines("footer")
    x = PAGE[0] - side - 12 * mm

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        rule(canvas, look.left, PAGE[1] - 22 * mm, PAGE[0] - look.left - 12 * mm, look.accent, 2)
        if page == 1:
            _side(canvas, x, side, head, day, look, taste)
        canvas.setFillColor(GREY)
        lines_at(canvas, foot, look.left, 15 * mm, look.width, look.family.body, 8)
        if total > 1:
            canvas.setFont(look.family.body, 8.5)
            canvas.drawString(x, 15 * mm, page_words(page, total))

    frame = box(look.left, 27 * mm, look.right, 32 * mm)
    sheet = Sheet((frame,), decorate)
    body = [b for b in letter.without(head, day) if b.type != "footer"]
    data, total = make_pdf(lambda: signed(body, look, taste), sheet, sheet, letter.title)
    return Rendered(data, numbered_pages(total) if total > 1 else ())


def _side(
    canvas: Canvas, x: float, side: float, head: Block | None, day: Block | None,
    look: Look, taste: Taste,
) -> None:  # fmt: skip
    logo(canvas, x, PAGE[1] - 48 * mm, 44, taste)
    y = PAGE[1] - 57 * mm
    for number, line in enumerate(head.lines if head else []):
        canvas.setFillColor(look.accent if number == 0 else GREY)
        style = look.bold(fontSize=9.5, leading=12, textColor=look.accent) if number == 0 else None
        text = paragraph(line, style or look.style(fontSize=8.5, leading=11.5, textColor=GREY))
        _, high = text.wrap(side - 4, 200)
        text.drawOn(canvas, x, y - high)
        y -= high + (4 if number == 0 else 0)
    if day:
        text = paragraph(day.text, look.style(fontSize=8.5, leading=11.5))
        _, high = text.wrap(side - 4, 200)
        text.drawOn(canvas, x, y - high - 10)


def typewriter(letter: Letter) -> Rendered:
    """An elderly citizen: monospace, narrow, no ornaments, numbered by hand."""
    look = Look(MONO, size=11, leading=16.5, left=30 * mm, right=38 * mm, gap=13, bullet="-")
    look = replace(look, bottom=30 * mm)

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        if page > 1:
            canvas.setFont(MONO.body, 11)
            canvas.drawCentredString(PAGE[0] / 2, PAGE[1] - 18 * mm, f"- {page} -")

    def story() -> list[Flowable]:
        return [_typed(block, look) for block in letter.blocks]

    first = Sheet((box(look.left, look.bottom, look.right, 30 * mm),), decorate)
    later = Sheet((box(look.left, look.bottom, look.right, 30 * mm),), decorate)
    return Rendered(make_pdf(story, first, later, letter.title)[0])


def _typed(block: Block, look: Look) -> Flowable:
    if block.type in ("subject", "heading"):
        underlined = f"<u>{escape(block.text)}</u>"
        return Paragraph(underlined, look.style(spaceBefore=4, keepWithNext=1))
    if block.type == "table":
        return one(block, look)
    if block.type == "closing":
        return paragraph(block.text, look.style(spaceBefore=6, spaceAfter=30))
    return one(block, look)
