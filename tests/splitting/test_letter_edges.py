"""Letterheads set as tables, and what stands last in a letter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import Splitting, ZoneKind

from .conftest import C, H

Cut = Callable[..., Splitting]
HEAD = {"kind": H, "bold": True}


def texts(found: Splitting) -> list[str]:
    return [remark.text for remark in found.remarks]


LETTER_BELOW = (
    "Vi har haft planen til gennemsyn.",
    "Nøglen bør kunne hentes i hallen, for bussen kører kun to gange om dagen.",
    "Med venlig hilsen",
    "Inger-Marie Thorup, formand",
)


@pytest.mark.parametrize(
    "cells",
    [
        [("Skovskolen", 1, 0), ("Skolebestyrelsen", 1, 1)],
        [("Holme Roklub", 1, 0), ("Havnen 4, 9999 Holme", 1, 1), ("roning for alle", 2, 0)],
        [("Borgerforeningen", 1, 0), ("Tlf. 20 30 40 50", 1, 1), ("Sagsnr. 26/118", 2, 1)],
    ],
)
def test_a_letterhead_may_be_set_as_a_table(cut: Cut, cells: list[tuple[str, int, int]]) -> None:
    pieces: list[Any] = [(t, {"kind": C, "row": r, "column": c}) for t, r, c in cells]
    pieces += ["Til Skoleudvalget", "Holme, den 12. oktober 2026", ("Til planen om haller", HEAD)]
    found = cut(*pieces, *LETTER_BELOW)
    assert texts(found) == [LETTER_BELOW[1]]
    kinds = [zone.kind for zone in found.zones]
    assert kinds[0] is ZoneKind.LETTERHEAD
    assert {ZoneKind.DATE, ZoneKind.RECIPIENT, ZoneKind.SUBJECT} <= {*kinds}
    assert [remark.heading for remark in found.remarks] == [""]


@pytest.mark.parametrize(
    "cells",
    [
        [("Afsnit 3", 1, 0), ("Hallen lukker for tidligt", 1, 1)],
        [("Svar", 1, 0), ("Flere bænke", 1, 1)],
        [("Stien", 1, 0), ("Den skal være bredere, og der skal lys på.", 1, 1)],
    ],
)
def test_cells_that_say_something_are_no_letterhead(
    cut: Cut, cells: list[tuple[str, int, int]]
) -> None:
    pieces: list[Any] = [(t, {"kind": C, "row": r, "column": c}) for t, r, c in cells]
    found = cut(*pieces, *LETTER_BELOW)
    assert ZoneKind.LETTERHEAD not in {zone.kind for zone in found.zones}


@pytest.mark.parametrize(
    "line",
    ["Ulla Bagger, speciallæge", "Per Holm Krog, viceinspektør og musiklærer"],
)
def test_a_name_with_a_trade_at_the_end_is_the_signature(cut: Cut, line: str) -> None:
    found = cut("Vi savner en kort besked til egen læge, når forløbet begynder.", line)
    assert [zone.kind for zone in found.zones] == [ZoneKind.REMARK, ZoneKind.SIGNATURE]


def test_letters_behind_a_name_make_no_sentence_of_it(cut: Cut) -> None:
    wish = "Vi savner et ord om de lave huse bag kirken."
    found = cut(wish, "Med venlig hilsen", "Vibeke Dahl Kragh, arkitekt m.a.a.")
    assert texts(found) == [wish]


def test_two_sentences_without_the_last_stop_are_no_heading(cut: Cut) -> None:
    said = "Alle ved det. Hvorfor skal vi så lade være"
    found = cut("To af dem ryger på p-pladsen.", said, "Vi vil være med, når I holder møde om det.")
    assert any("lade være" in text for text in texts(found))


@pytest.mark.parametrize(
    "said",
    [
        "Det var det. Ring endelig, hvis noget er uklart.",
        "I må gerne ringe på 28 41 70 96 hvis der er spørgsmål.",
        "Du er meget velkommen til at kontakte mig.",
        "Skriv bare, hvis I mangler noget.",
    ],
)
def test_an_offer_to_be_called_is_a_farewell(cut: Cut, said: str) -> None:
    found = cut("Hej", "Nøglen bør kunne hentes i hallen.", said, "Hilsen Inger")
    assert texts(found) == ["Nøglen bør kunne hentes i hallen."]


def test_an_invitation_to_write_something_in_is_a_remark(cut: Cut) -> None:
    said = "Skriv gerne ind i planen, at hallen er åben om søndagen."
    assert said in texts(cut("Hej", "Nøglen bør kunne hentes i hallen.", said, "Hilsen Inger"))


def test_two_who_sign_side_by_side_in_a_table(cut: Cut) -> None:
    names = (
        "Kirsten Dalby, formand for MED-udvalget på skolerne",
        "Michael Rønn, næstformand og tillidsmand",
    )
    cells: list[Any] = [(t, {"kind": C, "row": 1, "column": n}) for n, t in enumerate(names)]
    found = cut("Nøglen bør kunne hentes i hallen.", "På vegne af MED-udvalget", *cells)
    assert [zone.kind for zone in found.zones] == [ZoneKind.REMARK, ZoneKind.SIGNATURE]


def test_a_table_of_remarks_below_the_greeting_is_no_signature(cut: Cut) -> None:
    rows = ("Afsnit", "Kommentar"), ("Stien", "Den bør være bredere, og der skal lys på.")
    cells: list[Any] = [
        (text, {"kind": C, "row": row, "column": column, "column_name": rows[0][column]})
        for row, said in enumerate(rows)
        for column, text in enumerate(said)
    ]
    found = cut("Hej", "Se tabellen herunder.", "Venlig hilsen", "Inger Thorup", *cells)
    assert texts(found) == [rows[1][1]]


def test_what_is_thought_of_the_draft_in_the_sentence_on_the_meeting_is_a_point(cut: Cut) -> None:
    said = "Rådet har brugt en aften på udkastet, og vi synes, at det er et godt og varmt skrevet papir."
    found = cut("Vedr. udkast til politik for mad", said, "Nøglen bør kunne hentes i hallen.")
    assert said in texts(found)


@pytest.mark.parametrize(
    "first",
    [
        "Vi er naboer til Nordby Grusgrav.",
        "Vedhæftet er vores bemærkninger til råstofplanen.",
        "Jeg ved godt, at jeg er for sent på den.",
    ],
)
def test_what_only_opens_a_letter_is_no_remark(cut: Cut, first: str) -> None:
    assert texts(cut("Kære udvalg", first, *LETTER_BELOW[1:])) == [LETTER_BELOW[1]]


def test_a_claim_that_is_reserved_is_a_remark(cut: Cut) -> None:
    said = "Der tages forbehold for krav om erstatning efter naboretten."
    assert texts(cut("Til Holme Kommune", LETTER_BELOW[1], said, *LETTER_BELOW[2:]))[-1] == said
