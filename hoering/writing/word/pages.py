"""A Word file from its first page to its last: headings, paragraphs, tables and figures."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Pt, RGBColor, Twips

from hoering.domain import RoundFacts
from hoering.writing.facts.register import Register
from hoering.writing.files.package import packed
from hoering.writing.word.colours import GREY
from hoering.writing.word.columns import Column, breadth, fitted, settled
from hoering.writing.word.drawing import Drawing
from hoering.writing.word.elements import Ink, Para, Row, W, header_row, legal, para, tag
from hoering.writing.word.styles import face_of, style_ids, text_width

_EMU = 635  # English metric units in a twip
_LEVELS = {0: "Title", 1: "Heading1", 2: "Heading2", 3: "Heading3"}


class Pages:
    """Adds to the end of the document, in reading order."""

    def __init__(self, document: Any) -> None:
        self.document, self.ink = document, Ink(styles=style_ids(document))
        self.end = document.element.body[-1]  # the section's properties come last in the body
        self.width = text_width(document)
        self.face = breadth(face_of(document, "Tabeltekst"))
        self._figures = 0
        self._below_table = False

    def heading(self, text: str, level: int, bookmark: str = "") -> None:
        self._below_table = False  # a heading keeps its own distance
        self._add(self.ink.paragraph(para(text, style=_LEVELS[level]), bookmark=bookmark))

    def title(self, book: Register, text: str) -> None:
        """The title with the state of the round that the document was made from, as a bookmark."""
        self.heading(text, 0, f"v_{book.version}" if book.version else "")

    def text(self, *paragraphs: str | Para, style: str = "Broed") -> None:
        for value in paragraphs:
            made = para(value, style=style) if isinstance(value, str) else value
            self._add(self.ink.paragraph(made))

    def table(self, columns: Sequence[Column], rows: Iterable[Row], title: str) -> None:
        """A table with a repeated header row."""
        found = list(rows)
        if not found or not found[0].header:
            found.insert(0, header_row(tuple(c.name for c in columns)))
        wider = [replace(c, size=c.size * self.face) for c in columns]
        widths = fitted(wider, found, self.width)
        self._add(self.ink.table(settled(found, widths), widths, title))
        self._below_table = True

    def figures(self, row: Row, title: str) -> None:
        """The round's key figures, one cell each."""
        width = min(self.width // len(row.cells), 2160)
        self._add(self.ink.table([row], [width] * len(row.cells), title, bordered=False))
        self._below_table = True

    def picture(self, drawing: Drawing | None) -> None:
        """A figure with its caption below it, on the same page; nothing for None."""
        if drawing is None:
            return
        self._figures += 1
        inline = self.document.part.new_pic_inline(
            io.BytesIO(drawing.png()), drawing.width * _EMU, drawing.height * _EMU
        )
        for side in "TBLR":
            inline.set(f"dist{side}", "0")
        inline.docPr.set("name", f"Figur {self._figures}")
        inline.docPr.set("title", drawing.title)
        inline.docPr.set("descr", legal(drawing.description))
        holder = self.ink.paragraph(para("", style="Afstand", keep_next=True))
        holder.append(tag("r", tag("drawing", inline)))
        self._add(holder)
        self.text(f"Figur {self._figures}. {drawing.caption}", style="Figurtekst")

    def unlink_lost(self) -> None:
        """Links to what stands in another document only become plain text."""
        body = self.document.element.body
        named = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
        for link in [e for e in body.iter(f"{W}hyperlink") if e.get(f"{W}anchor") not in named]:
            for run in link:
                for style in list(run.iter(f"{W}rStyle")):
                    style.getparent().remove(style)
                link.addprevious(run)
            link.getparent().remove(link)

    def packed(self) -> bytes:
        self._keep_apart()  # Word asks for a paragraph behind a table that is the last
        return packed(self.document)

    def _add(self, element: Any) -> None:
        self._keep_apart()
        self.end.addprevious(element)

    def _keep_apart(self) -> None:
        """A table and what is no heading below it; two tables in a row would become one."""
        if self._below_table:
            self._below_table = False
            self.end.addprevious(self.ink.paragraph(para("", style="Afstand")))


def running_lines(document: Any, facts: RoundFacts, title: str) -> None:
    """Header with whose the round is, and its number; footer with the title and "Side X af Y"."""
    section = document.sections[0]
    header = section.header.paragraphs[0]
    footer = section.footer.paragraphs[0]
    for paragraph in (header, footer):
        _right_tab(paragraph, text_width(document))
    case = f"\tSagsnr. {facts.case_number}" if facts.case_number else ""
    header.add_run((facts.municipality or facts.title) + case)
    footer.add_run(f"{title}\tSide ")
    add_field(footer, "PAGE")
    footer.add_run(" af ")
    add_field(footer, "NUMPAGES")
    small_print(header, footer)


def _right_tab(paragraph: Any, width: int) -> None:
    stops = paragraph.paragraph_format.tab_stops
    # Header and Footer have stops for an upright page; "clear" takes an inherited one away.
    for inherited in paragraph.style.paragraph_format.tab_stops:
        stops.add_tab_stop(inherited.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(Twips(width), WD_TAB_ALIGNMENT.RIGHT)


def add_field(paragraph: Any, code: str) -> None:
    """A complex field with a placeholder; Word and LibreOffice count when they open the file."""
    instruction, shown = tag("instrText"), tag("t")
    instruction.text, shown.text = f" {code} ", "1"
    begin, between, end = (tag("fldChar", fldCharType=k) for k in ("begin", "separate", "end"))
    for element in (begin, instruction, between, shown, end):
        paragraph.add_run()._r.append(element)


def small_print(*paragraphs: Any) -> None:
    """Grey letters of 8 points."""
    for run in (run for paragraph in paragraphs for run in paragraph.runs):
        run.font.size, run.font.color.rgb = Pt(8), RGBColor.from_string(GREY)
