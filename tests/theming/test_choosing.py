"""The chances of a remark's themes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hoering.domain import Answer, Linking
from hoering.language.language import Language
from hoering.theming.assigning import likeliest
from hoering.theming.choosing import (
    AROUND,
    NEIGHBOURS,
    SENDER,
    SIGNS,
    Weights,
    around,
    choice,
    chosen_by,
    kept_weights,
)
from hoering.theming.evidence import Candidate, gather, layers, opening_scores

from .conftest import ELDER, policy, remark

THEMES = [
    Candidate("Mad og måltider", ("mad", "måltid", "køkken")),
    Candidate("Demens", ("demens", "hjælpere")),
    Candidate("Kørsel og bus", ("bus", "busrute")),
]
DRAFT = policy(
    ("1", "Det gode måltid", "Maden laves i køkkenet og serveres varm for beboerne."),
    ("2", "Mennesker med demens", "Demenskonsulenten og faste hjælpere støtter i hverdagen."),
    ("3", "Kørsel", "Busser og flextrafik kører de ældre til læge, bus og busrute."),
)


@given(
    arrays(np.float64, (5, 3, len(SIGNS)), elements=st.floats(-3, 3)),
    st.lists(st.sampled_from("ABC"), min_size=5, max_size=5),
)
def test_chances_of_a_remark_are_one_together(own: np.ndarray, responses: list[str]) -> None:
    for weights in kept_weights().values():
        made = chosen_by(weights, own, responses)
        assert made.chances.sum(axis=1) == pytest.approx(1.0)
        assert (made.chances > 0).all()
        assert made.signs.mean(axis=1) == pytest.approx(0.0, abs=1e-9)


@given(arrays(np.float64, (4, 3), elements=st.floats(0.01, 1)))
def test_a_remark_alone_in_its_response_hears_nothing(chances: np.ndarray) -> None:
    chances = chances / chances.sum(axis=1, keepdims=True)
    assert around(chances, ["A", "B", "C", "D"]) == pytest.approx(0.0)


def test_neighbours_speak_louder_than_the_rest_of_the_response() -> None:
    food, bus = [0.9, 0.1], [0.1, 0.9]
    told = around(np.array([food, food, bus, bus, bus, bus]), ["A", "A", "A", "A", "A", "B"])
    sender, near = AROUND.index(SENDER), AROUND.index(NEIGHBOURS)
    assert told[0, 0, near] > told[0, 0, sender]  # food stands next to it, but most is about buses
    assert told[1, 0, near] < told[0, 0, near]
    assert told[5] == pytest.approx(0.0)


def test_what_a_sender_writes_about_decides_where_a_remark_does_not_tell() -> None:
    own = np.zeros((3, 2, len(SIGNS)))
    own[0, 0, 0] = own[2, 0, 0] = 4.0
    weights = Weights((1.0,) * len(SIGNS), (1.0,) * (len(SIGNS) + len(AROUND)))
    made = chosen_by(weights, own, ["A", "A", "B"])
    assert made.chances[1, 0] > 0.5
    assert made.told_by(1, 0) in AROUND
    apart = chosen_by(weights, own, ["A", "C", "B"])
    assert apart.chances[1] == pytest.approx(0.5)


@pytest.mark.usefixtures("small_draft_tells")
def test_the_section_that_linking_found_speaks_for_its_theme(language: Language) -> None:
    vague = remark("Det kan vi slet ikke leve med.", response="H20")
    remarks = [vague, *ELDER]

    def chances(*places: float) -> list[float]:
        answer = Answer(vague.id, "1", False, (), None, None, "")
        linked = Linking((answer,), (), (), (places,))
        evidence = gather(remarks, DRAFT, language, linked)
        made = layers(evidence, THEMES)
        row = choice(remarks, THEMES, evidence, made).chances[0]
        return [float(chance) for chance in row]

    whole = chances()
    for place in range(3):
        sure = chances(*(0.98 if n == place else 0.01 for n in range(3)))
        likely = chances(*(0.6 if n == place else 0.2 for n in range(3)))
        assert sure[place] > likely[place] > whole[place]


def test_without_a_draft_no_place_is_asked_for(language: Language) -> None:
    evidence = gather(ELDER, None, language)
    made = choice(ELDER, THEMES, evidence, layers(evidence, THEMES))
    assert made.place is None
    assert [int(row.argmax()) for row in made.chances] == [0] * 4 + [1] * 3 + [2] * 3


def test_a_draft_of_one_section_tells_no_places(language: Language) -> None:
    whole = policy(("", "Demens", "Demenskonsulenten og faste hjælpere støtter i hverdagen."))
    answers = tuple(Answer(r.id, "Demens", False, (), None, None, "") for r in ELDER)
    linked = Linking(answers, (), (), ((1.0,),) * len(ELDER))
    told = []
    for draft in (whole, None):
        evidence = gather(ELDER, draft, language, linked)
        made = choice(ELDER, THEMES, evidence, layers(evidence, THEMES))
        told.append(made.chances)
    assert told[0] == pytest.approx(told[1])


def test_opening_is_the_first_sentence(language: Language) -> None:
    first = "Busruten til ældreboligerne er nedlagt."
    texts = (f"{first} Maden og køkkenet er godt.", first, "")
    evidence = replace(gather(ELDER, None, language), texts=texts)
    scores = opening_scores(evidence, THEMES)
    assert scores[0] == pytest.approx(scores[1])
    assert int(scores[0].argmax()) == 2


@given(st.lists(st.floats(0.001, 1), min_size=1, max_size=12))
def test_the_likeliest_come_first_and_are_at_most_three(parts: list[float]) -> None:
    chances = [p / sum(parts) for p in parts]
    places = likeliest(chances)
    assert 1 <= len(places) <= 3
    assert chances[places[0]] == pytest.approx(max(chances), abs=1e-6)
    assert all(chances[i] >= 0.25 for i in places[1:])
