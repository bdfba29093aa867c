"""The newsletter of a union or a board: a title over the full width, two hyphenated columns."""

from __future__ import annotations

from dataclasses import replace

from reportlab.lib.colors import white
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, FrameBreak

from .letters import numbered_pages
from .looks import GREY, PAGE, RULE, SERIF, Look, Taste
from .ornaments import fitting, logo, page_words, rule
from .sheet import Letter, Rendered, Sheet, make_pdf
from .source import Block
from .story import flow, paragraph

LEFT, GUTTER, BOTTOM = 18 * mm, 8 * mm, 22 * mm
COLUMN = (PAGE[0] - 2 * LEFT - GUTTER) / 2
MASTHEAD = 30 * mm


def two_columns(letter: Letter) -> Rendered:
    """A masthead, a head over both columns, then two justified columns."""
    taste = Taste.of(letter.sender)
    look = Look(SERIF, 10, 12.6, left=LEFT, right=LEFT, gap=5, accent=taste.accent, justified=True)
    look = replace(look, hyphens=True, bullet="–")
    mast = letter.first("letterhead")
    body = [b for b in letter.without(mast) if b.type != "footer"]
    lead = _lead(body)
    high = _height(_head(body[:lead], look)) + 4

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        top = PAGE[1] - 20 * mm
        if page == 1:
            _masthead(canvas, mast.lines if mast else [], look, taste)
            top = PAGE[1] - MASTHEAD - 8 * mm - high
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        canvas.line(PAGE[0] / 2, BOTTOM, PAGE[0] / 2, top - 4)
        _bottom(canvas, letter.lines("footer"), look, page, total)

    first = Sheet(((LEFT, _top(high), 2 * COLUMN + GUTTER, high), *_pair(_top(high))), decorate)
    later = Sheet(_pair(PAGE[1] - 20 * mm), decorate)

    def story() -> list[Flowable]:
        return [*_head(body[:lead], look), FrameBreak(), *flow(body[lead:], look, COLUMN)]

    data, total = make_pdf(story, first, later, letter.title)
    return Rendered(data, numbered_pages(total))


def _lead(blocks: list[Block]) -> int:
    """How many blocks stand over the full width: date, recipient and subject."""
    kinds = [block.type in ("date", "recipient", "subject") for block in blocks]
    return kinds.index(False) if False in kinds else len(kinds)


def _top(high: float) -> float:
    return PAGE[1] - MASTHEAD - 8 * mm - high


def _pair(top: float) -> tuple[tuple[float, float, float, float], ...]:
    right = LEFT + COLUMN + GUTTER
    return (LEFT, BOTTOM, COLUMN, top - BOTTOM), (right, BOTTOM, COLUMN, top - BOTTOM)


def _head(blocks: list[Block], look: Look) -> list[Flowable]:
    out: list[Flowable] = []
    for block in blocks:
        style = look.style(alignment=TA_LEFT, hyphenationLang="", textColor=GREY, spaceAfter=4)
        if block.type == "subject":
            style = look.bold(fontSize=19, leading=23, spaceAfter=6, keepWithNext=0)
        out.append(paragraph(block.text, style))
    return out


def _height(story: list[Flowable]) -> float:
    width = 2 * COLUMN + GUTTER
    return sum(part.wrap(width, 1000)[1] + part.getSpaceAfter() for part in story) + 2


def _masthead(canvas: Canvas, lines: list[str], look: Look, taste: Taste) -> None:
    canvas.setFillColor(look.accent)
    canvas.rect(0, PAGE[1] - MASTHEAD, PAGE[0], MASTHEAD, fill=1, stroke=0)
    canvas.setFillColor(white)
    canvas.roundRect(LEFT, PAGE[1] - MASTHEAD + 16, 50, 50, 4, fill=1, stroke=0)
    logo(canvas, LEFT + 7, PAGE[1] - MASTHEAD + 23, 36, taste)
    x, wide = LEFT + 62, PAGE[0] - 2 * LEFT - 62
    y = PAGE[1] - MASTHEAD + 52
    canvas.setFillColor(white)
    for number, line in enumerate(lines):
        font = look.family.bold if number == 0 else look.family.body
        canvas.setFont(font, fitting(line, font, 18 if number == 0 else 8.5, wide))
        canvas.drawString(x, y, line)
        y -= 16 if number == 0 else 10.5


def _bottom(canvas: Canvas, foot: list[str], look: Look, page: int, total: int) -> None:
    rule(canvas, LEFT, 17 * mm, PAGE[0] - 2 * LEFT, look.accent, 1)
    canvas.setFillColor(GREY)
    y = 13 * mm
    for line in foot:
        canvas.setFont(look.family.body, fitting(line, look.family.body, 8.5, 130 * mm))
        canvas.drawString(LEFT, y, line)
        y -= 10
    canvas.setFont(look.family.body, 8.5)
    canvas.drawRightString(PAGE[0] - LEFT, 13 * mm, page_words(page, total))
