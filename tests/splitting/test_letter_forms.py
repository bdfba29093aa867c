"""The same letter in other forms: paragraphs close together, a day or a box at its end."""

from __future__ import annotations

from collections.abc import Callable

from hoering.domain import BlockKind, Box, Splitting, ZoneKind

Cut = Callable[..., Splitting]
POINTS = [
    "Broen ved havnen er for smal til to cykler, og det går galt hver uge i sommerferien.",
    "Toilettet på kajen er lukket hele vinteren, selv om der bor folk i bådene.",
    "Kranen blev lovet for fire år siden, men den står stadig kun på en tegning.",
    "Lygterne langs molen er slukket efter klokken ti, og så kan ingen finde hjem.",
]


def placed(text: str, top: float, size: float = 11.0) -> tuple[str, dict[str, object]]:
    return text, {"box": Box(72, top, 500, top + 13), "size": size}


def test_paragraphs_that_all_stand_close_are_points_of_their_own(cut: Cut) -> None:
    names = ["Åby Roklub", "Ida Holm", "Til Åby Kommune"]
    head = [placed(name, 60.0 + 40 * nth) for nth, name in enumerate(names)]
    body = [placed(text, 200.0 + 13.5 * nth) for nth, text in enumerate(POINTS)]
    assert [r.text for r in cut(*head, *body).remarks] == POINTS


def test_the_day_above_the_closing_is_no_remark(cut: Cut) -> None:
    splitting = cut(*POINTS[:2], "Åby, den 3. maj 2026", "Med venlig hilsen", "Ida Holm")
    assert [r.text for r in splitting.remarks] == POINTS[:2]
    assert ZoneKind.DATE in [zone.kind for zone in splitting.zones]


def test_what_a_signing_service_prints_below_is_no_remark(cut: Cut) -> None:
    splitting = cut(
        *POINTS[:2],
        "Med venlig hilsen",
        "Ida Holm",
        "Dokumentet er underskrevet digitalt",
        "Underskrifterne i dette dokument er juridisk bindende. Dokumentet er underskrevet via en tjeneste.",
        "Ida Holm",
        "Underskriver",
    )
    assert [r.text for r in splitting.remarks] == POINTS[:2]


def test_a_table_of_facts_above_the_letter_is_its_head(cut: Cut) -> None:
    facts = ["Sagsnr.", "26/1041", "Side", "1 af 2", "Vores ref.", "ih", "Udvalg", "Havneudvalget"]
    cells = [
        (text, {"kind": BlockKind.CELL, "row": nth // 2, "column": nth % 2, "column_name": ""})
        for nth, text in enumerate(facts)
    ]
    remarks = cut(*cells, "Vi er roklubben i Åby og har 80 medlemmer.", *POINTS[:2]).remarks
    assert [r.text for r in remarks] == POINTS[:2]
