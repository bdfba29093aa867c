"""The tagger on plain sentences, and its tokens on any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.wordclasses import tagged, tokens


def tags(sentence: str) -> str:
    return " ".join(t.tag for t in tagged(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Børn med særlige evner bør have en fast kontaktperson.", "NPI S A NPI V VI D A NSI X"),
        ("Der mangler ledelinjer på de nye stier.", "B V NPI S D A NPI X"),
        ("Når I skriver planen, bør I nævne børnene.", "CS P V NSD X V P VI NPD X"),
    ],
)
def test_tags_of_plain_sentences(sentence: str, expected: str) -> None:
    assert tags(sentence) == expected


def test_genitive_is_marked() -> None:
    owner, owned = tagged("kommunens politik")
    assert owner.genitive and owner.is_noun
    assert not owned.genitive and owned.is_noun


def test_abbreviations_years_and_ages_stay_whole() -> None:
    assert tokens("De 18-årige har bl.a. 2,5 km.") == [
        "De", "18-årige", "har", "bl.a", ".", "2,5", "km", ".",
    ]  # fmt: skip


def test_a_hyphen_stays_with_the_half_word_in_front_of_it() -> None:
    said = "Mad-, frugt- og børne- og ungeteater - og det 8 - 10 dage."
    assert tokens(said) == [
        "Mad-", ",", "frugt-", "og", "børne-", "og", "ungeteater", "-", "og", "det", "8", "-", "10",
        "dage", ".",
    ]  # fmt: skip


@given(st.text(max_size=200))
def test_every_token_stands_in_the_text_and_gets_a_tag(text: str) -> None:
    found = tagged(text)
    at = 0
    shown = text.replace("\u00ad", "")
    for token in found:
        at = shown.index(token.form, at) + len(token.form)
        assert token.tag
