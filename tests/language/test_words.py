"""Lemmas of content words and the parts of compounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.stopwords import STOP_WORDS
from hoering.language.words import (
    _written_down,
    content_words,
    forms,
    lemma,
    parts,
    worked_out,
)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("normeringerne", "normering"),
        ("plejehjemmet", "plejehjem"),
        ("cykelstierne", "cykelsti"),
        ("skolebestyrelsens", "skolebestyrelse"),
        ("børnehaverne", "børnehave"),
        ("børnene", "barn"),
        ("handicapkonventionen", "handicapkonvention"),
        ("hjemmehjælperen", "hjemmehjælper"),
        ("lokalplanens", "lokalplan"),
        ("sundhedsplejerskerne", "sundhedsplejerske"),
        ("skraldespandene", "skraldespand"),
    ],
)
def test_municipal_words_get_their_lemma(form: str, lemma: str) -> None:
    assert content_words(form) == [lemma]


def test_words_of_grammar_and_of_the_genre_are_left_out() -> None:
    text = "Vi mener ikke, at høringssvaret i afsnit 3.2 siger noget om bustiderne."
    assert content_words(text) == ["bustid"]


def test_order_and_repetitions_are_kept() -> None:
    assert content_words("Broen og stien. Stien!") == ["bro", "sti", "sti"]


def test_hyphens_apostrophes_and_decomposed_letters() -> None:
    decomposed = "Ældrerådet i A\u030arhus"
    assert forms(decomposed) == ["ældrerådet", "i", "århus"]
    assert forms("bolig- og plejetilbud, SOSU-hjælper, FN's") == [
        "bolig",
        "og",
        "plejetilbud",
        "sosu-hjælper",
        "fn's",
    ]
    assert forms("børne\u00adhave") == ["børnehave"]


@pytest.mark.parametrize(
    ("compound", "expected"),
    [
        ("plejehjem", ("pleje", "hjem")),
        ("affaldssortering", ("affald", "sortering")),
        ("sagsbehandlingstid", ("sag", "behandling", "tid")),
        ("trafiksikkerhed", ("trafik", "sikkerhed")),
        ("børnehaveklasse", ("børnehave", "klasse")),
        ("kystbeskyttelse", ("kyst", "beskyttelse")),
    ],
)
def test_compounds_are_cut(compound: str, expected: tuple[str, ...]) -> None:
    assert parts(compound) == expected


@pytest.mark.parametrize(
    "word",
    ["udvikling", "tilgængelighed", "overgang", "medarbejder", "forebyggelse", "beskæftigelse"],
)
def test_words_that_are_no_compounds_stay_whole(word: str) -> None:
    assert parts(word) == ()


@given(st.text(max_size=200))
def test_any_text_gives_lower_case_words_that_say_something(text: str) -> None:
    for word in content_words(text):
        assert word == word.lower()
        assert len(word) > 1
        assert word not in STOP_WORDS


@given(st.text(alphabet="abdeghijklmnoprstuvæøå-", max_size=30))
def test_parts_are_shorter_than_the_word(word: str) -> None:
    assert all(parts(word))
    assert sum(map(len, parts(word))) <= 2 * len(word)


def test_common_forms_have_the_lemma_that_would_be_worked_out() -> None:
    forms_known = [f for f in _written_down() if len(f) > 2][::60]
    assert len(forms_known) > 200
    assert [lemma(form) for form in forms_known] == [worked_out(form) for form in forms_known]


def test_english_words_of_grammar_say_nothing() -> None:
    assert not {"that", "the", "they"} & set(content_words("I think that they love the playground"))
    assert "playground" in content_words("I think that they love the playground")
