"""Titles of remarks that ask, and of those that only join another body's answer."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language import load_language
from hoering.language.language import Language
from hoering.theming.beginnings import begun_question
from hoering.theming.others import with_nouns
from hoering.theming.phrases import tagged_sentences
from hoering.theming.telling import telling
from hoering.theming.titles import title_of


def title(text: str, direction: Direction, language: Language, matter: str = "") -> str:
    told = telling([text, "Noget helt andet.", "Og et tredje."], ["Bakkebyen."], language)
    return title_of([text], direction, told, matter, "Havnens drift")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hvordan vil kommunen sikre, at brugere, der ikke kan se en skærm, hører, hvad tavlen melder?",
            "Spørgsmål: »Hvordan vil kommunen sikre, at brugere …«",
        ),
        (
            "Hvem rydder op, når en båd synker ved kajen og ejeren ikke er til at få fat i?",
            "Spørgsmål om, hvem der rydder op (havnens drift)",
        ),
        # The question, not what stands beside it.
        (
            "Hvordan havde I tænkt jer det med isen? Bilen kommer kun om tirsdagen.",
            "Spørgsmål om havnens drift: »Hvordan havde I tænkt jer det med isen?«",
        ),
        # What is said ahead of "men" is left out.
        (
            "Foreningen ved godt, at det er staten, der uddyber, men hvem måler efter, om dybden holder?",
            "Spørgsmål om, hvem der måler efter, om dybden holder",
        ),
        # Nothing about the sender's own matters; still it is called a question.
        ("Kan jeg få min bøje lagt om?", "Spørgsmål om havnens drift"),
    ],
)
def test_a_question_is_called_one(text: str, expected: str, language: Language) -> None:
    assert title(text, Direction.NEUTRAL, language) == expected


def test_what_is_no_question_begins_none() -> None:
    (words,) = tagged_sentences("Vi går ud fra, at der er taget højde for det i budgettet?")
    assert begun_question(words, 8) == ""


def test_nothing_is_quoted_where_no_word_has_room(language: Language) -> None:
    text = (
        "Afgifter bør helt væk fra bådpladser, hvor der kommer fiskere. "
        "To havne længere mod nord har gjort det uden at miste en eneste bådplads."
    )
    assert "»«" not in title(text, Direction.PROPOSAL, language)


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        (
            "Vi tilslutter os fuldt ud Ældrerådets høringssvar.",
            Direction.FOR,
            "Støtte til Ældrerådets høringssvar (havnens drift)",
        ),
        # Who speaks is not what it is about.
        (
            "Ældrerådet finder det foruroligende, at Bo faldt.",
            Direction.AGAINST,
            "Bekymring vedrørende havnens drift",
        ),
    ],
)
def test_a_body_is_no_matter(
    text: str, direction: Direction, expected: str, language: Language
) -> None:
    assert title(text, direction, language, "ældreråd") == expected


def test_no_clause_of_a_title_loses_its_verb(language: Language) -> None:
    text = "Der bør stå, at en bro, der to år i træk er lukket, får en handleplan."
    assert not title(text, Direction.PROPOSAL, language).endswith("at en bro")


def test_a_noun_that_is_a_sign_in_its_text_names_nothing() -> None:
    language = load_language()
    text = "hver dag komma for broen er lukket punktum"
    told = telling([text, "Og et andet."], ["Kommaet i teksten, og broen."], language)
    assert told.is_common("komma") and "komma" not in told.weights([text])
    assert list(with_nouns("Havnen", 6, [text], told)) == ["havnen: broen"]
