"""A reason that the program only guesses at is marked so, and no decision until somebody says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from office import Office
from pens import SheetPen, WordPen

from hoering.dansk import GUESS, REASONS
from hoering.domain import Reason
from hoering.returning.blocks import _lines
from hoering.returning.cells import is_proposal
from hoering.writing.export import overview_data
from hoering.writing.facts.decisions import decided
from hoering.writing.facts.register import register
from hoering.writing.facts.tasks import is_unfounded
from hoering.writing.files.placing import DATA
from hoering.writing.public import public_documents


@pytest.fixture
def guessing(office: Office) -> Office:
    office.world.guesses = True
    office.run()
    return office


def guessed(office: Office) -> dict[str, Reason]:
    """Remark → the reason that the program guesses at, in the order of the remarks."""
    return {
        r["id"]: Reason(r["reason"])
        for r in overview_data(office.reviewed)["remarks"]
        if r["reason"] not in (None, "andet")
    }


def edited(office: Office, remark: str) -> list[str]:
    found = overview_data(office.reviewed)["remarks"]
    return list(next(r for r in found if r["id"] == remark)["edited"])


def saved(office: Office, pen: Any, kind: str) -> Path:
    return Path(pen.save(office.folder / f"rettet.{kind}"))


def test_both_documents_call_it_a_guess(guessing: Office) -> None:
    remark, reason = next(iter(guessed(guessing).items()))
    told = f"{REASONS[reason]} {GUESS}"
    assert SheetPen(guessing.xlsx).text(remark, "begrundelse") == told
    assert f"Begrundelse? {told}" in WordPen(guessing.docx).text(remark, "udfald").split("\n")
    for file in (guessing.docx, guessing.xlsx):
        reading = guessing.read(file)
        assert not reading.found and not reading.found.unclear


def test_a_guess_without_its_mark_is_a_decision(guessing: Office) -> None:
    first, second, *_ = guessed(guessing).items()
    pen = SheetPen(guessing.xlsx)
    pen.write(first[0], "begrundelse", REASONS[first[1]])
    guessing.take(saved(guessing, pen, "xlsx"))
    assert edited(guessing, first[0]) == ["reason"] and edited(guessing, second[0]) == []
    book = register(guessing.reviewed)
    assert book.entries[first[0]].founded_reason is first[1]
    told = WordPen(guessing.docx).text(first[0], "udfald").split("\n")
    assert f"Begrundelse: {REASONS[first[1]]}" in told
    assert not guessing.read(guessing.docx).found


def test_a_guess_left_below_another_outcome_is_none(guessing: Office) -> None:
    remark, reason = next(iter(guessed(guessing).items()))
    pen = WordPen(guessing.docx)
    pen.write(remark, "udfald", f"Indarbejdet\nBegrundelse? {REASONS[reason]} {GUESS}\nforslag")
    guessing.take(saved(guessing, pen, "docx"))
    assert edited(guessing, remark) == ["outcome"]


def test_running_text_has_the_guess_on_a_line_of_its_own() -> None:
    told = f"Ikke indarbejdet, begrundelse? økonomi {GUESS} (programmets forslag)"
    lines = f"Ikke indarbejdet\nBegrundelse? økonomi {GUESS}\nforslag"
    assert _lines(told) == lines
    told = "Ikke indarbejdet, begrundelse: måske økonomi (programmets forslag)"
    assert _lines(told) == lines


def _refused(office: Office) -> tuple[str, Reason]:
    """A remark that the machine says no to, with the reason that it gives."""
    for remark in overview_data(office.reviewed)["remarks"]:
        if remark["outcome"] == "ikke_indarbejdet" and remark["reason"] not in (None, "andet"):
            return remark["id"], Reason(remark["reason"])
    raise AssertionError("no remark is refused with a reason")


@pytest.mark.parametrize("guesses", [False, True])
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_yes_in_place_of_a_no_drops_the_programs_reason(
    office: Office, kind: str, guesses: bool
) -> None:
    office.world.guesses = guesses
    office.run()
    remark, _ = _refused(office)
    pen: Any = WordPen(office.docx) if kind == "docx" else SheetPen(office.xlsx)
    first, *rest = pen.text(remark, "udfald").split("\n")
    assert first.startswith("Ikke indarbejdet")
    pen.write(remark, "udfald", "\n".join(["Imødekommet", *rest]))
    office.take(saved(office, pen, kind))
    entry = register(office.reviewed).entries[remark]
    assert entry.answer and entry.answer.reason is None and "skøn" not in entry.answer.why
    assert WordPen(office.docx).text(remark, "udfald").split("\n")[0] == "Indarbejdet"
    assert "Begrundelse" not in WordPen(office.docx).text(remark, "udfald")
    assert SheetPen(office.xlsx).text(remark, "begrundelse") == ""
    public = public_documents(decided(office.reviewed))[DATA].decode()
    (told,) = [r for r in json.loads(public)["remarks"] if r["id"] == remark]
    assert told["outcome"] == "indarbejdet" and told["reason"] is None


def test_beside_a_decided_no_the_programs_reason_is_a_guess(office: Office) -> None:
    remark, reason = _refused(office)
    pen = SheetPen(office.xlsx)
    pen.write(remark, "udfald", "Delvist indarbejdet")
    office.take(saved(office, pen, "xlsx"))
    book = register(office.reviewed)
    assert book.entries[remark].founded_reason is None
    assert SheetPen(office.xlsx).text(remark, "begrundelse") == f"{REASONS[reason]} {GUESS}"
    found = overview_data(office.reviewed)["remarks"]
    assert is_unfounded(next(r for r in found if r["id"] == remark))
    public = public_documents(decided(office.reviewed))[DATA].decode()
    (told,) = [r for r in json.loads(public)["remarks"] if r["id"] == remark]
    assert told["reason"] is None


def test_a_reason_of_the_secretariats_own_stays_whatever_the_outcome(office: Office) -> None:
    remark, _ = _refused(office)
    pen = SheetPen(office.xlsx)
    pen.write(remark, "udfald", "Indarbejdet")
    pen.write(remark, "begrundelse", "politisk besluttet")
    office.take(saved(office, pen, "xlsx"))
    book = register(office.reviewed)
    assert book.entries[remark].founded_reason is Reason.DECIDED


@pytest.mark.parametrize(
    ("line", "mark"),
    [("forslag", True), ("Forslag – se også Æ01", True), ("Forslaget er imødekommet", False)],
)
def test_the_mark_of_a_proposal_is_a_word_of_its_own(line: str, mark: bool) -> None:
    assert is_proposal(line) is mark
