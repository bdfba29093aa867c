"""A clause cut to the room of a title wherever the reader can see what is left out."""

from __future__ import annotations

import pytest

from hoering.language.wordclasses import tagged
from hoering.theming.phrases import joined
from hoering.theming.trimming import has_own_verb, trimmed, without_asides


@pytest.mark.parametrize(
    ("sentence", "room", "expected"),
    [
        ("Bussen kører hver time", 9, ("Bussen kører hver time", True)),
        (
            "Kommunen har 43 legepladser, da de to i byen blev overtaget",
            7,
            ("Kommunen har 43 legepladser …", False),
        ),
        # Whom it is told of is the point; a limit would be lost; a verb would be lost.
        ("Rådet kender forældre, der har måttet sælge deres bil", 7, ("", False)),
        ("Alle de nye bænke bliver stående, medmindre byen siger nej", 8, ("", False)),
        ("I byen har vikaren for pædagogen været sparet væk", 7, ("", False)),
    ],
)
def test_a_clause_ends_where_the_rest_does_not_turn_it(
    sentence: str, room: int, expected: tuple[str, bool]
) -> None:
    assert trimmed(tagged(sentence), room) == expected


def test_brackets_and_places_in_the_draft_are_left_out() -> None:
    words = without_asides(tagged("Kravet i afsnit 4.4 om kørsel (se bilag) kan ikke holdes"))
    assert joined([t.form for t in words]) == "Kravet om kørsel kan ikke holdes"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("En kommune, der skriver ordet tryg", False),
        ("En telefon, man kan ringe til", False),
        ("En kommune, der skriver ordet, ender galt", True),
        ("Kommunen skriver ordet", True),
    ],
)
def test_the_verb_of_a_relative_clause_is_not_the_sentences_own(words: str, expected: bool) -> None:
    assert has_own_verb(tagged(words)) is expected
