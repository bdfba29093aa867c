"""Figures that texts share, and how rare they are in the draft."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import Change, ChangeKind, Remark, RemarkKind, Span
from hoering.linking.as_asked import as_asked
from hoering.linking.deltas import delta
from hoering.linking.features import NAMES, _removed
from hoering.linking.figures import (
    figures,
    puts_in_figures_of,
    rarest,
    rarity,
    swaps_figures_of,
    times,
)


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


@pytest.mark.parametrize(
    ("said", "put_in"),
    [
        ("Kan ikke stemme. 93,1 procent går i almenklasse, og så er resten 6,9.", True),
        ("Tallet på 6,4 procent er for højt.", False),
    ],
)
def test_who_corrects_a_figure_need_not_repeat_the_wrong_one(said: str, put_in: bool) -> None:
    before = "Segregeringsgraden er 6,4 procent."
    right = Change("Æ01", "1.1", ChangeKind.REWRITTEN, before, before.replace("6,4", "6,9"))
    assert puts_in_figures_of(said, delta(right)) is put_in
    more = replace(right, after="Segregeringsgraden er 6,9 procent, og den falder.")
    assert not puts_in_figures_of(said, delta(more))


@pytest.mark.parametrize("named", [True, False])
def test_a_figure_that_came_answers_who_named_its_section(named: bool) -> None:
    import numpy as np

    text = "1.1 kan ikke stemme: resten er 6,9."
    remark = Remark("b1", "H01", text, (Span(0, 1),), 1, RemarkKind.CORRECTION)
    change = Change(
        "Æ01", "1.1", ChangeKind.REWRITTEN, "Den er 6,4 procent.", "Den er 6,9 procent."
    )
    table = np.zeros((1, 1, len(NAMES)), dtype=np.float32)
    table[:, :, NAMES.index("cited")] = named
    assert as_asked([remark], [change], table, {})[0, 0] == float(named)


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Her siger vi fra. Bestemmelsen må ud.", True),
        ("Det svarer til ikke at have noget tilbud. Ud med den linje.", True),
        ("De gamle skal ud at gå hver dag.", False),
        ("Vi rykker ud med tre biler.", False),
    ],
)
def test_what_must_out_is_wanted_out(text: str, out: bool) -> None:
    import numpy as np

    remark = Remark("b1", "H01", text, (Span(0, 1),), 1, RemarkKind.PROPOSAL)
    change = Change("Æ01", "4", ChangeKind.DELETED, "Pressen henvises til formanden.", "")
    here = np.ones((1, 1), dtype=np.float32)
    assert _removed([remark], [change], [delta(change)], here, None)[0, 0] == float(out)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Fire år mellem hver undersøgelse er for længe.", "hvert fjerde år"),
        ("Der går to måneder imellem besøgene.", "hver anden måned"),
        ("Udvalget mødes hvert 2. år.", "hvert andet år"),
        ("De to årlige møder er ikke nok.", "to gange om året"),
        ("De kommer hveranden uge.", "hver anden uge"),
    ],
)
def test_how_often_in_words_that_count_the_time_between(said: str, meant: str) -> None:
    assert times(meant) <= times(said)


def test_a_weekday_is_no_day_of_each() -> None:
    assert not times("Maden bringes ud på hverdage, også en hverdag i ferien.")


def test_hours_a_week_are_no_times_of_a_week() -> None:
    assert "104 om året" not in times("Der er to ugentlige timer til det.")
