"""Noun phrases as they stand in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.wordclasses import tagged
from hoering.theming.phrases import LONGEST, noun_phrases, tagged_sentences


def phrases(sentence: str) -> list[str]:
    return [p.text for p in noun_phrases(tagged(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der mangler faste hjælpere.", "faste hjælpere"),
        ("Vi ser på overgangen fra børnehave til skole.", "overgangen fra børnehave til skole"),
        ("Rådhusets åbningstid er for kort.", "Rådhusets åbningstid"),
        ("Den gamle havn skal bevares.", "Den gamle havn"),
        ("Vi ønsker en årlig status.", "en årlig status"),
    ],
)
def test_phrase_is_found_whole(sentence: str, expected: str) -> None:
    assert expected in phrases(sentence)


def test_owner_and_pointing_word_in_front_are_left_out() -> None:
    assert phrases("Vores medlemmer bor her.") == ["medlemmer"]
    assert "sætning" in phrases("Den sætning skal væk.")


@given(
    st.text(
        alphabet=st.sampled_from("den gamle havn og byens børn i skolen, bør ikke."), max_size=80
    )
)
def test_phrases_are_short_and_stand_in_the_text(text: str) -> None:
    for sentence in tagged_sentences(text):
        forms = [t.form for t in sentence]
        for phrase in noun_phrases(sentence):
            size = len(phrase.words)
            assert 0 < size <= LONGEST
            assert any(tuple(forms[i : i + size]) == phrase.words for i in range(len(forms)))
