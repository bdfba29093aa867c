"""More books: policy_standard, policy_landscape, policy_two_columns and policy_strategy."""

from __future__ import annotations

from dataclasses import replace

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table, TableStyle

from .looks import GREY, PAGE, PALE, RULE, SANS, SERIF, VERA, Look, Taste
from .ornaments import fitting, logo, rule
from .policies import (
    Book,
    level_of,
    plain_section,
    policy_block,
    printed_heading,
    section_heading,
)
from .source import Policy, Section
from .story import paragraph

WIDE = (PAGE[1], PAGE[0])


def _fill(text: str, page: int) -> str:
    return text.replace("{page}", str(page))


def _accent(policy: Policy) -> Taste:
    return Taste.of(policy.header + "policy")


def _line(
    canvas: Canvas, text: str, look: Look, place: tuple[float, float], right: bool = False
) -> None:
    canvas.setFont(look.family.body, fitting(text, look.family.body, 8.5, 340))
    (canvas.drawRightString if right else canvas.drawString)(*place, text)


def _title(canvas: Canvas, policy: Policy, look: Look, place: tuple[float, float, float]) -> None:
    """Title and subtitle one below the other from (left, top), within a width."""
    left, top, width = place
    big = look.bold(fontSize=28, leading=34, textColor=look.accent)
    small = look.style(fontSize=13, leading=18, alignment=TA_LEFT, hyphenationLang="")
    for text, style in ((policy.title, big), (policy.subtitle, small)):
        words = paragraph(text, style)
        high = words.wrap(width, 500)[1]
        words.drawOn(canvas, left, top - high)
        top -= high + 12


def standard(policy: Policy) -> Book:
    """A quality standard: every section is a table with its name on the left."""
    look = Look(SANS, 10, 14, left=20 * mm, right=20 * mm, top=30 * mm, bottom=24 * mm, gap=5)
    look = replace(look, accent=_accent(policy).accent)

    def front(canvas: Canvas, policy: Policy, book: Book) -> None:
        rule(canvas, look.left, PAGE[1] - 60 * mm, look.width, look.accent, 4)
        _title(canvas, policy, look, (look.left, PAGE[1] - 70 * mm, look.width))
        canvas.setFillColor(GREY)
        _line(canvas, _fill(policy.header, 1), look, (look.left, 30 * mm))

    return Book(look, front, _standard_head, (15, 11, 10), section=_standard_section)


def _standard_head(canvas: Canvas, policy: Policy, book: Book, page: int, chapter: str) -> None:
    look = book.look
    canvas.setFillColor(GREY)
    _line(canvas, _fill(policy.header, page), look, (look.left, PAGE[1] - 16 * mm))
    right = (PAGE[0] - look.right, 13 * mm)
    _line(canvas, _fill(policy.footer, page), look, right, right=True)
    rule(canvas, look.left, PAGE[1] - 18 * mm, look.width, RULE, 0.5)


def _standard_section(section: Section, book: Book) -> list[Flowable]:
    look, heading = book.look, section_heading(section, book)
    if level_of(section) == 0:
        left, rows = 0.0, [[policy_block(b, book, look.width - 14)] for b in section.blocks]
        widths = [look.width]
    else:
        left = 46 * mm
        widths = [left, look.width - left]
        style = heading[-1].style.clone("cell", spaceBefore=0, spaceAfter=0, keepWithNext=0)
        name = paragraph(printed_heading(section, False), style)
        blocks = [policy_block(b, book, look.width - left - 14) for b in section.blocks] or [""]
        rows = [[name if n == 0 else "", block] for n, block in enumerate(blocks)]
    table = [_grid(rows, widths, bool(left))] if rows else []
    if not left:
        return [*heading, *table, Spacer(1, 8)]
    mark = Mark(heading[-1].contents_entry)
    return [CondPageBreak(70), mark, *table]


class Mark(Flowable):  # type: ignore[misc]
    """Tells the contents about a heading that stands in a table; takes no room."""

    def __init__(self, entry: tuple[int, str]) -> None:
        super().__init__()
        self.contents_entry = entry

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """No room."""
        return 0, 0

    def draw(self) -> None:
        """Nothing to be seen."""


def _grid(rows: list[list[object]], widths: list[float], named: bool) -> Flowable:
    table = Table(rows, colWidths=widths, splitInRow=1)
    shades = [("BACKGROUND", (0, 0), (0, -1), PALE)] if named else []
    table.setStyle(
        TableStyle(
            [
                *shades,
                ("BOX", (0, 0), (-1, -1), 0.6, RULE),
                ("LINEAFTER", (0, 0), (0, -1), 0.6, RULE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table


def landscape(policy: Policy) -> Book:
    """Landscape pages, as a presentation that became a policy."""
    width = WIDE[0] - 2 * 34 * mm
    look = Look(VERA, 10, 16.5, left=34 * mm, right=PAGE[0] - 34 * mm - width, gap=8)
    look = replace(look, accent=_accent(policy).accent, bullet="–")
    frame = (34 * mm, 24 * mm, width, WIDE[1] - 52 * mm)
    return Book(
        look, _landscape_front, _landscape_head, (20, 13.5, 11), True, page=WIDE, frames=(frame,)
    )


def _landscape_front(canvas: Canvas, policy: Policy, book: Book) -> None:
    look = book.look
    canvas.setFillColor(look.accent)
    canvas.rect(0, 0, 60 * mm, WIDE[1], fill=1, stroke=0)
    _title(canvas, policy, look, (75 * mm, WIDE[1] * 0.66, WIDE[0] - 100 * mm))
    canvas.setFillColor(GREY)
    _line(canvas, _fill(policy.header, 1), look, (75 * mm, 22 * mm))


def _landscape_head(canvas: Canvas, policy: Policy, book: Book, page: int, chapter: str) -> None:
    look = book.look
    canvas.setFillColor(look.accent)
    canvas.rect(0, 0, 12 * mm, WIDE[1], fill=1, stroke=0)
    canvas.setFillColor(GREY)
    _line(canvas, _fill(policy.header, page), look, (look.left, WIDE[1] - 16 * mm))
    _line(canvas, _fill(policy.footer, page), look, (WIDE[0] - 34 * mm, 12 * mm), right=True)


def two_column_book(policy: Policy) -> Book:
    """Two justified, hyphenated columns, as a printed booklet."""
    left, gutter = 20 * mm, 9 * mm
    column = (PAGE[0] - 2 * left - gutter) / 2
    look = Look(SERIF, 10.2, 13.4, left=left, right=PAGE[0] - left - column, gap=5)
    look = replace(look, accent=_accent(policy).accent, justified=True, hyphens=True)
    high = PAGE[1] - 52 * mm
    frames = ((left, 24 * mm, column, high), (left + column + gutter, 24 * mm, column, high))
    return Book(look, _column_front, _column_head, (15, 11.5, 10.5), frames=frames)


def _column_front(canvas: Canvas, policy: Policy, book: Book) -> None:
    look, width = book.look, PAGE[0] - 40 * mm
    logo(canvas, look.left, PAGE[1] - 50 * mm, 60, _accent(policy))
    _title(canvas, policy, look, (look.left, PAGE[1] * 0.55, width))
    rule(canvas, look.left, PAGE[1] * 0.58, width, look.accent, 2)
    canvas.setFillColor(GREY)
    _line(canvas, _fill(policy.header, 1), look, (look.left, 24 * mm))


def _column_head(canvas: Canvas, policy: Policy, book: Book, page: int, chapter: str) -> None:
    look, right = book.look, PAGE[0] - book.look.left
    canvas.setFillColor(GREY)
    _line(canvas, _fill(policy.header, page), look, (look.left, PAGE[1] - 17 * mm))
    _line(canvas, chapter, look, (right, PAGE[1] - 17 * mm), right=True)
    rule(canvas, look.left, PAGE[1] - 19 * mm, right - look.left, RULE, 0.5)
    canvas.drawCentredString(PAGE[0] / 2, 13 * mm, _fill(policy.footer, page))


def strategy(policy: Policy) -> Book:
    """A strategy: full-colour front, chapters on coloured bands, guiding marks in boxes."""
    look = Look(SANS, 11, 16.5, left=26 * mm, right=26 * mm, top=28 * mm, bottom=26 * mm, gap=8)
    look = replace(look, accent=_accent(policy).accent, bullet="›")
    return Book(look, _strategy_front, _strategy_head, (20, 13.5, 12), True, section=_band)


def _strategy_front(canvas: Canvas, policy: Policy, book: Book) -> None:
    look = book.look
    canvas.setFillColor(look.accent)
    canvas.rect(0, 0, PAGE[0], PAGE[1], fill=1, stroke=0)
    canvas.setFillColor(HexColor("#FFFFFF"))
    for step in range(5):
        canvas.setFillAlpha(0.06 + 0.03 * step)
        canvas.rect(0, 0, PAGE[0], 40 * mm + 22 * mm * (4 - step), fill=1, stroke=0)
    canvas.setFillAlpha(1)
    pale = replace(look, accent=white)
    big = pale.bold(fontSize=36, leading=42, textColor=white)
    words = paragraph(policy.title, big)
    high = words.wrap(150 * mm, 500)[1]
    words.drawOn(canvas, look.left, PAGE[1] - 70 * mm - high)
    canvas.setFillColor(white)
    canvas.setFont(look.family.body, 15)
    canvas.drawString(look.left, PAGE[1] - 82 * mm - high, policy.subtitle)
    canvas.setFillColor(HexColor("#222222"))
    _line(canvas, _fill(policy.header, 1), look, (look.left, 20 * mm))


def _strategy_head(canvas: Canvas, policy: Policy, book: Book, page: int, chapter: str) -> None:
    look = book.look
    canvas.setFillColor(look.accent)
    canvas.circle(PAGE[0] - 18 * mm, 17 * mm, 12, fill=1, stroke=0)
    canvas.setFillColor(GREY)
    _line(canvas, _fill(policy.footer, page), look, (look.left, 15 * mm))
    _line(canvas, _fill(policy.header, page), look, (look.left, PAGE[1] - 16 * mm))


def _band(section: Section, book: Book) -> list[Flowable]:
    """A chapter's heading on a band; a guiding mark ('Pejlemærke') and its text in a box."""
    look, mark = book.look, section.heading.startswith("Pejlemærke")
    if not mark and level_of(section) > 0:
        return plain_section(section, book)
    *before, heading = section_heading(section, book, textColor=white, spaceBefore=0, spaceAfter=0)
    band = Table([[heading]], colWidths=[look.width], spaceBefore=6, spaceAfter=0 if mark else 10)
    band.contents_entry = heading.contents_entry
    band.keepWithNext = 1
    fill = ("BACKGROUND", (0, 0), (-1, -1), look.accent)
    pads = [("TOPPADDING", (0, 0), (-1, -1), 7), ("BOTTOMPADDING", (0, 0), (-1, -1), 9)]
    band.setStyle(TableStyle([fill, *pads]))
    blocks = [policy_block(block, book, look.width - 20) for block in section.blocks]
    if not mark or not blocks:
        return [*before, band, *blocks]
    box = Table([[block] for block in blocks], colWidths=[look.width], splitInRow=1, spaceAfter=12)
    box.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), PALE),
                ("LINEBEFORE", (0, 0), (0, -1), 4, look.accent),
            ]
        )
    )
    return [
        *before,
        KeepTogether([band, box]) if len(blocks) < 4 else band,
        *([box] if len(blocks) >= 4 else []),
    ]
