"""Figures that texts share, and how rare they are in the draft."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import Change, ChangeKind
from hoering.linking.deltas import delta
from hoering.linking.figures import figures, rarest, rarity, swaps_figures_of, times


def test_words_and_figures_say_the_same() -> None:
    assert figures("Tyve minutter er for lidt") & figures("holder i 20 minutter")


def test_small_amounts_tell_nothing() -> None:
    rare = {2.0: 5.0, "2": 1.0, 15.0: 2.0}
    assert rarest({2.0}, {2.0}, rare) == 0.0
    assert rarest({15.0, 2.0}, {15.0, 2.0}, rare) == 2.0


def test_without_a_draft_no_figure_is_rare() -> None:
    assert rarity(None) == {}
    assert rarest({15.0}, {15.0}, rarity(None)) == 0.0


@given(st.sets(st.integers(0, 99)), st.sets(st.integers(0, 99)))
def test_only_what_both_hold_counts(a: set[int], b: set[int]) -> None:
    rare = {float(n): n / 10 for n in range(100)}
    first, second = {float(n) for n in a}, {float(n) for n in b}
    shared = [n for n in a & b if n > 3]
    assert rarest(first, second, rare) == max((n / 10 for n in shared), default=0.0)


def test_a_length_of_time_is_the_same_in_other_words() -> None:
    assert times("EN MÅNED er lang tid") & times("senest fire uger efter iagttagelsen")
    assert not times("EN MÅNED er lang tid") & times("senest ti arbejdsdage efter iagttagelsen")


def test_how_often_is_the_same_in_other_words() -> None:
    asked = times("Hvert fjerde år? Spørg før.")
    assert asked & times("Politikken evalueres hvert fjerde år, første gang i 2022.")
    assert not asked & times("Politikken evalueres hvert andet år, første gang i 2020.")
    assert times("to gange om året") & times("status hvert halve år")


@pytest.mark.parametrize(
    ("said", "swapped"),
    [
        ("Antallet er efter vores tal 2.140 og ikke 2.410. To cifre er byttet om.", True),
        ("Antallet er efter vores tal 2.140.", False),
        ("Vi har talt 2.410 biler, og det er for mange.", False),
    ],
)
def test_who_names_the_wrong_figure_and_the_right_one(said: str, swapped: bool) -> None:
    before, after = "I byen er 2.410 boliger ramt.", "I byen er 2.140 boliger ramt."
    change = Change("Æ1", "1", ChangeKind.REWRITTEN, before, after)
    assert swaps_figures_of(said, delta(change)) is swapped
    more = Change("Æ1", "1", ChangeKind.REWRITTEN, before, after.replace("boliger", "hjem"))
    assert not swaps_figures_of(said, delta(more))
