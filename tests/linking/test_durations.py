"""Lengths of time: the same in whatever unit and words they are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.linking.figures import durations


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en måned", "fire uger"),
        ("14 dage", "to uger"),
        ("inden for ti arbejdsdage", "en frist på fjorten dage"),
        ("et halvt år", "seks måneder"),
        ("tre mdr.", "tolv uger"),
        ("halvanden time", "90 minutter"),
        ("tre kvarter", "45 minutter"),
        ("to døgn", "48 timers varsel"),
        ("en 14-dages frist", "to uger"),
        ("på en uge eller to", "fjorten dage"),
        ("to og en halv time", "150 minutter"),
        ("et år", "tolv måneder"),
    ],
)
def test_the_same_length_in_other_words(one: str, other: str) -> None:
    assert durations(one) & durations(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en måned", "ti arbejdsdage"),
        ("to uger", "tre uger"),
        ("to år", "tre år"),
        ("en time", "et døgn"),
    ],
)
def test_lengths_that_differ(one: str, other: str) -> None:
    assert durations(one) and durations(other)
    assert not durations(one) & durations(other)


@pytest.mark.parametrize(
    "text",
    ["i dag", "en dag kom han", "i det følgende års budget", "15 børn", "2019", "timer og år"],
)
def test_what_is_no_length(text: str) -> None:
    assert durations(text) == set()


def test_both_ends_of_a_span_are_told() -> None:
    assert durations("to til tre uger") == durations("2-3 uger") == {"2 uger", "3 uger"}


@given(st.integers(1, 200))
def test_weeks_are_seven_days(weeks: int) -> None:
    assert durations(f"{weeks} uger") == durations(f"{7 * weeks} dage")


@given(st.text(max_size=80))
def test_any_text_may_be_asked(text: str) -> None:
    durations(text)
