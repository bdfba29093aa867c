"""Orders and polite questions turned into what may follow "Ønske om"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.wordclasses import tagged
from hoering.theming.imperatives import infinitive_of
from hoering.theming.orders import asked_for, order

ROOM = 10


@pytest.mark.parametrize(
    ("stem", "infinitive"),
    [("opret", "oprette"), ("luk", "lukke"), ("udskyd", "udskyde"), ("Skær", "skære")],
)
def test_infinitive_of_a_stem_that_no_list_holds(stem: str, infinitive: str) -> None:
    assert infinitive_of(stem) == infinitive


@pytest.mark.parametrize("word", ["bussen", "kom", "tænk", "mangler", "otte", "husets"])
def test_what_is_no_order_has_none(word: str) -> None:
    assert infinitive_of(word) == ""


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Opret en natlinje for bilister.", "at oprette en natlinje for bilister"),
        ("Del opgaverne op.", "at dele opgaverne op"),
        ("Hvis I mener det, så plant hegnet ved skolen.", "at plante hegnet ved skolen"),
        ("Lad eleverne vælge maden.", "at lade eleverne vælge maden"),
        (
            "Lad os beholde lønnet personale på biblioteket.",
            "at beholde lønnet personale på biblioteket",
        ),
        ("Lad os begynde med maden.", ""),
        ("Ret til to pædagogiske dage om året.", ""),
        ("Ret til 30 dage om året.", "at rette til 30 dage om året"),
        ("Behold bussen, gerne som elbus.", "at beholde bussen, gerne som elbus"),
        (
            "Sæt tallet ned, eller send pengene med.",
            "at sætte tallet ned eller sende pengene med",
        ),
        (
            "Sluk pumpen om natten, eller sæt skærme op.",
            "at slukke pumpen om natten eller sætte skærme op",
        ),
        ("Stryg »så hurtigt som råd«.", "at stryge »så hurtigt som råd«"),
        ("Flyt bænken, og så er alle glade.", "at flytte bænken"),
        ("Fjern hegnet, og sæt en låge i.", "at fjerne hegnet og sætte en låge i"),
        ("Flyt bænken, stolene, og bordet.", "at flytte bænken, stolene, og bordet"),
    ],
)
def test_order(said: str, expected: str) -> None:
    assert order(tagged(said), ROOM) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Kunne man ikke flytte bænken?", "at flytte bænken"),
        ("Kunne man tænke sig at booke et videoopkald?", "at booke et videoopkald"),
        ("Hvorfor ikke måle på affaldet?", "at måle på affaldet"),
        ("Kan vi stole på det?", ""),
        ("Hvem flytter bænken?", ""),
    ],
)
def test_polite_question(said: str, expected: str) -> None:
    assert asked_for(tagged(said), ROOM) == expected


@given(st.text(max_size=12))
def test_any_word_has_an_infinitive_or_none(word: str) -> None:
    assert infinitive_of(word) == "" or infinitive_of(word).endswith(("e", "å"))
