"""Which of the possible themes are taken."""

from __future__ import annotations

import numpy as np

from hoering.theming.finding import (
    CLEARLY,
    agreement,
    carried_on,
    chosen,
    possible_themes,
    without_catch_all,
    without_small,
)
from hoering.theming.labels import slug

from .conftest import policy


def gains(*rows: tuple[float, ...]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.array(rows, dtype=np.float32)


def test_headings_come_before_subjects_of_the_same_name_and_no_id_twice() -> None:
    offered = possible_themes(policy(("1", "Forord", "Velkommen."), ("2", "Demens", "Om demens.")))
    ids = [slug(c.name) for c in offered]
    assert len(ids) == len(set(ids))
    assert offered[ids.index("demens")].section == 1
    assert "forord" not in ids


def test_a_chapter_without_text_of_its_own_is_told_by_its_subsections() -> None:
    parts = ("2", "Mobilfri skole", ""), ("2.1", "Skabe", "Telefonen låses inde."), ("3", "Mad", "")
    offered = {c.name: c for c in possible_themes(policy(*parts))}
    assert "Telefonen låses inde" in offered["Mobilfri skole"].text
    assert "Mad" not in offered or offered["Mad"].section is None


def test_chosen_themes_reach_all_remarks_together() -> None:
    gain = gains((3, 0, 2), (3, 0, 2), (0, 3, 2), (0, 3, 2))
    assert sorted(chosen(gain, 2)) == [0, 1]  # the third is second best for everybody
    assert chosen(gain, 1) == [2]


def test_of_two_that_say_the_same_only_one_is_taken() -> None:
    gain = gains((3, 2.9, 0), (2.9, 3, 0), (0, 0, 1))
    alike = np.array([[False, True, False], [True, False, False], [False, False, False]])
    assert 2 in chosen(gain, 2, alike)


def test_a_theme_that_one_remark_carries_is_less_agreed_on() -> None:
    gain = gains(*[(3, 0, 0)] * 8, *[(0, 3, 0)] * 8, (0, 0, 9))
    share = agreement(gain, [n * 2654435761 % 2**32 for n in range(1, 18)], 3)
    assert share[0] == share[1] == 1.0
    assert 0.3 < share[2] < 1.0


def test_a_catch_all_is_divided() -> None:
    scores = gains(*[(2, 1, 0)] * 4, *[(2, 3, 0)] * 4, *[(0, 0, 2)] * 2)
    assert sorted(without_catch_all(scores, scores, [0, 2])) == [0, 1, 2]


def test_a_theme_of_one_remark_gives_it_away() -> None:
    scores = gains((2, 1, 0), (2, 1, 0), (0, 2, 1), (1, 0, 3), (1, 0, 3))
    assert without_small(scores, [0, 1, 2]) == [0, 2]


def test_themes_of_an_earlier_run_give_way_only_to_clearly_nearer_ones() -> None:
    near = gains(*[(3, 3 + CLEARLY, 0)] * 9, *[(0, 0, 3)] * 9)
    assert chosen(near, 2) == [1, 2]
    assert carried_on(near, near, [0, 2], 2) == [0, 2]
    clear = gains(*[(3, 4, 0)] * 9, *[(0, 0, 3)] * 9)
    assert sorted(carried_on(clear, clear, [0, 2], 2)) == [1, 2]


def test_a_round_that_grows_gets_new_themes_but_none_of_a_single_remark() -> None:
    grown = gains(*[(3, 0, 0)] * 9, *[(0, 3, 0)] * 9, (0, 0, 3))
    assert carried_on(grown, grown, [0], 3) == [0, 1]
    assert carried_on(grown, grown, [0, 1], 2) == [0, 1]
    assert carried_on(gains((0, 0), (0, 0)), gains((0, 0), (0, 0)), [], 2) == []
