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

from hoering.writing.word.colours import GROUP, HEADER
from hoering.writing.wording.tied import tied

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_NAMESPACE}}}"  # stands before each name of WordprocessingML
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
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


def plain(*runs: Run | str) -> Para:
    """Running text."""
    return para(*runs, style="Broed")


def lead_in(*runs: Run | str) -> Para:
    """Running text on one page with what follows it."""
    return para(*runs, style="Broed", keep_next=True)


def bullet(*runs: Run | str) -> Para:
    return para(*runs, style="ListBullet")


def small(*runs: Run | str) -> Para:
    return para(*runs, style="Smaa")


def note(text: str) -> Para:
    """A few grey words in a cell."""
    return para(text, style="Note")


def group_line(*runs: Run | str, level: int) -> Para:
    """A line in running text that stands above the remarks of one group, as a heading does."""
    return replace(para(*runs, style="Gruppe", keep_next=True, fill=GROUP), level=level)


def cell(*paras: Para | str, span: int = 1, fill: str = "") -> Cell:
    made = tuple(para(p) if isinstance(p, str) else p for p in paras)
    return Cell(made, span, fill)


def row(*cells: Cell | Para | str, bookmark: str = "") -> Row:
    made = tuple(c if isinstance(c, Cell) else cell(c) for c in cells)
    return Row(made, bookmark=bookmark)


def wide_row(content: Para, span: int, header: bool = False) -> Row:
    """A line over `span` columns that stays with the row below it."""
    return Row((cell(content, span=span, fill=GROUP),), header=header, with_next=True)


def group_row(name: str, beside: str, span: int) -> Row:
    """A line over `span` columns that names what stands below it, with a few words behind."""
    line = para(Run(name, bold=True), Run(f"   {beside}", "Notetegn"), style="Gruppe")
    return wide_row(line, span)


def header_row(names: Sequence[str], keys: Sequence[str] = ()) -> Row:
    """The repeated header. With `keys` each heading has a bookmark that tells which column it is,
    whatever it is called."""
    marks = [f"k_{key}" for key in keys] or [""] * len(names)
    heads = (
        cell(para(Run(name, bookmark=mark), style="Tabelhoved"), fill=HEADER)
        for name, mark in zip(names, marks, strict=True)
    )
    return Row(tuple(heads), header=True)


def tag(name: str, /, *children: Any, **attributes: str | int) -> Any:
    """An element of WordprocessingML with these in it, None left out; names without their prefix."""
    element = etree.Element(f"{W}{name}", nsmap={"w": _NAMESPACE})
    for key, value in attributes.items():
        element.set(f"{W}{key}", str(value))
    element.extend(child for child in children if child is not None)
    return element


def looks(name: str, *children: Any) -> Any:
    """The same for an element of properties; None where there are none."""
    element = tag(name, *children)
    return element if len(element) else None


def shade(fill: str) -> Any:
    """A ground of this colour (RRGGBB); None for "", which is none."""
    return tag("shd", val="clear", color="auto", fill=fill) if fill else None


def words(name: str, text: str) -> Any:
    """An element of text that keeps its blanks."""
    element = tag(name)
    element.text = text
    element.set(XML_SPACE, "preserve")
    return element


def legal(text: str) -> str:
    return _ILLEGAL.sub("", text)


def grid_of(widths: Sequence[int]) -> Any:
    """A table's columns; widths in twips."""
    return tag("tblGrid", *(tag("gridCol", w=width) for width in widths))


def borders() -> Any:
    """A thin line around every cell of a table."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (tag(side, val="single", sz=4, space=0, color=BORDER) for side in sides)
    return tag("tblBorders", *lines)


def header_look() -> Any:
    """What of a table's style counts: the first row alone."""
    return tag("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, noVBand=1)


@dataclass(slots=True)
class Ink:
    """Writes values as XML; bookmarks get running numbers within one document.

    `styles` gives the ids that styles have in this document, where they are not ours. `ties`: a line
    does not end inside "§ 3"; not in what is read back, whose words must stay as they are.
    """

    numbers: Any = field(default_factory=lambda: count(1))
    styles: Mapping[str, str] = field(default_factory=dict)
    ties: bool = False

    def paragraph(self, value: Para, keep_next: bool = False, bookmark: str = "") -> Any:
        """A `w:p`; `bookmark` is the name of one around its text."""
        properties = looks(
            "pPr",
            self._styled("pStyle", value.style),
            tag("keepNext") if value.keep_next or keep_next else None,
            shade(value.fill),
            tag("outlineLvl", val=value.level - 1) if value.level else None,
        )
        written = (run for run in value.runs if run.text)
        runs = [e for run in written for e in self._marked([self.run(run)], run.bookmark)]
        return tag("p", properties, *self._marked(runs, bookmark))

    def _styled(self, name: str, style: str) -> Any:
        return tag(name, val=self.styles.get(style, style)) if style else None

    def _marked(self, children: list[Any], bookmark: str) -> list[Any]:
        if not bookmark:
            return children
        number = next(self.numbers)
        start = tag("bookmarkStart", id=number, name=bookmark)
        return [start, *children, tag("bookmarkEnd", id=number)]

    def run(self, run: Run) -> Any:
        """A `w:r`, or a `w:hyperlink` around one."""
        style, bold = self._styled("rStyle", run.style), tag("b") if run.bold else None
        element = tag("r", looks("rPr", style, bold, shade(run.fill)))
        text = tied(run.text) if self.ties else run.text
        for nth, line in enumerate(legal(text).split("\n")):
            if nth:
                element.append(tag("br"))
            element.append(words("t", line.replace("\r", "")))
        return tag("hyperlink", element, anchor=run.anchor, history=1) if run.anchor else element

    def table(
        self, rows: Iterable[Row], widths: Sequence[int], title: str, bordered: bool = True
    ) -> Any:
        """`widths` are twips, one a column; `title` is what a screen reader says of the table."""
        properties = _table_properties(sum(widths), title, bordered)
        return tag("tbl", properties, grid_of(widths), *(self._row(row, widths) for row in rows))

    def _row(self, row: Row, widths: Sequence[int]) -> Any:
        whole = tag("cantSplit") if row.whole or row.header else None
        element = tag("tr", looks("trPr", whole, tag("tblHeader") if row.header else None))
        at = 0
        for nth, value in enumerate(row.cells):
            width = sum(widths[at : at + value.span])
            bookmark = row.bookmark if nth == 0 else ""
            element.append(self._cell(value, width, row.with_next or row.header, bookmark))
            at += value.span
        return element

    def _cell(self, value: Cell, width: int, keep_next: bool, bookmark: str) -> Any:
        room, span = tag("tcW", w=width, type="dxa"), tag("gridSpan", val=value.span)
        wide = span if value.span > 1 else None
        element = tag("tc", tag("tcPr", room, wide, shade(value.fill)))
        for nth, content in enumerate(value.paras or (Para(()),)):
            styled = content if content.style else replace(content, style="Tabeltekst")
            element.append(self.paragraph(styled, keep_next, bookmark if nth == 0 else ""))
        return element


def _table_properties(width: int, title: str, bordered: bool) -> Any:
    """In the order that the schema asks for; Word calls a file damaged otherwise."""
    sides = (("top", 40), ("left", 80), ("bottom", 50), ("right", 80))
    return tag(
        "tblPr",
        tag("tblW", w=width, type="dxa"),
        tag("tblInd", w=0, type="dxa"),
        borders() if bordered else None,
        tag("tblLayout", type="fixed"),
        tag("tblCellMar", *(tag(side, w=twips, type="dxa") for side, twips in sides)),
        header_look(),
        tag("tblCaption", val=title),
    )


def to_write(what: str) -> Run:
    """[Skriv: forvaltningens svar]: what a human must write, in words and a frame."""
    return Run(f"[Skriv: {what}]", _GAP)


def to_check(what: str) -> Run:
    """[Tjek: udfaldet er programmets forslag]: what a human must check."""
    return Run(f"[Tjek: {what}]", _GAP)
