"""Paragraphs, cells, rows and tables as values, and as the XML that Word reads.

Rows are made here and not with python-docx's table, whose cells take quadratic time and which
knows neither repeated header rows nor bookmarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from lxml import etree

from hoering.writing.colours import GROUP

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What XML 1.0 cannot hold; U+FFFE and \x02 are hyphens that a PDF left behind.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BORDER = "BFC5CC"
_GAP = "Skrivefelt"  # framed: what is missing is never told by colour alone
FONT = "Arial"  # on every machine with Word, and Liberation Sans has the same widths


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look. `style` is a character style's id, `fill` a background (RRGGBB).

    `anchor` makes it a link to the bookmark of that name; `bookmark` is the name of one around it.
    """

    text: str
    style: str = ""
    fill: str = ""
    bold: bool = False
    anchor: str = ""
    bookmark: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """`fill` colours the whole width of the paragraph (RRGGBB).

    `style` is a name of ours; the document may have the style under another id. `level` is the
    rank (1 to 9) of a line that stands as a heading and has not a heading's look, else 0.
    """

    runs: tuple[Run, ...]
    style: str = ""
    keep_next: bool = False
    fill: str = ""
    level: int = 0

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    paras: tuple[Para, ...] = ()
    span: int = 1
    fill: str = ""

    @property
    def text(self) -> str:
        return "\n".join(para.text for para in self.paras)


@dataclass(frozen=True, slots=True)
class Row:
    """`with_next` keeps the row on one page with the row below.

    `whole` rows are not broken over two pages; a long one may be, or it would leave half a page
    white above it.
    """

    cells: tuple[Cell, ...]
    header: bool = False
    whole: bool = True
    with_next: bool = False
    bookmark: str = ""


def para(*runs: Run | str, style: str = "", keep_next: bool = False, fill: str = "") -> Para:
    made = tuple(Run(r) if isinstance(r, str) else r for r in runs)
    return Para(made, style, keep_next, fill)


def group_line(*runs: Run | str, level: int) -> Para:
    """A line in running text that stands above the remarks of one group, as a heading does."""
    made = tuple(Run(r) if isinstance(r, str) else r for r in runs)
    return Para(made, "Gruppe", keep_next=True, fill=GROUP, level=level)


def cell(*paras: Para | str, span: int = 1, fill: str = "") -> Cell:
    made = tuple(para(p) if isinstance(p, str) else p for p in paras)
    return Cell(made, span, fill)


def tag(name: str, /, **attributes: str | int) -> Any:
    """An element of WordprocessingML; attribute names without their prefix."""
    element = etree.Element(f"{{{_W}}}{name}", nsmap={"w": _W})
    for key, value in attributes.items():
        element.set(f"{{{_W}}}{key}", str(value))
    return element


def words(name: str, text: str) -> Any:
    """An element of text that keeps its blanks."""
    element = tag(name)
    element.text = text
    element.set(_XML_SPACE, "preserve")
    return element


def legal(text: str) -> str:
    return _ILLEGAL.sub("", text)


def grid_of(widths: Sequence[int]) -> Any:
    """A table's columns; widths in twips."""
    grid = tag("tblGrid")
    for width in widths:
        grid.append(tag("gridCol", w=width))
    return grid


def borders() -> Any:
    """A thin line around every cell of a table."""
    lines = tag("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        lines.append(tag(side, val="single", sz=4, space=0, color=BORDER))
    return lines


def header_look() -> Any:
    """What of a table's style counts: the first row alone."""
    return tag("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, noVBand=1)


@dataclass(slots=True)
class Ink:
    """Writes values as XML; bookmarks get running numbers within one document.

    `styles` gives the ids that styles have in this document, where they are not ours.
    """

    numbers: Any = field(default_factory=lambda: count(1))
    styles: Mapping[str, str] = field(default_factory=dict)

    def paragraph(self, value: Para, keep_next: bool = False, bookmark: str = "") -> Any:
        """A `w:p`; `bookmark` is the name of one around its text."""
        element = tag("p")
        properties = tag("pPr")
        if value.style:
            properties.append(tag("pStyle", val=self.styles.get(value.style, value.style)))
        if value.keep_next or keep_next:
            properties.append(tag("keepNext"))
        if value.fill:
            properties.append(tag("shd", val="clear", color="auto", fill=value.fill))
        if value.level:
            properties.append(tag("outlineLvl", val=value.level - 1))
        if len(properties):
            element.append(properties)
        runs = [e for run in value.runs if run.text for e in self._placed(run)]
        for child in self._marked(runs, bookmark):
            element.append(child)
        return element

    def _marked(self, children: list[Any], bookmark: str) -> list[Any]:
        if not bookmark:
            return children
        number = next(self.numbers)
        start = tag("bookmarkStart", id=number, name=bookmark)
        return [start, *children, tag("bookmarkEnd", id=number)]

    def _placed(self, run: Run) -> list[Any]:
        return self._marked([self.run(run)], run.bookmark)

    def run(self, run: Run) -> Any:
        """A `w:r`, or a `w:hyperlink` around one."""
        element = tag("r")
        properties = tag("rPr")
        if run.style:
            properties.append(tag("rStyle", val=self.styles.get(run.style, run.style)))
        if run.bold:
            properties.append(tag("b"))
        if run.fill:
            properties.append(tag("shd", val="clear", color="auto", fill=run.fill))
        if len(properties):
            element.append(properties)
        for nth, line in enumerate(legal(run.text).split("\n")):
            if nth:
                element.append(tag("br"))
            element.append(words("t", line.replace("\r", "")))
        if not run.anchor:
            return element
        link = tag("hyperlink", anchor=run.anchor, history=1)
        link.append(element)
        return link

    def table(
        self, rows: Iterable[Row], widths: Sequence[int], title: str, bordered: bool = True
    ) -> Any:
        """`widths` are twips, one a column; `title` is what a screen reader says of the table."""
        table = tag("tbl")
        table.append(_table_properties(sum(widths), title, bordered))
        table.append(grid_of(widths))
        for row in rows:
            table.append(self._row(row, widths))
        return table

    def _row(self, row: Row, widths: Sequence[int]) -> Any:
        element = tag("tr")
        properties = tag("trPr")
        if row.whole or row.header:
            properties.append(tag("cantSplit"))
        if row.header:
            properties.append(tag("tblHeader"))
        if len(properties):
            element.append(properties)
        at = 0
        for nth, value in enumerate(row.cells):
            width = sum(widths[at : at + value.span])
            bookmark = row.bookmark if nth == 0 else ""
            element.append(self._cell(value, width, row.with_next or row.header, bookmark))
            at += value.span
        return element

    def _cell(self, value: Cell, width: int, keep_next: bool, bookmark: str) -> Any:
        element = tag("tc")
        properties = tag("tcPr")
        properties.append(tag("tcW", w=width, type="dxa"))
        if value.span > 1:
            properties.append(tag("gridSpan", val=value.span))
        if value.fill:
            properties.append(tag("shd", val="clear", color="auto", fill=value.fill))
        element.append(properties)
        for nth, content in enumerate(value.paras or (Para(()),)):
            styled = content if content.style else replace(content, style="Tabeltekst")
            element.append(self.paragraph(styled, keep_next, bookmark if nth == 0 else ""))
        return element


def _table_properties(width: int, title: str, bordered: bool) -> Any:
    """In the order that the schema asks for; Word calls a file damaged otherwise."""
    properties = tag("tblPr")
    properties.append(tag("tblW", w=width, type="dxa"))
    properties.append(tag("tblInd", w=0, type="dxa"))
    if bordered:
        properties.append(borders())
    properties.append(tag("tblLayout", type="fixed"))
    margins = tag("tblCellMar")
    for side, twips in (("top", 40), ("left", 80), ("bottom", 50), ("right", 80)):
        margins.append(tag(side, w=twips, type="dxa"))
    properties.append(margins)
    properties.append(header_look())
    properties.append(tag("tblCaption", val=title))
    return properties


def to_write(what: str) -> Run:
    """[Skriv: forvaltningens svar]: what a human must write, in words and a frame."""
    return Run(f"[Skriv: {what}]", _GAP)


def to_check(what: str) -> Run:
    """[Tjek: udfaldet er programmets forslag]: what a human must check."""
    return Run(f"[Tjek: {what}]", _GAP)
