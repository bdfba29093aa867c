"""The spreadsheet: everything in it, nothing in it a formula, the same bytes always."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest

from hoering.domain import (
    Edit,
    EditState,
    Note,
    Recall,
    RemarkKind,
    Reviewed,
    Splitting,
)
from hoering.writing.workbook import sheet_book
from hoering.writing.workbook.sheet import sheet_bytes
from hoering.writing.workbook.sheet_book import LONGEST


def opened(reviewed: Reviewed) -> Any:
    return openpyxl.load_workbook(io.BytesIO(sheet_bytes(reviewed)))


@pytest.fixture(scope="module")
def book(reviewed: Reviewed) -> Any:
    return opened(reviewed)


def lines(sheet: Any) -> list[dict[str, Any]]:
    """Rows by heading."""
    grid = [[cell.value for cell in line] for line in sheet.iter_rows()]
    return [dict(zip(grid[0], line, strict=True)) for line in grid[1:]]


def test_every_remark_has_a_row_with_all_that_is_said_of_it(
    book: Any, ids: dict[str, str], reviewed: Reviewed
) -> None:
    rows = {row["Nr."]: row for row in lines(book["Bemærkninger"])}
    assert {number: row["ID"] for number, row in rows.items()} == ids
    row = rows["H01.2"]
    texts = {r.id: r.text for r in reviewed.analysis.remarks}
    assert row["Bemærkning"] == texts[ids["H01.2"]]
    assert (row["Afsender"], row["Afsendertype"], row["Side"]) == ("Ældrerådet", "råd", "1")
    assert (row["Art"], row["Udfald"]) == ("Ændringsforslag", "Indarbejdet")
    assert row["Temaer"] == "Medarbejdere og kontinuitet"
    assert row["Afsnit"] == "3.2 Faste medarbejdere" and row["Ændringer"] == "Æ01"
    assert row["Forvaltningens bemærkninger"] == "Der er skrevet en kontaktperson ind."
    assert row["Afgjort af"] == "sekretariat: svar" and "71 %" in row["Hvorfor"]
    assert rows["H01.4"]["Afgjort af"] == "program (forslag)"
    assert rows["H01.4"]["Begrundelse"] == "økonomi"


def test_nobody_is_missing_among_the_responses(book: Any) -> None:
    rows = {row["Høringssvar ID"]: row for row in lines(book["Høringssvar"])}
    assert list(rows) == ["H01", "H02", "H03", "H04", "H05", "H06"]
    assert rows["H03"]["Resume"] == "Ingen bemærkninger."
    assert rows["H04"]["Organisation"] is None and rows["H01"]["Organisation"] == "Ældrerådet"
    assert rows["H01"]["Dato modtaget"].date() == date(2026, 2, 26)
    assert rows["H01"]["Vurdering"] == "H01.2: Indarbejdet. Der er skrevet en kontaktperson ind."
    assert "efter fristen" in rows["H04"]["Mærket"]


def test_themes_are_counted_by_kind_of_sender_and_drawn(book: Any) -> None:
    rows = {row["Tema"]: row for row in lines(book["Temaer"])}
    assert (rows["Medarbejdere og kontinuitet"]["Råd"], rows["I alt"]["Bemærkninger i alt"]) == (
        2,
        12,
    )
    kinds = ("Råd", "Bestyrelser", "Organisationer", "Borgere")
    for row in rows.values():
        assert sum(row[k] or 0 for k in kinds) == row["Bemærkninger i alt"]
    (chart,) = book["Temaer"]._charts
    assert len(chart.series) == len(kinds)


def test_the_chart_has_an_alternative_text(reviewed: Reviewed) -> None:
    with zipfile.ZipFile(io.BytesIO(sheet_bytes(reviewed))) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode()
    (told,) = re.findall(r'descr="([^"]*)"', drawing)
    assert "Medarbejdere og kontinuitet: 4" in told


def test_lists_to_choose_from(book: Any) -> None:
    sheet = book["Bemærkninger"]
    headings = [cell.value for cell in sheet[1]]
    chosen = {}
    for rule in sheet.data_validations.dataValidation:
        column = re.match(r"([A-Z]+)", str(rule.sqref)).group(1)  # type: ignore[union-attr]
        at = openpyxl.utils.column_index_from_string(column) - 1
        name, area = rule.formula1.split("!")
        words = [c[0].value for c in book[name][area.replace("$", "")]]
        chosen[headings[at]] = (words, rule.showErrorMessage)
    assert chosen["Udfald"][0] == [
        "Indarbejdet", "Delvist indarbejdet", "Ikke indarbejdet", "Taget til efterretning",
    ]  # fmt: skip
    assert chosen["Udfald"][1] and not chosen["Temaer"][1]  # several themes may stand in a cell
    assert "3.2 Faste medarbejdere" in chosen["Afsnit"][0]
    assert {"Art", "Begrundelse", "Afsendertype", "Handling"} <= set(chosen)
    assert book["Lister"].sheet_state == "hidden"


def test_it_prints_on_a4_with_its_header_on_each_page(book: Any) -> None:
    for name in ("Bemærkninger", "Høringssvar", "Temaer", "Ændringer"):
        sheet = book[name]
        setup = sheet.page_setup
        assert (setup.orientation, setup.paperSize, setup.fitToWidth) == ("landscape", 9, 1)
        assert sheet.print_title_rows and sheet.freeze_panes and sheet.auto_filter.ref
    printed = book["Bemærkninger"].print_area
    headings = [cell.value for cell in book["Bemærkninger"][1]]
    last = openpyxl.utils.get_column_letter(headings.index("Ændringer") + 1)
    assert f"${last}$" in printed  # what is only for the screen stays off the paper


def test_title_and_language_are_told(book: Any) -> None:
    properties = book.properties
    assert properties.language == "da-DK"
    assert properties.title == "Kommenteret oversigt over høringssvar – Ældrepolitik 2026–2030"
    assert properties.creator == "Senior og Omsorg"


def test_fonts_are_told_in_the_order_of_the_schema(reviewed: Reviewed) -> None:
    from lxml import etree

    order = ["b", "i", "strike", "u", "sz", "color", "name", "family", "scheme"]
    with zipfile.ZipFile(io.BytesIO(sheet_bytes(reviewed))) as package:
        fonts = etree.fromstring(package.read("xl/styles.xml")).findall("{*}fonts/{*}font")
    for font in fonts:
        parts = [order.index(etree.QName(part).localname) for part in font]
        assert parts == sorted(parts)
    assert len(fonts) > 2


@pytest.mark.parametrize("text", ["=1+1", "+45 12 34 56 78", "-5 %", "@alle", '=HYPERLINK("x")'])
def test_a_remark_is_never_a_formula(reviewed: Reviewed, text: str) -> None:
    first, *rest = reviewed.analysis.splittings
    said = replace(first.remarks[0], text=text)
    made = Splitting(first.response, (said, *first.remarks[1:]), first.zones)
    analysis = replace(reviewed.analysis, splittings=(made, *rest))
    sheet = opened(Reviewed(analysis))["Bemærkninger"]
    cell = next(c for line in sheet.iter_rows() for c in line if c.value == text)
    assert cell.data_type == "s" and cell.quotePrefix


def test_control_characters_and_endless_texts_do_not_break_the_file(reviewed: Reviewed) -> None:
    first, *rest = reviewed.analysis.splittings
    said = replace(first.remarks[0], text="før\x02\ufffe\x00efter " + "ord " * 12_000)
    made = Splitting(first.response, (said, *first.remarks[1:]), first.zones)
    sheet = opened(Reviewed(replace(reviewed.analysis, splittings=(made, *rest))))["Bemærkninger"]
    text = next(v for row in lines(sheet) if (v := row["Bemærkning"]).startswith("før"))
    assert text.startswith("førefter ") and LONGEST < len(text) < 32_767
    assert text.endswith("(fortsættes i kommenteret-oversigt.docx)")


def test_rounds_without_draft_revision_or_remarks(
    without_revision: Reviewed, bare: Reviewed
) -> None:
    book = opened(without_revision)
    assert "Ændringer" not in book.sheetnames
    assert "Ændringer" not in lines(book["Bemærkninger"])[0]
    assert opened(bare).sheetnames == ["Bemærkninger", "Høringssvar", "Vejledning", "Lister"]


def test_headings_are_as_the_round_has_them(reviewed: Reviewed) -> None:
    facts = replace(reviewed.analysis.round, headings=(("svar", "Hvad vi siger"),))
    book = opened(Reviewed(replace(reviewed.analysis, round=facts)))
    assert "Hvad vi siger" in lines(book["Bemærkninger"])[0]


def test_cases_to_look_at_have_a_sheet_of_their_own(
    reviewed: Reviewed, ids: dict[str, str]
) -> None:
    edit = Edit(ids["H01.1"], "kind", "spørgsmål", "støtte", "2026-03-20T10:00:00", "Mette", 4)
    recall = Recall(
        edit, EditState.REVIEW, "Støtte", "Generel", "Forslaget er et andet.", ids["H01.1"], True
    )
    note = Note(2, "a.docx", "række 3", "Spørg Lone", "Ikke et udfald.", "2026-03-21", "Jens")
    made = replace(reviewed, edits=((edit, EditState.REVIEW),), recalls=(recall,), notes=(note,))
    sheet = opened(made)["Se efter"]
    grid = [[cell.value for cell in line] for line in sheet.iter_rows()]
    assert grid[3][:5] == ["B4", None, "H01.1", "Art", "Spørgsmål"]
    assert grid[3][8] == "Mette, 20. marts 2026"
    assert grid[4][0] == "N2" and grid[4][4:6] == ["Spørg Lone", "a.docx: række 3"]
    row = next(r for r in lines(opened(made)["Bemærkninger"]) if r["Nr."] == "H01.1")
    assert row["Art"] == RemarkKind.QUESTION.value.capitalize()
    assert row["Afgjort af"] == "sekretariat: art – se efter"


def test_the_guide_tells_what_happens_to_a_row_that_is_gone(book: Any) -> None:
    told = " ".join(str(line[0].value or "") for line in book["Vejledning"].iter_rows())
    assert "En række, der er væk, er ingen ændring" in told and "»slet«" in told


def test_the_evidence_does_not_make_the_rows_taller(reviewed: Reviewed) -> None:
    linking = reviewed.analysis.linking
    answers = tuple(replace(a, why="Afsnit 3.2 " * 60) for a in linking.answers)
    made = replace(reviewed.analysis, linking=replace(linking, answers=answers))
    heights = [
        [sheet.row_dimensions[n].height for n in range(2, sheet.max_row + 1)]
        for sheet in (opened(Reviewed(a))["Bemærkninger"] for a in (reviewed.analysis, made))
    ]
    assert heights[0] == heights[1]


def test_a_row_has_room_for_words_that_do_not_fill_their_lines() -> None:
    """Counted by letters alone, the last line of a narrow cell was cut off."""
    words = "næsten enslydende sammenslutningens"  # each but the last leaves half a line
    one = sheet_book._height("kort", 17, 10)
    assert sheet_book._height(words, 18, 10) >= sheet_book._height("a\nb", 18, 10)
    assert sheet_book._height("forebyggelses " * 4, 18, 10) >= 4 * (one - 4)
    assert sheet_book._height("x" * 200, 18, 10) > 8 * (one - 4)


def test_the_days_that_responses_came_are_dates(reviewed: Reviewed) -> None:
    first, *_ = reviewed.analysis.responses
    responses = tuple(
        replace(r, received=date(2026, 3, 2) if r.id == first.id else None)
        for r in reviewed.analysis.responses
    )
    changed = replace(reviewed, analysis=replace(reviewed.analysis, responses=responses))
    sheet = opened(changed)["Høringssvar"]
    dated, unknown, *_ = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert dated.is_date and dated.value.date() == date(2026, 3, 2)
    assert dated.number_format == r"[$-406]d\. mmmm yyyy" and unknown.value == "ukendt dato"
