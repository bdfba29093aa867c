"""Amounts, be they written in figures or in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.linking.amounts import amount, amounts, in_figures, went


@pytest.mark.parametrize(
    ("word", "value"),
    [("3", 3.0), ("1.500", 1500.0), ("2,5", 2.5), ("to", 2.0), ("tolv", 12.0), ("halvtreds", 50.0),
     ("femogtyve", 25.0), ("enoghalvfems", 91.0), ("halvandet", 1.5), ("2.000", 2000.0),
     ("1.995", 1995.0), ("2000,00", 2000.0), ("1.250,75", 1250.75), ("1899", 1899.0)],
)  # fmt: skip
def test_what_a_word_says(word: str, value: float) -> None:
    assert amount(word) == value


@pytest.mark.parametrize(
    "word",
    [
        "en",
        "et",
        "2028",
        "1998",
        "4b",
        "§",
        "otteogtresindstyve",
        "firma",
        "12.3",
        "3.2",
        "0.500",
        "12.03.2024",
        "8.30",
        "1.25,5",
    ],
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
    assert amount(text) == value


@given(st.integers(0, 10**9), st.integers(0, 9999))
def test_what_is_written_in_figures_is_read_as_that(whole: int, part: int) -> None:
    value = float(f"{whole}.{part:04}")
    text = in_figures(value)
    assert amount(text) == (None if text.isdigit() and 1900 <= int(text) <= 2100 else value)


@given(st.integers(1, 999_999))
def test_a_dot_parts_thousands_and_a_year_has_none(number: int) -> None:
    dotted, plain = f"{number:,}".replace(",", "."), str(number)
    if 1900 <= number <= 2100:
        assert (amount(plain), amount(dotted)) == (None, number)
    else:
        assert amount(plain) == amount(dotted) == number


@given(st.integers(0, 999), st.from_regex(r"[0-9]{1,2}|[0-9]{4,5}", fullmatch=True))
def test_a_dot_before_anything_but_three_figures_is_a_sections_or_a_days(a: int, b: str) -> None:
    assert amount(f"{a}.{b}") is None
    assert amount(f"{a}.{b}.1") is None


def test_a_move_is_told_with_a_comma() -> None:
    assert went(2.5, 3.0) == "tallet går fra 2,5 til 3"
