"""Clauses in the word order that a title needs."""

from __future__ import annotations

import pytest

from hoering.language.wordclasses import tagged
from hoering.theming.clauses import cut, infinitive, statement, subclause
from hoering.theming.orders import order
from hoering.theming.questions import as_it_stands, question

ROOM = 10


def test_clause_after_a_verb_of_wishing_is_taken_over_whole() -> None:
    sentence = tagged("Rådet foreslår, at ordene udgår af afsnittet.")
    assert subclause(sentence, frozenset({"foreslår"}), ROOM) == "at ordene udgår af afsnittet"
    assert subclause(sentence, frozenset({"frygter"}), ROOM) == ""


def test_clause_in_front_is_found_too() -> None:
    sentence = tagged("At beholderne må stå ved skel, er vi glade for.")
    assert subclause(sentence, frozenset({"glade"}), ROOM) == "at beholderne må stå ved skel"


def test_a_clause_in_front_that_is_denied_is_not_what_the_rest_wishes() -> None:
    sentence = tagged(
        "At skoler i landsbyer ikke er med, kan vi ikke forstå, og vi beder om, at skolen kommer på listen."
    )
    assert subclause(sentence, frozenset({"beder"}), ROOM) == "at skolen kommer på listen"
    harmless = tagged("At bussen ikke kører om natten, er ikke et problem.")
    assert subclause(harmless, frozenset({"problem"}), ROOM) == ""


def test_infinitive_after_a_judgement() -> None:
    sentence = tagged("Det er klogt at lægge klima og affald sammen.")
    expected = "at lægge klima og affald sammen"
    assert infinitive(sentence, frozenset({"klogt"}), ROOM) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tallene stemmer ikke.", "at tallene ikke stemmer"),
        (
            "Handicaprådet får ingen plads ved bordet.",
            "at handicaprådet ikke får nogen plads ved bordet",
        ),
        ("I dag kører bussen ikke.", ""),  # the subject is not first
        ("Det er for sent.", ""),  # nobody knows what "det" is
    ],
)
def test_statement_becomes_a_subclause(sentence: str, expected: str) -> None:
    assert statement(tagged(sentence), ROOM) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Hvem betaler for asfalten?", "hvem der betaler for asfalten"),
        ("Hvad skal kommunen bruge tallene til?", "hvad kommunen skal bruge tallene til"),
        (
            "Er gadebelysningen omfattet af planen?",
            "hvorvidt gadebelysningen er omfattet af planen",
        ),
        ("Hvor mange pladser kommer i byen?", "hvor mange pladser der kommer i byen"),
        ("Det er et godt forslag.", ""),
    ],
)
def test_question_gets_the_word_order_of_an_indirect_one(asked: str, expected: str) -> None:
    assert question(tagged(asked), ROOM) == expected


@pytest.mark.parametrize(
    "asked",
    [
        "Må man gerne bruge eddike?",
        "Tæller en fold med heste som permanent græs?",
        "Hvad vil det koste at blive koblet på vandværket?",
        "Hvad er et løfte så værd?",
        "Hvordan skal en blind med ledsager eller en kørestolsbruger frem?",
        "Hvad med når der er vand ned gennem loftet?",
        "Hvem udpeger de tre foreningsfolk?",
        "Hvad koster det nye frivilligråd i kaffe?",
        "Hvordan bestiller man i øvrigt en tid?",
        "Hvordan i alverden beviser man det?",
    ],
)
def test_a_question_that_may_be_turned_wrongly_is_quoted(asked: str) -> None:
    assert question(tagged(asked), ROOM) == ""
    assert as_it_stands(tagged(asked), ROOM + 1) == f"»{asked}«"


@pytest.mark.parametrize("asked", ["Hvem betaler for asfalten?", "Det er et godt forslag."])
def test_a_question_that_is_turned_is_not_quoted(asked: str) -> None:
    assert as_it_stands(tagged(asked), ROOM + 1) == ""


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Tilføj sms eller skrivetolkning.", "at tilføje sms eller skrivetolkning"),
        ("Lav hellere et bytterum på biblioteket.", "hellere at lave et bytterum på biblioteket"),
        ("Skriv det nu ind i planen.", "at skrive det ind i planen"),
        ("Bussen kører.", ""),
        ("Sæt tal på, for eksempel én stander i hver gade.", ""),
    ],
)
def test_order_becomes_an_infinitive(said: str, expected: str) -> None:
    assert order(tagged(said), ROOM) == expected


def test_the_municipality_is_not_addressed() -> None:
    words = cut(tagged("at I lytter til jeres borgere"), ROOM)
    assert " ".join(words) == "at kommunen lytter til kommunens borgere"


def test_a_clause_that_is_too_long_ends_before_a_preposition() -> None:
    words = cut(
        tagged("at den nye sti skal føres hele vejen langs åen forbi skolen til byen"), ROOM
    )
    assert len(words) <= ROOM
    assert words[-1] not in ("langs", "forbi", "til", "den")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # "aldrig" is limited by what follows; without it something else would be wished.
        ("at bussen aldrig må køre på vejen, før der er nogen hjemme til at tage imod", ""),
        ("at området ikke skal bebygges med flere nye huse, medmindre vejen er lavet færdig", ""),
        (
            "at huset snart åbnes for alle byens børn, før den lange sommerferie begynder",
            "at huset snart åbnes for alle byens børn",
        ),
    ],
)
def test_what_limits_a_denial_is_not_left_out(said: str, expected: str) -> None:
    assert " ".join(cut(tagged(said), ROOM)) == expected


def test_man_is_a_subject_by_itself() -> None:
    assert "den første får" not in question(tagged("Hvordan får man den første?"), ROOM)
