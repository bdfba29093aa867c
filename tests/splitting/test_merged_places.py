"""Rows of a scheme whose place cell is empty or merged with the one above."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hoering.domain import BlockKind, Splitting

Cut = Callable[..., Splitting]
_NAMES = ("Afsnit", "Bemærkning")


def table(*rows: tuple[str, str]) -> list[tuple[str, dict[str, Any]]]:
    """Cells with text; an empty one makes no block."""
    return [
        (text, {"kind": BlockKind.CELL, "row": n, "column": c, "column_name": _NAMES[c]})
        for n, row in enumerate((_NAMES, *rows))
        for c, text in enumerate(row)
        if text
    ]


def sections(found: Splitting) -> list[list[str]]:
    return [[r.value for r in remark.references] for remark in found.remarks]


def test_an_empty_place_is_the_one_above(cut: Cut) -> None:
    found = cut(*table(
        ("2.1", "Der mangler lys på hele stien ned til hallen."),
        ("", "Trappen ved biblioteket bør have et gelænder."),
        ("", "Bussen kører for sjældent om aftenen i weekenden."),
        ("3.2", "Teksten er svær at forstå for de fleste borgere."),
    ))  # fmt: skip
    assert sections(found) == [["2.1"], ["2.1"], ["2.1"], ["3.2"]]


def test_not_from_another_table(cut: Cut) -> None:
    first = table(("2.1", "Der mangler lys på hele stien ned til hallen."))
    second = table(("", "Trappen ved biblioteket bør have et gelænder."))
    assert sections(cut(*first, *second)) == [["2.1"], []]


def test_a_place_of_its_own_wins(cut: Cut) -> None:
    found = cut(*table(
        ("2.1", "Der mangler lys på hele stien ned til hallen."),
        ("Generelt", "Teksten er svær at forstå for de fleste borgere."),
    ))  # fmt: skip
    assert sections(found) == [["2.1"], ["Generelt"]]


def test_how_much_it_matters_is_no_place(cut: Cut) -> None:
    names = ("Hvor", "Hvad vi siger", "Vigtigt? (1-3)")
    rows = (
        names,
        ("Stierne", "Der mangler lys på hele stien ned til hallen.", "3"),
        ("", "Trappen ved biblioteket bør have et gelænder.", "2"),
    )
    found = cut(*[
        (text, {"kind": BlockKind.CELL, "row": n, "column": c, "column_name": names[c]})
        for n, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    ])  # fmt: skip
    assert sections(found) == [["Stierne"], ["Stierne"]]
