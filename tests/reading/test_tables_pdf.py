"""Tables on PDF pages without rules, and tables that go on over a page break."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import BlockKind, Document

Pdf = Callable[..., Document]
TALL = 842.0
NAMES = ("Afsnit", "Bemærkning", "Forslag")
ROWS = [
    ("1.1", ["Stien langs åen mangler lys,", "og den er glat om vinteren."], ["Sæt lamper op."]),
    ("2.3", ["Broen er for smal."], ["Gør den bredere, når der", "er penge til det i", "budgettet."]),
    ("3.1", ["Der står intet om bænke,", "som de ældre har brug for,", "når de går tur."], ["Skriv det ind."]),
]  # fmt: skip
EDGES = (60.0, 130.0, 330.0)


def draw_rows(
    canvas: Any, top: float, rows: list[Any], head: bool, ruled: bool, gap: float
) -> float:
    start = top
    if head:
        canvas.setFont("Helvetica-Bold", 10)
        for x, name in zip(EDGES, NAMES, strict=True):
            canvas.drawString(x, TALL - top, name)
        if ruled:
            canvas.line(56, TALL - top + 12, 530, TALL - top + 12)
        top += 12 + gap
    canvas.setFont("Helvetica", 10)
    for place, said, wish in rows:
        if ruled:
            canvas.line(56, TALL - top + 12, 530, TALL - top + 12)
        for x, cell in zip(EDGES, ([place], said, wish), strict=True):
            for nth, line in enumerate(cell):
                canvas.drawString(x, TALL - top - 12 * nth, line)
        top += 12 * max(1, len(said), len(wish)) + gap
    if ruled:
        canvas.line(56, TALL - top + 12, 530, TALL - top + 12)
        for x in (56, 126, 326, 530):
            canvas.line(x, TALL - start + 12, x, TALL - top + 12)
    return top


def cells(document: Document) -> dict[tuple[int | None, int | None], str]:
    return {
        (b.row, b.column): b.span.of(document.text)
        for b in document.blocks
        if b.kind is BlockKind.CELL
    }


def expected(rows: list[Any], first: int = 1) -> dict[tuple[int, int], str]:
    return {
        (first + n, column): " ".join(cell)
        for n, (place, said, wish) in enumerate(rows)
        for column, cell in enumerate(([place], said, wish))
    }


@pytest.mark.parametrize("gap", [8.0, 0.0])
def test_a_table_without_rules(pdf: Pdf, gap: float) -> None:
    document = pdf(lambda c: draw_rows(c, 100, ROWS * 2, True, False, gap))
    found = cells(document)
    assert [found.pop((0, column)) for column in range(3)] == list(NAMES)
    assert found == expected(ROWS * 2)
    assert {b.column_name for b in document.blocks if b.column == 1 and b.row} == {"Bemærkning"}


def test_columns_of_running_text_are_no_table(pdf: Pdf) -> None:
    texts = [
        "Den nye sti skal ligge",
        "langs åen og have lys,",
        "så børn kan cykle til",
        "skole alene.",
    ]

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for x in (60, 230, 400):
            for nth, text in enumerate(texts * 4):
                canvas.drawString(x, TALL - 100 - 13 * nth, text)

    assert not cells(pdf(draw))


def test_two_columns_under_bold_headings_are_no_table(pdf: Pdf) -> None:
    left = [
        "Stien langs åen skal have lys, og",
        "den skal ryddes om vinteren, så",
        "alle kan bruge den.",
    ]
    right = [
        "Broen er for smal, og det mener",
        "vi, at der skal gøres noget ved,",
        "før nogen falder i.",
    ]

    def draw(canvas: Any) -> None:
        for x, name, texts in ((60, "Stien", left), (300, "Broen", right)):
            canvas.setFont("Helvetica-Bold", 10)
            canvas.drawString(x, TALL - 100, name)
            canvas.setFont("Helvetica", 10)
            for nth, text in enumerate(texts * 2):
                canvas.drawString(x, TALL - 116 - 13 * nth, text)

    document = pdf(draw)
    assert not cells(document)
    assert " ".join(left) in document.text


def test_labels_and_values_are_no_table(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        pairs = [
            ("Fra:", "Ida Bro"),
            ("Til:", "Rosenå Kommune"),
            ("Emne:", "Høring"),
            ("Dato:", "3. maj"),
        ]
        for nth, (label, value) in enumerate(pairs):
            canvas.drawString(60, TALL - 100 - 13 * nth, label)
            canvas.drawString(160, TALL - 100 - 13 * nth, value)

    assert not cells(pdf(draw))


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("repeat", [True, False])
def test_a_table_goes_on_over_the_page_break(pdf: Pdf, ruled: bool, repeat: bool) -> None:
    document = pdf(
        lambda c: draw_rows(c, 600, ROWS, True, ruled, 8),
        lambda c: draw_rows(c, 80, ROWS, repeat, ruled, 8),
    )
    found = cells(document)
    assert [found.pop((0, column)) for column in range(3)] == list(NAMES)
    assert found == expected(ROWS) | expected(ROWS, 1 + len(ROWS))
    second = [b for b in document.blocks if b.page == 2 and b.kind is BlockKind.CELL]
    assert {b.column_name for b in second} == set(NAMES)
    heads = [b for b in document.blocks if b.kind is BlockKind.RUNNING_HEAD]
    assert len(heads) == (3 if repeat else 0)


def test_a_row_that_is_parted_by_the_page_break_is_one_row(pdf: Pdf) -> None:
    rest = [("", ["og derfor foreslår vi flere."], ["når det kan betales."])]
    document = pdf(
        lambda c: draw_rows(c, 600, ROWS, True, True, 8),
        lambda c: draw_rows(c, 80, [*rest, *ROWS], False, True, 8),
    )
    second = [b for b in document.blocks if b.page == 2 and b.kind is BlockKind.CELL]
    assert [(b.row, b.column, b.joined) for b in second[:3]] == [
        (3, 1, True),
        (3, 2, True),
        (4, 0, False),
    ]


@pytest.mark.parametrize(
    ("rest", "row"), [("over for 15–25-årige", len(ROWS)), ("Særligt om byen", len(ROWS) + 1)]
)
def test_a_cell_that_is_parted_by_the_page_break_is_one_cell(pdf: Pdf, rest: str, row: int) -> None:
    """What goes on in small letters is no row of its own; a row with one cell may be a title."""
    document = pdf(
        lambda c: draw_rows(c, 600, ROWS, True, True, 8),
        lambda c: draw_rows(c, 80, [(rest, [], []), *ROWS], False, True, 8),
    )
    first, second = [b for b in document.blocks if b.page == 2 and b.kind is BlockKind.CELL][:2]
    assert (first.row, first.column, first.joined) == (row, 0, row == len(ROWS))
    assert (second.row, second.column) == (row + 1, 0)


def test_another_table_on_the_next_page_begins_anew(pdf: Pdf) -> None:
    def other(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for nth, (name, value) in enumerate([("Bænke", "12"), ("Lamper", "40"), ("Broer", "3")]):
            canvas.drawString(64, TALL - 100 - 20 * nth, name)
            canvas.drawString(304, TALL - 100 - 20 * nth, value)
            for x in (60, 300, 500):
                canvas.line(x, TALL - 86 - 20 * nth, x, TALL - 106 - 20 * nth)
        for nth in range(4):
            canvas.line(60, TALL - 86 - 20 * nth, 500, TALL - 86 - 20 * nth)

    document = pdf(lambda c: draw_rows(c, 600, ROWS, True, True, 8), other)
    second = [b for b in document.blocks if b.page == 2 and b.kind is BlockKind.CELL]
    assert {b.column_name for b in second} == {""} and second[0].row in (0, 1)


FEES = [
    ("Kano", "pr. time", "45"), ("Kajak", "pr. time", "60"),
    ("Robåd", "pr. dag", "310"), ("Flåde", "pr. dag", "500"),
]  # fmt: skip
FEE = ("Båd", "Enhed", "Pris i kr.")
ABOVE = "Bådene kan lejes fra april til oktober, og prisen står på tavlen ved broen, når den er vedtaget."


def draw_fees(canvas: Any, top: float, rows: list[Any], head: tuple[str, ...] = FEE) -> float:
    """Rows with a rule below each, and bold names of the columns above them."""
    for nth, row in enumerate([head, *rows]):
        canvas.setFont("Helvetica-Bold" if nth == 0 else "Helvetica", 9)
        for x, cell in zip((66.0, 226.0, 386.0), row, strict=True):
            for down, line in enumerate(cell.split("\n")):
                canvas.drawString(x, TALL - top - 11 * down, line)
        top += 11 * max(cell.count("\n") for cell in row) + 5
        canvas.line(60, TALL - top, 540, TALL - top)
        top += 13
    return top


def draw_text(canvas: Any, top: float) -> float:
    canvas.setFont("Helvetica", 10.5)
    canvas.drawString(60, TALL - top, ABOVE)
    return top + 30


@pytest.mark.parametrize("first", [1, 2, 3])
def test_a_ruled_table_with_a_single_row_on_either_page_is_one(pdf: Pdf, first: int) -> None:
    def begins(canvas: Any) -> None:
        draw_fees(canvas, draw_text(canvas, 600), FEES[:first])

    def goes_on(canvas: Any) -> None:
        draw_text(canvas, draw_fees(canvas, 90, FEES[first:]) + 20)

    found = cells(pdf(begins, goes_on)).values()
    assert {cell for row in [FEE, *FEES] for cell in row} == set(found)
    assert ABOVE not in found


def test_a_head_of_several_lines_belongs_to_its_table(pdf: Pdf) -> None:
    head = ("Båd", "Enhed, som\nder betales\nfor", "Pris og\nmoms")
    document = pdf(lambda c: draw_fees(c, draw_text(c, 100), FEES, head))
    found = cells(document)
    assert [found[0, n] for n in range(3)] == [cell.replace("\n", " ") for cell in head]


def test_bands_with_headings_as_wide_as_a_table_are_none_of_it(pdf: Pdf) -> None:
    def band(canvas: Any, top: float, words: str) -> float:
        canvas.setFillGray(0.85)
        canvas.rect(60, TALL - top - 5, 480, 18, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(66, TALL - top, words)
        return top + 24

    def draw(canvas: Any) -> None:
        top = draw_text(canvas, band(canvas, 80, "Udlejning"))
        top = draw_text(canvas, band(canvas, top, "Pladser"))
        top = draw_fees(canvas, band(canvas, top, "Priser") + 6, FEES[:2]) + 10
        draw_text(canvas, band(canvas, top, "Ansvar"))

    document = pdf(draw)
    found = cells(document)
    assert {cell for row in [FEE, *FEES[:2]] for cell in row} == set(found.values())
    told = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert told == ["Udlejning", "Pladser", "Priser", "Ansvar"]
