"""Columns as the secretariat wants them: chosen, renamed, in its own order."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from hoering import dansk
from hoering.domain import Reviewed
from hoering.writing.facts.register import register
from hoering.writing.overview.overview import overview_bytes
from hoering.writing.word.columns import USUAL, layout_of


def changed(reviewed: Reviewed, **facts: Any) -> Reviewed:
    made = replace(reviewed.analysis.round, **facts)
    return replace(reviewed, analysis=replace(reviewed.analysis, round=made))


def rows_of(reviewed: Reviewed) -> list[Any]:
    """The rows of the table whose headings are marked."""
    document = docx.Document(io.BytesIO(overview_bytes(reviewed)))
    for table in document.element.body.iter(qn("w:tbl")):
        rows = list(table.iter(qn("w:tr")))
        if any(name.startswith("k_") for name in bookmarks(rows[0])):
            return rows
    raise AssertionError("no table of remarks")


def bookmarks(element: Any) -> list[str]:
    return [b.get(qn("w:name")) for b in element.iter(qn("w:bookmarkStart"))]


def cells(row: Any) -> list[str]:
    return ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in row.findall(qn("w:tc"))]


def test_each_heading_tells_which_column_it_is(reviewed: Reviewed) -> None:
    first = rows_of(reviewed)[0]
    assert bookmarks(first) == [f"k_{key}" for key in USUAL]
    assert cells(first) == [dansk.COLUMNS[key] for key in USUAL]


def test_chosen_renamed_and_ordered(reviewed: Reviewed, ids: dict[str, str]) -> None:
    rows = rows_of(
        changed(
            reviewed,
            columns=("nr", "svar", "bemaerkning", "afsendertype", "modtaget"),
            headings=(("svar", "Kommentar"), ("tema", "Emne")),
        )
    )
    assert cells(rows[0]) == ["Nr.", "Kommentar", "Bemærkning (side)", "Afsendertype", "Modtaget"]
    row = next(r for r in rows if f"h_{ids['H01.2']}" in bookmarks(r))
    assert cells(row)[0] == "H01.2"
    assert cells(row)[1] == "Der er skrevet en kontaktperson ind."
    assert cells(row)[3:] == ["råd", "26. februar 2026"]
    wide = next(cells(r) for r in rows if cells(r)[0] == "H03")
    assert wide == ["H03", "Handicaprådet: Afsenderen har ingen bemærkninger til udkastet."]


def test_a_column_of_reasons_takes_them_out_of_the_outcome(
    reviewed: Reviewed, ids: dict[str, str]
) -> None:
    rows = rows_of(changed(reviewed, columns=("nr", "bemaerkning", "udfald", "begrundelse")))
    row = next(r for r in rows if f"h_{ids['H01.4']}" in bookmarks(r))
    assert cells(row)[3] == "økonomi"
    assert "Begrundelse" not in cells(row)[2]


@pytest.mark.parametrize(
    "keys", [("bemaerkning", "nr"), ("nr", "bemaerkning"), tuple(dansk.COLUMNS)]
)
def test_every_row_fills_the_table(reviewed: Reviewed, keys: tuple[str, ...]) -> None:
    for row in rows_of(changed(reviewed, columns=keys)):
        spans = [c.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for c in row.findall(qn("w:tc"))]
        assert sum(int(s.get(qn("w:val"))) if s is not None else 1 for s in spans) == len(keys)


def test_a_column_that_makes_no_sense_yet_waits(without_revision: Reviewed) -> None:
    layout = layout_of(
        register(changed(without_revision, columns=("nr", "bemaerkning", "aendring")))
    )
    assert layout.keys == ("nr", "bemaerkning")
