"""Where a body's officer lives is private; where the body has its office is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response, SenderKind

Make = Callable[..., Response]
Hidden = Callable[[Response], list[str]]
BODY = "Dyrehavens Venner"


def of_body(make: Make, *end: str) -> Response:
    said = ["Foreningen mener, at stien skal have lys hele vejen.", "På foreningens vegne"]
    return make([BODY, *said, *end], BODY, SenderKind.ORGANISATION)


@pytest.mark.parametrize(
    "end",
    [
        ("Tove Hald", "sekretær", "Kirsebærgangen 1"),
        ("sekretær Ditlev Ranum", "Kirsebærgangen 1"),
        ("Per Okkels, formand, frivillig", "Kirsebærgangen 1"),
        ("Birthe Mark, kontaktperson, Kirsebærgangen 1",),
        ("Rita Krog, formand", "bopæl Kirsebærgangen 1"),
    ],
)
def test_an_officers_home_is_hidden(
    response_of: Make, hidden: Hidden, end: tuple[str, ...]
) -> None:
    assert "Kirsebærgangen 1" in hidden(of_body(response_of, *end))


def test_a_bodys_own_address_stays(response_of: Make, hidden: Hidden) -> None:
    end = ("Tove Hald", "sekretær", BODY, "Kirsebærgangen 1")
    assert "Kirsebærgangen 1" not in hidden(of_body(response_of, *end))


def test_a_citizens_home_below_the_recipient_is_hidden(response_of: Make, hidden: Hidden) -> None:
    lines = ["Til Holme Kommune", "Jeg bor på Kløvermarken 12, og busserne larmer.", "Ib Lund"]
    assert "Kløvermarken 12" in hidden(response_of(lines, "Ib Lund"))


def test_a_couple_with_a_sign_between_is_private(response_of: Make, hidden: Hidden) -> None:
    lines = ["Vi glæder os alle fire.", "Hilsen fra", "Mads & Freja Hougaard", "Tjørnelunden 102"]
    response = response_of(lines, "Mads & Freja Hougaard", chance=0.9)
    assert {"Mads", "Freja Hougaard", "Tjørnelunden 102"} <= set(hidden(response))


def test_what_one_does_not_write_for_makes_nobody_a_body(response_of: Make, hidden: Hidden) -> None:
    lines = [
        "Jeg skriver som rytter, ikke på vegne af Holme Rideklub.",
        "Mvh",
        "Peter Kjær",
        "pkm@skov.example",
    ]
    assert "Peter Kjær" in hidden(response_of(lines, "Peter Kjær", chance=0.6))


def test_a_word_for_a_number_is_nobodys_name(response_of: Make, hidden: Hidden) -> None:
    lines = ["Min CPR er 230487-1234.", "Venlig hilsen", "Ib Lund"]
    assert "CPR" not in hidden(response_of(lines, "Ib Lund"))


@pytest.mark.parametrize(
    ("told", "home"),
    [
        ("Jeg bor i Nordhuset, Lille Brandsø, og fisker.", "Nordhuset, Lille Brandsø"),
        ("Min niece bor hos mig på ejendommen Solhøj nu.", "Solhøj"),
        ("Ejendommen hedder Lyngtoften og ligger yderst.", "Lyngtoften"),
        ("Jeg bor på kollegiet, værelse 211, og læser.", "værelse 211"),
        ("Jeg skriver fra H/F Solvang, have 47, i dag.", "H/F Solvang, have 47"),
        ("Jeg bor Strandpromenaden 71 og hører det hele.", "Strandpromenaden 71"),
        ("Jeg bor Møllehjørnet 9 og hører det hele.", "Møllehjørnet 9"),
    ],
)
def test_homes_by_name_and_number(response_of: Make, hidden: Hidden, told: str, home: str) -> None:
    assert home in hidden(response_of([told, "Hilsen", "Ib Lund"], "Ib Lund"))


@pytest.mark.parametrize(
    ("signed", "box", "hides"),
    [
        ("Pia Hestbech", "piahest@ranch.example", True),
        ("Karl-Emil Frost", "skriverkarl@fjord.example", True),
        ("Hans Peter Riis", "hp.riis@net.example", True),
        ("Eva Holm", "evalueringen@net.example", False),
    ],
)
def test_a_box_called_after_who_signs_is_a_persons(
    response_of: Make, hidden: Hidden, signed: str, box: str, hides: bool
) -> None:
    found = hidden(of_body(response_of, f"{signed}, formand", BODY, box))
    assert (box in found) is hides
