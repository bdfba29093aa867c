"""The sheet of themes: remarks by main theme and kind of sender, as a table and as a chart."""

from __future__ import annotations

from collections import Counter
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)

from hoering import dansk
from hoering.domain import SenderKind
from hoering.domain.groups import gathered
from hoering.writing.facts.register import Register
from hoering.writing.pictures.theme_figure import main_theme
from hoering.writing.workbook.sheet_book import Field, Tab

# Colours that stay apart for the colour-blind (after Okabe and Ito 2008) and carry black figures.
_COLOURS = {
    SenderKind.COUNCIL: "5B9BD5",
    SenderKind.BOARD: "D55E00",
    SenderKind.ORGANISATION: "009E73",
    SenderKind.ADMINISTRATION: "B5A642",
    SenderKind.COMPANY: "CC79A7",
    SenderKind.CITIZEN: "E69F00",
    SenderKind.AUTHORITY: "B8BEC6",
}


def theme_tab(book: Register) -> Tab | None:
    """Each remark counts once, under its most important theme; None without remarks."""
    behind = gathered(book.entries.values(), main_theme)
    if not behind:
        return None
    counts = {n: Counter(e.response.sender_kind for e in own) for n, own in behind.items()}
    every = sum(counts.values(), Counter[SenderKind]())
    kinds = [kind for kind in dansk.SENDER_KINDS if every[kind]]
    names = sorted(counts, key=lambda n: (n == dansk.NO_THEME, -counts[n].total(), n))
    rows: list[tuple[str | int | None, ...]] = []
    for n in names:
        by_kind = (counts[n][kind] or None for kind in kinds)
        rows.append((n, *by_kind, counts[n].total(), book.number_of_senders(behind[n])))
    senders = book.number_of_senders(book.entries.values())
    rows.append(("I alt", *(every[kind] for kind in kinds), every.total(), senders))
    fields = (
        Field("tema", "Tema", 44, strong=True),
        *(Field(kind.value, dansk.SENDER_KINDS[kind][1].capitalize(), 15) for kind in kinds),
        Field("ialt", "Bemærkninger i alt", 15),
        Field("svar", "Afsendere", 12),
    )
    return Tab("Temaer", fields, tuple(rows))


def theme_chart(tab: Tab) -> str:
    """What the chart shows, in words: its alternative text."""
    rows = tab.rows[:-1]
    told = [f"{row[0]}: {row[-2]}" for row in rows[:8]]
    rest = f" og {len(rows) - 8} temaer til" if len(rows) > 8 else ""
    return (
        "Liggende søjler: antal bemærkninger for hvert tema, delt efter afsendertype. "
        f"{dansk.listed(told) if not rest else ', '.join(told)}{rest}. Tallene står i tabellen."
    )


def put_chart(sheet: Any, tab: Tab) -> None:
    """Stacked bars below the table, one a theme, one part a kind of sender, with their numbers."""
    kinds = [kind for kind in dansk.SENDER_KINDS if any(f.key == kind.value for f in tab.fields)]
    themes = len(tab.rows) - 1
    last = tab.header + themes
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 40
    chart.title = _title()
    chart.add_data(
        Reference(sheet, min_col=2, max_col=1 + len(kinds), min_row=tab.header, max_row=last),
        titles_from_data=True,
    )
    chart.set_categories(Reference(sheet, min_col=1, min_row=tab.header + 1, max_row=last))
    for series, kind in zip(chart.series, kinds, strict=True):
        series.graphicalProperties.solidFill = _COLOURS[kind]
        series.graphicalProperties.line.solidFill = "FFFFFF"
    chart.dataLabels = DataLabelList()
    chart.dataLabels.showVal = True
    for name in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(chart.dataLabels, name, False)
    chart.y_axis.delete = chart.x_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"  # the first theme on top
    chart.y_axis.crosses = "max"  # … and the figures below the last one all the same
    chart.y_axis.majorUnit = _unit(tab)
    chart.y_axis.numFmt = "0"
    chart.legend.position = "b"
    chart.width, chart.height = 26, min(24.0, 5 + 0.9 * themes)
    below = last + 4
    sheet.add_chart(chart, f"A{below}")
    # The print area is the table's; the chart is to be on the page as well.
    last_row = below + round(chart.height / 0.5)
    sheet.page_setup.fitToHeight = 1
    sheet.print_area = f"A1:{chr(ord('A') + len(tab.fields) - 1)}{last_row}"


def _title() -> Any:
    look = CharacterProperties(lang="da-DK", sz=1200, b=True)
    run = RegularTextRun(rPr=look, t="Bemærkninger efter tema og afsendertype")
    words = Paragraph(pPr=ParagraphProperties(defRPr=look), r=[run])
    return Title(tx=Text(rich=RichText(p=[words])), overlay=False)


def _unit(tab: Tab) -> int:
    most = max((n for *_, n, _ in tab.rows[:-1] if isinstance(n, int)), default=0)
    return next(
        unit for unit in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000) if most <= 12 * unit
    )
