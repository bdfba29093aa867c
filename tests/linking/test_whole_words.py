"""Words that speak for the draft as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.linking.wholes import groups_of, shares, words_for_whole


def test_groups_are_words_and_two_in_a_row_of_one_sentence() -> None:
    found = groups_of("Planen er god. Vi har 14 huse!")
    assert {"planen", "planen er", "god", "har 0", "0 huse", "huse !"} <= found
    assert "god vi" not in found and "14" not in found


def test_shares_have_length_one_over_what_is_known() -> None:
    found = shares({"planen", "huse", "ukendt"}, {"planen": 3.0, "huse": 4.0})
    assert found == {"huse": pytest.approx(0.8), "planen": pytest.approx(0.6)}
    assert shares({"ukendt"}, {"planen": 3.0}) == {}


@pytest.mark.parametrize(
    ("whole", "matter"),
    [
        (
            "Planen er svær at læse, og den er alt for lang.",
            "Busserne kører for sjældent til skolen i Nørre Lund.",
        ),
        (
            "Høringsfristen har været alt for kort til, at vi kunne nå at drøfte udkastet.",
            "Træning efter operation skal begynde senest efter en uge.",
        ),
        (
            "Vi kan overordnet tilslutte os strategien.",
            "Vi ønsker, at nattevagten på plejehjemmet får en kollega.",
        ),
    ],
)
def test_what_concerns_the_whole_says_so_more(whole: str, matter: str) -> None:
    assert words_for_whole(whole) > words_for_whole(matter)


@given(st.text(max_size=300))
def test_any_text_has_a_figure(text: str) -> None:
    assert abs(words_for_whole(text)) < 100
