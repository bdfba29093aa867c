"""Drafts and revised drafts as PDF: policy_serif, policy_colour and policy_paragraphs."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)
from reportlab.platypus.tableofcontents import TableOfContents

from .looks import GREY, PAGE, RULE, SANS, SERIF, Look, Taste, register_fonts
from .ornaments import logo, rule
from .source import Block, Policy, PolicyBlock, Run, Section
from .story import item, paragraph, ruled


@dataclass(frozen=True, slots=True)
class Book:
    """How a policy is set."""

    look: Look
    front: Callable[[Canvas, Policy, Book], None]
    head: Callable[[Canvas, Policy, Book, int, str], None]
    sizes: tuple[float, float, float] = (20, 13.5, 11.5)
    dark_tables: bool = False
    paragraphs: bool = False


class _Pages(BaseDocTemplate):  # type: ignore[misc]
    """Tells the table of contents and the running head about every heading."""

    chapter = ""

    def afterFlowable(self, flowable: Flowable) -> None:
        """Called by reportlab after each flowable."""
        entry = getattr(flowable, "contents_entry", None)
        if entry:
            self.notify("TOCEntry", (entry[0], entry[1], self.page))

    def beforeDocument(self) -> None:
        """Called by reportlab before each pass."""
        self.chapter = ""


def policy_pdf(policy: Policy, layout: str) -> bytes:
    """The PDF of a policy."""
    register_fonts()
    book = BOOKS[layout](policy)
    buffer = io.BytesIO()
    document = _Pages(buffer, pagesize=PAGE, invariant=1, title=policy.title, author="")
    look = book.look
    frame = (look.left, look.bottom, look.width, PAGE[1] - look.top - look.bottom)

    def template(name: str, draw: Callable[[Canvas, Any], None]) -> PageTemplate:
        place = Frame(*frame, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        return PageTemplate(id=name, frames=[place], onPageEnd=draw)

    def front(canvas: Canvas, _: Any) -> None:
        canvas.saveState()
        book.front(canvas, policy, book)
        canvas.restoreState()

    def inner(canvas: Canvas, doc: Any) -> None:
        canvas.saveState()
        book.head(canvas, policy, book, doc.page, getattr(canvas, "chapter_name", ""))
        canvas.restoreState()

    document.addPageTemplates([template("front", front), template("inner", inner)])
    document.multiBuild(_story(policy, book))
    return buffer.getvalue()


class _Chapter(Flowable):  # type: ignore[misc]
    """Remembers the chapter for the running head; takes no room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """No room."""
        return 0, 0

    def draw(self) -> None:
        """Leave the name on the canvas."""
        self.canv.chapter_name = self.name


def _story(policy: Policy, book: Book) -> list[Flowable]:
    story: list[Flowable] = [Spacer(1, 1), NextPageTemplate("inner"), PageBreak()]
    if policy.contents_page:
        story += _contents(book)
    fresh = True
    for section in policy.sections:
        if section.page_break and not fresh:
            story.append(PageBreak())
        story += _section(section, book)
        fresh = False
    return story


def _contents(book: Book) -> list[Flowable]:
    look = book.look
    contents = TableOfContents(dotsMinLevel=0)
    contents.levelStyles = [
        _level(look.family.bold, look.size, 0, 8, look.leading),
        _level(look.family.body, look.size, 16, 1, look.leading),
        _level(look.family.body, look.size - 1, 32, 0, look.leading),
    ]
    title = look.bold(
        fontSize=book.sizes[0], leading=book.sizes[0] * 1.3, spaceAfter=18, textColor=look.accent
    )
    return [_Chapter("Indhold"), paragraph("Indhold", title), contents, PageBreak()]


def _level(font: str, size: float, indent: float, above: float, leading: float) -> ParagraphStyle:
    return ParagraphStyle(
        "toc", fontName=font, fontSize=size, leading=leading, leftIndent=indent,
        rightIndent=24, spaceBefore=above,
    )  # fmt: skip


def level_of(section: Section) -> int:
    """0 for a chapter, 1 for 3.1, 2 for 3.1.2; unnumbered ones are chapters."""
    return min(2, section.number.strip(".").count("."))


def _section(section: Section, book: Book) -> list[Flowable]:
    level = level_of(section)
    look, size = book.look, book.sizes[level]
    name = printed_heading(section, book.paragraphs)
    style = look.bold(
        fontSize=size,
        leading=size * 1.25,
        spaceBefore=(4, 14, 10)[level],
        spaceAfter=(14, 6, 4)[level],
        textColor=look.accent,
        alignment=TA_CENTER if book.paragraphs and level == 0 else 0,
    )
    heading = paragraph(name, style)
    heading.contents_entry = (level, name.replace("\n", " "))
    story: list[Flowable] = [_Chapter(name)] if level == 0 else []
    return [*story, heading, *(_block(block, book) for block in section.blocks)]


def printed_heading(section: Section, paragraphs: bool) -> str:
    """The heading as it is printed, number first."""
    number = section.number
    if paragraphs and re.fullmatch(r"\d+[a-z]?", number):
        number = f"§ {number}"
    return f"{number} {section.heading}".strip()


def _block(block: PolicyBlock, book: Book) -> Flowable:
    look = book.look
    if block.type == "table":
        return ruled([list(row) for row in block.rows], look, look.width, book.dark_tables)
    if block.type in ("bullet", "numbered"):
        return item(Block(block.type, (Run(block.text),), block.marker), look)
    return paragraph(block.text, look.style())


def _fill(text: str, page: int) -> str:
    return text.replace("{page}", str(page))


def _serif(policy: Policy) -> Book:
    look = Look(SERIF, 12, 18, left=32 * mm, right=32 * mm, top=34 * mm, bottom=34 * mm, gap=10)
    return Book(replace(look, justified=True, hyphens=True), _serif_front, _serif_head)


def _serif_front(canvas: Canvas, policy: Policy, book: Book) -> None:
    look, middle = book.look, PAGE[0] / 2
    rule(canvas, look.left, PAGE[1] - 95 * mm, look.width, HexColor("#000000"), 0.8)
    title = look.bold(fontSize=30, leading=37, alignment=TA_CENTER)
    _, high = _draw(canvas, policy.title, title, look.left, PAGE[1] - 105 * mm, look.width)
    below = PAGE[1] - 105 * mm - high - 6 * mm
    subtitle = look.style(fontSize=14, leading=19, alignment=TA_CENTER)
    _, more = _draw(canvas, policy.subtitle, subtitle, look.left, below, look.width)
    rule(canvas, look.left, below - more - 9 * mm, look.width, HexColor("#000000"), 0.8)
    if policy.header:
        canvas.setFont(look.family.body, 12)
        canvas.drawCentredString(middle, 40 * mm, _fill(policy.header, 1))


def _draw(
    canvas: Canvas, text: str, style: ParagraphStyle, x: float, top: float, width: float
) -> tuple[float, float]:
    words = paragraph(text, style)
    size: tuple[float, float] = words.wrap(width, 400)
    words.drawOn(canvas, x, top - size[1])
    return size


def _serif_head(canvas: Canvas, policy: Policy, book: Book, page: int, chapter: str) -> None:
    look = book.look
    canvas.setFillColor(GREY)
    canvas.setFont(look.family.italic, 10)
    canvas.drawCentredString(PAGE[0] / 2, PAGE[1] - 22 * mm, _fill(policy.header, page))
    canvas.setFont(look.family.body, 9.5)
    canvas.drawCentredString(PAGE[0] / 2, 20 * mm, _fill(policy.footer, page))
    rule(canvas, look.left, PAGE[1] - 25 * mm, look.width, RULE, 0.4)


def _colour(policy: Policy) -> Book:
    accent = Taste.of(policy.header + "policy").accent
    look = Look(SANS, 10.8, 17, left=30 * mm, right=34 * mm, top=36 * mm, bottom=32 * mm, gap=9)
    look = replace(look, accent=accent, bullet="•")
    return Book(look, _colour_front, _colour_head, (24, 14.5, 12), dark_tables=True)


def _colour_front(canvas: Canvas, policy: Policy, book: Book) -> None:
    look, taste = book.look, Taste.of(policy.header + "policy")
    canvas.setFillColor(look.accent)
    canvas.rect(0, PAGE[1] * 0.42, PAGE[0], PAGE[1] * 0.58, fill=1, stroke=0)
    canvas.setFillColor(HexColor("#FFFFFF"))
    for step in range(7):
        canvas.setFillAlpha(0.05 + 0.015 * step)
        canvas.circle(PAGE[0] * 0.82, PAGE[1] * 0.86, 40 + 26 * step, fill=1, stroke=0)
    canvas.setFillAlpha(1)
    title = look.bold(fontSize=34, leading=41, textColor=white)
    _draw(canvas, policy.title, title, 26 * mm, PAGE[1] * 0.42 + 92 * mm, 150 * mm)
    subtitle = look.style(fontSize=15, leading=20)
    _draw(canvas, policy.subtitle, subtitle, 26 * mm, PAGE[1] * 0.42 - 14 * mm, 150 * mm)
    logo(canvas, 26 * mm, 26 * mm, 44, taste)
    canvas.setFillColor(GREY)
    canvas.setFont(look.family.bold, 12)
    canvas.drawString(26 * mm + 60, 31 * mm, _fill(policy.header, 1))


def _colour_head(canvas: Canvas, policy: Policy, book: Book, page: int, chapter: str) -> None:
    look, y = book.look, PAGE[1] - 20 * mm
    canvas.setFillColor(look.accent)
    canvas.setFont(look.family.bold, 8.5)
    right = PAGE[0] - look.right
    if page % 2:
        canvas.drawRightString(right, y, chapter)
        canvas.rect(PAGE[0] - 9 * mm, 0, 9 * mm, PAGE[1], fill=1, stroke=0)
    else:
        canvas.drawString(look.left, y, _fill(policy.header, page))
        canvas.rect(0, 0, 9 * mm, PAGE[1], fill=1, stroke=0)
    rule(canvas, look.left, y - 5, look.width, look.accent, 0.8)
    canvas.setFillColor(GREY)
    canvas.setFont(look.family.body, 8.5)
    words = _fill(policy.footer, page)
    if page % 2:
        canvas.drawRightString(right, 16 * mm, words)
    else:
        canvas.drawString(look.left, 16 * mm, words)


def _paragraphs(policy: Policy) -> Book:
    look = Look(SERIF, 12, 18, left=30 * mm, right=30 * mm, top=32 * mm, bottom=32 * mm, gap=10)
    sizes = (14.0, 12.5, 12.0)
    return Book(replace(look, bullet="–"), _serif_front, _serif_head, sizes, paragraphs=True)


BOOKS: dict[str, Callable[[Policy], Book]] = {
    "policy_serif": _serif,
    "policy_colour": _colour,
    "policy_paragraphs": _paragraphs,
}
