"""What a long response has besides its points: a summary, background, minutes, numbers of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import (
    BlockKind,
    Paragraph,
    Policy,
    ReferenceKind,
    Section,
    Splitting,
    ZoneKind,
)
from hoering.splitting.backgrounds import heads_background, heads_record

Cut = Callable[..., Splitting]
_H, _B = {"kind": BlockKind.HEADING}, {"kind": BlockKind.BULLET, "marker": "•"}
_QUAY = (
    "Kajen ved slæbestedet er skredet to gange på fem år, og spærrebommen har stået der siden marts. "
    "Vi foreslår, at kajen lægges om, før broerne males, for ellers kan redningsbåden ikke komme ud."
)
_WATER = (
    "Der mangler ferskvand på den østlige bro. Gæstesejlere bærer dunke 300 meter, og flere "
    "sejler videre til nabohavnen samme aften, fordi de ikke kan fylde tanken her."
)


def _texts(found: Splitting) -> list[str]:
    return [" ".join(r.text.split()) for r in found.remarks]


def test_a_point_that_the_summary_repeats_is_told_once(cut: Cut) -> None:
    found = cut(
        ("Sammenfatning", _H),
        ("• Kajen skal lægges om.", _B),
        ("• Ferskvand på broen mangler.", _B),
        ("1. Kajen", _H),
        _QUAY,
        ("2. Broen", _H),
        _WATER,
    )
    assert _texts(found) == [_QUAY, _WATER]
    assert ZoneKind.QUOTATION in {zone.kind for zone in found.zones}


def test_what_only_the_summary_says_stays_a_remark(cut: Cut) -> None:
    found = cut(
        ("Vores vigtigste synspunkter", _H),
        ("• Kajen skal lægges om.", _B),
        ("• Ferskvand på broen mangler.", _B),
        ("• Vinteropbevaringen bør være gratis.", _B),
        ("1. Kajen", _H),
        _QUAY,
        ("2. Broen", _H),
        _WATER,
    )
    assert _texts(found) == ["Vinteropbevaringen bør være gratis.", _QUAY, _WATER]


def test_points_under_such_a_title_with_nothing_below_are_the_letter(cut: Cut) -> None:
    points = ("Kajen skal lægges om i år.", "Ferskvand på broen mangler hele sommeren.")
    found = cut(("Resumé", _H), *((f"• {p}", _B) for p in points))
    assert _texts(found) == list(points)


@pytest.mark.parametrize("heading", ["Om sejlklubben", "2. Baggrund", "Hvem er vi", "Havnen i tal"])
def test_what_is_headed_as_background_is_no_remark(cut: Cut, heading: str) -> None:
    found = cut(
        "Tak for muligheden for at svare.",
        (heading, _H),
        "Havnen blev bygget i 1931. Siden har der ligget mellem 40 og 60 joller. Svampeskader i "
        "1998 gjorde ende på klubhuset.",
        ("Kajen", _H),
        _QUAY,
        sender="Tornø Sejlklub",
    )
    assert _texts(found) == [_QUAY]


def test_a_sentence_of_the_draft_is_a_point_there_too(cut: Cut) -> None:
    said = "Planen nævner hverken joller eller kajakker."
    found = cut(("Baggrund", _H), "Havnen blev bygget i 1931.", said, ("Kajen", _H), _QUAY)
    assert _texts(found) == [said, _QUAY]


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [("Om sejlklubben", True), ("Kort om Tornø", True), ("Om broerne", False), ("Tal", False)],
)
def test_whom_a_heading_is_about(heading: str, wanted: bool) -> None:
    assert heads_background(heading, "Tornø Sejlklub") is wanted


def test_a_preamble_goes_on_to_the_end_of_its_paragraph(cut: Cut) -> None:
    preamble = "Tornø Sejlklub blev stiftet i 1931. 64 bor her hele året."
    parts = (("Kajen", _H), _QUAY, ("Broen", _H), _WATER, ("Hilsen", _H), "Tak for kaffen.")
    found = cut(("Svar", _H), preamble, *parts, sender="Tornø Sejlklub")
    assert _texts(found)[0] == _QUAY
    asked = f"{preamble} Når der står 80 joller, læser vi det som et loft."
    found = cut(("Svar", _H), asked, *parts, sender="Tornø Sejlklub")
    assert _texts(found)[0] == "Når der står 80 joller, læser vi det som et loft."


def test_minutes_in_an_annex_are_no_remarks(cut: Cut) -> None:
    found = cut(
        ("Kajen", _H),
        _QUAY,
        "Med venlig hilsen",
        "Ellen Krog, formand",
        ("Bilag: Referat af bestyrelsesmøde", _H),
        "Dagsordenen blev godkendt. Kassereren gennemgik planen for standerhejsningen og fik tak.",
    )
    assert _texts(found) == [_QUAY]
    assert not heads_record("Bilag 2: Bemærkninger til de enkelte afsnit")


def test_a_letter_ends_above_its_minutes(cut: Cut) -> None:
    found = cut(
        ("Kajen", _H),
        _QUAY,
        "DN Tornø forbeholder sig at vende tilbage, når projektet er tegnet.",
        "Foreningen er til rådighed.",
        ("Bilag: Uddrag af referat", _H),
        "Standerhejsningen var velbesøgt.",
    )
    assert _texts(found) == [_QUAY]


def _sections(*headings: str) -> Policy:
    made = (Section(str(n), heading, 1, 1, ()) for n, heading in enumerate(headings, 1))
    return Policy("udkast.pdf", "Havneplan", tuple(made))


def _draft(said: str) -> Policy:
    paragraph = Paragraph(said, 1, BlockKind.PARAGRAPH)
    return Policy("udkast.pdf", "Havneplan", (Section("2", "Broer", 1, 1, (paragraph,)),))


def test_a_cell_with_the_drafts_words_tells_what_the_next_one_is_about(cut: Cut) -> None:
    said = "Gæstesejlere henvises til den vestlige bro."
    names = ("Planens ordlyd", "Rådets bemærkning")
    rows = (names, (f"»{said}«", _WATER), ("»Broerne males.«", "Mal dem i en lys farve."))
    cells = [
        (words, {"kind": BlockKind.CELL, "row": r, "column": c, "column_name": names[c]})
        for r, row in enumerate(rows)
        for c, words in enumerate(row)
    ]
    first, second = cut("Vi har følgende bemærkninger:", *cells, policy=_draft(said)).remarks
    assert " ".join(first.text.split()) == _WATER
    assert [r.value for r in first.references if r.kind is ReferenceKind.QUOTE] == [said[:-1]]
    assert second.text.startswith("»Broerne males.«")  # no words of the draft


def test_what_introduces_a_quotation_heads_what_is_said_of_it(cut: Cut) -> None:
    said = "Gæstesejlere henvises til den vestlige bro, når der er plads."
    found = cut(
        ("Broerne", _H), _QUAY, "I afsnit 2 står der:", f"»{said}«", _WATER, policy=_draft(said)
    )
    assert _texts(found) == [_QUAY, _WATER]
    assert found.remarks[1].heading == "I afsnit 2 står der:"


@pytest.mark.parametrize(
    ("third", "wanted"), [("Indledning", set()), ("Ferskvand på broerne", {"1", "2", "3"})]
)
def test_the_senders_own_points_are_no_sections(cut: Cut, third: str, wanted: set[str]) -> None:
    found = cut(
        ("Høringssvar fra Tornø Sejlklub", _H),
        ("Punkt 1. Kajen", _H),
        _QUAY,
        ("Punkt 2. Jollerne", _H),
        "Jollepladsen bør flyttes om bag skuret, så børnene ikke skal krydse vejen.",
        ("Punkt 3. Ferskvand", _H),
        _WATER,
        policy=_sections("Formål", "Økonomi", third),
    )
    named = (r for remark in found.remarks for r in remark.references)
    assert {r.value for r in named if r.kind is ReferenceKind.SECTION} == wanted
