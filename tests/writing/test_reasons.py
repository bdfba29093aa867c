"""What a remark refers to, in words: a bare "11" says nothing to the official."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from hoering.domain import Reviewed
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.terminal.reasons import find, print_reason


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("section", "3.2", "afsnit 3.2"),
        ("page", "11", "side 11"),
        ("paragraph_sign", "19.2", "§ 19, stk. 2"),
        ("paragraph_sign", "49a", "§ 49a"),
        ("quote", "nogen skal være hjemme", "»nogen skal være hjemme«"),
        ("point", "mål 2", "mål 2"),
    ],
)
def test_a_reference_says_of_what_kind_it_is(
    reviewed: Reviewed, kind: str, value: str, shown: str
) -> None:
    data: dict[str, Any] = overview_data(reviewed)
    remark = data["remarks"][0]
    remark["references"] = [{"kind": kind, "value": value}]
    console = Console(record=True, width=200, file=io.StringIO())
    assert print_reason(figures(data), console, remark["id"])
    (line,) = [one for one in console.export_text().splitlines() if "Henviser til" in one]
    assert line.split("Henviser til")[1].strip() == shown


@pytest.mark.parametrize("typed", ["H01.2", "h01.2", "h1.2", " H1.2 "])
def test_a_number_is_found_however_it_is_typed(reviewed: Reviewed, typed: str) -> None:
    (found,) = find(figures(overview_data(reviewed)), typed)
    assert found["number"] == "H01.2"
