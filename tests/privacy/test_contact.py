"""E-mail and street addresses, and whose they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal
from hoering.privacy.patterns.addresses import addresses
from hoering.privacy.patterns.emails import domain, emails, local_part

Make = Callable[..., Response]


@pytest.mark.parametrize(
    "address",
    [
        "karen.holm@post.example",
        "k_holm@mail.hjem.dk",
        "karen (snabel-a) post.dk",
        "karen(at)post.example",
        "karen snabel-a post.dk",
        "karen @ post.dk",
        "karen [at] post punktum dk",
        "karen@ post.example",
        "karen.holm@familien- holm.dk",
    ],
)
def test_an_address_is_found_however_it_is_written(address: str) -> None:
    text = f"Skriv til {address} hvis der er noget"
    assert [h.span.of(text) for h in emails(text)] == [address]


def test_a_point_at_the_end_belongs_to_the_sentence() -> None:
    text = "Min mail er karen@post.example."
    assert [h.span.of(text) for h in emails(text)] == ["karen@post.example"]


def test_the_parts_of_an_address() -> None:
    assert local_part("Karen.H(at)post.dk") == "karen.h"
    assert domain("karen@post.dk") == "post.dk"


@pytest.mark.parametrize(
    "street",
    ["Kirkestien 3", "Nørre Allé 12B", "Gl. Banevej 40", "Vandværksvej 22, 1. tv.", "Store Kongegade 7, st. th.",
     "Jens Baggesens Vej 114", "Sct. Jørgens Gade 5"],
)  # fmt: skip
def test_a_street_with_its_number(street: str) -> None:
    text = f"Jeg bor på {street} og hører det hele."
    assert [h.span.of(text) for h in addresses(text)] == [street]


@pytest.mark.parametrize(
    "text",
    [
        "Se afsnit 4 og side 12.",
        "Verdensmål 11",
        "Uge 45",
        "den 3. Marts 2026",
        "Mål 3",
        "Kapitel 2",
        "når mine børn kommer på besøg alle 4 på en gang",
    ],
)
def test_what_is_no_street(text: str) -> None:
    assert list(addresses(text)) == []


def kept_and_hidden(response: Response, facts: RoundFacts) -> tuple[set[str], set[str]]:
    data = find_personal([response], facts)
    hidden = {d.text for d in data if d.proposal is Verdict.HIDE}
    return {d.text for d in data} - hidden, hidden


def test_a_private_letter_loses_its_contact_data(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Karen Holm", "Kirkestien 3, 9911 Hvidsted", "Hvidsted Kommune", "Rådhuspladsen 1, 9900 Hvidsted",
             "Stien er mørk, og det har den været i mange år; jeg skriver nu for tredje gang.",
             "Venlig hilsen", "Karen Holm", "Tlf. 28 00 40 63", "karen@post.example"]  # fmt: skip
    kept, hidden = kept_and_hidden(response_of(lines), facts)
    assert {
        "Karen Holm",
        "Kirkestien 3, 9911 Hvidsted",
        "28 00 40 63",
        "karen@post.example",
    } <= hidden
    assert "Rådhuspladsen 1, 9900 Hvidsted" in kept


def test_a_body_keeps_its_office_and_loses_private_lines(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = ["Beboerforeningen Parken", "Havnegade 12, 9911 Hvidsted", "tlf. 87 00 41 20", "post@parken.example",
             "Vi har talt om udkastet på to møder og har disse bemærkninger, som I bør læse.",
             "Med venlig hilsen", "Olga Thrane, formand", "olga.thrane@hjem.example", "mobil 21 00 38 74"]  # fmt: skip
    response = response_of(lines, "Beboerforeningen Parken", SenderKind.ORGANISATION)
    kept, hidden = kept_and_hidden(response, facts)
    assert {"Havnegade 12", "87 00 41 20", "post@parken.example", "Olga Thrane"} <= kept
    assert hidden == {"olga.thrane@hjem.example", "21 00 38 74"}


def test_the_municipality_can_still_be_reached(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Fra: Karen Holm <karen@post.example>", "Jeg skrev til plan@hvidsted.example i maj.",
             "Kommunens hovednummer 96 12 12 12 er optaget hele dagen, og det er for dårligt."]  # fmt: skip
    kept, hidden = kept_and_hidden(response_of(lines), facts)
    assert {"plan@hvidsted.example", "96 12 12 12"} <= kept
    assert hidden == {"Karen Holm", "karen@post.example"}


def test_kinds_are_told(response_of: Make, facts: RoundFacts) -> None:
    data = find_personal([response_of(["cpr 010165-1234"])], facts)
    assert [(d.kind, d.page, d.proposal) for d in data] == [(PersonalKind.CPR, 1, Verdict.HIDE)]
