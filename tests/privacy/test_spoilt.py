"""What people and scans make of numbers, addresses and names, and whose letter it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.language.namelist import name_list
from hoering.privacy.find import find_personal
from hoering.privacy.patterns.addresses import addresses
from hoering.privacy.patterns.emails import emails
from hoering.privacy.patterns.phones import phones
from hoering.privacy.wording.mended import mended

Make = Callable[..., Response]
LONG = "Jeg synes, at bussen skal køre hver halve time, for ellers er der ingen, der tager den, og så er de spildt."


def hidden(response: Response, facts: RoundFacts) -> set[tuple[str, str]]:
    return {
        (d.kind.value, d.text)
        for d in find_personal([response], facts)
        if d.proposal is Verdict.HIDE
    }


@given(
    st.text("0123456789", min_size=7, max_size=7),
    st.sampled_from("2345689"),
    st.lists(st.sampled_from(["", " ", ".", "-", " - ", " / ", "·"]), min_size=7, max_size=7),
)
def test_a_called_number_is_found_in_any_grouping(
    rest: str, first: str, between: list[str]
) -> None:
    number = first + "".join(gap + figure for gap, figure in zip(between, rest, strict=True))
    text = f"Jeg kan træffes på tlf. {number} om aftenen."
    assert any(number in h.span.of(text) for h in phones(text))


@pytest.mark.parametrize(
    "number",
    ["+45 5 32 18 904", "45 20 30 40 50", "+46 (0)70-123 45 67", "+299 55 12 34", "(40) 12 34 56"],
)
def test_numbers_with_a_country_or_brackets_are_whole(number: str) -> None:
    assert [h.span.of(number) for h in phones(number, near_contact=True)] == [number]


@pytest.mark.parametrize(
    ("line", "told"),
    [("degnebakken 17 holme", ["degnebakken 17"]), ("søndergade 5b", ["søndergade 5b"]), ("huset 2 dage om ugen", [])],
)  # fmt: skip
def test_a_line_of_small_letters_may_end_with_the_town(line: str, told: list[str]) -> None:
    assert [h.span.of(line) for h in addresses(line, near_contact=True)] == told


@pytest.mark.parametrize(
    "text",
    ["i 2021-2024 og 2025-2030", "i alt 12.345.678 kr.", "den 14.03.2026", "EAN 5798 0098 7654 3",
     "CVR 31847720", "sagsnr. 27.00.00-P22-3-24", "se https://plan.example/31847720"],
)  # fmt: skip
def test_dates_amounts_and_case_numbers_are_no_telephones(text: str) -> None:
    assert list(phones(text, near_contact=True, private=True)) == []


@pytest.mark.parametrize(
    "address",
    ["k.holm @mailhus .example", "karen.holm (snabel a) post.example", "karen@post", "k.holm@post,dk",
     "karen at post dot dk", "karen.holmQpost.dk", "karen.holmæpost.dk", "ib.bo -snabel a- post punktum dk"],
)  # fmt: skip
def test_addresses_in_disguise_are_whole(address: str) -> None:
    text = f"Skriv til mig: {address} inden jul."
    assert address in {h.span.of(text) for h in emails(text)}


@pytest.mark.parametrize(
    "line", ["Rosenbæk 5. maj 2027", "Rosenbæk 14.dec. 2026", "Ellevang 3. Juni"]
)
def test_the_town_and_day_above_a_letter_are_no_address(line: str) -> None:
    assert list(addresses(line, near_contact=True)) == []


def test_a_word_in_front_of_at_is_no_address() -> None:
    assert list(emails("Vi sørger for at kommune.dk opdateres.")) == []


@pytest.mark.parametrize(
    "address",
    ["mona.holm€gmail.com", "monaegmail.com", "mona.holmOgmail.com", "mona.holm (D gmail.com",
     "mona.holm 2 hotmail.dk", "mona.holm gmail.com", "mona.holmahotmail.dk", "mona.holm6gmai1.com",
     "asger,holm@post.dk", "mona.holm@post:dk", "mona.holm@post.d k", "mona holm@post.dk"],
)  # fmt: skip
def test_addresses_that_a_scan_spoilt_are_whole(address: str) -> None:
    text = f"Skriv til mig: {address} inden jul."
    assert [h.span.of(text) for h in emails(text)] == [address]


@pytest.mark.parametrize(
    "text",
    ["Opret en konto på gmail.com.", "Se www.hotmail.dk og http://gmail.com/hjælp.",
     "Borgere, der bruger hotmail.com og gmail.com, får ingen svar.", "Brug 2 gmail.com."],
)  # fmt: skip
def test_a_host_of_mailboxes_is_no_address(text: str) -> None:
    assert list(emails(text)) == []


def test_a_word_in_front_of_an_address_stays_out_of_it() -> None:
    text = "Skriv til borgerservice holm@post.dk"
    assert [h.span.of(text) for h in emails(text)] == ["holm@post.dk"]


@given(st.text("abcdeæøå01@l|I HTB.,\n", max_size=60))
def test_mending_moves_nothing(text: str) -> None:
    after = mended(text, name_list())
    assert len(after) == len(text)
    assert all(a == b or b in "01@l|" for a, b in zip(after, text, strict=True))


@pytest.mark.parametrize(
    ("spoilt", "meant"),
    [
        ("B1rthe", "Birthe"),
        ("åreforka1kning", "åreforkalkning"),
        ("@mand", "Ømand"),
        ("K0L", "KOL"),
    ],
)
def test_figures_inside_words_are_letters(spoilt: str, meant: str) -> None:
    assert mended(spoilt, name_list()) == meant


@pytest.mark.parametrize(
    "address",
    ["Hovedgaden l4", "Kærve j 4", "Kirkestræde nr. 8, kld.", "Strandhuset, Klitvej 1"],
)
def test_homes_as_people_and_scans_write_them(
    response_of: Make, facts: RoundFacts, address: str
) -> None:
    found = hidden(response_of([LONG, f"Vi bor i {address}, og her er smukt."]), facts)
    assert ("adresse", address) in found


def test_a_clients_home_in_a_lawyers_letter(response_of: Make, facts: RoundFacts) -> None:
    said = "På vegne af min klient, Inger Marie Toftegaard, der ejer ejendommen Bygaden 61, skal jeg bemærke følgende."
    found = hidden(response_of([said], "Advokatfirmaet Holst", SenderKind.COMPANY), facts)
    assert {("navn", "Inger Marie Toftegaard"), ("adresse", "Bygaden 61")} <= found


def test_who_asks_the_municipality_to_ring_keeps_the_number_private(
    response_of: Make, facts: RoundFacts
) -> None:
    found = hidden(response_of([LONG, "Kommunens folk må ringe til mig på 86 12 34 56."]), facts)
    assert ("telefon", "86 12 34 56") in found


@pytest.mark.parametrize(
    ("lines", "sender"),
    [
        (
            [
                "Vi mener, at bussen skal køre hver halve time.",
                "Venlig hilsen",
                "Svend Bundgaard, formand",
            ],
            "Svend Bundgaard",
        ),
        (
            [
                "Vores medlemmer er utrygge ved planen, og vi har drøftet den på årsmødet.",
                "Vi er 40 medlemmer, og bestyrelsen er enig.",
                "Ole Brinch og Karin Vestbo",
            ],
            "Ole Brinch",
        ),
    ],
)
def test_who_signs_for_a_body_keeps_the_name(
    response_of: Make, facts: RoundFacts, lines: list[str], sender: str
) -> None:
    assert not hidden(response_of(lines, sender, chance=0.6), facts)


def test_a_pensioned_headmaster_is_a_private_person(response_of: Make, facts: RoundFacts) -> None:
    lines = [LONG, "Venlig hilsen", "Svend Bundgaard, pensioneret skoleleder"]
    assert ("navn", "Svend Bundgaard") in hidden(response_of(lines, "Svend Bundgaard"), facts)


def test_a_form_says_that_a_citizen_wrote(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Navn:", "Niels Peter Graversen, Tjørnevej 15", "Udtaler sig som:", "Borger", LONG]
    response = response_of(lines, "kvittering 33", SenderKind.ORGANISATION, chance=0.4)
    found = hidden(response, facts)
    assert ("adresse", "Tjørnevej 15") in found
    assert any(k == PersonalKind.NAME and "Graversen" in t for k, t in found)


@pytest.mark.parametrize(
    "sentence",
    [
        'Ved lavvande stod "Else Marie" på grund.',
        "Mads Lange-stenen er faldet ud af listen.",
        "Skomager Holm har givet penge til festen.",
        "Viceværten er dygtig.",
    ],
)
def test_ships_stones_and_shops_stay(response_of: Make, facts: RoundFacts, sentence: str) -> None:
    found = hidden(
        response_of([LONG, sentence], "Handelsforeningen", SenderKind.ORGANISATION), facts
    )
    assert not found
