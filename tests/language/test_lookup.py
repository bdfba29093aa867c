"""Looking texts up among documents."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.language import load_language
from hoering.language.language import Language
from hoering.language.lookup import documents, likeness, strongest, unit_rows


@pytest.fixture(scope="module")
def language() -> Language:
    return load_language()


def test_a_text_is_nearest_to_the_document_that_shares_its_words(language: Language) -> None:
    known = documents(["Bussen kører for sjældent.", "Maden er kold."], language)
    near = likeness(["Kold mad fra køkkenet", "En sjælden bus"], known, language)
    assert near.argmax(axis=1).tolist() == [1, 0]


def test_a_text_without_any_word_is_near_to_nothing(language: Language) -> None:
    known = documents(["Bussen kører for sjældent."], language)
    assert not likeness(["1234 – ?"], known, language).any()


def test_strongest_keeps_the_largest_values() -> None:
    values = np.array([[1.0, 3.0, 2.0, 0.5]], dtype=np.float32)
    assert strongest(values, 2).tolist() == [[0.0, 3.0, 2.0, 0.0]]


def test_a_row_of_zeros_stays_as_it_is() -> None:
    rows = unit_rows(np.array([[3.0, 4.0], [0.0, 0.0]], dtype=np.float32))
    assert rows == pytest.approx(np.array([[0.6, 0.8], [0.0, 0.0]]))
