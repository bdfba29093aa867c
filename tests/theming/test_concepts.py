"""The lexicon of matters, and texts seen through it."""

from __future__ import annotations

import numpy as np

from hoering.language.language import Language
from hoering.theming.concepts import concepts, subjects
from hoering.theming.profiles import profiles


def test_names_of_concepts_and_subjects_are_used_once() -> None:
    for names in ([c.name for c in concepts()], [s.name for s in subjects()]):
        assert len(names) == len(set(names)) > 100


def test_every_concept_has_words_and_a_subject() -> None:
    assert all(c.definition and len(c.terms) > 5 for c in concepts())
    assert {i for s in subjects() for i in s.concepts} == set(range(len(concepts())))


def test_subjects_are_named_as_a_theme_is() -> None:
    assert all(s.name[0].isupper() and len(s.name.split()) <= 6 for s in subjects())


def test_rows_have_length_one_or_are_empty(language: Language) -> None:
    rows = profiles(["Bussen kører ikke om aftenen.", "qqq"], language)
    assert np.allclose(np.linalg.norm(rows[0]), 1.0, atol=1e-5)
    assert np.linalg.norm(rows[1]) < 1.001
