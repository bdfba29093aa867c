"""Pieces of Word files: language, styles, numbering, tables, fields."""

from __future__ import annotations

from typing import Any

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor


def new_document(font: str, size: float, margins_cm: float = 2.5) -> Document:
    """An empty A4 document in Danish."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(margins_cm)
    section.top_margin = section.bottom_margin = Cm(2.5)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("w:eastAsia", "w:cs", "w:hAnsi"):
        fonts.set(qn(slot), font)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "da-DK")
    normal.element.get_or_add_rPr().append(language)
    normal.paragraph_format.space_after = Pt(8)
    return document


def dress_headings(document: Document, font: str, colour: str, sizes: tuple[float, ...]) -> None:
    """Give the heading styles a typeface and a colour of the house."""
    for level, size in enumerate(sizes, 1):
        style = document.styles[f"Heading {level}"]
        style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(colour)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for slot in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(slot), font)


def field(paragraph: Any, instruction: str, shown: str) -> None:
    """A field such as PAGE, with the text that stands there until Word counts."""
    for kind, text in (
        ("begin", ""),
        ("", instruction),
        ("separate", ""),
        ("t", shown),
        ("end", ""),
    ):
        run = paragraph.add_run()
        if kind == "t":
            run.text = text
            continue
        if kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:instrText")
            element.text = f" {text} "
        run._r.append(element)


def grid(document: Document, rows: list[list[str]], widths: list[float], style: str) -> Any:
    """A real table: header row repeated, widths in centimetres."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style=style)
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for number, row in enumerate(rows):
        for cell, text, width in zip(table.rows[number].cells, row, widths, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            cell.paragraphs[0].add_run(text).bold = number == 0
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    return table


def share(rows: list[list[str]], total: float) -> list[float]:
    """Widths of columns by the amount of text in them."""
    longest = [
        max(max((len(w) for w in row[i].split()), default=1) for row in rows)
        for i in range(len(rows[0]))
    ]
    amount = [
        max(longest[i] * 3.0, sum(len(r[i]) for r in rows) ** 0.75) for i in range(len(rows[0]))
    ]
    return [round(total * part / sum(amount), 2) for part in amount]


class Numbering:
    """Automatic numbering that starts again at 1 for every list."""

    def __init__(self, document: Document) -> None:
        self.part = document.part.numbering_part.element
        style = document.styles["List Number"].element
        number = style.pPr.numPr.numId.val
        entry = next(n for n in self.part.num_lst if n.numId == number)
        self.abstract = entry.abstractNumId.val

    def new(self) -> int:
        """The id of a fresh list."""
        entry = self.part.add_num(self.abstract)
        entry.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(entry.numId)

    @staticmethod
    def apply(paragraph: Any, number: int) -> None:
        """Put a paragraph into a list."""
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number
