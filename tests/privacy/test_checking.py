"""The check: numbers in any spelling, and no hits in the words that stand for hidden data."""

from __future__ import annotations

import pytest

from hoering.domain import PersonalDatum, PersonalKind, Verdict, Where
from hoering.privacy.checking.checking import left_in_text
from hoering.privacy.masking.masking import Mask, mask_of


def mask(*hidden: tuple[PersonalKind, str, str]) -> Mask:
    return mask_of(
        (PersonalDatum("H01", kind, text, 1, Where.TEXT, (), "", Verdict.HIDE), instead)
        for kind, text, instead in hidden
    )


@pytest.mark.parametrize(
    ("kind", "hidden", "written"),
    [
        (PersonalKind.OTHER, "AB12345", "AB 12 345"),
        (PersonalKind.OTHER, "5301-0001234567", "5301 - 0001234567"),
        (PersonalKind.PHONE, "20 47 31 89", "20473189"),
        (PersonalKind.CPR, "010165-1234", "010165 1234"),
    ],
)
def test_a_number_is_found_in_any_spelling(kind: PersonalKind, hidden: str, written: str) -> None:
    made = mask((kind, hidden, "[x]"))
    assert left_in_text(f"Skriv {written} her", made) == [written]
    assert left_in_text(f"Skriv 7{written}9 her", made) == []


def test_a_word_of_a_substitute_is_nothing_left() -> None:
    made = mask(
        (PersonalKind.NAME, "CPR", "Borger 1"), (PersonalKind.CPR, "230487-1234", "[CPR-nummer]")
    )
    assert left_in_text("Mit [CPR-nummer], [CPR-\nnummer]", made) == []
    assert left_in_text("Min CPR er her", made) == ["CPR"]


def test_the_rest_of_a_hidden_text_is_found_behind_what_stands_for_it() -> None:
    made = mask(
        (PersonalKind.NAME, "Signe Bjergholm Skov", "Borger 1"),
        (PersonalKind.PHONE, "23 45 67 81", "[telefon]"),
    )
    assert left_in_text("[telefon] Bjergholm Skov", made) == ["[telefon] Bjergholm Skov"]
    assert left_in_text("Borger 1 45 67 81", made) == ["Borger 1 45 67 81"]
    assert left_in_text("Borger 1 skov, og Bjergholm er en gård", made) == []
