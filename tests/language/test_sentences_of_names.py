"""A street's or a town's shortened name ends no sentence."""

from __future__ import annotations

import pytest

from hoering.language.sentences import sentences


@pytest.mark.parametrize(
    "name",
    [
        "Sct. Jørgens Gade",
        "Sdr. Allé",
        "Ndr. Ringvej",
        "Kgs. Lyngby",
        "Brdr. Fjord",
        "Chr. Ruds Vej",
    ],
)
def test_a_shortened_name_goes_with_what_follows(name: str) -> None:
    text = f"I {name} tælles bilerne. Det sker hvert år."
    assert [span.of(text) for span in sentences(text)] == [
        f"I {name} tælles bilerne.",
        "Det sker hvert år.",
    ]
