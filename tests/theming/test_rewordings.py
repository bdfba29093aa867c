"""Tracked changes as titles."""

from __future__ import annotations

import pytest

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.revision import revision_text
from hoering.theming.outright import LONGEST
from hoering.theming.telling import telling
from hoering.theming.titles import rewordings, title_of

SENTENCE = "Beboere, hvis støttebehov ændrer sig, kan tilbydes en anden bolig i kommunen."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            revision_text("efter 15. august", "efter 1. september"),
            ["Forslag: »efter 15. august« ændres til »efter 1. september«"],
        ),
        (
            revision_text("på hverdage mellem kl. 9 og 14 på sprogcentret", "når folk har fri"),
            ["Forslag om ordlyden »når folk har fri«"],
        ),
        (
            revision_text(SENTENCE, ""),
            ["Forslag om, at »Beboere, hvis støttebehov ændrer sig, kan tilbydes …« udgår"],
        ),
        (
            revision_text("", "og frivillige", after="ansatte"),
            ["Forslag om at indsætte »og frivillige«"],
        ),
        (
            revision_text("", "Brugerne inddrages, før et system købes, og deres tid regnes med."),
            ["Forslag om at indsætte »Brugerne inddrages, før et system købes …«"],
        ),
        ("Vi mener, at »kan« bør ændres til »skal«.", []),
        ("»kan« ændres til »skal«. Det haster.", []),
    ],
)
def test_what_is_to_stand_there_or_to_go(text: str, expected: list[str]) -> None:
    made = list(rewordings(text))
    assert made == expected
    assert all(len(t.split()) <= LONGEST for t in made)


def test_a_name_in_a_change_is_no_title(language: Language) -> None:
    text = revision_text("formanden", "formanden Karin Holm")
    told = telling([text, "Noget helt andet."], (), language)
    made = title_of([text], Direction.PROPOSAL, told, "", "Natteliv")
    assert "Karin" not in made


@pytest.mark.parametrize(
    ("added", "shown"),
    [
        (
            "Kommunen må ikke måle tempoet.",
            "Forslag om at indsætte »Kommunen må ikke måle tempoet«",
        ),
        ("Holm må ikke måle tempoet.", ""),
    ],
)
def test_a_small_word_that_begins_what_is_added_names_nobody(
    added: str, shown: str, language: Language
) -> None:
    text = revision_text("", added)
    told = telling([text, "Noget helt andet."], (), language)
    made = title_of([text], Direction.PROPOSAL, told, "", "Natteliv")
    assert made == shown if shown else "Holm" not in made
