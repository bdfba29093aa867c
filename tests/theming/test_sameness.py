"""The weights that come along, and the signs that they weigh."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.domain import Answer, Linking
from hoering.language.language import Language
from hoering.theming.evidence import gather
from hoering.theming.sameness import (
    DRAFT_ONLY,
    LEFT_OUT,
    NO_DRAFT,
    REVISED,
    SIGNS,
    Weights,
    chances,
    kept_weights,
    pair_signs,
    sameness,
)

from .conftest import policy, remark

SAID = [
    remark("Hegnet ved stien er for højt.", response="H01"),
    remark("Hegnet er to meter for højt.", response="H02"),
    remark("Støjen fra havnen høres om natten.", response="H03"),
]


@pytest.mark.parametrize("held", [REVISED, DRAFT_ONLY, NO_DRAFT])
def test_what_speaks_for_a_common_point_never_counts_against_it(held: str) -> None:
    weights = kept_weights()[held]
    for sign, weight in zip(SIGNS, weights.signs, strict=True):
        assert weight == 0.0 if sign in LEFT_OUT[held] else weight > 0.0
    assert 0.0 < weights.least < 1.0
    assert weights.constant < 0.0


def test_signs_are_bounded_and_the_same_both_ways(language: Language) -> None:
    draft = policy(("1", "Hegn", "Hegn må være to meter."), ("2", "Støj", "Støj dæmpes."))
    answers = [Answer(r.id, "1", False, ("Æ01",), None, None, "") for r in SAID[:2]]
    evidence = gather(SAID, draft, language)
    linked = Linking(tuple(answers), (), ())
    signs = np.array(list(pair_signs(SAID, {SAID[0].id: "hegn"}, evidence, linked)))
    assert signs.shape == (len(SIGNS), 3, 3)
    assert signs.min() >= 0.0 and signs.max() <= 1.0
    assert np.allclose(signs, signs.transpose(0, 2, 1), atol=1e-6)
    by_name = dict(zip(SIGNS, signs, strict=True))
    assert by_name["change"][0, 1] == by_name["section"][0, 1] == 1.0
    assert by_name["change"][0, 2] == by_name["theme"][0, 1] == 0.0


@pytest.mark.usefixtures("small_draft_tells")
def test_what_the_round_holds_chooses_the_weights(language: Language) -> None:
    draft = policy(("1", "Hegn", "Hegn må være to meter."), ("2", "Støj", "Støj dæmpes."))
    changed = Linking(
        tuple(Answer(r.id, "1", False, ("Æ01",), None, None, "") for r in SAID), (), ()
    )
    for held, given, linked in (
        (REVISED, draft, changed),
        (DRAFT_ONLY, draft, None),
        (NO_DRAFT, None, None),
    ):
        evidence = gather(SAID, given, language)
        found, least = sameness(SAID, {}, evidence, linked)
        weights = kept_weights()[held]
        signs = pair_signs(SAID, {}, evidence, linked)
        assert np.array_equal(found, chances(signs, weights, SAID)) and least == weights.least


def test_the_chance_is_logistic() -> None:
    signs = np.zeros((len(SIGNS), 3, 3), dtype=np.float32)
    signs[0, 0, 1] = signs[0, 1, 0] = 1.0
    weights = Weights((2.0, *(0.0 for _ in SIGNS[1:])), -2.0, 0.3)
    found = chances(signs, weights, SAID)
    assert found[0, 1] == pytest.approx(0.5)
    assert found[0, 2] == pytest.approx(1 / (1 + np.exp(2.0)))


def test_a_change_that_many_remarks_are_answered_by_is_a_weak_sign(language: Language) -> None:
    said = [remark(f"Nummer {n} handler om noget andet.", response=f"H{n:02d}") for n in range(12)]
    changes = ["Æ01"] * 2 + ["Æ02"] * 8 + ["Æ03", "Æ04"]
    answers = [
        Answer(r.id, "1", False, (c,), None, None, "") for r, c in zip(said, changes, strict=True)
    ]
    evidence = gather(said, None, language)
    signs = list(pair_signs(said, {}, evidence, Linking(tuple(answers), (), ())))
    change = signs[SIGNS.index("change")]
    assert change[0, 1] == 1.0
    assert 0.0 < change[2, 3] < 0.75
    assert change[0, 2] == 0.0
