"""What is asked for in »Handling« is done, or it is told why not: never dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from office import Office
from pens import SheetPen, WordPen

from hoering.intake import Reading


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


def told(office: Office, typed: str, at: int = 1, kind: str = "xlsx") -> Reading:
    pen = SheetPen(office.xlsx) if kind == "xlsx" else WordPen(office.docx)
    pen.append_nr(ids(office)[at], f" {typed}")
    return office.read(Path(pen.save(office.folder / f"rettet.{kind}")))


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("typed", ["saml", "saml med nedenstående", "fjern", "slet?", "x"])
def test_other_words_are_shown_with_what_can_be_written(
    office: Office, kind: str, typed: str
) -> None:
    reading = told(office, typed, kind=kind)
    assert not reading.found.corrections
    (unclear,) = reading.found.unclear
    assert unclear.text.endswith(typed) and "række" in unclear.where
    assert unclear.why.startswith("Skriv »slet«, »saml med H01.2« eller »saml med ovenstående«")


@pytest.mark.parametrize(
    ("typed", "at", "why"),
    [
        ("saml med H99.1", 1, "H99.1 findes ikke; intet er samlet."),
        ("saml med ovenstående", 0, "Der er ingen bemærkning i rækken over; intet er samlet."),
        (
            "Saml med H02.1",
            1,
            "Kun to bemærkninger i samme høringssvar kan samles; intet er samlet.",
        ),
    ],
)
def test_why_two_were_not_joined(office: Office, typed: str, at: int, why: str) -> None:
    reading = told(office, typed, at)
    assert not reading.found.corrections
    assert [(u.text, u.why) for u in reading.found.unclear] == [(typed, why)]


def test_a_new_row_is_nothing_to_remove(office: Office) -> None:
    pen = SheetPen(office.xlsx)
    pen.insert(ids(office)[1], {"nr": "H02", "bemaerkning": "Husk bænkene.", "handling": "slet"})
    reading = office.read(pen.save(office.folder / "rettet.xlsx"))
    assert [c.field for c in reading.found.corrections] == ["added"]
    assert [u.text for u in reading.found.unclear] == ["slet"]


def test_the_numbers_of_two_rows_in_one_ask_for_nothing(office: Office) -> None:
    first, *_ = ids(office)
    pen = WordPen(office.docx)
    pen.write(first, "nr", "H01.1\nH01.2")
    assert not office.read(pen.save(office.folder / "rettet.docx")).found
