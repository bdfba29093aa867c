"""Texts seen through the matters of municipal life."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.language import load_language
from hoering.language.language import Language
from hoering.theming.concepts import concepts, subjects
from hoering.theming.positions import strongest_places
from hoering.theming.profiles import profiles


@pytest.fixture(scope="module")
def language() -> Language:
    return load_language()


def test_a_text_without_the_theme_s_words_is_about_its_matter(language: Language) -> None:
    text = "Han flyttede med to flyttekasser og en nøgle og havde ingen at ringe til."
    row = profiles([text], language)[0]
    names = [concepts()[i].name for i in strongest_places(row, 5)]
    assert "efterværn og ungestøtte" in names


def test_rows_have_length_one_and_do_not_depend_on_the_others(language: Language) -> None:
    texts = ["Bussen kører for sjældent.", "Maden laves i eget køkken."]
    both, alone = profiles(texts, language), profiles(texts[1:], language)
    assert np.allclose(np.linalg.norm(both, axis=1), 1.0, atol=1e-4)
    assert np.allclose(both[1], alone[0], atol=1e-5)


def test_a_text_without_any_word_has_an_empty_profile(language: Language) -> None:
    assert not profiles(["1234 – ?"], language).any()


def test_subjects_point_at_concepts_and_no_name_stands_twice() -> None:
    names = [c.name for c in concepts()]
    assert len(names) == len(set(names)) > 500
    assert all(s.concepts and max(s.concepts) < len(names) for s in subjects())
    assert all(s.name[0].isupper() for s in subjects())
