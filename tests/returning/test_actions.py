"""What is asked for in »Handling« is done, or it is told why not: never dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from office import Office
from pens import SheetPen, WordPen

from hoering.intake import Reading
from hoering.writing.export import overview_data


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
    assert unclear.why.startswith(
        "Skriv »slet«, »saml med H01.2«, »saml med ovenstående«, »bekræft udfald«, "
    )


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


def with_outcome(office: Office) -> str:
    found = overview_data(office.reviewed)["remarks"]
    return str(next(r["id"] for r in found if r["outcome"] and "outcome" not in r["edited"]))


def is_decided(office: Office, remark: str) -> bool:
    found = overview_data(office.reviewed)["remarks"]
    return "outcome" in next(r["edited"] for r in found if r["id"] == remark)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("typed", ["bekræft udfald", "Bekræftet."])
def test_a_proposed_outcome_can_be_said_to_be_right(office: Office, kind: str, typed: str) -> None:
    remark = with_outcome(office)
    reading = told(office, typed, ids(office).index(remark), kind)
    assert [(c.subject, c.field) for c in reading.found.corrections] == [(remark, "outcome")]
    assert not reading.found.unclear
    office.take(office.folder / f"rettet.{kind}")
    assert is_decided(office, remark)
    again = told(office, typed, ids(office).index(remark), kind)
    assert not again.found.corrections and not again.found.unclear


def test_an_outcome_without_its_mark_is_a_decision(office: Office) -> None:
    remark = with_outcome(office)
    pen = WordPen(office.docx)
    lines = pen.text(remark, "udfald").split("\n")
    pen.write(remark, "udfald", "\n".join(x for x in lines if not x.startswith("forslag")))
    office.take(Path(pen.save(office.folder / "rettet.docx")))
    assert is_decided(office, remark)
    assert "forslag" not in WordPen(office.docx).text(remark, "udfald")
    assert not office.read(office.docx).found


def test_where_there_is_no_outcome_none_can_be_said_to_be_right(office: Office) -> None:
    found = overview_data(office.reviewed)["remarks"]
    at = next(nth for nth, r in enumerate(found) if not r["outcome"])
    reading = told(office, "bekræft udfald", at)
    assert not reading.found.corrections
    assert [u.why for u in reading.found.unclear] == ["Der er intet udfald at bekræfte."]


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
