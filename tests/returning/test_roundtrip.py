"""What officials write comes back, in Word and in a spreadsheet, however they push rows about."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from office import Office
from pens import SheetPen, WordPen

from hoering.domain import EditState
from hoering.errors import NotReturned
from hoering.keeping.history import Signature
from hoering.writing.export import overview_data
from hoering.writing.facts.decisions import decided
from hoering.writing.facts.register import register

BOTH = pytest.mark.parametrize("kind", ["docx", "xlsx"])


def pen_of(office: Office, kind: str) -> Any:
    return WordPen(office.docx) if kind == "docx" else SheetPen(office.xlsx)


def saved(office: Office, pen: Any, kind: str) -> Path:
    return Path(pen.save(office.folder / f"rettet.{kind}"))


def found(reading: Any) -> dict[tuple[str, str], str]:
    return {(c.subject, c.field): c.value for c in reading.found.corrections}


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


def of(office: Office, remark: str) -> dict[str, Any]:
    data = overview_data(office.reviewed)
    return next(r for r in data["remarks"] if r["id"] == remark)


@BOTH
def test_an_untouched_document_changes_nothing(office: Office, kind: str) -> None:
    reading = office.read(office.docx if kind == "docx" else office.xlsx)
    assert not reading.found and not reading.found.absent


@BOTH
def test_each_column_is_read(office: Office, kind: str) -> None:
    a, b, c, d, e, *_ = ids(office)
    pen = pen_of(office, kind)
    pen.write(a, "svar", "Forvaltningen er enig.\nDet er skrevet ind.")
    pen.write(b, "tema", "Pårørende\nMad, måltider og køkken\nEt nyt tema")
    pen.write(c, "afsnit", "3.2 Faste medarbejdere")
    pen.write(d, "udfald", "Taget til efterretning")
    pen.write(e, "aendring", "Æ04, Æ2")
    values = found(office.read(saved(office, pen, kind)))
    assert values[a, "reply"] == "Forvaltningen er enig.\nDet er skrevet ind."
    assert values[b, "themes"] == "pårørende, mad,_måltider_og_køkken, Et nyt tema"
    machine = {r: of(office, r) for r in (c, d)}
    assert values.get((c, "section"), machine[c]["section"]) == "3.2"
    assert values.get((d, "outcome"), machine[d]["outcome"]) == "taget_til_efterretning"
    assert values[e, "changes"] == "Æ04, Æ02"
    office.take(office.folder / f"rettet.{kind}")
    assert of(office, a)["reply"] == "Forvaltningen er enig.\nDet er skrevet ind."
    assert of(office, a)["decided_by"] == "sekretariat" and of(office, a)["edited"] == ["reply"]
    assert of(office, e)["changes"] == ["Æ04", "Æ02"]
    # The documents that are made now say so, and reading them back changes nothing more.
    for file in (office.docx, office.xlsx):
        assert not office.read(file).found


def test_outcome_and_reason_stand_in_one_cell_in_word(office: Office) -> None:
    first, second, *_ = ids(office)
    pen = WordPen(office.docx)
    pen.write(first, "udfald", "Ikke imødekommet\nBegrundelse: økonomi")
    pen.write(second, "udfald", "Delvist imødekommet")
    values = found(office.read(saved(office, pen, "docx")))
    now = of(office, first)
    assert values.get((first, "outcome"), now["outcome"]) == "ikke_indarbejdet"
    assert values.get((first, "reason"), now["reason"]) == "økonomi"
    assert values.get((second, "outcome"), of(office, second)["outcome"]) == "delvist"


def test_kind_and_sender_of_the_sheet(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(first, "art", "Spørgsmål")
    pen.write(first, "afsender", "Ældrerådet")
    pen.write(first, "afsendertype", "råd")
    values = found(office.read(saved(office, pen, "xlsx")))
    key = "svar:hoeringssvar/svar00.pdf"
    assert values[first, "kind"] == "spørgsmål"
    assert values[key, "sender"] == "Ældrerådet"
    office.take(office.folder / "rettet.xlsx")
    response = office.reviewed.analysis.responses[0]
    after = decided(office.reviewed).responses[0]
    assert (response.sender, after.sender) == ("Afsender 00", "Ældrerådet")
    assert after.sender_kind.value == "råd"


def test_the_sheet_of_responses_is_read(office: Office) -> None:
    pen = SheetPen(office.xlsx)
    sheet = pen.book["Høringssvar"]
    headings = [c.value for c in sheet[1]]
    sheet.cell(2, headings.index("Resume") + 1).value = "Et kort resume."
    sheet.cell(3, headings.index("Vurdering") + 1).value = "Forvaltningen er enig."
    sheet.cell(3, headings.index("Navn på afsender") + 1).value = "Handicaprådet"
    office.take(saved(office, pen, "xlsx"))
    values = {(e.subject[-6:-4], e.field): e.value for e, _ in office.reviewed.edits}
    assert values["00", "resume"] == "Et kort resume."
    assert values["01", "vurdering"] == "Forvaltningen er enig."
    assert values["01", "sender"] == "Handicaprådet"
    again = SheetPen(office.xlsx).book["Høringssvar"]
    assert again.cell(2, headings.index("Resume") + 1).value == "Et kort resume."


@BOTH
def test_rows_are_moved_sorted_and_filtered_away(office: Office, kind: str) -> None:
    all_ids = ids(office)
    pen = pen_of(office, kind)
    pen.write(all_ids[4], "svar", "Nej tak.")
    pen.shuffle(random.Random(1))
    pen.drop(all_ids[0])
    reading = office.read(saved(office, pen, kind))
    assert found(reading) == {(all_ids[4], "reply"): "Nej tak."}
    assert not reading.found.unclear
    assert [label.split()[0] for label in reading.found.absent] == ["H01.1"]
    office.take(office.folder / f"rettet.{kind}")
    assert all_ids[0] in ids(office)  # a row that is gone is no change


@BOTH
def test_a_remark_is_removed_by_the_word_for_it_alone(office: Office, kind: str) -> None:
    first, second, *_ = ids(office)
    pen = pen_of(office, kind)
    pen.append_nr(first, " slet")
    pen.write(second, "svar", "slettes ikke")
    reading = office.read(saved(office, pen, kind))
    assert (first, "deleted") in found(reading)
    office.take(office.folder / f"rettet.{kind}")
    assert first not in ids(office) and second in ids(office)
    (edit,) = [e for e, _ in office.reviewed.edits if e.field == "deleted"]
    assert edit.based_on.startswith("Vi mener")  # its words stay in the history
    office.ledger.undo(edit.number, Signature("Jens", "2026-04-02"))
    office.run()
    assert first in ids(office)


@BOTH
def test_a_remark_is_cut_in_two(office: Office, kind: str) -> None:
    first, *_ = ids(office)
    text = of(office, first)["text"]
    one, two = text.split(". ", 1)
    pen = pen_of(office, kind)
    pen.reword(first, one + ".")
    pen.insert(first, {"bemaerkning": two, "svar": "Om den anden del.", "afsender": "Afsender 00"})
    reading = office.take(saved(office, pen, kind))
    assert not reading.found.unclear
    texts = [r.text for r in office.reviewed.analysis.remarks]
    assert texts[:2] == [one + ".", two]
    second = office.reviewed.analysis.remarks[1]
    assert of(office, second.id)["reply"] == "Om den anden del."
    assert of(office, second.id)["edited"] == ["reply", "split"]
    whole = office.reviewed.analysis.responses[0].document.text
    assert second.spans[0].of(whole) == two
    # The machine judged the parts after the decision: that is no reason to look again.
    assert {state for _, state in office.reviewed.edits} == {EditState.KEPT}
    office.run()
    assert {state for _, state in office.reviewed.edits} == {EditState.KEPT}


@BOTH
def test_two_remarks_are_joined(office: Office, kind: str) -> None:
    first, second, *_ = ids(office)
    texts = [of(office, r)["text"] for r in (first, second)]
    pen = pen_of(office, kind)
    pen.write(first, "svar", "Samlet svar.")
    pen.reword(first, " ".join(texts))
    pen.drop(second)
    reading = office.take(saved(office, pen, kind))
    assert not reading.found.unclear and len(ids(office)) == 8
    joined = office.reviewed.analysis.remarks[0]
    assert joined.text == " ".join(texts) and len(joined.spans) == 2
    assert of(office, joined.id)["reply"] == "Samlet svar."


@BOTH
def test_two_remarks_are_joined_by_a_word(office: Office, kind: str) -> None:
    first, second, *_ = ids(office)
    texts = [of(office, r)["text"] for r in (first, second)]
    pen = pen_of(office, kind)
    pen.append_nr(second, " saml med H01.1")
    office.take(saved(office, pen, kind))
    assert office.reviewed.analysis.remarks[0].text == "\n".join(texts) and len(ids(office)) == 8


@BOTH
def test_a_remark_is_added(office: Office, kind: str) -> None:
    first, *_ = ids(office)
    pen = pen_of(office, kind)
    cells = {"nr": "H02", "bemaerkning": "Ringet ind: husk bænkene.", "svar": "Det gør vi."}
    pen.insert(first, cells)
    office.take(saved(office, pen, kind))
    added = [r for r in office.reviewed.analysis.remarks if "bænkene" in r.text]
    assert [r.response for r in added] == ["H02"]
    assert of(office, added[0].id)["reply"] == "Det gør vi."


@BOTH
def test_a_copied_row_is_no_second_remark(office: Office, kind: str) -> None:
    first, *_ = ids(office)
    pen = pen_of(office, kind)
    pen.copy_row(first)
    reading = office.read(saved(office, pen, kind))
    assert not reading.found.corrections and not reading.found.unclear


@BOTH
def test_copies_that_say_different_things_are_kept_and_told(office: Office, kind: str) -> None:
    first, *_ = ids(office)
    pen = pen_of(office, kind)
    made = pen.copy_row(first)
    if kind == "docx":
        pen._write(made, "svar", "Et svar.")
    else:
        made[pen.at["svar"]] = "Et svar."
    pen.write(first, "svar", "Et andet svar.")
    reading = office.take(saved(office, pen, kind))
    assert not reading.found.corrections
    assert {u.text for u in reading.found.unclear} == {"Et svar.", "Et andet svar."}
    assert {n.text for n in office.reviewed.notes} == {"Et svar.", "Et andet svar."}


def test_one_column_sorted_alone_is_never_believed(office: Office) -> None:
    """The classic accident in a spreadsheet: the words move, the ids stay."""
    all_ids = ids(office)
    pen = SheetPen(office.xlsx)
    texts = [pen.text(r, "bemaerkning") for r in all_ids]
    for remark, text in zip(all_ids, [*texts[1:], texts[0]], strict=True):
        pen.write(remark, "bemaerkning", text)
        pen.write(remark, "svar", f"Svar til: {text}")
    reading = office.read(saved(office, pen, "xlsx"))
    assert not reading.found.corrections
    assert len(reading.found.unclear) == len(all_ids)
    assert all("Svar til" in u.text for u in reading.found.unclear)


@BOTH
def test_what_is_not_understood_is_kept_word_by_word(office: Office, kind: str) -> None:
    first, second, *_ = ids(office)
    pen = pen_of(office, kind)
    pen.write(first, "udfald", "Spørg Lone først")
    pen.write(second, "aendring", "Æ77")
    pen.insert(second, {"bemaerkning": "Fra ingen.", "afsender": "En ukendt", "nr": "H99.1"})
    office.take(saved(office, pen, kind))
    told = {(n.text, n.made_by) for n in office.reviewed.notes}
    assert ("Spørg Lone først", "Mette") in told and ("Æ77", "Mette") in told
    data = overview_data(office.reviewed)
    assert {n["text"] for n in data["notes"]} == {text for text, _ in told}
    office.take(office.folder / f"rettet.{kind}")  # read twice, noted once
    assert len(office.reviewed.notes) == len(told)


@BOTH
@pytest.mark.parametrize("typed", ["Æ99", "Æ02, Æ99", "Æ04\nÆo2"])
def test_a_mistyped_change_takes_no_other_away(office: Office, kind: str, typed: str) -> None:
    first, second, *_ = ids(office)
    pen = pen_of(office, kind)
    pen.write(first, "aendring", "Æ02")
    pen.write(second, "aendring", "Æ03")
    office.take(saved(office, pen, kind))
    pen = pen_of(office, kind)
    pen.write(first, "aendring", typed)
    pen.write(second, "aendring", "")
    reading = office.take(saved(office, pen, kind))
    assert of(office, first)["changes"] == ["Æ02"] and of(office, second)["changes"] == []
    (unclear,) = reading.found.unclear
    assert unclear.text in typed and unclear.why.endswith("kolonnen står, som den gjorde.")


def test_comments_and_text_outside_the_table_are_kept(office: Office) -> None:
    pen = WordPen(office.docx)
    pen.document.add_paragraph("Husk at ringe til Ældrerådet.")
    run = pen.document.paragraphs[-1].runs[0]
    pen.document.add_comment(runs=run, text="Hvem gør det?", author="Lone")
    reading = office.read(saved(office, pen, "docx"))
    told = {(u.where, u.text) for u in reading.found.unclear}
    assert ("Word-kommentar af Lone", "Hvem gør det?") in told
    assert any(text == "Husk at ringe til Ældrerådet." for _, text in told)


def test_a_column_of_the_secretariats_own_comes_back_every_time(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    column = len(pen.header) + 1
    pen.header.append("Sagsbehandler")
    pen.sheet.cell(1, column).value = "Sagsbehandler"
    for line in pen.lines:
        line.append(None)
    pen.rows[first][-1] = "Lone"
    office.take(saved(office, pen, "xlsx"))
    again = SheetPen(office.xlsx)
    assert again.rows[first][again.header.index("Sagsbehandler")] == "Lone"
    assert not office.read(office.xlsx).found


def test_columns_are_known_by_their_mark_whatever_they_are_called(office: Office) -> None:
    first, *_ = ids(office)
    pen = WordPen(office.docx)
    header = next(
        iter(
            pen.table._tbl.iter(
                f"{'{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'}tr"
            )
        )
    )
    from docx.table import _Row

    _Row(header, pen.table).cells[pen.at["svar"]].paragraphs[0].runs[0].text = "Hvad vi siger"
    pen.write(first, "svar", "Ja.")
    assert found(office.read(saved(office, pen, "docx"))) == {(first, "reply"): "Ja."}


def test_a_document_of_an_older_state_is_read_against_that_state(office: Office) -> None:
    """The machine has changed its mind since: that is not the official's doing."""
    first, second, *_ = ids(office)
    pen = WordPen(office.docx)
    pen.write(first, "svar", "Ja.")
    file = saved(office, pen, "docx")
    office.world.mind = "2"
    office.run()
    assert found(office.read(file)) == {(first, "reply"): "Ja."}
    other = SheetPen(office.xlsx)
    other.write(second, "svar", "Jens' svar")
    other.write(first, "svar", "Nej.")
    office.take(saved(office, other, "xlsx"), by="Jens")
    (late,) = office.read(file).found.corrections
    assert (late.now, late.value, late.meanwhile) == ("Nej.", "Ja.", True)


def test_a_document_is_read_against_todays_decisions_though_the_letter_got_another_name(
    office: Office,
) -> None:
    first, *_ = ids(office)
    word, sheet = WordPen(office.docx), SheetPen(office.xlsx)
    word.write(first, "svar", "Ja.")
    sheet.write(first, "svar", "Nej.")
    older, taken = saved(office, word, "docx"), saved(office, sheet, "xlsx")
    office.take(taken, by="Jens")
    (file, texts), *rest = office.world.letters.items()
    office.world.letters = {file.replace("svar00", "brev"): texts, **dict(rest)}
    office.run()
    assert not office.read(taken).found.corrections
    (late,) = office.read(older).found.corrections
    assert (late.now, late.value, late.meanwhile) == ("Nej.", "Ja.", True)


def test_two_officials_correct_the_same_words(office: Office) -> None:
    first, *_ = ids(office)
    said = of(office, first)["text"]
    files = []
    for nth, end in enumerate((" Tak.", " Hilsen bestyrelsen.")):
        pen = SheetPen(office.xlsx)
        pen.write(first, "bemaerkning", said + end)
        files.append(Path(pen.save(office.folder / f"rettet{nth}.xlsx")))
    office.take(files[0])
    assert not office.read(files[0]).found.corrections
    (late,) = office.read(files[1]).found.corrections
    assert (late.now, late.value, late.meanwhile) == (
        f"{said} Tak.", f"{said} Hilsen bestyrelsen.", True,
    )  # fmt: skip


def test_without_its_version_a_document_is_read_against_the_nearest_state(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(first, "svar", "Ja.")
    del pen.book["Lister"]
    office.world.mind = "2"
    office.run()
    assert found(office.read(saved(office, pen, "xlsx"))) == {(first, "reply"): "Ja."}


def test_other_files_are_refused_with_the_remedy(office: Office, tmp_path: Path) -> None:
    import docx

    docx.Document().save(str(tmp_path / "tom.docx"))
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    (tmp_path / "b.docx").write_bytes(b"PK")
    for name in ("tom.docx", "a.pdf", "b.docx", "findes-ikke.xlsx"):
        with pytest.raises(NotReturned) as told:
            office.read(tmp_path / name)
        assert told.value.remedy


def test_the_history_tells_who_decided_what(office: Office) -> None:
    first, *_ = ids(office)
    for who, text in (("Mette", "Ja."), ("Jens", "Nej.")):
        pen = WordPen(office.docx)
        pen.write(first, "svar", text)
        office.take(saved(office, pen, "docx"), by=who, at=f"2026-04-0{len(who) - 3}T09:00:00")
    one, two = office.ledger.entries()
    assert (one.made_by, one.before, one.after and one.after.value) == ("Mette", None, "Ja.")
    assert (two.before and two.before.value, two.after and two.after.value) == ("Ja.", "Nej.")
    assert json.loads(two.after.context)["number"] == "H01.1" if two.after else False
    office.ledger.undo(2, Signature("Lone", "2026-04-09"))
    assert [e.value for e in office.store.edits()] == ["Ja."]
    assert len(office.ledger.entries()) == 3


@BOTH
def test_words_in_the_row_of_a_removed_remark_are_kept(office: Office, kind: str) -> None:
    first, *_ = ids(office)
    pen = pen_of(office, kind)
    pen.append_nr(first, " slet")
    pen.write(first, "svar", "Trukket tilbage den 3. marts.")
    office.take(saved(office, pen, kind))
    assert [n.text for n in office.reviewed.notes] == ["Trukket tilbage den 3. marts."]


def test_removing_a_copy_of_a_row_removes_no_remark(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.copy_row(first)[pen.at["handling"]] = "slet"
    reading = office.read(saved(office, pen, "xlsx"))
    assert not reading.found.corrections


def _case(office: Office, answer: str) -> Path:
    """The sheet »Se efter« with an answer to its only case."""
    pen = SheetPen(office.xlsx)
    sheet = pen.book["Se efter"]
    headings = [c.value for c in sheet[3]]
    sheet.cell(4, headings.index("Gælder stadig?") + 1).value = answer
    return saved(office, pen, "xlsx")


def _corrected_file(office: Office) -> str:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(first, "svar", "Ja.")
    office.take(saved(office, pen, "xlsx"))
    texts = next(iter(office.world.letters.values()))
    texts[0] = texts[0].replace("medlemmer", "medlemer")
    office.run()
    return first


def test_a_decision_is_confirmed_where_it_is_for_now(office: Office) -> None:
    first = _corrected_file(office)
    assert [state for _, state in office.reviewed.edits] == [EditState.REVIEW]
    office.take(_case(office, "ja"), by="Lone")
    ((edit, state),) = office.reviewed.edits
    assert state is EditState.KEPT and edit.subject == ids(office)[0] != first
    assert edit.made_by == "Lone" and of(office, edit.subject)["reply"] == "Ja."
    assert [e.action.value for e in office.ledger.entries()][1:] == ["bekræftet", "bekræftet"]


@pytest.mark.parametrize("answer", ["behold", "ja"])
def test_a_confirmed_decision_holds_when_a_late_response_arrives(
    office: Office, answer: str
) -> None:
    """Whatever word confirmed it, and although the late one comes first by its name."""
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(first, "svar", "Ja.")
    pen.write(first, "udfald", "Taget til efterretning")
    office.take(saved(office, pen, "xlsx"))
    texts = next(iter(office.world.letters.values()))
    texts[0] = texts[0].replace("medlemmer", "medlemer")
    office.run()
    assert {state for _, state in office.reviewed.edits} == {EditState.REVIEW}
    pen = SheetPen(office.xlsx)
    sheet = pen.book["Se efter"]
    place = [c.value for c in sheet[3]].index("Gælder stadig?") + 1
    for row in (4, 5):
        sheet.cell(row, place).value = answer
    office.take(saved(office, pen, "xlsx"))
    confirmed = office.store.edits()
    now = confirmed[0].subject
    assert now != first and {e.subject for e in confirmed} == {now}
    number = register(office.reviewed).entries[now].number

    late = {"hoeringssvar/aa_forsinket.pdf": ["Vi vil gerne have flere bænke i parken ved søen."]}
    office.world.letters = late | office.world.letters
    office.run()
    assert [(e, state) for e, state in office.reviewed.edits] == [
        (e, EditState.KEPT) for e in confirmed
    ]
    assert not office.reviewed.recalls
    shown = of(office, now)
    assert (shown["reply"], shown["outcome"]) == ("Ja.", "taget_til_efterretning")
    entries = register(office.reviewed).entries
    assert entries[now].number == number  # the late one took no other's number
    assert (
        SheetPen(office.xlsx).text(now, "svar") == WordPen(office.docx).text(now, "svar") == "Ja."
    )


def test_a_decision_is_put_aside_and_stays_in_the_history(office: Office) -> None:
    _corrected_file(office)
    office.take(_case(office, "Nej"))
    assert office.reviewed.edits == () and of(office, ids(office)[0])["reply"] is None
    assert office.ledger.entries()[0].after and office.ledger.entries()[-1].after is None
    office.ledger.undo(2, Signature("Lone", "2026-04-09"))
    assert [e.value for e in office.store.edits()] == ["Ja."]


def test_the_review_table_of_the_word_file_is_read(office: Office) -> None:
    import docx

    _corrected_file(office)
    document = docx.Document(str(office.docx))
    table = next(t for t in document.tables if t.cell(0, 0).text == "Sag")
    assert table.cell(1, 3).text == "Ja." and "medlemmer" in table.cell(1, 4).text
    table.cell(1, 1).paragraphs[0].add_run("ja")
    document.save(str(office.folder / "svar.docx"))
    office.take(office.folder / "svar.docx")
    assert [state for _, state in office.reviewed.edits] == [EditState.KEPT]


def test_without_bookmarks_rows_are_known_by_number_and_words(office: Office) -> None:
    """Some programs drop every bookmark when they save."""
    first, second, *_ = ids(office)
    pen = WordPen(office.docx)
    pen.write(first, "svar", "Ja.")
    pen.write(second, "nr", "")  # the number is gone as well: the words tell
    pen.write(second, "svar", "Nej.")
    body = pen.document.element.body
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for mark in [*body.iter(f"{w}bookmarkStart"), *body.iter(f"{w}bookmarkEnd")]:
        mark.getparent().remove(mark)
    reading = office.read(saved(office, pen, "docx"))
    assert found(reading) == {(first, "reply"): "Ja.", (second, "reply"): "Nej."}
    assert not reading.found.unclear and not reading.found.absent


def test_without_the_column_of_ids_rows_are_known_by_number_and_words(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(first, "svar", "Ja.")
    pen.save(office.folder / "rettet.xlsx")
    pen.sheet.delete_cols(pen.at["id"] + 1)
    pen.sheet.delete_cols(pen.at["tema"] + 1)
    pen.book.save(office.folder / "rettet.xlsx")
    reading = office.read(office.folder / "rettet.xlsx")
    assert found(reading) == {(first, "reply"): "Ja."} and not reading.found.unclear


def test_the_kind_below_the_words_is_read_in_word(office: Office) -> None:
    first, *_ = ids(office)
    pen = WordPen(office.docx)
    cell = pen._cell(pen.rows[first], "bemaerkning")
    below = cell.paragraphs[-1]
    assert below.text == "side 1 · ændringsforslag"
    below.runs[0].text = "side 1 · bekymring"
    reading = office.read(saved(office, pen, "docx"))
    assert found(reading) == {(first, "kind"): "bekymring"} and not reading.found.unclear


def test_tracked_changes_count_as_accepted(office: Office) -> None:
    """A row that is deleted with tracking is a row that is gone; inserted words are read."""
    from lxml import etree

    first, second, *_ = ids(office)
    pen = WordPen(office.docx)
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    paragraph = pen._cell(pen.rows[first], "svar").paragraphs[0]._p
    made = etree.fromstring(
        f'<w:ins xmlns:w="{w}" w:id="9" w:author="Lone"><w:r><w:t>Ja.</w:t></w:r></w:ins>'
    )
    gone = etree.fromstring(
        f'<w:del xmlns:w="{w}" w:id="8" w:author="Lone"><w:r><w:delText>Nej.</w:delText></w:r></w:del>'
    )
    paragraph.append(made)
    paragraph.append(gone)
    properties = pen.rows[second].find(f"{{{w}}}trPr")
    if properties is None:
        properties = etree.SubElement(pen.rows[second], f"{{{w}}}trPr")
        pen.rows[second].insert(0, properties)
    etree.SubElement(properties, f"{{{w}}}del")
    reading = office.read(saved(office, pen, "docx"))
    assert found(reading) == {(first, "reply"): "Ja."} and not reading.found.unclear
    assert [label.split()[0] for label in reading.found.absent] == ["H01.2"]


def test_it_is_told_when_the_state_behind_a_document_is_a_guess(office: Office) -> None:
    pen = SheetPen(office.xlsx)
    pen.write(ids(office)[0], "svar", "Ja.")
    assert office.read(saved(office, pen, "xlsx")).known
    pen = SheetPen(office.xlsx)
    del pen.book["Lister"]
    pen.write(ids(office)[0], "svar", "Ja.")
    assert not office.read(saved(office, pen, "xlsx")).known


def test_one_reply_in_a_joined_cell_is_for_all_its_rows(office: Office) -> None:
    first, second, third, fourth, *_ = ids(office)
    pen = WordPen(office.docx)
    top, bottom = (pen._cell(pen.rows[r], "svar") for r in (first, third))
    top.merge(bottom)
    pen.write(first, "svar", "Et samlet svar.")
    reading = office.read(saved(office, pen, "docx"))
    assert found(reading) == {(r, "reply"): "Et samlet svar." for r in (first, second, third)}
    assert not reading.found.unclear and (fourth, "reply") not in found(reading)


@BOTH
def test_a_part_with_empty_cells_takes_nothing_away(office: Office, kind: str) -> None:
    """A new row that bears the whole's number: only its words are said."""
    first, *_ = ids(office)
    one, two = of(office, first)["text"].split(". ", 1)
    pen = pen_of(office, kind)
    pen.reword(first, one + ".")
    pen.insert(first, {"nr": "H01.1", "bemaerkning": two})
    reading = office.read(saved(office, pen, kind))
    assert [c.field for c in reading.found.corrections] == ["split"]
    assert not reading.found.unclear


@BOTH
def test_the_programs_doubt_is_no_theme(office: Office, kind: str) -> None:
    first, second, *_ = ids(office)
    pen = pen_of(office, kind)
    pen.write(first, "tema", "Pårørende\nogså: Trafik\nusikkert mellem »Trafik« og »Fællesskab«")
    pen.write(second, "tema", "Et nyt tema\nusikkert mellem de to\nintet af temaerne")
    values = found(office.read(saved(office, pen, kind)))
    assert values[first, "themes"] == "pårørende, trafik"
    assert values[second, "themes"] == "Et nyt tema"
