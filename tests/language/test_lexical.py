"""The words' nearness: what scikit-learn would say, without it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoering.language.lexical import (
    character_cosine,
    lemma_cosine,
    lemma_features,
    ngrams,
)
from hoering.language.words import forms


def character_features(text: str) -> list[str]:
    return [gram for form in forms(text) for gram in ngrams(form)]


MEASURES = [(lemma_cosine, lemma_features), (character_cosine, character_features)]
WORDS = ["normering", "børnehave", "børnehaverne", "cykelsti", "vej", "plejehjem", "og", "12", "–"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), min_size=1, max_size=5)


def _reference(
    features: Callable[[str], list[str]], a: list[str], b: list[str], background: list[str]
) -> np.ndarray:
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = list(dict.fromkeys((*a, *b, *background)))
    vectorizer = TfidfVectorizer(analyzer=features, sublinear_tf=True, dtype=np.float64)
    try:
        vectorizer.fit(texts)
    except ValueError:  # not one word
        return np.zeros((len(a), len(b)))
    return (vectorizer.transform(a) @ vectorizer.transform(b).T).toarray()


@pytest.mark.parametrize(("measure", "features"), MEASURES)
@settings(max_examples=40)
@given(a=TEXTS, b=TEXTS, background=TEXTS)
def test_equal_to_scikit_learn(
    measure: Callable[..., np.ndarray],
    features: Callable[[str], list[str]],
    a: list[str],
    b: list[str],
    background: list[str],
) -> None:
    found = measure(a, b, background)
    assert found.dtype == np.float32
    assert found.shape == (len(a), len(b))
    assert np.abs(found - _reference(features, a, b, background)).max() < 1e-6


def test_parts_of_compounds_are_shared() -> None:
    near = lemma_cosine(["affaldssortering"], ["sortering af affald", "sortering", "cykelsti"])[0]
    assert near[0] > near[1] > near[2] == 0.0


def test_what_was_read_before_changes_nothing() -> None:
    code = (
        "import sys; from hoering.language.lexical import character_cosine as c;"
        "c(sys.argv[1:], ['andre ord', 'normering']);"
        "print(c(['normering i børnehaven', 'vejen'], ['børnehaverne', 'veje']).tobytes().hex())"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code, *asked], capture_output=True, check=True)
        for asked in (["veje"], ["børnehaverne skal normeres", "vejen", "ren"])
    ]
    assert runs[0].stdout == runs[1].stdout


def test_scikit_learn_is_not_needed() -> None:
    code = (
        "import sys; from hoering.language import load_language;"
        "load_language().similarity(['vej'], ['sti']); assert 'sklearn' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
