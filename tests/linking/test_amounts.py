"""Amounts, be they written in figures or in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.linking.amounts import amount, amounts, in_figures, went


@pytest.mark.parametrize(
    ("word", "value"),
    [("3", 3.0), ("1.500", 1500.0), ("2,5", 2.5), ("to", 2.0), ("tolv", 12.0), ("halvtreds", 50.0),
     ("femogtyve", 25.0), ("enoghalvfems", 91.0), ("halvandet", 1.5)],
)  # fmt: skip
def test_what_a_word_says(word: str, value: float) -> None:
    assert amount(word) == value


@pytest.mark.parametrize(
    "word", ["en", "et", "2028", "1998", "4b", "§", "otteogtresindstyve", "firma"]
)
def test_what_is_no_amount(word: str) -> None:
    assert amount(word) is None


def test_the_order_is_kept() -> None:
    assert amounts(["mere", "end", "tre", "af", "10", "skoler"]) == [3.0, 10.0]


@given(st.text(max_size=20))
def test_any_word_may_be_asked(word: str) -> None:
    assert amount(word) is None or amount(word) == amounts([word])[0]


@pytest.mark.parametrize(
    ("value", "text"),
    [(3.0, "3"), (2.5, "2,5"), (1500.0, "1.500"), (1200000.0, "1.200.000"), (0.75, "0,75")],
)
def test_amounts_are_written_as_danish_writes_them(value: float, text: str) -> None:
    assert in_figures(value) == text
    assert amount(text.replace(".", "")) == value


def test_a_move_is_told_with_a_comma() -> None:
    assert went(2.5, 3.0) == "tallet går fra 2,5 til 3"
