"""`historik --fortryd`: one decision undone, of every kind, leaves the round as it was before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from office import Office
from pens import SheetPen, WordPen

from hoering.keeping.history import Entry, Signature
from hoering.writing.facts.decisions import decided
from hoering.writing.facts.register import register
from hoering.writing.shown import shown

BY = Signature("Jens", "2026-04-02T09:00:00")


def state(office: Office) -> dict[str, Any]:
    """All that the documents say of the round, and what the analysis behind them is."""
    facts = shown(office.reviewed, register(office.reviewed))
    return facts | {"analysis": decided(office.reviewed)}


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


def words(pen: WordPen, remark: str) -> str:
    """The first paragraph of the remark as it stands in the table."""
    return pen.text(remark, "bemaerkning").split("\n")[0]


Write = Callable[[WordPen, list[str]], None]


def _cut(pen: WordPen, remarks: list[str]) -> None:
    first, *_ = remarks
    head, tail = words(pen, first).split(". ", 1)
    pen.reword(first, f"{head}.")
    pen.insert(first, {"bemaerkning": tail})


def _joined(pen: WordPen, remarks: list[str]) -> None:
    pen.append_nr(remarks[1], " saml med H01.1")


def _added(pen: WordPen, remarks: list[str]) -> None:
    pen.insert(remarks[1], {"nr": "H01", "bemaerkning": "Ringet ind: Der mangler bænke."})


WRITTEN: dict[str, Write] = {
    "reply": lambda pen, remarks: pen.write(remarks[0], "svar", "Det er skrevet ind."),
    "outcome": lambda pen, remarks: pen.write(remarks[0], "udfald", "Taget til efterretning"),
    "themes": lambda pen, remarks: pen.write(remarks[0], "tema", "Et helt nyt tema"),
    "section": lambda pen, remarks: pen.write(remarks[0], "afsnit", "Hele udkastet"),
    "changes": lambda pen, remarks: pen.write(remarks[0], "aendring", "Æ01, Æ04"),
    "text": lambda pen, remarks: pen.reword(remarks[0], f"{words(pen, remarks[0])} Hver dag."),
    "sender": lambda pen, remarks: pen.write(remarks[0], "afsender", "Ældrerådet"),
    "split": _cut,
    "merged": _joined,
    "deleted": lambda pen, remarks: pen.append_nr(remarks[0], " slet"),
    "added": _added,
}


def written(office: Office, write: Write) -> Path:
    pen = WordPen(office.docx)
    write(pen, ids(office))
    return pen.save(office.folder / "rettet.docx")


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_decision_is_undone_and_the_undoing_too(office: Office, kind: str) -> None:
    before = state(office)
    office.take(written(office, WRITTEN[kind]))
    made = office.ledger.entries()
    assert kind in {e.field for e in made}
    after = state(office)
    assert after != before
    undo(office, made)
    assert state(office) == before
    assert office.store.edits() == () and office.reviewed.edits == ()
    undo(office, office.ledger.entries()[len(made) :])
    assert state(office) == after


def undo(office: Office, entries: Sequence[Entry]) -> None:
    for entry in reversed(entries):
        office.ledger.undo(entry.number, BY)
    office.run()


def test_kind_and_kind_of_sender_are_undone(office: Office) -> None:
    before = state(office)
    pen = SheetPen(office.xlsx)
    now = pen.text(ids(office)[0], "art")
    pen.write(ids(office)[0], "art", "Spørgsmål" if now != "Spørgsmål" else "Støtte")
    pen.write(ids(office)[0], "afsendertype", "myndighed")
    office.take(pen.save(office.folder / "rettet.xlsx"))
    assert {e.field for e in office.ledger.entries()} == {"kind", "sender_kind"}
    undo(office, office.ledger.entries())
    assert state(office) == before


def test_a_part_with_a_reply_keeps_it_when_the_cut_is_undone(office: Office) -> None:
    """The reply is not in force at the whole remark, and it is not lost: it is to be looked at."""
    first, *_ = ids(office)
    whole = office.reviewed.analysis.remarks[0].text
    head, tail = whole.split(". ", 1)
    pen = WordPen(office.docx)
    pen.reword(first, f"{head}.")
    pen.insert(first, {"bemaerkning": tail, "svar": "Om den anden del."})
    office.take(pen.save(office.folder / "rettet.docx"))
    (split,) = [e for e in office.ledger.entries() if e.field == "split"]
    office.ledger.undo(split.number, BY)
    office.run()
    assert office.reviewed.analysis.remarks[0].text == whole
    (recall,) = office.reviewed.recalls
    assert recall.edit.value == "Om den anden del." and recall.place == first and not recall.holds


def test_a_confirmed_decision_goes_back_to_where_it_was(office: Office) -> None:
    first, *_ = ids(office)
    pen = WordPen(office.docx)
    pen.write(first, "svar", "Ja.")
    office.take(pen.save(office.folder / "rettet.docx"))
    texts = next(iter(office.world.letters.values()))
    texts[0] = texts[0].replace("medlemmer", "medlemer")
    office.run()
    before = office.store.edits()
    table = SheetPen(office.xlsx)
    sheet = table.book["Se efter"]
    sheet.cell(4, [c.value for c in sheet[3]].index("Gælder stadig?") + 1).value = "ja"
    office.take(table.save(office.folder / "gennemset.xlsx"))
    confirmed = office.store.edits()
    assert [e.subject for e in confirmed] == [ids(office)[0]] != [first]
    assert len(office.ledger.undo(3, BY)) == 2  # it left its old remark, and came to the new one
    assert office.store.edits() == before
    assert len(office.ledger.undo(5, BY)) == 2
    assert office.store.edits() == confirmed
