"""Who writes "jeg" for a practice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.senders.letter import Letter
from hoering.reading.senders.sender import sender_of

Letters = Callable[..., Letter]
POINT = (
    "Som praktiserende læge gennem ti år har jeg én ting på hjerte. Samtalen bliver taget for sent, og jeg har "
    "siddet med mange, der ikke længere kunne svare. Den bør tages, mens borgeren kan."
)


@pytest.mark.parametrize(
    ("head", "tail", "name"),
    [
        ("Lægehuset Søndergade\nSøndergade 3, 1. sal", "Bo Sloth Holm\npraktiserende læge", "Lægehuset Søndergade"),
        ("Tandlægerne på Torvet\nTorvet 1", "Bo Sloth Holm, tandlæge", "Tandlægerne på Torvet"),
    ],
)  # fmt: skip
def test_one_who_signs_by_his_profession_writes_for_the_practice(
    head: str, tail: str, name: str, letter: Letters, facts: RoundFacts
) -> None:
    text = f"{head}\n\nTil rette vedkommende\n\n{POINT}\n\nMed venlig hilsen\n\n{tail}"
    sender = sender_of(letter(text), facts)
    assert (sender.name, sender.kind) == (name, SenderKind.COMPANY)


def test_a_doctor_without_a_letterhead_writes_for_himself(
    letter: Letters, facts: RoundFacts
) -> None:
    text = f"Til kommunen\n\n{POINT}\n\nMed venlig hilsen\n\nBo Sloth Holm\npraktiserende læge"
    assert sender_of(letter(text), facts).name == "Bo Sloth Holm"
