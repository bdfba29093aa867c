"""Noun phrases as they stand in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.wordclasses import tagged
from hoering.theming.phrases import tagged_sentences
from hoering.theming.whole_phrases import whole_phrases


def phrases(sentence: str) -> list[str]:
    return [p.text for p in whole_phrases(tagged(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der mangler faste hjælpere.", "faste hjælpere"),
        ("Der er krav om træer i byen.", "krav om træer"),
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
def test_phrases_stand_in_the_text(text: str) -> None:
    for sentence in tagged_sentences(text):
        forms = [t.form for t in sentence]
        for phrase in whole_phrases(sentence):
            size = len(phrase.words)
            assert size > 0
            assert any(tuple(forms[i : i + size]) == phrase.words for i in range(len(forms)))
