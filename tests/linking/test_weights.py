"""A change that another remark of the same response answers better is seldom this one's answer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import Change, ChangeKind, Remark, RemarkKind, Span
from hoering.language.language import Language
from hoering.linking.features import NAMES, pair_features
from hoering.linking.sections import Place
from hoering.linking.weights import Weights, link_weights, rivals


def weights(rival: float) -> Weights:
    """One sign counts, by as much as it is."""
    return Weights(tuple(float(name == "words") for name in NAMES), 0.0, rival, 0.3)


def pairs(*rows: list[float]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    table = np.zeros((len(rows), len(rows[0]), len(NAMES)), dtype=np.float32)
    table[:, :, NAMES.index("words")] = rows
    return table


def test_only_the_other_remarks_of_the_same_response_are_rivals() -> None:
    alone = np.array([[0.9, 0.1], [0.4, 0.6], [0.8, 0.3]], dtype=np.float32)
    found = rivals(alone, ["H01", "H02", "H01"])
    assert found == pytest.approx(np.array([[0.8, 0.3], [0.0, 0.0], [0.9, 0.1]]))


def test_the_better_of_two_remarks_keeps_the_change() -> None:
    table = pairs([2.0], [0.5], [0.5])
    alone = weights(0.0).chances(table, ["H01", "H01", "H02"])[:, 0]
    beside = weights(-2.0).chances(table, ["H01", "H01", "H02"])[:, 0]
    assert alone[1] == alone[2]
    assert beside[1] < beside[2] == alone[2]  # another sender's wish takes nothing from it
    assert alone[0] - beside[0] < alone[1] - beside[1]


@given(st.lists(st.tuples(st.floats(-5, 5), st.sampled_from("ABC")), min_size=1, max_size=8))
def test_a_rival_never_adds(values: list[tuple[float, str]]) -> None:
    table = pairs(*[[value] for value, _ in values])
    responses = [response for _, response in values]
    alone = weights(0.0).chances(table, responses)
    assert (weights(-1.0).chances(table, responses) <= alone + 1e-6).all()


def test_what_comes_along_counts_rivals_against_a_link() -> None:
    assert link_weights().of_rival < 0


def test_the_remark_that_asks_best_of_all_keeps_the_change() -> None:
    told = replace(weights(0.0), of_lead=1.0)
    table = pairs([2.0, 0.0], [0.5, 0.0], [0.5, 0.5])
    found = told.chances(table, ["H01", "H02", "H03"])
    alone = weights(0.0).chances(table, ["H01", "H02", "H03"])
    assert found[0, 0] > alone[0, 0]
    assert found[1, 0] == found[2, 0] < alone[1, 0]
    # Two that ask alike, as copies of one letter do, take nothing from one another.
    assert found[0, 1] == found[1, 1] == pytest.approx(1 / (1 + np.exp(0.5)))


def test_another_change_that_answers_better_takes_from_the_link() -> None:
    told = replace(weights(0.0), of_other=-1.0)
    table = pairs([2.0, 1.0], [-3.0, 1.0])
    beside_better, alone = told.chances(table, ["H01", "H02"])[:, 1]
    assert beside_better < alone


@pytest.mark.parametrize("of", [{"of_lead": 1.0}, {"of_other": -1.0}])
def test_the_only_pair_of_a_round_has_nothing_beside_it(of: dict[str, float]) -> None:
    found = replace(weights(-1.0), **of).chances(pairs([0.7]), ["H01"])
    assert found == weights(0.0).chances(pairs([0.7]), ["H01"])


def test_what_comes_along_counts_what_stands_beside() -> None:
    told = link_weights()
    assert told.of_lead > 0 > told.of_other


@pytest.mark.parametrize("chances", [(), (0.0, 0.1, 0.2, 0.7, 0.0, 0.0)])
def test_a_question_is_less_likely_met_than_a_concern_of_the_same_words(
    language: Language, chances: tuple[float, ...]
) -> None:
    text = "Hvem hjælper dem, der bor alene på øen?"
    kinds = [RemarkKind.QUESTION, RemarkKind.CONCERN]
    asked, worried = (
        Remark(f"r{n}", f"H{n}", text, (Span(0, len(text)),), 1, kind, (), "", held)
        for n, (kind, held) in enumerate(zip(kinds, (chances, ()), strict=True))
    )
    change = Change("Æ01", "2", ChangeKind.ADDED, "", "De, der bor alene på øen, får hjælp.")
    place = Place(None, False, "")
    table = pair_features([asked, worried], [place, place], None, [change], language)
    sign = table[:, 0, NAMES.index("question")]
    assert sign == pytest.approx([chances[3] if chances else 1.0, 0.0])
    unsure, sure = link_weights().chances(table, ["H0", "H1"])[:, 0]
    assert unsure < sure
