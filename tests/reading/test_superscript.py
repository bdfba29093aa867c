"""Numbers of footnotes at a word, and small figures that belong to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import Document
from hoering.reading.pdf.superscript import Box, parts_of_word

Pdf = Callable[..., Document]
SIZE, SMALL = 11.0, 6.5


def set_line(canvas: Any, x: float, y: float, pieces: list[tuple[str, float]]) -> None:
    """A line of pieces of text, each with how far it is raised; what is raised is small."""
    text = canvas.beginText(x, y)
    for words, rise in pieces:
        text.setFont("Helvetica", SMALL if rise else SIZE)
        text.setRise(rise)
        text.textOut(words)
    canvas.drawText(text)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([("Vi har læst planen", 0), ("1", 4), (" og støtter den.", 0)],
         "Vi har læst planen 1 og støtter den."),
        ([("Vi har læst planen.", 0), ("12", 4), (" Den er god.", 0)],
         "Vi har læst planen. 12 Den er god."),
        ([("Stien er god", 0), ("3", 4), (", men for dyr.", 0)], "Stien er god, 3 men for dyr."),
        ([("Den blev til i 2010", 0), ("4", 4), (" og gælder.", 0)], "Den blev til i 2010 4 og gælder."),
        ([("1", 4), ("Se kommuneplanen.", 0)], "1 Se kommuneplanen."),
        ([("Hallen er på 300 m", 0), ("2", 4), (" i alt.", 0)], "Hallen er på 300 m2 i alt."),
        ([("Den udleder CO", 0), ("2", -2), (" hver dag.", 0)], "Den udleder CO2 hver dag."),
        ([("Vi bor i 8A og læser kap2 og H2.", 0)], "Vi bor i 8A og læser kap2 og H2."),
    ],
)  # fmt: skip
def test_numbers_at_words(pdf: Pdf, pieces: list[tuple[str, float]], text: str) -> None:
    assert pdf(lambda canvas: set_line(canvas, 72, 700, pieces)).text == text


@pytest.mark.parametrize("rise", [3.5, 5.75, 7])
def test_a_number_raised_far_stays_at_its_word(pdf: Pdf, rise: float) -> None:
    """A web browser or reportlab raises by half a line: the number stands in no line of its own."""

    def draw(canvas: Any) -> None:
        set_line(canvas, 72, 700, [("Her er én på arbejde ad gangen.", 0), ("1", rise)])
        canvas.drawString(72, 714, "Vi mener, at nattevagten skal styrkes, og at det")

    found = pdf(draw).text.split()
    assert found[-2:] == ["gangen.", "1"]


def boxes(text: str, raised: set[int]) -> list[Box]:
    return [
        (6.0 * n, 5.0 if n in raised else 0.0, 6.0 * n + 5, 12.0 if n in raised else 13.0)
        for n in range(len(text))
    ]


@given(st.text("abæø123.,", min_size=1, max_size=12), st.sets(st.integers(0, 11)))
def test_no_letter_is_lost(text: str, raised: set[int]) -> None:
    parts = parts_of_word(text, boxes(text, raised))
    assert not parts or sorted("".join(part for _, part, _ in parts)) == sorted(text)
    assert all(text[at] == part[0] for at, part, _ in parts)


def test_letters_one_below_the_other_are_left_alone() -> None:
    downwards = [(10.0, 90.0 - 6 * n, 22.0, 95.0 - 6 * n - n) for n in range(5)]
    assert parts_of_word("plan1", downwards) == []


def test_a_comma_that_reaches_below_the_line_raises_no_figure() -> None:
    one, comma, other = (0.0, 1.3, 5.8, 8.5), (5.8, 0.0, 8.7, 8.5), (8.8, 1.3, 14.6, 8.5)
    assert parts_of_word("1,1", [one, comma, other]) == []
