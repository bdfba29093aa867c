"""What letters tell of people in passing: handles, boats, trailers, columns of birthdays, mail passed on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hoering.domain import (
    BlockKind,
    PersonalDatum,
    PersonalKind,
    Response,
    SenderKind,
    Span,
    Verdict,
    Where,
)
from hoering.privacy.masking.masking import mask_of

Make = Callable[..., Response]
Hidden = Callable[[Response], list[str]]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("IG: @kajsasverden", "@kajsasverden"),
        ("Jeg er på snap malthesk8 hele dagen.", "malthesk8"),
        ("Vores båd »Havfruen af Lem« ligger på land.", "Havfruen af Lem"),
        ("Min jolle hedder Mågen og ligger ved broen.", "Mågen"),
        ("Han kører med hestetransporter KB 9921 hver dag.", "KB 9921"),
        ("Politiet har journal nr. 0900-83986-00121-25 på uheldet.", "0900-83986-00121-25"),
        ("Astrids kæreste J.P. er arbejdsløs.", "J.P."),
        ("Astrids kæreste J.P. er arbejdsløs.", "arbejdsløs"),
        ("Jeg kan kun gå 50 meter ad gangen.", "kan kun gå 50 meter"),
        ("Min nabo Svend Åge Kallestrup, parcel 48, er imod.", "parcel 48"),
        ("gårdejer Jens-Kristian Gadegaard", "Jens-Kristian Gadegaard"),
        ("Jens-Kristian Gadegaard, husejer", "Jens-Kristian Gadegaard"),
    ],
)
def test_it_is_hidden(response_of: Make, hidden: Hidden, said: str, told: str) -> None:
    assert told in hidden(response_of([said, "Hilsen", "Karen Holm"]))


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("I vil lukke banen ved Hal 2.", "Hal"),
        ("Hilsen Viceværten", "Viceværten"),
        ("Vi mødes på snap i 2024.", "2024"),
        ("Klubbens både »Ternen« og »Mågen« sejler.", "Ternen"),
        ("Busserne kan kun køre 50 meter.", "50 meter"),
        ("Se sag 0900-83986 om stien.", "0900-83986"),
        ("ejerleder Jens-Kristian Gadegaard, Kroen", "Jens-Kristian Gadegaard"),
    ],
)
def test_it_stays(response_of: Make, hidden: Hidden, said: str, stays: str) -> None:
    found = hidden(response_of([said, "Hilsen", "Karen Holm"]))
    assert not [text for text in found if stays in text]


def test_days_in_a_column_for_birthdays_are_hidden(response_of: Make, hidden: Hidden) -> None:
    rows = [
        ["Navn", "Født", "Vej"],
        ["Mads Lauge", "12.04.1971", "Å 1"],
        ["Bo Dam", "2/7 94", "Å 2"],
    ]
    response = response_of([cell for row in rows for cell in row])
    blocks = tuple(
        replace(b, kind=BlockKind.CELL, row=n // 3 + 1, column_name=rows[0][n % 3])
        for n, b in enumerate(response.document.blocks)
    )
    table = replace(response, document=replace(response.document, blocks=blocks))
    assert {"12.04.1971", "2/7 94"} <= set(hidden(table))


def test_a_citizens_mail_that_a_body_passes_on_is_hidden(response_of: Make, hidden: Hidden) -> None:
    lines = [
        "Fra: Morten Gyldenløve <morten@gyldenloeve.example>",
        "Stien bør have lys hele vejen, og det siger vores medlemmer også.",
        "På bestyrelsens vegne",
        "Morten Gyldenløve",
        "formand",
        "Fra: Camilla Winther <camilla@winther.example>",
        "Det er Camilla. Stien skal have lys ved åen.",
        "Mvh Camilla Winther",
    ]
    found = hidden(response_of(lines, "Stiforeningen", SenderKind.ORGANISATION))
    assert {"Camilla Winther", "Camilla"} <= set(found)
    assert "Morten Gyldenløve" not in found and "Morten" not in found


def test_whom_a_body_writes_for_is_hidden_by_the_given_name_as_well(
    response_of: Make, hidden: Hidden
) -> None:
    lines = [
        "Jeg har fuldmagt fra Bodil Rahbek, cpr 040351-1228. Bussen skal køre uden skift.",
        "Med venlig hilsen",
        "Henrik Steensgaard, speciallæge",
        "Sendt på vegne af Bodil og hendes datter",
    ]
    assert "Bodil" in hidden(response_of(lines, "Lægehuset", SenderKind.COMPANY))


def test_who_is_told_of_in_a_comment_signs_nothing(response_of: Make, hidden: Hidden) -> None:
    lines = [
        "Lokalrådet støtter stien, som bør følge den gamle bane forbi forsamlingshuset og videre.",
        "Alfred Ladefoged er imod på grund af sin depression. Ring til Mette Ladefoged, Høgevej 7",
        "Lokalrådet for Lem v. formand Ketty Bonnesen",
    ]
    response = response_of(lines, "Lokalrådet for Lem", SenderKind.COUNCIL)
    first, note, last = response.document.blocks
    blocks = (first, replace(note, kind=BlockKind.COMMENT, author="Arne Thestrup"), last)
    noted = replace(response, document=replace(response.document, blocks=blocks))
    assert {"Alfred Ladefoged", "Mette Ladefoged", "Høgevej 7"} <= set(hidden(noted))


def test_a_road_called_after_another_keeps_its_name() -> None:
    datum = PersonalDatum(
        "H01", PersonalKind.NAME, "Tove", 1, Where.TEXT, (Span(0, 4),), "kone", Verdict.HIDE, "Tove"
    )
    mask = mask_of([(datum, "Borger 1")])
    said = "Tove bor ved Tove Ditlevsens Vej. Tove, Karen Holms Vej 4"
    assert mask.text(said) == "Borger 1 bor ved Tove Ditlevsens Vej. Borger 1, Karen Holms Vej 4"
    assert mask.text("Tove\nPeter Holms Vej 4").startswith("Borger 1")
