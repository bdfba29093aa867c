"""Contact details and conditions where sentence, number and name run into each other."""

from __future__ import annotations

import pytest

from hoering.privacy.health.health import health
from hoering.privacy.patterns.addresses import addresses
from hoering.privacy.patterns.emails import emails


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Telefon 54 60 70 80. kontakt@sanktlukas.example", ["kontakt@sanktlukas.example"]),
        ("tlf 54607080. post@lukas.example", ["post@lukas.example"]),
        ("Tlf. 46 97 31 00 . lund@lukas.example", ["lund@lukas.example"]),
        ("karen.\nholm@lukas.example", ["karen.\nholm@lukas.example"]),
    ],
)
def test_a_number_in_front_is_no_part_of_a_mailbox(text: str, wanted: list[str]) -> None:
    assert [hit.span.of(text) for hit in emails(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jeg bor i 4990 Lindeholm. Min mand kører bus.", "4990 Lindeholm."),
        ("Skriv til 2800 Kgs. Lyngby, tak.", "2800 Kgs. Lyngby"),
        ("Skriv til 8620 Nr. Nebel.", "8620 Nr. Nebel"),
        ("Skriv til 4660 Store Heddinge.", "4660 Store Heddinge"),
    ],
)
def test_a_town_ends_where_its_sentence_does(text: str, wanted: str) -> None:
    assert wanted in [hit.span.of(text) for hit in addresses(text)]


def test_all_of_a_word_with_a_hyphen_tells_the_condition() -> None:
    text = "Jeg er HIV-positiv og 40 år."
    assert "HIV-positiv" in [h.span.of(text) for h in health(text, lambda _: False, private=True)]
