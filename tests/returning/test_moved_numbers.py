"""Numbers follow the order of the remarks: where one moves, it is told, and the history knows."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from pathlib import Path

from office import Office, seen_of
from pens import SheetPen
from rich.console import Console

from hoering.keeping.history import history_rows
from hoering.returning.moved import numbers_of, told
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.facts.register import register
from hoering.writing.terminal.reasons import print_reason


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


def labels(office: Office) -> list[str]:
    rows = history_rows(office.ledger.entries(), numbers_of(seen_of(office)))
    return [str(row["label"]) for row in rows]


def taken(office: Office, pen: SheetPen) -> None:
    office.take(Path(pen.save(office.folder / "rettet.xlsx")))


def test_an_added_remark_without_a_place_comes_last(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.insert(first, {"nr": "H01", "bemaerkning": "Sagt i telefonen: husk bænkene."})
    taken(office, pen)
    own = register(office.reviewed).of_response["H01"]
    assert [e.number for e in own if e.remark.text.startswith("Sagt")] == ["H01.4"]
    assert own[0].remark.id == first
    assert labels(office) == ["H01.4 Afsender 00"]


def test_the_history_names_a_remark_by_the_number_it_has_now(office: Office) -> None:
    first, second, third, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(third, "svar", "Ja.")
    taken(office, pen)
    before = seen_of(office)
    pen = SheetPen(office.xlsx)
    pen.write(second, "svar", "Se svaret til H01.3.")
    pen.append_nr(first, "slet")
    taken(office, pen)
    assert labels(office) == [
        "H01.2 Afsender 00 (dengang H01.3)",
        "Afsender 00 (dengang H01.1)",
        "H01.1 Afsender 00 (dengang H01.2)",
    ]
    assert told(before, seen_of(office)) == [
        "Numre er flyttet: H01.2–3 hedder nu H01.1–2.",
        "Se efter i svar, der nævner et nummer, som er flyttet: H01.1 (H01.3 hedder nu H01.2).",
    ]
    assert told(seen_of(office), seen_of(office)) == []


def test_a_change_with_another_number_is_told(office: Office) -> None:
    pen = SheetPen(office.xlsx)
    pen.write(ids(office)[0], "svar", "Se Æ02 og Æ01.")
    taken(office, pen)
    before = seen_of(office)
    office.world.changes = office.world.changes[1:]
    office.run()
    lines = told(before, seen_of(office))
    assert lines[0] == "Numre er flyttet: Æ02–04 hedder nu Æ01–03."
    assert lines[1].endswith("H01.1 (Æ02 hedder nu Æ01).")


def test_a_change_that_the_program_renumbered_was_not_edited_by_somebody(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(first, "aendring", "Æ03")
    taken(office, pen)
    pen = SheetPen(office.xlsx)
    pen.write(first, "aendring", "Æ03, Æ04")
    file = Path(pen.save(office.folder / "gammel.xlsx"))
    office.world.changes = office.world.changes[1:]
    office.run()
    (correction,) = office.read(file).found.corrections
    assert correction.field == "changes" and not correction.meanwhile
    office.take(file)
    assert not office.read(file).found.corrections  # Æ03 and Æ04 are called Æ02 and Æ03 now
    assert not office.reviewed.recalls


def test_why_a_decision_is_to_be_looked_at_is_told_as_it_is(office: Office) -> None:
    first, *_ = ids(office)
    pen = SheetPen(office.xlsx)
    pen.write(first, "aendring", "Æ04")
    taken(office, pen)
    before, after = office.world.changes[3]
    office.world.changes = (
        *office.world.changes[1:3],
        (before, after.replace("alle", "næsten alle")),
    )
    office.run()
    screen = StringIO()
    print_reason(figures(overview_data(office.reviewed)), Console(file=screen, width=300), "H01.1")
    told = " ".join(screen.getvalue().split())
    assert "har fået en anden ordlyd: nu Æ03." in told and "orslaget er ændret" not in told


def test_a_response_that_lies_where_another_lay_has_not_moved(office: Office) -> None:
    """In a combined file pages shift; each response keeps its number."""
    before = seen_of(office)
    one, other, *_ = before.responses
    shifted = {one: before.responses[other], other: before.responses[one]}
    after = replace(before, responses={**before.responses, **shifted})
    assert told(before, after) == []
