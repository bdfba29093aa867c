"""Turns the blocks of a response into flowables of a look."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from reportlab.lib.colors import black, white
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Table, TableStyle

from .looks import GREY, PALE, RULE, Look
from .source import Block, plain


def paragraph(text: str, style: object, bullet: str | None = None) -> Paragraph:
    """A paragraph of plain text; line breaks stay."""
    return Paragraph(escape(text).replace("\n", "<br/>"), style, bulletText=bullet)


def flow(blocks: Iterable[Block], look: Look, width: float = 0) -> list[Flowable]:
    """The flowables of some blocks, the ending kept together."""
    story: list[Flowable] = []
    ending: list[Flowable] = []
    for block in blocks:
        if block.type in ("closing", "signature"):
            ending.append(one(block, look, width))
            continue
        if ending:
            story.append(KeepTogether(ending))
            ending = []
        story.append(one(block, look, width))
    if ending:
        story.append(KeepTogether(ending))
    return story


def one(block: Block, look: Look, width: float = 0) -> Flowable:
    """The flowable of one block."""
    text = block.text
    if block.type == "table":
        return table(block, look, width or look.width)
    if block.type in ("bullet", "numbered"):
        return item(block, look)
    if block.type == "footnote":
        small = {"fontSize": look.size - 2, "leading": look.leading - 3}
        return paragraph(f"{block.marker} {text}".strip(), look.style(**small))
    style = look.style()
    if block.type == "date":
        style = look.style(alignment=TA_RIGHT, spaceAfter=look.gap + 4, leftIndent=0)
    elif block.type in ("recipient", "letterhead"):
        style = look.style(alignment=TA_LEFT, spaceAfter=look.gap + 10, leftIndent=0)
    elif block.type == "subject":
        style = look.bold(spaceBefore=8, spaceAfter=look.gap + 4, leftIndent=0)
    elif block.type == "heading":
        style = look.bold(spaceBefore=6, spaceAfter=3, textColor=look.accent, leftIndent=0)
    elif block.type == "quote":
        inset = look.indent + 18
        style = look.style(fontName=look.family.italic, leftIndent=inset, rightIndent=18)
    elif block.type == "history":
        style = look.style(alignment=TA_LEFT, leftIndent=look.indent + 14, textColor=GREY)
    elif block.type == "closing":
        style = look.style(spaceBefore=8, spaceAfter=16, alignment=TA_LEFT)
    elif block.type in ("signature", "footer"):
        style = look.style(alignment=TA_LEFT, hyphenationLang="")
    return paragraph(text, style)


def item(block: Block, look: Look) -> Flowable:
    """A bullet or a numbered point, its marker hanging to the left."""
    marker = block.marker or look.bullet
    hang = max(14.0, stringWidth(marker, look.family.body, look.size) + 7)
    start = look.indent + (6 if block.type == "bullet" else 0)
    style = look.style(
        leftIndent=start + hang,
        bulletIndent=start,
        bulletFontName=look.family.body,
        bulletFontSize=look.size,
        firstLineIndent=0,
        spaceAfter=max(3, look.gap - 3),
    )
    return paragraph(block.text, style, marker)


def table(block: Block, look: Look, width: float) -> Flowable:
    """A ruled table with a header row that comes again on every page."""
    rows = [[plain(cell) for cell in row] for row in block.rows]
    return ruled([list(block.columns), *rows], look, width)


def ruled(rows: list[list[str]], look: Look, width: float, dark: bool = False) -> Flowable:
    """Rows of cells with rules; the first row is the header; rows may break over pages."""
    small = {"fontSize": look.size - 1, "leading": look.leading - 1.5, "spaceAfter": 0}
    cell = look.style(**small, alignment=TA_LEFT, leftIndent=0, firstLineIndent=0)
    head = look.bold(**small, leftIndent=0, textColor=white if dark else black)
    body = [[paragraph(text, head) for text in rows[0]]]
    body += [[paragraph(text, cell) for text in row] for row in rows[1:]]
    grid = Table(
        body,
        colWidths=column_widths(rows, width, look),
        repeatRows=1,
        splitByRow=1,
        splitInRow=1,
        spaceBefore=4,
        spaceAfter=look.gap + 5,
    )
    grid.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, RULE),
                ("BACKGROUND", (0, 0), (-1, 0), look.accent if dark else PALE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 5),
                ("RIGHTPADDING", (0, 0), (-1, -1), 5),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ]
        )
    )
    return grid


def column_widths(rows: list[list[str]], width: float, look: Look) -> list[float]:
    """Widths by the amount of text, never narrower than the longest word."""
    count = len(rows[0])
    least = [
        12
        + max(
            stringWidth(word, look.family.bold, look.size - 1)
            for row in rows
            for word in (row[i].split() or [""])
        )
        for i in range(count)
    ]
    amount = [max(4.0, sum(len(row[i]) for row in rows) ** 0.6) for i in range(count)]
    spare = width - sum(least)
    if spare <= 0:
        return [width * part / sum(least) for part in least]
    return [part + spare * amount[i] / sum(amount) for i, part in enumerate(least)]
