"""More PDF letters: letter_logo_left, letter_footer_columns, letter_spaced and letter_rotated."""

from __future__ import annotations

from dataclasses import replace

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from .letters import numbered_pages, signed
from .looks import GREY, PAGE, PALE, SANS, SERIF, VERA, Look, Taste
from .ornaments import fitting, lines_at, logo, page_number, page_words, rule
from .sheet import Letter, Rendered, Sheet, box, make_pdf
from .source import Block
from .story import flow, paragraph


def letter_logo_left(letter: Letter) -> Rendered:
    """A pale column on the left with logo, name and address; the text beside it."""
    taste = Taste.of(letter.sender)
    column = 52 * mm
    look = Look(SANS, 10.2, 14.2, left=column + 10 * mm, right=20 * mm, accent=taste.accent)
    head, foot = letter.first("letterhead"), letter.lines("footer")

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFillColor(PALE)
        canvas.rect(0, 0, column, PAGE[1], fill=1, stroke=0)
        logo(canvas, 12 * mm, PAGE[1] - 40 * mm, 52, taste)
        y = PAGE[1] - 50 * mm
        for number, line in enumerate(head.lines if head and page == 1 else []):
            style = look.style(fontSize=8.2, leading=11, textColor=GREY)
            if number == 0:
                style = look.bold(fontSize=10, leading=12.5, textColor=look.accent)
            y = _down(canvas, line, style, 12 * mm, y, column - 16 * mm)
        y = 16 * mm + 24 * len(foot)
        for line in foot:
            y = _down(
                canvas, line, look.style(fontSize=7.5, leading=9), 12 * mm, y, column - 16 * mm
            )
        if total > 1:
            page_number(canvas, look, page, total, 12 * mm, "right")

    sheet = Sheet((box(look.left, 25 * mm, look.right, 26 * mm),), decorate)
    body = [b for b in letter.without(head) if b.type != "footer"]
    data, total = make_pdf(lambda: signed(body, look, taste), sheet, sheet, letter.title)
    return Rendered(data, numbered_pages(total) if total > 1 else ())


def _down(
    canvas: Canvas, line: str, style: ParagraphStyle, x: float, y: float, width: float
) -> float:
    """Draw a wrapped line with its top at y; the y below it."""
    words = line.split() or [""]
    widest = max(stringWidth(word, style.fontName, style.fontSize) for word in words)
    if widest > width:
        style = style.clone("small", fontSize=style.fontSize * width / widest * 0.98)
    text = paragraph(line, style)
    high = float(text.wrap(width, 200)[1])
    text.drawOn(canvas, x, y - high)
    return y - high - 3


def letter_footer_columns(letter: Letter) -> Rendered:
    """The name in the middle above, the address in three columns at the foot of every page."""
    taste = Taste.of(letter.sender)
    look = Look(SERIF, 11.2, 15.5, left=28 * mm, right=28 * mm, gap=9, accent=taste.accent)
    look = replace(look, justified=True, bottom=42 * mm)
    head = letter.first("letterhead")
    lines = [*(head.lines if head else []), *letter.lines("footer")]
    name, rest = lines[:1], lines[1:]

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFillColor(look.accent)
        for line in name if page == 1 else ():
            size = fitting(line, look.family.italic, 22, look.width)
            canvas.setFont(look.family.italic, size)
            canvas.drawCentredString(PAGE[0] / 2, PAGE[1] - 24 * mm, line)
            rule(canvas, PAGE[0] / 2 - 40, PAGE[1] - 29 * mm, 80, look.accent, 1)
        rule(canvas, look.left, 34 * mm, look.width, look.accent, 0.6)
        canvas.setFillColor(GREY)
        tall, wide = -(-len(rest) // 3), look.width / 3
        for column in range(3):
            part = rest[column * tall : (column + 1) * tall]
            x = look.left + column * wide
            lines_at(canvas, part, x, 29 * mm, wide - 10, look.family.body, 8.5)
        if total > 1:
            page_number(canvas, look, page, total, 10 * mm, "middle")

    first = Sheet((box(look.left, look.bottom, look.right, 44 * mm),), decorate)
    later = Sheet((box(look.left, look.bottom, look.right, 26 * mm),), decorate)
    body = [b for b in letter.without(head) if b.type != "footer"]
    data, total = make_pdf(lambda: _centred(body, look, taste), first, later, letter.title)
    return Rendered(data, numbered_pages(total) if total > 1 else ())


def _centred(blocks: list[Block], look: Look, taste: Taste) -> list[Flowable]:
    story: list[Flowable] = []
    lead = 0
    for block in blocks:
        if block.type not in ("date", "recipient", "subject"):
            break
        lead += 1
        style = look.style(alignment=TA_LEFT, spaceAfter=12)
        if block.type == "subject":
            style = look.bold(fontSize=13, leading=17, alignment=TA_CENTER, spaceAfter=14)
        story.append(paragraph(block.text, style))
    return story + signed(blocks[lead:], look, taste)


class Spaced(Flowable):  # type: ignore[misc]
    """A heading whose letters are drawn one by one, far apart."""

    def __init__(self, text: str, look: Look) -> None:
        super().__init__()
        self.text, self.look = text, look
        self.rows: list[str] = []
        self.size, self.gap, self.spaceAfter = look.size + 3, 3.6, 18

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Break into lines by the wide setting."""
        self.rows = []
        for word in self.text.split():
            longer = f"{self.rows[-1]} {word}" if self.rows else word
            if self.rows and self._wide(longer) <= width:
                self.rows[-1] = longer
            else:
                self.rows.append(word)
        return width, len(self.rows) * self.size * 1.6

    def _wide(self, row: str) -> float:
        wide = stringWidth(row, self.look.family.bold, self.size)
        return float(wide) + self.gap * len(row)

    def draw(self) -> None:
        """Letter by letter."""
        canvas, font = self.canv, self.look.family.bold
        canvas.setFillColor(self.look.accent)
        canvas.setFont(font, self.size)
        y = len(self.rows) * self.size * 1.6 - self.size
        for row in self.rows:
            x = 0.0
            for letter in row:
                canvas.drawString(x, y, letter)
                x += stringWidth(letter, font, self.size) + self.gap
            y -= self.size * 1.6


class DropCap(Flowable):  # type: ignore[misc]
    """A paragraph whose first letter is three lines high."""

    def __init__(self, text: str, look: Look) -> None:
        super().__init__()
        self.text, self.look = text, look
        self.rows: list[str] = []
        self.spaceAfter = look.gap
        self.big = look.leading * 2.7
        self.inset = stringWidth(text[:1], look.family.bold, self.big) + 4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Break into lines, the first three shorter."""
        rows: list[str] = []
        for number, word in enumerate(self.text[1:].split(" ")):
            room = width - (self.inset if len(rows) <= 3 else 0)
            longer = f"{rows[-1]} {word}" if rows else word
            fits = stringWidth(longer, self.look.family.body, self.look.size) <= room
            if number and (not fits):
                rows.append(word)
            else:
                rows[-1:] = [longer]
        self.rows = rows
        return width, max(3, len(rows)) * self.look.leading

    def draw(self) -> None:
        """The big letter, then the lines."""
        canvas, look = self.canv, self.look
        top = max(3, len(self.rows)) * look.leading
        canvas.setFillColor(look.accent)
        canvas.setFont(look.family.bold, self.big)
        canvas.drawString(0, top - look.leading * 2.75, self.text[:1])
        canvas.setFillColor(black)
        canvas.setFont(look.family.body, look.size)
        for number, row in enumerate(self.rows):
            x = self.inset if number < 3 else 0
            canvas.drawString(x, top - look.leading * (number + 0.8), row)


def letter_spaced(letter: Letter) -> Rendered:
    """A designer's letter: a spaced-out heading, a drop cap, much air."""
    taste = Taste.of(letter.sender)
    look = Look(VERA, 9.4, 16.5, left=45 * mm, right=30 * mm, gap=11, accent=taste.accent)
    look = replace(look, bottom=34 * mm, bullet="–")
    head, foot = letter.first("letterhead"), letter.lines("footer")
    lines = head.lines if head else []

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFillColor(look.accent)
        canvas.rect(0, 0, 5 * mm, PAGE[1], fill=1, stroke=0)
        canvas.setFillColor(GREY)
        if page == 1:
            lines_at(canvas, lines, look.left, PAGE[1] - 22 * mm, look.width, look.family.body, 8)
        lines_at(canvas, foot, look.left, 22 * mm, look.width - 60, look.family.body, 7.5)
        if total > 1:
            canvas.setFont(look.family.body, 7.5)
            canvas.drawRightString(PAGE[0] - look.right, 12 * mm, page_words(page, total))

    def story() -> list[Flowable]:
        out: list[Flowable] = []
        body, capped = [b for b in letter.without(head) if b.type != "footer"], False
        for number, block in enumerate(body):
            if block.type == "subject":
                out.append(Spaced(block.text.upper(), look))
            elif block.type == "p" and not capped and block.text[:1].isalpha():
                capped = True
                short = len(block.text) < 900
                out += [DropCap(block.text, look)] if short else flow([block], look)
            elif block.type in ("closing", "signature"):
                return out + signed(body[number:], look, taste)
            else:
                out += flow([block], look)
        return out

    first = Sheet((box(look.left, look.bottom, look.right, 34 * mm + 10 * len(lines)),), decorate)
    later = Sheet((box(look.left, look.bottom, look.right, 34 * mm),), decorate)
    data, total = make_pdf(story, first, later, letter.title)
    return Rendered(data, numbered_pages(total) if total > 1 else ())


def letter_rotated(letter: Letter) -> Rendered:
    """A letter in landscape on portrait pages that carry /Rotate 90."""
    taste = Taste.of(letter.sender)
    wide, high = PAGE[1], PAGE[0]
    look = Look(SANS, 10.5, 14.5, left=30 * mm, right=30 * mm, gap=7, accent=taste.accent)
    head, foot = letter.first("letterhead"), letter.lines("footer")
    lines = head.lines if head else []

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        if page == 1:
            logo(canvas, wide - 30 * mm - 40, high - 32 * mm, 40, taste)
            canvas.setFillColor(look.accent)
            lines_at(canvas, lines[:1], look.left, high - 20 * mm, 400, look.family.bold, 14)
            canvas.setFillColor(GREY)
            lines_at(canvas, lines[1:], look.left, high - 26 * mm, 400, look.family.body, 8.5)
        canvas.setFillColor(GREY)
        lines_at(canvas, foot, look.left, 16 * mm, 420, look.family.body, 8)
        canvas.setFont(look.family.body, 8.5)
        canvas.drawRightString(wide - 30 * mm, 12 * mm, page_words(page, total))

    top = 26 * mm + 12 * len(lines)
    size = wide - look.left - look.right
    first = Sheet(
        ((look.left, 22 * mm, size, high - 22 * mm - top),), decorate, (wide, high), turned=True
    )
    later = Sheet(
        ((look.left, 22 * mm, size, high - 44 * mm),), decorate, (wide, high), turned=True
    )
    body = [b for b in letter.without(head) if b.type != "footer"]
    data, total = make_pdf(lambda: flow(body, look, size), first, later, letter.title)
    return Rendered(data, numbered_pages(total))
