"""Numbers that point to a person, in the ways people and scanners write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import PersonalKind
from hoering.privacy.patterns.digits import is_day, numbers, passes_modulus_11


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


@pytest.mark.parametrize(
    "number",
    [
        "61:08:35:90",
        "28 2 8 - 0 1 5 4",
        "2039 6 7 7 1",
        "61 61 3 4 3 4",
        "21'43'65'87",
        "M21436587",
    ],
)
def test_a_telephone_beside_contact_data_in_odd_groups(number: str) -> None:
    figures = number.removeprefix("M")
    assert (PersonalKind.PHONE, figures) in found(f"Karen Holm, {number}", near=True)


@pytest.mark.parametrize(
    "text",
    [
        "Åbent 08:00-16:00 og 10:30-12:30.",
        "Mellem 2500-3000 borgere er berørt.",
        "Lokalplan 4581-9922 skal ændres.",
        "Bilag AB 12 345 viser kortet.",
        "Parken blev indviet den 3. juli 1948.",
    ],
)
def test_hours_amounts_plans_and_dates_are_no_persons(text: str) -> None:
    assert not list(numbers(text, private=True))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Da jeg er født 12.o3.1946, husker jeg det.", "12.o3.1946"),
        ("Jeg er født på Samsø den 3. juli 1948.", "3. juli 1948"),
        ("Min søn, født 12/4 2016, går i skole.", "12/4 2016"),
        ("min bil ab 12 345 holder der", "ab 12 345"),
        ("Min knallert AB 1234 er stjålet.", "AB 1234"),
        ("Pengene kan sættes ind på 1234 0001234567.", "1234 0001234567"),
        ("Reg. nr. 1234 og kontonummer 5678901", "1234 og kontonummer 5678901"),
        ("mit pasnummer 123456789", "123456789"),
    ],
)
def test_dates_plates_and_accounts_in_odd_forms(text: str, number: str) -> None:
    assert (PersonalKind.OTHER, number) in found(text)
