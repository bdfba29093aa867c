"""Decisions go along when the file of their response is renamed."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from hoering.domain import Edit, EditState, remark_id
from hoering.keeping.history import Signature
from hoering.keeping.ledger import Intake
from hoering.returning.corrections import context_of
from hoering.writing.facts.decisions import decided, kept

sys.path.append(str(Path(__file__).resolve().parents[1] / "returning"))

from office import Office, World, letters, seen_of

BY = Signature("Mette", "2026-04-01")
FIRST, SECOND = "hoeringssvar/svar00.pdf", "hoeringssvar/svar01.pdf"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path, World(letters(3, 3)), documents=False)
    made.run()
    return made


def decide(
    office: Office, subject: str, field: str, value: str, based_on: str | None = None
) -> None:
    """A decision on a remark or a response, as it comes from a document of today."""
    seen = seen_of(office)
    remark = seen.remarks.get(subject)
    response = seen.responses[remark.response if remark else subject]
    machine = (remark or response).machine.get(field, "") if based_on is None else based_on
    context = context_of(seen, remark, response, field, (value, machine))
    edit = Edit(subject, field, value, machine, "2026-04-01", "Mette", context=context)
    office.ledger.take_in(Intake([edit]), BY, "x.docx")


def renamed(office: Office, names: dict[str, str]) -> None:
    known = office.world.letters
    office.world.letters = dict(sorted((names.get(f, f), texts) for f, texts in known.items()))
    office.run()


def of(office: Office, number: str) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks if r.response == number]


def test_replies_stay_in_force_run_after_run(office: Office) -> None:
    for nth, remark in enumerate(of(office, "H02")):
        decide(office, remark, "reply", f"Svar {nth}.")
    office.run()
    renamed(office, {SECOND: "hoeringssvar/2026-04-01 Ældrerådet.pdf"})
    for _ in range(2):
        assert kept(office.reviewed) == {
            remark: {"reply": f"Svar {nth}."} for nth, remark in enumerate(of(office, "H02"))
        }
        assert {state for _, state in office.reviewed.edits} == {EditState.REVIEW}
        whys = {recall.why for recall in office.reviewed.recalls}
        assert whys == {"Høringssvaret ligger i en anden fil end før."}
        office.run()


def test_replies_follow_the_words_where_two_files_changed_names(office: Office) -> None:
    for number in ("H01", "H02"):
        decide(office, of(office, number)[0], "reply", f"Til {number}.")
        key = next(k for k, r in seen_of(office).responses.items() if r.id == number)
        decide(office, key, "sender", f"Rådet bag {number}")
    office.run()
    renamed(office, {FIRST: SECOND, SECOND: FIRST})
    after = decided(office.reviewed)
    replies = {a.remark: a.reply for a in after.linking.answers if a.reply}
    assert replies == {of(office, n)[0]: f"Til {n}." for n in ("H01", "H02")}
    senders = {r.id: r.sender for r in after.responses}
    assert senders["H01"] == "Rådet bag H01" and senders["H02"] == "Rådet bag H02"


def test_the_next_response_in_a_file_has_nothing_of_the_one_before(office: Office) -> None:
    decide(office, of(office, "H01")[0], "reply", "Ja.")
    office.world.letters[FIRST] = ["Nej til vindmøller ved kysten."]
    renamed(office, {FIRST: "hoeringssvar/x.pdf", SECOND: FIRST})
    assert kept(office.reviewed) == {}
    assert {state for _, state in office.reviewed.edits} == {EditState.ORPHANED}


def test_what_people_cut_stays_cut(office: Office) -> None:
    whole, gone, other = (office.reviewed.analysis.remarks[n] for n in (0, 1, 2))
    texts = whole.text.split(". ", 1)
    parts = [{"id": remark_id(FIRST, text), "text": text} for text in texts]
    decide(office, whole.id, "split", json.dumps({"parts": parts}), whole.text)
    decide(office, gone.id, "deleted", "{}", gone.text)
    key = f"svar:{FIRST}"
    added = remark_id(FIRST, "Ringet ind.")
    seen = seen_of(office)
    edit = Edit(added, "added", json.dumps({"id": added, "text": "Ringet ind."}), "", "2026-04-01")
    context = context_of(seen, None, seen.responses[key])
    office.ledger.take_in(Intake([replace(edit, context=context)]), BY, "x.docx")
    office.run()
    decide(office, parts[0]["id"], "reply", "Ja.")
    renamed(office, {FIRST: "hoeringssvar/svar09.pdf"})
    for _ in range(2):
        own = [r for r in office.reviewed.analysis.remarks if r.response == "H01"]
        assert [r.text for r in own] == [*texts, other.text, "Ringet ind."]
        assert kept(office.reviewed) == {parts[0]["id"]: {"reply": "Ja."}}
        assert {state for _, state in office.reviewed.edits} == {EditState.KEPT}
        office.run()


def test_joined_remarks_stay_joined(office: Office) -> None:
    one, two, third = (office.reviewed.analysis.remarks[n] for n in (0, 1, 2))
    text = f"{one.text}\n{two.text}"
    made = remark_id(FIRST, text)
    value = {"id": made, "text": text, "of": [one.id, two.id]}
    decide(office, one.id, "merged", json.dumps(value), one.text)
    office.run()
    renamed(office, {FIRST: "hoeringssvar/svar09.pdf"})
    own = [r.text for r in office.reviewed.analysis.remarks if r.response == "H01"]
    assert own == [text, third.text]
    assert {state for _, state in office.reviewed.edits} == {EditState.KEPT}
