"""A workbook from values: sheets that print on A4, lists to choose from, the same bytes always."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from typing import Any

from openpyxl import Workbook as Book
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from hoering.dansk import long_date
from hoering.domain import Analysis
from hoering.writing.files.package import author_of, moment, settled, titled_for
from hoering.writing.files.placing import OVERVIEW
from hoering.writing.word.columns import printed
from hoering.writing.word.elements import legal
from hoering.writing.workbook.sheet_looks import FONT, SIZE, SIZES, SMALL, fill, looks_of

LONGEST = 32_000  # characters; Excel takes 32,767 in a cell
CUT_OFF = f"\n… (fortsættes i {OVERVIEW})"
_PROSE = 86  # characters: the width of a page on end
_TALLEST = 409.0  # points: Excel makes no row higher
_CHARACTER = 5.25  # points of a column's unit: a digit of the workbook's own font
_FORMULA = ("=", "+", "-", "@", "\t")
_LISTED = 400  # rows below the last one that have the drop-down lists as well


Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class Field:
    """A column: `width` in characters, `choices` the name of its list, `free` when other words
    may be written there, too; `aside` columns are not printed, `hidden` ones not seen."""

    key: str
    heading: str
    width: float
    choices: str = ""
    free: bool = False
    aside: bool = False
    strong: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Tab:
    """A sheet with one table. `top` are lines above it, `fills` background by (row, column)."""

    title: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Value, ...], ...]
    top: tuple[str, ...] = ()
    fills: Mapping[tuple[int, int], str] = field(default_factory=dict)
    frozen: int = 1  # columns that stay in view

    @property
    def header(self) -> int:
        return len(self.top) + 1


class Workbook:
    """Sheets one after the other; `choices` are the lists to choose from, by name; {} where nobody is to."""

    def __init__(self, choices: Mapping[str, Sequence[str]], version: str) -> None:
        self.book = Book()
        self.book.remove(self.book.active)
        self.book._named_styles["Normal"].font = Font(FONT, SIZE)  # what column widths count in
        self.choices, self.version = choices, version
        self._looks = looks_of(self.book)

    def tab(self, tab: Tab) -> Any:
        """Add the sheet; returns it, so that a chart can be put on it."""
        sheet = self.book.create_sheet(tab.title)
        for number, line in enumerate(tab.top, 1):
            self._put(sheet, number, 1, line, "top" if number > 1 else "title")
            sheet.row_dimensions[number].height = 16.0 if number > 1 else 24.0
        for column, one in enumerate(tab.fields, 1):
            self._put(sheet, tab.header, column, one.heading, "header")
            sheet.column_dimensions[_letter(column)].width = one.width
            sheet.column_dimensions[_letter(column)].hidden = one.hidden
        for nth, row in enumerate(tab.rows):
            for column, value in enumerate(row, 1):
                look = _look_of(tab.fields[column - 1], value)
                cell = self._put(sheet, tab.header + 1 + nth, column, value, look)
                colour = tab.fills.get((nth, column - 1))
                if colour and cell is not None:
                    cell.fill = self._looks["fills"].setdefault(colour, fill(colour))
        self._lists(sheet, tab)
        _arrange(sheet, tab)
        self._heights(sheet, tab)
        return sheet

    def _heights(self, sheet: Any, tab: Tab) -> None:
        """Room for the wrapped words; a cell with too many for any row gets small letters."""
        for row, cells in enumerate((tuple(f.heading for f in tab.fields), *tab.rows), tab.header):
            tallest = 0.0
            for column, (value, one) in enumerate(zip(cells, tab.fields, strict=True), 1):
                if one.aside and row != tab.header:
                    continue  # looked up now and then; the rows are as tall as what is worked with
                bold = row == tab.header or one.strong
                height = _height(_printed(value), one.width, SIZE, bold)
                if height > _TALLEST:
                    sheet.cell(row, column)._style = copy(self._looks["small"])
                    height = _height(_printed(value), one.width, SMALL, False)
                tallest = max(tallest, height)
            sheet.row_dimensions[row].height = min(_TALLEST, tallest)

    def text(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        """A sheet to be read: (look, line) with look title, heading or text."""
        sheet = self.book.create_sheet(title)
        sheet.column_dimensions["A"].width = _PROSE
        for number, (look, line) in enumerate(lines, 1):
            self._put(sheet, number, 1, line, look)
            above = 8 if look == "heading" else 0
            sheet.row_dimensions[number].height = above + _height(
                line, _PROSE, SIZES.get(look, SIZE)
            )
        sheet.sheet_view.showGridLines = False
        _page(sheet, "portrait")

    def _put(self, sheet: Any, row: int, column: int, value: Value, look: str) -> Any:
        text = legal(value) if isinstance(value, str) else value
        cell = sheet.cell(row, column)
        cell._style = copy(self._looks[look])
        if text is None or text == "":
            return cell
        if isinstance(text, str):
            text = text if len(text) <= LONGEST else text[:LONGEST] + CUT_OFF
            cell.value = text
            cell.data_type = "s"  # whatever it begins with: a remark is never a formula
            if text.startswith(_FORMULA):
                cell.quotePrefix = True  # … also after somebody has edited it
        else:
            cell.value = text
        return cell

    def _lists(self, sheet: Any, tab: Tab) -> None:
        names = list(self.choices)
        last = tab.header + len(tab.rows) + _LISTED
        for column, one in enumerate(tab.fields, 1):
            if not self.choices.get(one.choices):
                continue
            letter = _letter(names.index(one.choices) + 2)
            of = f"Lister!${letter}$2:${letter}${len(self.choices[one.choices]) + 1}"
            rule = DataValidation(type="list", formula1=of, allow_blank=True)
            rule.showErrorMessage = not one.free
            rule.errorTitle, rule.error = (
                one.heading,
                "Vælg et ord på listen, eller lad feltet stå tomt.",
            )
            where = _letter(column)
            rule.add(f"{where}{tab.header + 1}:{where}{last}")
            sheet.add_data_validation(rule)

    def packed(self, analysis: Analysis, title: str, charts: Mapping[str, str]) -> bytes:
        """The bytes; `charts` are the charts' alternative texts, in the order they were made."""
        if self.choices:
            self._list_sheet()
        facts, properties = analysis.round, self.book.properties
        properties.title = titled_for(facts, title)
        properties.creator = author_of(facts)
        properties.lastModifiedBy = properties.creator
        properties.subject = " · ".join(p for p in (facts.municipality, facts.case_number) if p)
        properties.language = "da-DK"
        properties.created = moment(analysis)
        raw = io.BytesIO()
        self.book.save(raw)
        return settled(raw, moment(analysis), charts)

    def _list_sheet(self) -> None:
        sheet = self.book.create_sheet("Lister")
        sheet.cell(1, 1).value = self.version
        for column, (name, words) in enumerate(self.choices.items(), 2):
            self._put(sheet, 1, column, name, "header")
            for row, word in enumerate(words, 2):
                self._put(sheet, row, column, word, "text")
        sheet.sheet_state = "hidden"


_CODES = ("nr", "afsnit", "aendring", "id", "hid", "sag")  # 3.10 must not become 3,1


def _look_of(one: Field, value: Value) -> str:
    if isinstance(value, date):
        return "day"
    if not isinstance(value, str):
        return "number"
    if one.strong:
        return "strong"
    if one.aside:
        return "aside"
    return "code" if one.key in _CODES else "text"


def _printed(value: Value) -> str:
    return long_date(value) if isinstance(value, date) else str(value or "")


def _height(text: str, width: float, size: float, bold: bool = False) -> float:
    """Points that the text takes in a column of so many characters."""
    room = width * _CHARACTER - 2
    wider = 1.12 if bold else 1.05
    lines = sum(_wrapped(line, room / wider, size) for line in text.split("\n"))
    return lines * size * 1.28 + 4


def _wrapped(line: str, room: float, size: float) -> int:
    """Lines of so many points: a word that does not fit goes to the next one, whole if it can."""
    if printed(line, size) <= room:
        return 1
    lines, at, blank = 1, 0.0, printed(" ", size)
    for word in line.split(" "):
        width = printed(word, size)
        if at and at + width > room:
            lines, at = lines + 1, 0.0
        over = ceil(width / room) - 1  # a word wider than the column is broken
        lines, at = lines + max(0, over), at + width - max(0, over) * room + blank
    return lines


def _letter(column: int) -> str:
    return str(get_column_letter(column))


def _arrange(sheet: Any, tab: Tab) -> None:
    """Header in view and repeated on each page, filters, the printed columns on A4 across."""
    last = tab.header + len(tab.rows)
    width = len(tab.fields)
    sheet.freeze_panes = f"{_letter(tab.frozen + 1)}{tab.header + 1}"
    sheet.auto_filter.ref = f"A{tab.header}:{_letter(width)}{max(last, tab.header + 1)}"
    sheet.print_title_rows = f"{tab.header}:{tab.header}"
    printed = max(n for n, one in enumerate(tab.fields, 1) if not one.aside)
    sheet.print_area = f"A1:{_letter(printed)}{max(last, tab.header + 1)}"
    _page(sheet, "landscape")


def _page(sheet: Any, orientation: str) -> None:
    sheet.page_setup.orientation = orientation
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.5, 0.6, 0.25, 0.3
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "&A", "Side &P af &N"
