"""Ways of writing that were misread in silence, or not read at all."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from office import Office
from pens import SheetPen, W, WordPen

from hoering.errors import NotReturned
from hoering.intake import notices
from hoering.returning.corrections import Differences
from hoering.writing.export import overview_data


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


def pen_of(office: Office, kind: str) -> Any:
    return SheetPen(office.xlsx) if kind == "xlsx" else WordPen(office.docx)


def found_in(office: Office, pen: Any, kind: str = "docx") -> Differences:
    return office.read(Path(pen.save(office.folder / f"rettet.{kind}"))).found


def written(office: Office, kind: str, key: str, text: str) -> Differences:
    pen = pen_of(office, kind)
    pen.write(ids(office)[0], key, text)
    return found_in(office, pen, kind)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Æ1-3", "Æ01, Æ02, Æ03"),
        ("Æ01–Æ03", "Æ01, Æ02, Æ03"),
        ("Æ1 og 4", "Æ01, Æ04"),
        ("Æ1, 3 og 4", "Æ01, Æ03, Æ04"),
        ("2 til 4", "Æ02, Æ03, Æ04"),
    ],
)
def test_every_change_of_a_row_of_numbers_counts(
    office: Office, kind: str, typed: str, meant: str
) -> None:
    found = written(office, kind, "aendring", typed)
    # A change that is linked already, and alone, is no correction.
    assert [c.value for c in found.corrections if c.field == "changes"] == [meant]
    assert not found.unclear


def test_a_number_in_a_row_of_them_that_is_no_change_is_told(office: Office) -> None:
    found = written(office, "xlsx", "aendring", "Æ3-6")
    assert [u.why for u in found.unclear] == [
        f"Der er ingen ændring nr. {n}; kolonnen står, som den gjorde." for n in (5, 6)
    ]
    assert not found.corrections


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_slip_in_a_name_with_commas_is_that_theme(office: Office, kind: str) -> None:
    pen = pen_of(office, kind)
    for id in ids(office):
        pen.write(id, "tema", "mad, måltidder og køkken")
    found = found_in(office, pen, kind)
    assert {c.value for c in found.corrections} == {"mad,_måltider_og_køkken"}


def test_two_sections_in_a_row_are_told(office: Office) -> None:
    found = written(office, "docx", "afsnit", "2.1 og 3.2 Faste medarbejdere")
    assert [(u.text, u.why) for u in found.unclear] == [
        ("3.2 Faste medarbejdere", "Der kan kun stå ét afsnit i hver række.")
    ]


@pytest.mark.parametrize(
    "typed",
    ["Ikke indarbejdet: økonomi", "Imødekommes ikke\nøkonomi", "ikke imødekommet (økonomi)"],
)
def test_the_reason_may_stand_beside_or_below_the_outcome(office: Office, typed: str) -> None:
    pen = WordPen(office.docx)
    for id in ids(office):
        pen.write(id, "udfald", typed)
    office.take(pen.save(office.folder / "rettet.docx"))
    remarks = overview_data(office.reviewed)["remarks"]
    assert {(r["outcome"], r["reason"]) for r in remarks} == {("ikke_indarbejdet", "økonomi")}
    assert not office.reviewed.notes


def test_a_reason_alone_does_not_empty_the_outcome(office: Office) -> None:
    found = written(office, "xlsx", "udfald", "økonomi")
    assert not found.corrections and len(found.unclear) == 1


@pytest.mark.parametrize(
    "typed", ["imødekommes delvist", "Delvis imødekommet", "indarbejdet delvist"]
)
def test_an_outcome_may_have_its_words_in_either_order(office: Office, typed: str) -> None:
    pen = WordPen(office.docx)
    for id in ids(office):
        pen.write(id, "udfald", typed)
    found = found_in(office, pen)
    assert {c.value for c in found.corrections if c.field == "outcome"} == {"delvist"}


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize(
    ("second", "third"), [("saml med H01.1", "saml med H01.2"), ("saml med ovenstående",) * 2]
)
def test_three_remarks_become_one_with_all_their_replies(
    office: Office, kind: str, second: str, third: str
) -> None:
    pen = pen_of(office, kind)
    texts = [r.text for r in office.reviewed.analysis.remarks[:3]]
    for nth, id in enumerate(ids(office)[:3], 1):
        pen.write(id, "svar", f"Svar {nth}.")
    office.take(Path(pen.save(office.folder / f"svar.{kind}")))
    pen = pen_of(office, kind)
    pen.append_nr(ids(office)[1], f"\n{second}")
    pen.append_nr(ids(office)[2], f"\n{third}")
    reading = office.take(Path(pen.save(office.folder / f"rettet.{kind}")))
    assert [c.field for c in reading.found.corrections] == ["merged", "reply"]
    joined = overview_data(office.reviewed)["remarks"][0]
    assert joined["text"] == "\n".join(texts)
    assert joined["reply"] == "Svar 1.\n\nSvar 2.\n\nSvar 3."
    assert not reading.found.unclear and not office.reviewed.recalls


def test_joined_remarks_with_two_outcomes_are_put_up_for_review_where_they_are_now(
    office: Office,
) -> None:
    pen = WordPen(office.docx)
    for id, word in zip(ids(office), ("Indarbejdet", "Taget til efterretning"), strict=False):
        pen.write(id, "udfald", word)
    office.take(pen.save(office.folder / "udfald.docx"))
    pen = WordPen(office.docx)
    pen.append_nr(ids(office)[1], "\nsaml med H01.1")
    reading = office.take(pen.save(office.folder / "rettet.docx"))
    told = [u.text for u in reading.found.unclear]
    assert told == ["Indarbejdet", "Taget til efterretning"]
    places = {r.place for r in office.reviewed.recalls if r.edit.field == "outcome"}
    assert places == {ids(office)[0]}


def test_what_was_decided_on_a_remark_that_was_cut_waits_for_nobody(office: Office) -> None:
    pen = WordPen(office.docx)
    whole, text = ids(office)[0], office.reviewed.analysis.remarks[0].text
    pen.write(whole, "svar", "Det ser vi på.")
    office.take(pen.save(office.folder / "svar.docx"))
    pen = WordPen(office.docx)
    at = text.index("Derfor")
    pen.reword(whole, text[:at].strip())
    pen.insert(whole, {"bemaerkning": text[at:]})
    office.take(pen.save(office.folder / "rettet.docx"))
    first, second = overview_data(office.reviewed)["remarks"][:2]
    assert (first["reply"], second["reply"]) == ("Det ser vi på.", None)
    assert not office.reviewed.recalls


def test_the_lower_part_of_a_table_cut_in_two_is_read(office: Office) -> None:
    pen = WordPen(office.docx)
    pen.write(ids(office)[0], "svar", "Foroven")
    pen.write(ids(office)[-1], "svar", "Forneden")
    whole = pen.table._tbl
    lower = copy.deepcopy(whole)
    rows = list(whole.iter(f"{W}tr"))
    for row in lower.iter(f"{W}tr"):
        row.getparent().remove(row)
    for row in rows[rows.index(pen.rows[ids(office)[4]]) :]:
        lower.append(row)
    whole.addnext(lower)
    found = found_in(office, pen)
    assert [c.value for c in found.corrections] == ["Foroven", "Forneden"] and not found.unclear


def test_a_table_without_its_headings_says_what_is_missing(office: Office) -> None:
    pen = WordPen(office.docx)
    header = next(pen.table._tbl.iter(f"{W}tr"))
    header.getparent().remove(header)
    with pytest.raises(NotReturned) as told:
        found_in(office, pen)
    assert "overskrifter" in told.value.remedy


def test_a_picture_in_a_reply_is_told(office: Office, tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (20, 10), "red").save(tmp_path / "kort.png")
    pen = WordPen(office.docx)
    pen.write(ids(office)[0], "svar", "Se kortet:")
    cell = pen._cell(pen.rows[ids(office)[0]], "svar")
    cell.add_paragraph().add_run().add_picture(str(tmp_path / "kort.png"))
    found = found_in(office, pen)
    assert [c.value for c in found.corrections] == ["Se kortet:"]
    assert [u.text for u in found.unclear] == ["(billede)"]
    assert found.unclear[0].where.startswith("H01.1, tabel ")
    assert "Billeder tages ikke ind" in found.unclear[0].why


def test_a_sender_put_right_above_the_remarks_is_told_where_it_is_done(office: Office) -> None:
    pen = WordPen(office.docx)
    line = next(r for r in pen.table.rows if r.cells[0].text.startswith("H02 "))
    line.cells[0].paragraphs[0].runs[0].text = "H02  Vej og Park"
    found = found_in(office, pen)
    assert not found.corrections and "ark »Høringssvar«" in found.unclear[0].why


def test_nothing_is_said_of_an_untouched_document(office: Office) -> None:
    for file in (office.docx, office.xlsx):
        reading = office.read(file)
        assert not reading.found and not notices(reading)
