"""kommenteret-oversigt.xlsx: the overview as a spreadsheet to sort, filter and write in."""

from __future__ import annotations

from pathlib import Path

from hoering import dansk
from hoering.domain import Reviewed, titled
from hoering.writing.placing import place
from hoering.writing.register import Register, register
from hoering.writing.review_rows import CASE_FIELDS, case_rows
from hoering.writing.sheet_book import Tab, Workbook
from hoering.writing.sheet_guide import guide_lines
from hoering.writing.sheet_remarks import ACTIONS, remark_tab
from hoering.writing.sheet_rest import change_tab, response_tab
from hoering.writing.sheet_themes import put_chart, theme_chart, theme_tab

TITLE = dansk.OVERVIEW_FORMS["tabel"]


def write_sheet(reviewed: Reviewed, path: Path) -> None:
    """The overview as a spreadsheet: the same bytes for the same round.

    A sheet of remarks, of responses, of themes by kind of sender with a chart, of changes, and
    how they are used. Raises OutputLocked, DiskFull.
    """
    place(path, sheet_bytes(reviewed))


def sheet_bytes(reviewed: Reviewed, public: bool = False) -> bytes:
    """The spreadsheet as the bytes of an .xlsx file.

    The `public` one has no guide to correcting it, and none of the program's words to the
    secretariat.
    """
    book = register(reviewed, public)
    workbook = Workbook(_choices(book), reviewed.version)
    workbook.tab(remark_tab(book, reviewed))
    cases = tuple(case_rows(reviewed, book))
    if cases:
        top = (
            "Rettelser og noter, der skal ses efter",
            "Skriv »ja« eller »nej« i kolonnen »Gælder stadig?«.",
        )
        workbook.tab(Tab("Se efter", CASE_FIELDS, cases, top))
    workbook.tab(response_tab(book, reviewed))
    charts: dict[str, str] = {}
    themes = theme_tab(book)
    if themes is not None:
        sheet = workbook.tab(themes)
        put_chart(sheet, themes)
        charts["Temaer efter afsendertype"] = theme_chart(themes)
    if book.has_revision:
        workbook.tab(change_tab(book))
    if not public:
        workbook.text("Vejledning", guide_lines(book))
    return workbook.packed(book.analysis, TITLE, charts)


def _choices(book: Register) -> dict[str, list[str]]:
    """The words to choose from, by the name of the list."""
    return {
        "udfald": list(dansk.OUTCOMES.values()),
        "begrundelse": list(dansk.REASONS.values()),
        "art": list(dansk.REMARK_KINDS.values()),
        "afsendertype": [one for one, _ in dansk.SENDER_KINDS.values()],
        "tema": [theme.name for theme in book.analysis.theming.themes],
        "afsnit": [section_name(book, key) for key in book.sections],
        "handling": list(ACTIONS),
        "gaelder": ["ja", "nej"],
    }


def section_name(book: Register, key: str) -> str:
    """3.2 Faste medarbejdere, or the heading alone."""
    section = book.sections.get(key)
    return titled(key, section.heading) if section else key
