"""Who decided what when: nothing is taken away, half a file is never taken in."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from hoering.domain import Edit, Note
from hoering.errors import NoDecision
from hoering.keeping import history
from hoering.keeping.history import Action, Signature
from hoering.keeping.ledger import Intake, Ledger
from hoering.keeping.schema import STEPS
from hoering.keeping.store import Store

BY = Signature("Mette", "2026-04-01T10:00:00")


def edit(value: str, subject: str = "b1", field: str = "reply") -> Edit:
    return Edit(subject, field, value, "", BY.at, BY.by)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(Store(tmp_path))


def _values(ledger: Ledger) -> list[str]:
    return [e.value for e in ledger._store.edits()]


def test_undo_is_an_entry_of_its_own_and_can_be_undone(ledger: Ledger) -> None:
    ledger.take_in(Intake([edit("Ja.")]), BY, "a.docx")
    ledger.take_in(Intake([edit("Nej.")]), BY, "b.docx")
    (undone,) = ledger.undo(2, Signature("Jens", "2026-04-02"))
    assert (undone.action, undone.undoes, undone.made_by) == (Action.UNDONE, 2, "Jens")
    assert _values(ledger) == ["Ja."]
    ledger.undo(3, Signature("Jens", "2026-04-03"))
    assert _values(ledger) == ["Nej."]
    sources = [(e.number, e.source) for e in ledger.entries()]
    assert sources == [(1, "a.docx"), (2, "b.docx"), (3, ""), (4, "")]


def test_undoing_the_first_decision_leaves_none(ledger: Ledger) -> None:
    ledger.take_in(Intake([edit("Ja.")]), BY, "a.docx")
    ledger.undo(1, Signature("Jens", "2026-04-02"))
    assert _values(ledger) == []
    assert [e.before and e.before.value for e in ledger.entries()] == [None, "Ja."]


def test_a_decision_that_a_later_one_replaced_is_not_undone(ledger: Ledger) -> None:
    ledger.take_in(Intake([edit("Ja."), edit("Nej.")]), BY, "a.docx")
    with pytest.raises(NoDecision, match=r"nr\. 2"):
        ledger.undo(1, Signature("Jens", "2026-04-02"))
    with pytest.raises(NoDecision, match=r"ingen beslutning nr\. 9"):
        ledger.undo(9, Signature("Jens", "2026-04-02"))
    assert len(ledger.entries()) == 2


def test_two_decisions_confirmed_at_each_others_place_both_hold(ledger: Ledger) -> None:
    ledger.take_in(Intake([edit("Ja.", "b1"), edit("Nej.", "b2")]), BY, "a.docx")
    swapped = [(1, edit("Ja.", "b2")), (2, edit("Nej.", "b1"))]
    ledger.take_in(Intake(confirmed=swapped), BY, "b.docx")
    assert {e.subject: e.value for e in ledger._store.edits()} == {"b1": "Nej.", "b2": "Ja."}


def test_a_confirmed_decision_is_undone_with_its_own_half_alone(ledger: Ledger) -> None:
    ledger.take_in(Intake([edit("Ja.", "b1"), edit("Nej.", "b2")]), BY, "a.docx")
    # The first stays where it is: one entry, with another decision's two halves right behind it.
    stays, moved = (1, edit("Ja.", "b1")), (2, edit("Nej.", "b3"))
    ledger.take_in(Intake(confirmed=[stays, moved]), BY, "a.docx")
    for number, numbers in ((3, [6]), (5, [7, 8]), (8, [9, 10])):
        undone = ledger.undo(number, BY)
        assert [e.number for e in undone] == numbers
    assert {e.subject: e.value for e in ledger._store.edits()} == {"b1": "Ja.", "b3": "Nej."}


def test_an_intake_reads_the_decisions_once(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.take_in(Intake([edit("Ja.", f"b{n}") for n in range(9)]), BY, "a.docx")
    reads: list[object] = []
    whole = history.edits
    monkeypatch.setattr(history, "edits", lambda db: reads.append(db) or whole(db))
    confirmed = [(n + 1, edit("Ja.", f"c{n}")) for n in range(4)]
    ledger.take_in(Intake(confirmed=confirmed, retired=[5, 6, 7]), BY, "b.docx")
    assert len(reads) == 1
    monkeypatch.undo()
    own = [e.subject for e in ledger._store.edits()]
    assert own == ["b7", "b8", "c0", "c1", "c2", "c3"]


def test_notes_stay_until_somebody_closes_them(ledger: Ledger) -> None:
    note = Note(0, "a.docx", "række 3", "Spørg Lone", "»Spørg Lone« er ikke et udfald.")
    ledger.take_in(Intake(notes=[note, note]), BY, "a.docx")
    (kept,) = ledger.notes()
    assert (kept.text, kept.made_by) == ("Spørg Lone", "Mette")
    ledger.take_in(Intake(closed=[kept.number]), BY, "b.xlsx")
    assert ledger.notes() == ()


def test_a_program_killed_in_the_middle_has_taken_in_nothing(tmp_path: Path) -> None:
    Ledger(Store(tmp_path)).take_in(Intake([edit("Ja.")]), BY, "a.docx")
    code = (
        "import os, sys; from pathlib import Path; from hoering.domain import Edit\n"
        "from hoering.keeping import history; from hoering.keeping.history import Signature\n"
        "from hoering.keeping.ledger import Intake, Ledger; from hoering.keeping.store import Store\n"
        "record, made = history.record, []\n"
        "def dying(*a, **k):\n"
        "    made.append(1)\n"
        "    if len(made) == 3: os._exit(9)\n"
        "    return record(*a, **k)\n"
        "history.record = dying\n"
        "edits = [Edit('b1', f, 'x', '', '', '') for f in ('reply', 'outcome', 'kind')]\n"
        "Ledger(Store(Path(sys.argv[1]))).take_in(Intake(edits), Signature('', ''), '')"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert done.returncode == 9
    ledger = Ledger(Store(tmp_path))
    assert _values(ledger) == ["Ja."] and len(ledger.entries()) == 1


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_database_keeps_its_decisions_and_gets_a_history(
    tmp_path: Path, version: int
) -> None:
    store = Store(tmp_path)
    store.path.parent.mkdir()
    with sqlite3.connect(store.path) as db:
        for step in STEPS[:version]:
            db.executescript(step)
        db.execute(f"PRAGMA user_version = {version}")
        db.execute("INSERT INTO remark VALUES ('b1', 'a.pdf', 'Vi mangler lys.')")
        db.executemany(
            "INSERT INTO edit VALUES (?, ?, ?, ?, ?)",
            [
                ("b1", "outcome", "delvist", "indarbejdet", "2026-03-20"),
                ("b1", "reply", "Sagde »nej« i 'går'", "", "2026-03-19"),
            ],
        )
    db.close()
    assert {e.field: e.value for e in store.edits()} == {
        "outcome": "delvist", "reply": "Sagde »nej« i 'går'",
    }  # fmt: skip
    ledger = Ledger(store)
    entries = ledger.entries()
    assert [(e.field, e.made_at) for e in entries] == [
        ("reply", "2026-03-19"), ("outcome", "2026-03-20"),
    ]  # fmt: skip
    assert entries[0].after and entries[0].after.value == "Sagde »nej« i 'går'"
    assert ledger.memory()["b1"].text == "Vi mangler lys."
    ledger.undo(2, Signature("Jens", "2026-04-01"))
    assert [e.field for e in store.edits()] == ["reply"]
