"""What the lists know is found in a sentence that turns it, and what belongs to many is left."""

from __future__ import annotations

import pytest

from hoering.privacy.health.conditions import turned_illnesses
from hoering.privacy.health.health import health
from hoering.privacy.health.own_words import stretches
from hoering.privacy.health.phrasing import whole_phrases


def found_in(said: str) -> list[str]:
    return [hit.span.of(said) for hit in health(said, lambda _: False, True)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I april mistede jeg desværre min søster.", "mistede jeg desværre min søster"),
        ("Om aftenen kan jeg heller ikke huske navne.", "kan jeg heller ikke huske navne"),
        ("Siden faldet går han nu dårligt.", "går han nu dårligt"),
    ],
)
def test_a_turned_sentence_tells_the_same(said: str, told: str) -> None:
    assert [span.of(said) for span in turned_illnesses(said)] == [told]


def test_nothing_is_turned_where_nobody_is_spoken_of() -> None:
    assert list(turned_illnesses("Planen kan nu heller ikke huske navne.")) == []


def test_a_turned_sentence_counts_where_it_is_somebodys() -> None:
    assert found_in("I april mistede jeg desværre min søster.")
    assert not list(health("I april mistede vi desværre en dreng.", lambda _: False, False))


@pytest.mark.parametrize(
    "said",
    [
        "Jeg mener, at ordblinde elever skal have en computer.",
        "Bænke er godt for mig og alle andre gangbesværede.",
        "Jeg har set, at døende patienter venter i timer.",
    ],
)
def test_what_many_have_is_nobodys(said: str) -> None:
    assert found_in(said) == []


@pytest.mark.parametrize(
    "said",
    ["Vi har to ordblinde børn.", "Mine ordblinde børn får ingen hjælp.", "Jeg er ordblind."],
)
def test_what_ones_own_have_is_found(said: str) -> None:
    assert found_in(said)


def test_all_day_belongs_to_what_is_used() -> None:
    said = "Min nabo Ib bruger ilt døgnet rundt."
    ill = list(health(said, lambda _: True, True))
    assert [h.span.of(said) for h in whole_phrases(said, ill, [])] == ["bruger ilt døgnet rundt"]


def test_where_it_sits_belongs_to_it() -> None:
    said = "Min kone har en svulst i hovedet."
    assert [s for s in found_in(said) if s.endswith("svulst i hovedet")]


def test_a_negation_goes_with_what_it_negates() -> None:
    import numpy as np

    words = ["hun", "kan", "ikke", "løbe", "fra", "branden", "."]
    chances = np.array([0.6, 0.6, 0.6, 0.9, 0.9, 0.9, 0.0], dtype=np.float32)
    assert list(stretches(words, chances)) == [(1, 5)]
    assert list(stretches(words[3:], chances[3:])) == [(0, 2)]
