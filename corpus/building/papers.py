"""Pages of a paper: three_columns and newsletter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from reportlab.lib.colors import white
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, FrameBreak, Table, TableStyle

from .letters import numbered_pages
from .looks import GREY, PAGE, PALE, RULE, SANS, SERIF, Look, Taste
from .ornaments import fitting, lines_at, page_number, rule
from .sheet import Letter, Rendered, Sheet, make_pdf
from .source import Block
from .story import flow, paragraph

Places = tuple[tuple[float, float, float, float], ...]


def three_columns(letter: Letter) -> Rendered:
    """A local paper: a title over the page, three narrow hyphenated columns."""
    taste = Taste.of(letter.sender)
    look = Look(SERIF, 9.3, 11.6, left=15 * mm, right=15 * mm, gap=4, accent=taste.accent)
    look = replace(look, justified=True, hyphens=True, bullet="•", bottom=20 * mm)
    mast, subject = letter.first("letterhead"), letter.first("subject")
    names = mast.lines if mast else []
    foot = letter.lines("footer")
    title = paragraph(
        subject.text if subject else "", look.bold(fontSize=22, leading=26, spaceAfter=4)
    )
    high = float(title.wrap(look.width, 400)[1])
    top = PAGE[1] - 40 * mm - high

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        if page == 1:
            canvas.setFillColor(look.accent)
            for line in names[:1]:
                canvas.setFont(look.family.bold, fitting(line, look.family.bold, 15, look.width))
                canvas.drawString(look.left, PAGE[1] - 17 * mm, line)
            canvas.setFillColor(GREY)
            rest = " · ".join(names[1:])
            canvas.setFont(look.family.body, fitting(rest, look.family.body, 8.5, look.width))
            canvas.drawString(look.left, PAGE[1] - 22 * mm, rest)
            rule(canvas, look.left, PAGE[1] - 25 * mm, look.width, look.accent, 2)
            title.wrap(look.width, 400)
            title.drawOn(canvas, look.left, PAGE[1] - 32 * mm - high)
        _between(canvas, look, 3, top if page == 1 else PAGE[1] - 20 * mm)
        canvas.setFillColor(GREY)
        lines_at(canvas, foot, look.left, 14 * mm, look.width - 80, look.family.body, 7.5)
        page_number(canvas, look, page, total, 10 * mm, "right")

    body = [b for b in letter.without(mast, subject) if b.type != "footer"]
    later = _columns(look, 3, PAGE[1] - 20 * mm)

    def make(high: float) -> tuple[bytes, int]:
        first = Sheet(_columns(look, 3, top, high), decorate)
        story = partial(flow, body, look, later[0][2])
        return make_pdf(story, first, Sheet(later, decorate), letter.title)

    data, total = _even(make, top - look.bottom, look.leading)
    return Rendered(data, numbered_pages(total))


def _even(
    make: Callable[[float], tuple[bytes, int]], whole: float, step: float
) -> tuple[bytes, int]:
    """Columns of about the same height: the lowest in which everything stays on one page."""
    made = make(whole)
    low, high = 4, int(whole / step)
    while made[1] == 1 and low < high:
        middle = (low + high) // 2
        tried = make(middle * step)
        if tried[1] == 1:
            made, high = tried, middle
        else:
            low = middle + 1
    return made


def _columns(look: Look, count: int, top: float, high: float = 0) -> Places:
    """The frames of some columns below a height; high = 0: down to the foot of the page."""
    gutter, high = 6 * mm, high or top - look.bottom
    wide = (look.width - (count - 1) * gutter) / count
    return tuple((look.left + n * (wide + gutter), top - high, wide, high) for n in range(count))


def _between(canvas: Canvas, look: Look, count: int, top: float) -> None:
    """Thin rules between the columns."""
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.4)
    for place in _columns(look, count, top)[1:]:
        canvas.line(place[0] - 3 * mm, look.bottom, place[0] - 3 * mm, top)


def newsletter(letter: Letter) -> Rendered:
    """A lead over the full width, then two columns with shaded boxes for quotations."""
    taste = Taste.of(letter.sender)
    look = Look(SANS, 9.6, 12.8, left=18 * mm, right=18 * mm, gap=6, accent=taste.accent)
    look = replace(look, bottom=24 * mm, bullet="›")
    mast, foot = letter.first("letterhead"), letter.lines("footer")
    body = [b for b in letter.without(mast) if b.type != "footer"]
    kinds = [block.type in ("heading", "table", "bullet") for block in body]
    cut = kinds.index(True) if True in kinds else min(len(body), 4)
    high = _high(_lead(body[:cut], look), look.width)
    room = PAGE[1] - 42 * mm
    while cut > 1 and high > room * 0.6:
        cut -= 1
        high = _high(_lead(body[:cut], look), look.width)

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        _banner(canvas, mast.lines if mast else [], look, page)
        canvas.setFillColor(GREY)
        lines_at(canvas, foot, look.left, 16 * mm, look.width - 80, look.family.body, 7.5)
        page_number(canvas, look, page, total, 11 * mm, "right")

    def story() -> list[Flowable]:
        wide = _columns(look, 2, room)[0][2]
        out = [*_lead(body[:cut], look), FrameBreak()]
        for block in body[cut:]:
            out += (
                [_boxed(block, look, wide)] if block.type == "quote" else flow([block], look, wide)
            )
        return out

    lead = (look.left, room - high, look.width, high)
    top = room - high - 4 * mm
    later = Sheet(_columns(look, 2, PAGE[1] - 24 * mm), decorate)

    def make(tall: float) -> tuple[bytes, int]:
        first = Sheet((lead, *_columns(look, 2, top, tall)), decorate)
        return make_pdf(story, first, later, letter.title)

    data, total = _even(make, top - look.bottom, look.leading)
    return Rendered(data, numbered_pages(total))


def _lead(blocks: list[Block], look: Look) -> list[Flowable]:
    out: list[Flowable] = []
    for block in blocks:
        style = look.style(fontSize=11, leading=15)
        if block.type == "subject":
            style = look.bold(fontSize=20, leading=24, textColor=look.accent, spaceAfter=8)
        elif block.type in ("date", "recipient"):
            style = look.style(textColor=GREY, alignment=TA_LEFT)
        out.append(paragraph(block.text, style))
    return out


def _high(story: list[Flowable], width: float) -> float:
    return float(sum(part.wrap(width, 2000)[1] + part.getSpaceAfter() for part in story)) + 4


def _boxed(block: Block, look: Look, wide: float) -> Flowable:
    text = paragraph(block.text, look.style(fontName=look.family.italic, spaceAfter=0))
    frame = Table([[text]], colWidths=[wide], spaceBefore=4, spaceAfter=9)
    frame.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), PALE),
                ("LINEBEFORE", (0, 0), (0, -1), 3, look.accent),
            ]
        )
    )
    return frame


def _banner(canvas: Canvas, lines: list[str], look: Look, page: int) -> None:
    if page > 1:
        rule(canvas, look.left, PAGE[1] - 18 * mm, look.width, look.accent, 1)
        return
    canvas.setFillColor(look.accent)
    canvas.rect(look.left, PAGE[1] - 36 * mm, look.width, 24 * mm, fill=1, stroke=0)
    canvas.setFillColor(white)
    x, y = look.left + 8, PAGE[1] - 23 * mm
    lines_at(canvas, lines[:1], x, y, look.width - 16, look.family.bold, 17)
    rest = " | ".join(lines[1:])
    lines_at(canvas, [rest], x, y - 16, look.width - 16, look.family.body, 8.5)
