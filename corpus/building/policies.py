"""Sets a draft or a revised draft as a PDF, in the manner of a book of the books module."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
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

from .looks import PAGE, Look, register_fonts
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
    page: tuple[float, float] = PAGE
    frames: tuple[tuple[float, float, float, float], ...] = ()
    section: Callable[[Section, Book], list[Flowable]] | None = None


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


def set_pages(policy: Policy, book: Book) -> bytes:
    """The PDF of a policy."""
    register_fonts()
    buffer = io.BytesIO()
    document = _Pages(buffer, pagesize=book.page, invariant=1, title=policy.title, author="")
    look = book.look
    whole = (look.left, look.bottom, look.width, PAGE[1] - look.top - look.bottom)

    def template(name: str, draw: Callable[[Canvas, Any], None]) -> PageTemplate:
        places = [
            Frame(*frame, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
            for frame in book.frames or (whole,)
        ]
        return PageTemplate(id=name, frames=places, onPageEnd=draw, pagesize=book.page)

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
        story += (book.section or plain_section)(section, book)
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


def plain_section(section: Section, book: Book) -> list[Flowable]:
    """A heading and its blocks one after the other."""
    heading = section_heading(section, book)
    return [*heading, *(policy_block(block, book) for block in section.blocks)]


def section_heading(section: Section, book: Book, **over: object) -> list[Flowable]:
    """The heading, known to the contents; a chapter's also to the running head."""
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
    ).clone("heading", **over)
    heading = paragraph(name, style)
    heading.contents_entry = (level, name.replace("\n", " "))
    story: list[Flowable] = [_Chapter(name)] if level == 0 else []
    return [*story, heading]


def printed_heading(section: Section, paragraphs: bool) -> str:
    """The heading as it is printed, number first."""
    number = section.number
    if paragraphs and re.fullmatch(r"\d+[a-z]?", number):
        number = f"§ {number}"
    return f"{number} {section.heading}".strip()


def policy_block(block: PolicyBlock, book: Book, width: float = 0) -> Flowable:
    """The flowable of one block of a policy."""
    look = book.look
    if block.type == "table":
        rows = [list(row) for row in block.rows]
        return ruled(rows, look, width or look.width, book.dark_tables)
    if block.type in ("bullet", "numbered"):
        return item(Block(block.type, (Run(block.text),), block.marker), look)
    return paragraph(block.text, look.style())
