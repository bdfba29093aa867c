"""The list of personal data as a Word file: the sheet's columns and rows in a table across the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hoering.domain import Analysis
from hoering.writing.files.package import describe
from hoering.writing.personal.list_state import DECISION
from hoering.writing.word.colours import ATTENTION
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Cell, Row, Run, cell, para
from hoering.writing.word.pages import Pages, running_lines
from hoering.writing.word.styles import new_document

_WIDEST = 1650  # twips that a long word may take: an address breaks before a heading does
_SPARE = 5  # empty rows at the end, for what is missing


def in_word(
    analysis: Analysis,
    top: Sequence[str],
    columns: Sequence[tuple[str, float]],
    lines: Sequence[Sequence[str | int]],
    fills: Mapping[tuple[int, int], str],
    reviewer: str,
    state: str,
) -> bytes:
    """`top` are the title, the guide and the line to sign; `columns` heading and width of each.

    `fills` are backgrounds by (row, column). Where people decide it is yellow, as is the line to
    sign; `state` stands as a bookmark around the title.
    """
    title, *guide, confirmed = top
    document = new_document()
    describe(document, analysis, title, ["høring", "personoplysninger"])
    running_lines(document, analysis.round, title)
    pages = Pages(document)
    pages.heading(title, 0, f"v_{state}")
    pages.text(*guide)
    signed = Run(f"{confirmed} ", bold=True), Run(reviewer)
    pages.text(para(*signed, style="Broed", fill=ATTENTION))
    wide = [*lines, *[[""] * len(columns)] * _SPARE]
    rows = [Row(_cells(columns, line, fills, nth)) for nth, line in enumerate(wide)]
    pages.table([Column(head, width, most=_WIDEST) for head, width in columns], rows, title)
    return pages.packed()


def _cells(
    columns: Sequence[tuple[str, float]],
    line: Sequence[str | int],
    fills: Mapping[tuple[int, int], str],
    nth: int,
) -> tuple[Cell, ...]:
    made = []
    for at, ((head, _), value) in enumerate(zip(columns, line, strict=True)):
        aside = at == len(columns) - 1  # hidden in the sheet: only what was edited is told by it
        run = Run(str(value), bold=head == "Fundet")
        yellow = ATTENTION if head == DECISION else ""
        said = para(run, style="Note" if aside else "Smaa")
        made.append(cell(said, fill=fills.get((nth, at), yellow)))
    return tuple(made)
