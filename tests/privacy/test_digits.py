"""Numbers that point to a person, in the ways people and scanners write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import PersonalKind
from hoering.privacy.digits import is_day, numbers, passes_modulus_11


def found(text: str, near: bool = False) -> list[tuple[PersonalKind, str]]:
    return [(h.kind, h.span.of(text)) for h in numbers(text, near)]


@pytest.mark.parametrize(
    "number",
    [
        "150610-4315",
        "150610 4315",
        "1506104315",
        "150610 - 4315",
        "150610–4315",
        "15O61O-43l5",
        "15.06.10-4315",
        "15 06 10 4315",
        "1 5 0 6 1 0 - 4 3 1 5",
        "150610-XXXX",
        "750610-4315",  # a replacement number: 60 is added to the day
    ],
)
def test_a_cpr_number_is_found_however_it_is_written(number: str) -> None:
    assert found(f"Mit nummer er {number}, hvis I vil slå mig op.") == [(PersonalKind.CPR, number)]


def test_a_cpr_number_needs_no_check_digit() -> None:
    assert not passes_modulus_11("0101651234")
    assert found("cpr 010165-1234") == [(PersonalKind.CPR, "010165-1234")]


@pytest.mark.parametrize(
    "text",
    [
        "CVR 29 18 97 14",
        "CVR-nr. 12345678",
        "EAN 5798009876543",
        "sagsnr. 27.00.00-P22-4-26",
        "J.nr. 1506104315",
        "budget 2027-2030",
        "2,4 mio. kr. i 2027",
        "17/23618",
        "MR 2026-0417",
        "§ 12, stk. 3",
        "den 12-03-2026",
        "12 500 000 kr.",
        "451389-4315",  # no day, no month
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "number",
    ["28 00 40 63", "2800 4063", "+45 28004063", "0045 2800 4063", "28.00.40.63", "28-00-40-63", "(+45) 28 00 40 63"],
)  # fmt: skip
def test_a_telephone_is_found(number: str) -> None:
    assert found(f"Ring på {number}.") == [(PersonalKind.PHONE, number)]


def test_eight_figures_are_a_telephone_only_beside_contact_data() -> None:
    assert found("løbenummeret er langt: 28004063 stk.") == []
    assert found("28004063", near=True) == [(PersonalKind.PHONE, "28004063")]
    assert found("tlf. 28004063") == [(PersonalKind.PHONE, "28004063")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Jeg er født 4. marts 1951 her.", "4. marts 1951"),
        ("f. 04.03.51", "04.03.51"),
        ("Min bil AB 12 345 blev ramt", "AB 12 345"),
        ("reg.nr. 1234 konto 0012345678", "1234 konto 0012345678"),
        ("DK50 0040 0440 1162 43", "DK50 0040 0440 1162 43"),
    ],
)
def test_birth_dates_plates_and_accounts(text: str, number: str) -> None:
    assert found(text) == [(PersonalKind.OTHER, number)]


@given(
    st.integers(1, 28), st.integers(1, 12), st.integers(0, 99), st.integers(0, 9999),
    st.sampled_from(["-", " - ", "–", " ", ""]),
)  # fmt: skip
def test_every_number_with_a_day_is_found(
    day: int, month: int, year: int, last: int, dash: str
) -> None:
    number = f"{day:02d}{month:02d}{year:02d}{dash}{last:04d}"
    assert (PersonalKind.CPR, number) in found(f"Personnummer: {number}")


@given(st.text(alphabet="0123456789", min_size=6, max_size=6))
def test_a_day_is_a_day(six: str) -> None:
    day, month = int(six[:2]) % 60, int(six[2:4])
    if is_day(six):
        assert 1 <= day <= 31 and 1 <= month <= 12
