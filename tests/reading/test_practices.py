"""Who writes "jeg" for a practice."""

from __future__ import annotations

from collections.abc import Callable

from hoering.domain import RoundFacts
from hoering.reading.senders.letter import Letter
from hoering.reading.senders.sender import sender_of

Letters = Callable[..., Letter]
POINT = (
    "Som praktiserende læge gennem ti år har jeg én ting på hjerte. Samtalen bliver taget for sent, og jeg har "
    "siddet med mange, der ikke længere kunne svare. Den bør tages, mens borgeren kan."
)


def test_a_doctor_without_a_letterhead_writes_for_himself(
    letter: Letters, facts: RoundFacts
) -> None:
    text = f"Til kommunen\n\n{POINT}\n\nMed venlig hilsen\n\nBo Sloth Holm\npraktiserende læge"
    assert sender_of(letter(text), facts).name == "Bo Sloth Holm"
