"""Ways of asking, sentence by sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.splitting.asking import is_finite, is_order, orders, verbless, ways_of_asking


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("Fritag de mindste for gebyret.", "orders"),
        ("Men når nogen flytter, så betal også for kassen.", "orders"),
        ("Højst tre hundrede meter.", "verbless"),
        ("Kapitlet tages ud.", "passive"),
        ("Vi vil have en dato for hver gade.", "performs"),
        ("For så vidt angår broen skal det anbefales, at den males.", "performs"),
        ("Elevrådet ser helst, at klokken afskaffes.", "performs"),
        ("Vi, der har skrevet under, kræver en dato for broen.", "performs"),
        ("Bestemmelsen må ud.", "must.out"),
        (
            "Gratis svømning skal begynde allerede i januar og ikke vente på et nyt skoleår.",
            "must.out",
        ),
        ("Pengene bør ligge i afdelingens budget.", "ought"),
        ("Der skal et hegn til.", "it.must"),
        ("Kunne man ikke nøjes med en tavle?", "polite"),
        ("Hvorfor skal det altid gå ud over os?", "rhetorical"),
        ("Hvor mange kvadratmeter gælder det?", "clear"),
    ],
)
def test_each_way_is_found(sentence: str, way: str) -> None:
    assert way in ways_of_asking(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi er glade for de nye vinduer.",
        "Lad mig fortælle om min nabo.",
        "Tak for høringen.",
        "Hun sagde, at hun skulle vente til mandag.",
        "Jeg har boet her i 40 år.",
        "Det koster mere, end I tror.",
    ],
)
def test_what_only_tells_asks_for_nothing(sentence: str) -> None:
    assert ways_of_asking(sentence) == set()


def test_words_by_their_lemma() -> None:
    assert all(is_order(word) for word in ("fritag", "betal", "flyt", "beskyt"))
    assert not any(is_order(word) for word in ("mere", "bilen", "godt", "med"))
    assert all(is_finite(word) for word in ("bor", "siger", "flyttede", "tages", "skal"))
    assert not any(is_finite(word) for word in ("hus", "grøn", "kvadratmeter"))


@given(st.text("abcæøå ,.:;?!»”", max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(ways_of_asking(text), set)
    assert not (orders(text) and text.rstrip().endswith("?"))
    assert not verbless(text + "?")
