"""Responses as Word files: word_plain, word_styles and word_table."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor

from .looks import ACCENTS, Taste
from .packing import pack
from .sheet import Letter, Rendered
from .source import Block, plain
from .wordparts import Numbering, dress_headings, field, grid, new_document, share

FONTS = ("Calibri", "Arial", "Times New Roman", "Verdana")


def word_plain(letter: Letter) -> Rendered:
    """Somebody who knows no styles: everything is Normal, headings are bold by hand."""
    taste = Taste.of(letter.sender)
    document = new_document(FONTS[taste.pick(FONTS, 1)], 11)
    for block in letter.blocks:
        plain_block(document, block)
    return Rendered(pack(document, letter.title))


def plain_block(document: Document, block: Block) -> None:
    """One block at the end of a document, without styles."""
    if block.type == "table":
        _table(document, block, "Table Grid")
        return
    paragraph = document.add_paragraph()
    _plain_format(paragraph, block)
    _lines(paragraph, _typed(block), bold=block.type in ("subject", "heading"))


def _typed(block: Block) -> str:
    if block.type in ("bullet", "numbered", "footnote"):
        return f"{block.marker or '-'} {block.text}"
    return block.text


def _plain_format(paragraph: Any, block: Block) -> None:
    shape = paragraph.paragraph_format
    if block.type == "date":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if block.type in ("subject", "closing"):
        shape.space_before = Pt(12)
    if block.type in ("recipient", "letterhead"):
        shape.space_after = Pt(18)
    if block.type == "quote":
        shape.left_indent = Cm(1)
    if block.type == "footer":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _lines(paragraph: Any, text: str, bold: bool = False, italic: bool = False) -> None:
    for number, line in enumerate(text.split("\n")):
        run = paragraph.add_run(line)
        run.bold, run.italic = bold or None, italic or None
        if number < text.count("\n"):
            run.add_break()


def _table(document: Document, block: Block, style: str, total: float = 16) -> None:
    rows = [list(block.columns), *([plain(cell) for cell in row] for row in block.rows)]
    grid(document, rows, share(rows, total), style)
    document.add_paragraph().paragraph_format.space_after = Pt(4)


def word_styles(letter: Letter) -> Rendered:
    """An office with a template: heading styles, page header and footer, automatic numbering."""
    taste = Taste.of(letter.sender)
    colour = ACCENTS[taste.pick(ACCENTS, 0)].lstrip("#")
    font = FONTS[taste.pick(FONTS, 1)]
    document = new_document(font, 10.5)
    dress_headings(document, font, colour, (15, 12.5, 11))
    _header(document, letter, colour)
    added = _footer(document, letter)
    lists, current, before = Numbering(document), 0, ""
    for block in letter.body("letterhead", "footer"):
        if block.type == "numbered" and before != "numbered":
            current = lists.new()
        _styled(document, block, lists, current)
        before = block.type
    return Rendered(pack(document, letter.title), added)


def _header(document: Document, letter: Letter, colour: str) -> None:
    paragraph = document.sections[0].header.paragraphs[0]
    lines = letter.lines("letterhead")
    for number, line in enumerate(lines):
        run = paragraph.add_run(line)
        run.bold, run.font.size = number == 0 or None, Pt(13 if number == 0 else 8.5)
        if number == 0:
            run.font.color.rgb = RGBColor.from_string(colour)
        if number < len(lines) - 1:
            run.add_break()


def _footer(document: Document, letter: Letter) -> tuple[str, ...]:
    footer = document.sections[0].footer
    paragraph = footer.paragraphs[0]
    for line in letter.lines("footer"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.font.size = Pt(8)
        run.add_break()
    paragraph.add_run("Side ")
    field(paragraph, "PAGE", "1")
    return ("Side 1",)


def _styled(document: Document, block: Block, lists: Numbering, current: int) -> None:
    if block.type == "table":
        _table(document, block, "Light Grid Accent 1")
        return
    names = {"subject": "Heading 1", "heading": "Heading 2", "bullet": "List Bullet"}
    names |= {"numbered": "List Number", "quote": "Quote"}
    paragraph = document.add_paragraph(style=names.get(block.type, "Normal"))
    if block.type == "date":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if block.type == "closing":
        paragraph.paragraph_format.space_before = Pt(12)
    if block.type == "numbered":
        lists.apply(paragraph, current)
    _lines(paragraph, block.text)


def word_table(letter: Letter) -> Rendered:
    """The form that was sent out with the hearing, filled in: a table and little else."""
    document = new_document("Calibri", 10, margins_cm=2)
    dress_headings(document, "Calibri", "1F4E79", (14, 12))
    added = _footer(document, letter)
    for block in letter.body("footer"):
        if block.type == "table":
            _table(document, block, "Table Grid", 17)
        elif block.type == "subject":
            document.add_heading("", 1).add_run(block.text)
        elif block.type == "heading":
            document.add_heading("", 2).add_run(block.text)
        else:
            paragraph = document.add_paragraph()
            _plain_format(paragraph, block)
            _lines(paragraph, _typed(block), italic=block.type == "quote")
    return Rendered(pack(document, letter.title), added)
