"""Whole clauses and whole phrases: where a piece of a sentence may end in a title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.wordclasses import tagged
from hoering.theming.clauses import cut
from hoering.theming.excerpts import whole_end
from hoering.theming.quotations import is_balanced
from hoering.theming.whole_phrases import whole_phrases

ROOM = 10


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("at bussen kører om aftenen, fordi børnene skal hjem", "at bussen kører om aftenen"),
        (
            "at kommunen hæver grænsen til 25.000, som naboen har",
            "at kommunen hæver grænsen til 25.000",
        ),
        ("at skolen ligger her, og at den bliver", "at skolen ligger her"),
        ("at mødet holdes kl. 21 på skolen", "at mødet holdes kl . 21 på skolen"),
    ],
)
def test_a_clause_ends_where_nothing_is_missed(said: str, kept: str) -> None:
    words = tagged(said)
    assert " ".join(t.form for t in words[: whole_end(words, 8)]).startswith(kept)


@pytest.mark.parametrize(
    "said",
    [
        "at der tages hensyn til de mange børn som hver eneste dag cykler til skolen",
        "at kommunen undersøger, hvor de mange elever fra de små landsbyer skal gå i skole",
        "at bussen kører til de byer, der ligger langt ude på landet og er små",
        "at naboen er gammel og kan ikke.",
        "at skolen får 20 = 30 pladser",
    ],
)
def test_a_clause_that_would_be_cut_in_its_middle_is_none(said: str) -> None:
    assert whole_end(tagged(said), ROOM) == 0


def test_the_order_of_a_subclause() -> None:
    assert cut(tagged("at bussen kører ikke om aftenen"), ROOM) == [
        "at", "bussen", "ikke", "kører", "om", "aftenen"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("Vi spørger familierne om møder.", "familierne"),
        ("Udvidelsen af havnen er for dyr.", "Udvidelsen af havnen"),
        ("Der er et krav om støjværn.", "et krav om støjværn"),
        ("Lærlingekravet i afsnittet er for svagt.", "Lærlingekravet i afsnittet"),
    ],
)
def test_a_phrase_keeps_what_surely_belongs_to_it(said: str, phrase: str) -> None:
    assert phrase in [p.text for p in whole_phrases(tagged(said))]


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ("Vi spørger familierne om møder.", "familierne om møder"),
        ("Ingen kvittering kom.", "kvittering"),
        ("Vi vil ikke have flere møller.", "møller"),
        ("Vi ser hver ekstra uge.", "ekstra uge"),
    ],
)
def test_a_phrase_never_says_something_else(said: str, never: str) -> None:
    assert never not in [p.text for p in whole_phrases(tagged(said))]


_SAID = "at bussen skolen de små byer kører ikke om til i og , . der som bør være » « 20"
_WORDS = _SAID.split()


@given(st.lists(st.sampled_from(_WORDS), max_size=20), st.integers(1, 12))
def test_a_piece_is_short_has_a_verb_and_leaves_no_quotation_open(
    words: list[str], room: int
) -> None:
    sentence = tagged(" ".join(words))
    end = whole_end(sentence, room)
    assert 0 <= end <= min(room, len(sentence))
    if end:
        assert is_balanced([t.form for t in sentence[:end]])
        assert sentence[end - 1].form not in ("og", "at", ",")


@given(st.lists(st.sampled_from(_WORDS), max_size=20))
def test_phrases_stand_in_the_sentence(words: list[str]) -> None:
    sentence = tagged(" ".join(words))
    forms = [t.form for t in sentence]
    for phrase in whole_phrases(sentence):
        size = len(phrase.words)
        assert any(tuple(forms[i : i + size]) == phrase.words for i in range(len(forms)))
