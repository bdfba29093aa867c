"""Times of the day: how they are said, and that they are no other amounts."""

from __future__ import annotations

import pytest

from hoering.linking.amounts import amounts, clocks, on_the_clock, without_clocks
from hoering.linking.wording import tokens


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("lukker klokken 17.00 mandag og klokken 16.30 fredag", {17.0, 16.5}),
        ("mellem kl. 8 og 16", {8.0, 16.0}),
        ("fra kl. 8 til kl. 20", {8.0, 20.0}),
        ("fredag | 6.45–16.30 |", {6.75, 16.5}),
        ("åbent 8-14.30", {8.0, 14.5}),
        ("klokken halv fem", {4.5, 16.5}),
        ("sluk det kl 21 som alle andre", {21.0}),
        ("10-16 børn, afsnit 3.2-4.10 og 1.500 kr.", set()),
        ("klokken er mange", set()),
    ],
)
def test_times_of_the_day(text: str, hours: set[float]) -> None:
    assert clocks(text) == hours


def test_a_time_of_the_day_is_no_amount() -> None:
    text = "solen skal ikke gå ned klokken to, og højst tre etager"
    assert amounts(tokens(without_clocks(text))) == [3.0]


def test_written_as_danish_does() -> None:
    assert [on_the_clock(hours) for hours in (8.0, 16.5)] == ["kl. 8.00", "kl. 16.30"]
