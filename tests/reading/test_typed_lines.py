"""Mails typed line by line: a line that leaves room was ended by its writer."""

from __future__ import annotations

import pytest

from hoering.domain import BlockKind
from hoering.reading.layout.markers import number_of
from hoering.reading.text.text import parted
from hoering.reading.text.wrapping import pieces_of_lines


def test_a_short_line_ends_where_the_writer_ended_it() -> None:
    lines = [
        "vi bruger jeres sheltere rigtig meget",
        "det må ikke være gratis for så booker folk bare og kommer ikke, tag 25 kr for en nat",
    ]
    assert [p.text for p in pieces_of_lines(lines)] == lines


def test_the_rest_of_a_line_that_was_wrapped_twice_goes_on() -> None:
    lines = [
        "Der mangler lys på hele den nye sti, og om vinteren kan man ikke se en hånd for sig",
        "når man",
        "går hjem fra stationen, og det har vi skrevet til jer om både i foråret og i fjor",
    ]
    assert len(pieces_of_lines(lines)) == 1


def test_points_counted_without_a_stop() -> None:
    pieces = pieces_of_lines(["Hej", "1 hunde i snor", "2 ingen jetski", "3 400 kr er nok", "Ib"])
    assert [p.marker for p in pieces] == ["", "1", "2", "3", ""]
    assert [p.kind for p in pieces[1:4]] == [BlockKind.BULLET] * 3


def test_numbers_that_count_nothing_are_no_points() -> None:
    pieces = pieces_of_lines(["3 bænke mangler", "", "4 lamper mangler", "", "2 spande mangler"])
    assert {p.marker for p in pieces} == {""}


@pytest.mark.parametrize(
    ("text", "marker"), [("J. Thaarup", ""), ("A. Trafik", "A."), ("J. Vi savner lys", "J.")]
)
def test_initials_are_no_marker(text: str, marker: str) -> None:
    assert number_of(text) == marker


@pytest.mark.parametrize(
    "stamp", ["04-10-2026 16:13: ", "[00:00:{}2] Taler 1: ", "[4.10.2026, 16.13.20] "]
)
def test_time_stamps_are_none_of_the_words(stamp: str) -> None:
    lines = [
        f"{stamp.format(n)}{text}"
        for n, text in enumerate(("Der mangler lys.", "Ryd sneen først."))
    ]
    known = parted(["Udskrift", *lines], [None] * 3)
    assert [line for line, kind in known if kind is None] == [
        "Udskrift",
        "Der mangler lys.",
        "Ryd sneen først.",
    ]
    assert [kind for _, kind in known if kind] == [BlockKind.MAIL_HEADER] * 2


def test_what_the_office_answered_between_the_stamps_is_quoted() -> None:
    lines = ["04-10-2026 16:13: Der mangler lys.", "04-10-2026 16:20 Kommunen: Tak for beskeden."]
    assert parted(lines, [None, None])[-1] == ("Tak for beskeden.", BlockKind.QUOTE)


@pytest.mark.parametrize(
    "lines", [["10:00 Velkomst", "10.30 Kaffe"], ["[10:00] Det var for tidligt.", "Vi mangler lys.", "Og bænke."]]
)  # fmt: skip
def test_a_programme_and_a_single_clock_are_text(lines: list[str]) -> None:
    assert parted(lines, [None] * len(lines)) == [(line, None) for line in lines]


def test_lines_of_a_signature_stay_apart_in_a_letter_of_few_words() -> None:
    pieces = pieces_of_lines([
        "Klasserne er for store.", "", "Venlig hilsen", "Skolebestyrelsen ved Bakkeskolen",
        "Ole Vad, formand",
    ])  # fmt: skip
    assert [piece.text for piece in pieces][2:] == [
        "Skolebestyrelsen ved Bakkeskolen",
        "Ole Vad, formand",
    ]
