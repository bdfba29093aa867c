"""Makes a PDF out of flowables and page decorations; two passes, so that pages know their total."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from .looks import PAGE, register_fonts
from .source import Block, Mail, Policy

Draw = Callable[[Canvas, int, int], None]


@dataclass(frozen=True, slots=True)
class Letter:
    """What a layout gets to draw: one file of a response."""

    sender: str
    blocks: tuple[Block, ...]
    mail: Mail | None = None
    attachments: tuple[tuple[str, bytes], ...] = ()
    encoding: str = "utf-8"
    day: date | None = None
    draft: Policy | None = None
    draft_layout: str = "policy_serif"

    def first(self, kind: str) -> Block | None:
        """The first block of a type."""
        return next((block for block in self.blocks if block.type == kind), None)

    def lines(self, kind: str) -> list[str]:
        """The lines of all blocks of a type."""
        return [line for block in self.blocks if block.type == kind for line in block.lines]

    def without(self, *blocks: Block | None) -> list[Block]:
        """The blocks that are left when some are drawn elsewhere."""
        gone = [id(block) for block in blocks if block is not None]
        return [block for block in self.blocks if id(block) not in gone]

    def body(self, *kinds: str) -> list[Block]:
        """The blocks that are not of these types."""
        return [block for block in self.blocks if block.type not in kinds]

    @property
    def title(self) -> str:
        """A title for the file's properties."""
        subject = self.first("subject")
        return subject.text if subject else self.mail.subject if self.mail else ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A built file and the words on it that no block holds (page numbers, labels).

    `clean` is the PDF as it was before its pages became pictures; the words are verified there.
    """

    data: bytes
    added: tuple[str, ...] = ()
    clean: bytes = b""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sort of page: where text flows and what is drawn around it.

    A turned page is drawn sideways and carries /Rotate 90, so that it is read in landscape.
    """

    frames: tuple[tuple[float, float, float, float], ...]
    draw: Draw
    size: tuple[float, float] = PAGE
    turned: bool = False


def box(left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """A frame given by its margins on an A4 page."""
    return left, bottom, PAGE[0] - left - right, PAGE[1] - bottom - top


def make_pdf(
    story: Callable[[], list[Flowable]], first: Sheet, later: Sheet, title: str = ""
) -> tuple[bytes, int]:
    """The file and its number of pages."""
    register_fonts()
    total = _build(story(), first, later, title, 0)[1]
    return _build(story(), first, later, title, total)


def _build(
    story: list[Flowable], first: Sheet, later: Sheet, title: str, total: int
) -> tuple[bytes, int]:
    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=first.size, invariant=1, title=title, author="")
    document.addPageTemplates([_template("first", first, total), _template("later", later, total)])
    document.build(story)
    return buffer.getvalue(), document.page


def _template(name: str, sheet: Sheet, total: int) -> PageTemplate:
    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        if sheet.turned:
            canvas.translate(sheet.size[1], 0)  # reportlab turns the page's size, too
            canvas.rotate(90)
        canvas.saveState()
        sheet.draw(canvas, document.page, total)
        canvas.restoreState()

    frames = [
        Frame(*place, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        for place in sheet.frames
    ]
    template = PageTemplate(
        id=name, frames=frames, onPage=draw, autoNextPageTemplate="later", pagesize=sheet.size
    )
    if sheet.turned:
        template.rotation = 90
    return template
