"""The second opinion on conditions in own words: what a whole sentence tells."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.errors import NoModel
from hoering.language import models
from hoering.language.wordnetwork import word_vectors
from hoering.privacy.health.own_sentences import (
    MOST,
    log_odds,
    opinions,
    sentence_signs,
    sentence_vector,
    sentence_weights,
    sentences,
    spoken_of,
)
from hoering.privacy.health.own_words import stretches, words_of

NOBODY: frozenset[str] = frozenset()


def told(said: str) -> float:
    words, _ = words_of(said)
    signs = sentence_signs(words, spoken_of(words, named=False), NOBODY, private=True)
    return log_odds(signs, sentence_vector(words, word_vectors(words)), sentence_weights())


@pytest.mark.parametrize(
    ("own", "many"),
    [
        ("Min mor ligger hele dagen og stønner af smerte.", "Ældre med smerter skal tilbydes en seng."),
        ("Han kan ikke selv spise sin mad længere.", "Maden skal kunne spises af alle."),
        ("Jeg sover på en bænk, siden jeg blev smidt ud.", "Bænken ved søen skal males, før det bliver sommer."),
        ("Min datter vil ikke ud af sit værelse.", "Skolen bør have flere værelser til gæster."),
    ],
)  # fmt: skip
def test_a_sentence_of_ones_own_tells_more(own: str, many: str) -> None:
    assert told(own) > told(many)


def test_sentences_end_at_stops_and_paragraphs() -> None:
    words = ["jeg", "er", "syg", ".", "nej", "!", "han", "sover", "ude", "¶"]
    assert list(sentences(words)) == [(0, 3), (6, 9)]


@given(st.lists(st.sampled_from(["jeg", "sover", "ude", ".", "¶", "Bo"]), max_size=40))
def test_an_opinion_is_bounded_and_asked_only_where_it_may_matter(words: list[str]) -> None:
    of = np.zeros(len(words), dtype=np.bool_)
    assert not opinions(words, of, ~of, of, sentence_weights()).any()
    assert (np.abs(opinions(words, of, ~of, ~of, sentence_weights())) <= MOST + 1e-6).all()


def test_who_is_spoken_of() -> None:
    assert spoken_of(["min", "søster", "og", "jeg"], named=True) == {"min", "kin", "jeg", "navn"}
    assert spoken_of(["borgere", "i", "byen"], named=False) == {"i"}


def test_a_damaged_file_is_told_in_danish(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence_weights.cache_clear()
    monkeypatch.setattr(models, "model_bytes", lambda *_: b"no gzip")
    with pytest.raises(NoModel, match=r"egne-forhold/saetninger\.tsv\.gz. mangler eller kan ikke"):
        sentence_weights()
    sentence_weights.cache_clear()


def test_a_place_or_body_is_no_part_of_a_stretch() -> None:
    words = ["går", "til", "behandling", "på", "Vestermose", "Sygehus", "tager", "medicin"]
    sure = np.full(len(words), 0.9, dtype=np.float32)
    assert list(stretches(words, sure)) == [(0, 2), (6, 7)]
