"""Likeness word by word."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.language import load_language
from hoering.language.language import Language


@pytest.fixture(scope="module")
def language() -> Language:
    return load_language()


def test_one_word_is_enough_where_the_rest_is_about_something_else(language: Language) -> None:
    asked = ["Min nabo Jytte har boet her i fyrre år og savner en ladestander."]
    about = ["Der opstilles ladestandere til elbiler.", "Måltiderne leveres på hverdage."]
    near = language.wordwise(asked, about)
    assert near[0, 0] > near[0, 1]


def test_a_text_meets_itself_in_full_and_nothing_meets_a_text_without_words(
    language: Language,
) -> None:
    near = language.wordwise(["Bussen kører for sjældent.", ""], ["Bussen kører for sjældent.", ""])
    assert near == pytest.approx(np.array([[1.0, 0.0], [0.0, 0.0]]), abs=1e-5)


def test_rows_and_columns_do_not_depend_on_the_others(language: Language) -> None:
    texts = ["Maden er kold.", "Hvor skal bilen holde?", "Kom ud at gå."]
    together = language.wordwise(texts, texts)
    assert language.wordwise(texts[1:2], texts[2:]) == pytest.approx(together[1:2, 2:], abs=1e-5)


def test_no_texts_give_an_empty_table(language: Language) -> None:
    assert language.wordwise([], ["Maden er kold."]).shape == (0, 1)
    assert language.wordwise(["Maden er kold."], []).shape == (1, 0)


def test_a_word_that_one_text_has_anything_like_tells_more(language: Language) -> None:
    asked = ["Hunden løber løs på stranden."]
    about = ["Hunde holdes i snor.", "Cykler stilles i stativet.", "Stativet tømmes hver uge."]
    near = language.telling(asked, about)
    assert near[0, 0] > 2 * near[0, 1:].max()


def test_texts_that_are_all_alike_tell_nothing(language: Language) -> None:
    same = ["Hunde holdes i snor."] * 3
    assert language.telling(["Hunden løber løs."], same) == pytest.approx(
        np.zeros((1, 3)), abs=1e-6
    )
    assert language.telling([], same).shape == (0, 3)
