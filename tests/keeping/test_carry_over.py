"""Decisions over any sequence of edits and runs: kept, put up for review or listed; never lost."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from hoering.domain import (
    STRUCTURAL,
    Alarm,
    AlarmKind,
    Answer,
    Edit,
    EditState,
    normalised,
    remark_id,
    response_keys,
)
from hoering.keeping import context
from hoering.keeping.edits import carry_over
from hoering.keeping.history import Signature
from hoering.keeping.ledger import Intake
from hoering.remembering import Hands, with_alarms
from hoering.returning.corrections import context_of
from hoering.writing.facts.decisions import decided, holding, kept

sys.path.append(str(Path(__file__).resolve().parents[1] / "returning"))

from office import CHANGES, Office, World, letters, seen_of


def decide(
    office: Office, remark: str, field: str, value: str, based_on: str | None = None
) -> Edit:
    """A decision as it comes from a document that shows today's state."""
    seen = seen_of(office)
    shown = seen.remarks[remark]
    machine = shown.machine.get(field, "") if based_on is None else based_on
    context = context_of(seen, shown, seen.responses[shown.response], field, (value, machine))
    made = Edit(remark, field, value, machine, "2026-04-01", "Mette", context=context)
    office.ledger.take_in(Intake([made]), Signature("Mette", "2026-04-01"), "x.docx")
    return made


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path, World(letters(3, 3)), documents=False)
    made.run()
    return made


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


def answers(office: Office) -> Sequence[Answer]:
    return office.reviewed.analysis.linking.answers


def states(office: Office) -> dict[str, EditState]:
    return {edit.field: state for edit, state in office.reviewed.edits}


def test_a_letter_parted_into_two_files_takes_its_decisions_along_to_be_seen_to(
    office: Office,
) -> None:
    first, _, last = ids(office)[:3]
    decide(office, first, "reply", "Ja.")
    decide(office, last, "reply", "Nej.")
    file, texts = next(iter(office.world.letters.items()))
    del office.world.letters[file]
    office.world.letters |= {"hoeringssvar/del1.pdf": texts[:2], "hoeringssvar/del2.pdf": texts[2:]}
    office.run()
    assert set(states(office).values()) == {EditState.REVIEW}
    shown = {r.id: r.text for r in office.reviewed.analysis.remarks}
    found = {r.edit.value: shown[r.place] for r in office.reviewed.recalls}
    assert found == {"Ja.": texts[0], "Nej.": texts[2]}


def test_words_that_several_wrote_take_no_decision_of_a_letter_that_is_gone(office: Office) -> None:
    texts = next(iter(office.world.letters.values()))
    office.world.letters |= {f"hoeringssvar/{n}.pdf": [texts[0]] for n in "xy"}
    office.run()
    decide(office, ids(office)[0], "reply", "Ja.")
    del office.world.letters[next(iter(office.world.letters))]
    office.run()
    assert states(office) == {"reply": EditState.ORPHANED}


def test_a_new_response_moves_nothing(office: Office) -> None:
    first = ids(office)[0]
    decide(office, first, "reply", "Ja.")
    office.world.letters = {"hoeringssvar/a.pdf": ["Noget nyt."], **office.world.letters}
    office.run()
    assert states(office) == {"reply": EditState.KEPT}
    assert kept(office.reviewed) == {first: {"reply": "Ja."}}
    assert ids(office)[0] == first  # the new one is H04


def test_a_corrected_file_puts_the_decision_up_for_review_at_the_same_remark(
    office: Office,
) -> None:
    first = ids(office)[0]
    decide(office, first, "reply", "Ja.")
    file = next(iter(office.world.letters))
    office.world.letters[file][0] = office.world.letters[file][0].replace("medlemmer", "medlemer")
    office.run()
    (recall,) = office.reviewed.recalls
    assert first not in ids(office) and recall.place == ids(office)[0] and recall.holds
    assert "medlemmer" in recall.before and "medlemer" in recall.now
    assert kept(office.reviewed) == {ids(office)[0]: {"reply": "Ja."}}


def test_a_remark_that_is_another_one_now_gets_nothing(office: Office) -> None:
    decide(office, ids(office)[0], "reply", "Ja.")
    file = next(iter(office.world.letters))
    office.world.letters[file] = ["Kort og helt anderledes: nej til vindmøller."]
    office.run()
    assert states(office) == {"reply": EditState.ORPHANED}
    assert kept(office.reviewed) == {}
    (recall,) = office.reviewed.recalls
    assert recall.before.startswith("Vi mener") and not recall.place


def test_the_same_words_in_another_response_are_not_the_same_remark(office: Office) -> None:
    """A form letter in one combined file: the text's turn decides its id, and turns shift."""
    remark = office.reviewed.analysis.remarks[0]
    decide(office, remark.id, "reply", "Ja.")
    one, two, *_ = list(office.world.letters)
    office.world.letters[two].append(office.world.letters[one].pop(0))
    office.run()
    assert states(office) == {"reply": EditState.REVIEW} or kept(office.reviewed) == {}


def test_a_decision_follows_the_change_and_not_its_number(office: Office) -> None:
    first = ids(office)[0]
    decide(office, first, "changes", "Æ02, Æ04")
    office.world.changes = (("", "Ny tekst."), *CHANGES)
    office.run()
    assert kept(office.reviewed)[first]["changes"] == "Æ03, Æ05"
    assert states(office)["changes"] is EditState.KEPT or office.reviewed.recalls[0].holds


def test_the_changes_are_read_once_however_many_decisions_there_are(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for remark in ids(office):
        decide(office, remark, "changes", "Æ02", based_on="")
    read: list[str] = []
    monkeypatch.setattr(context, "normalised", lambda text: read.append(text) or normalised(text))
    carry_over(office.store.edits(), office.reviewed.analysis)
    unnamed = CHANGES[3][1]  # a change that no decision speaks of
    assert read.count(unnamed) == 1


def test_a_change_that_is_reworded_or_gone_is_told(office: Office) -> None:
    first = ids(office)[0]
    decide(office, first, "changes", "Æ01, Æ02")
    before, after = CHANGES[0]
    office.world.changes = ((before, after.replace("fem", "seks")), *CHANGES[2:])
    office.run()
    (recall,) = office.reviewed.recalls
    assert "har fået en anden ordlyd: nu Æ01" in recall.why
    assert "Maden laves på stedet" in recall.why and "findes ikke mere" in recall.why
    assert kept(office.reviewed)[first]["changes"] == "Æ01"


def test_a_change_that_says_something_else_is_not_the_one_that_was_meant(office: Office) -> None:
    first = ids(office)[0]
    decide(office, first, "changes", "Æ01")
    office.world.changes = (("Borgeren møder op.", "Borgeren får brev om sit møde."),)
    office.run()
    (recall,) = office.reviewed.recalls
    assert "findes ikke mere" in recall.why and "anden ordlyd" not in recall.why
    assert kept(office.reviewed)[first]["changes"] == ""


def test_a_theme_that_left_the_list_keeps_its_name(office: Office) -> None:
    first = ids(office)[0]
    decide(office, first, "themes", "pårørende")
    office.world.themes = ("Trafik", "Fællesskab")
    office.run()
    after = decided(office.reviewed)
    names = {t.id: t.name for t in after.theming.themes}
    themes = [names[link.target] for link in after.theming.links if link.remark == first]
    assert themes == ["Pårørende"]
    assert any("Pårørende" in r.why for r in office.reviewed.recalls)


def test_a_theme_with_a_comma_that_left_the_list_is_one_theme_still(office: Office) -> None:
    first = ids(office)[0]
    decide(office, first, "themes", "mad,_måltider_og_køkken")
    office.world.themes = ("Trafik", "Fællesskab")
    office.run()
    after = decided(office.reviewed)
    assert [link.target for link in after.theming.links if link.remark == first] == [
        "Mad måltider og køkken"
    ]
    assert "»Mad, måltider og køkken« findes ikke mere" in office.reviewed.recalls[0].why


def test_it_is_told_of_a_theme_without_an_id_of_its_own_as_well(office: Office) -> None:
    office.world.themes = ("pårørende", "trafik")  # the toy's ids are the names in lower case
    office.run()
    first = ids(office)[0]
    decide(office, first, "themes", "pårørende")
    office.world.themes = ("trafik", "fællesskab")
    office.run()
    assert states(office) == {"themes": EditState.REVIEW}
    assert "Temaet »pårørende« findes ikke mere" in office.reviewed.recalls[0].why


def test_a_theme_that_people_wrote_themselves_never_left_the_list(office: Office) -> None:
    first, second, *_ = ids(office)
    for remark in (first, second):  # the second time it stands in the document
        decide(office, remark, "themes", "Eget tema")
        office.run()
    assert {state for _, state in office.reviewed.edits} == {EditState.KEPT}


def test_a_section_that_got_another_number_is_followed_by_its_heading(office: Office) -> None:
    first = ids(office)[0]
    decide(office, first, "section", "3.2")
    office.world.sections = (("1", "Forord"), ("3.2", "Måltider"), ("3.3", "Faste medarbejdere"))
    office.run()
    assert kept(office.reviewed)[first]["section"] == "3.3"
    assert "hedder nu 3.3" in office.reviewed.recalls[0].why


def test_a_promise_that_no_change_keeps_is_an_alarm(office: Office) -> None:
    first = ids(office)[0]
    decide(office, first, "outcome", "indarbejdet")
    decide(office, first, "changes", "")
    office.run()
    alarms = office.reviewed.analysis.linking.alarms
    assert (AlarmKind.PROMISED_NOT_FOUND, first) in {(a.kind, a.subject) for a in alarms}
    decide(office, first, "changes", "Æ02")
    office.run()
    alarms = office.reviewed.analysis.linking.alarms
    assert first not in {a.subject for a in alarms}
    assert "Æ02" not in {a.subject for a in alarms}


def test_an_opposite_change_is_an_alarm_as_long_as_it_belongs_to_the_remark(
    office: Office,
) -> None:
    def opposite() -> set[tuple[str, str]]:
        alarms = office.reviewed.analysis.linking.alarms
        return {(a.subject, a.change) for a in alarms if a.kind is AlarmKind.OPPOSITE}

    at_first = opposite()
    first, second, *_ = sorted(at_first)
    decide(office, first[0], "reply", "Ja.")
    office.run()
    assert opposite() == at_first
    decide(office, second[0], "changes", "")
    office.run()
    assert opposite() == at_first - {second}


def test_the_remarks_nearest_to_a_change_outlast_a_decision(office: Office) -> None:
    first = ids(office)[0]
    decide(office, first, "reply", "Ja.")
    office.run()
    linking = office.reviewed.analysis.linking
    alarm = next(a for a in linking.alarms if a.kind is AlarmKind.CHANGE_NOT_ASKED_FOR)
    analysis = replace(
        office.reviewed.analysis, linking=replace(linking, alarms=(replace(alarm, near=(first,)),))
    )
    after = with_alarms(replace(office.reviewed, analysis=analysis)).analysis.linking.alarms
    assert next(a for a in after if a.subject == alarm.subject).near == (first,)


def test_what_an_opposite_alarm_is_called_does_not_matter(office: Office) -> None:
    remark, change = next((a.remark, a.changes[0]) for a in answers(office) if a.changes)
    decide(office, remark, "reply", "Ja.")
    office.run()
    linking = office.reviewed.analysis.linking
    alarm = Alarm(AlarmKind.OPPOSITE, remark, "Det modsatte af ønsket.", change)
    analysis = replace(office.reviewed.analysis, linking=replace(linking, alarms=(alarm,)))
    after = with_alarms(replace(office.reviewed, analysis=analysis))
    assert alarm in after.analysis.linking.alarms


def test_alarms_are_the_machines_where_nobody_decided(office: Office) -> None:
    assert with_alarms(office.reviewed) is office.reviewed


class Secretariat(RuleBasedStateMachine):
    """Any sequence of decisions, undoings, corrected files, new drafts, themes and programs."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.made = 0  # entries of the history
        self.numbers: dict[str, str] = {}  # of the responses in the run before

    @initialize()
    def begin(self) -> None:
        self.office = Office(self.folder, World(letters(3, 3)), documents=False)
        self.office.run()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def _remark(self, pick: int) -> str | None:
        known = ids(self.office)
        return known[pick % len(known)] if known else None

    @rule(
        pick=st.integers(0, 20),
        what=st.sampled_from(
            [
                ("reply", "Ja."), ("reply", "Nej."), ("outcome", "delvist"), ("reason", "økonomi"),
                ("themes", "pårørende"), ("themes", "Eget tema"), ("section", "2.1"),
                ("changes", "Æ01"), ("changes", "Æ02, Æ03"), ("kind", "spørgsmål"),
            ]
        ),
    )  # fmt: skip
    def decides(self, pick: int, what: tuple[str, str]) -> None:
        remark = self._remark(pick)
        if remark:
            decide(self.office, remark, *what)
            self.office.run()

    @rule(pick=st.integers(0, 20), how=st.sampled_from(["split", "merged", "deleted", "added"]))
    def cuts(self, pick: int, how: str) -> None:
        remarks = self.office.reviewed.analysis.remarks
        if not remarks:
            return
        remark = remarks[pick % len(remarks)]
        keys = response_keys(self.office.reviewed.analysis.responses)
        file = keys[remark.response].removeprefix("svar:")
        subject, value = remark.id, {}
        if how == "split" and ". " in remark.text:
            texts = remark.text.split(". ", 1)
            value = {"parts": [{"id": remark_id(file, t), "text": t} for t in texts]}
        elif how == "merged":
            own = [r for r in remarks if r.response == remark.response][:2]
            if len(own) < 2:
                return
            text = "\n".join(r.text for r in own)
            subject = own[0].id
            value = {"id": remark_id(file, text), "text": text, "of": [r.id for r in own]}
        elif how == "added":
            text = f"Ringet ind {self.made}."
            subject = remark_id(file, text)
            value = {"id": subject, "text": text}
        elif how != "deleted":
            return
        seen = seen_of(self.office)
        response = seen.responses[keys[remark.response]]
        shown = seen.remarks[remark.id]
        context = context_of(seen, None if how == "added" else shown, response)
        made = Edit(
            subject, how, json.dumps(value), remark.text, "2026-04-01", "Mette", context=context
        )
        self.office.ledger.take_in(Intake([made]), Signature("Mette", "2026-04-01"), "x.docx")
        self.office.run()

    @precondition(lambda self: self.office.ledger.entries())
    @rule(pick=st.integers(0, 50))
    def undoes(self, pick: int) -> None:
        entries = self.office.ledger.entries()
        last = {(e.subject, e.field): e.number for e in entries}
        numbers = sorted(last.values())
        self.office.ledger.undo(numbers[pick % len(numbers)], Signature("Jens", "2026-04-02"))
        self.office.run()

    @rule(
        file=st.integers(0, 9),
        nth=st.integers(0, 9),
        how=st.sampled_from(["slip", "gone", "other", "new file", "no file", "renamed"]),
    )
    def files_change(self, file: int, nth: int, how: str) -> None:
        world = self.office.world
        files = list(world.letters)
        if how == "new file":
            name = f"hoeringssvar/{'az'[nth % 2]}{len(files)}.pdf"
            world.letters = dict(sorted({**world.letters, name: [f"Nyt svar {nth}."]}.items()))
        elif files and how == "no file" and len(files) > 1:
            del world.letters[files[file % len(files)]]
        elif files and how == "renamed":
            name = f"hoeringssvar/{'az'[nth % 2]}{len(files)}{nth}.pdf"
            if name not in files:  # no disk lets one file take another's name
                texts = world.letters.pop(files[file % len(files)])
                world.letters = dict(sorted({**world.letters, name: texts}.items()))
        elif files:
            texts = world.letters[files[file % len(files)]]
            if texts:
                at = nth % len(texts)
                if how == "slip":
                    texts[at] = texts[at].replace("kommunen", "komunen")
                elif how == "gone":
                    del texts[at]
                else:
                    texts[at] = f"Noget helt andet nr. {nth}: nej til vindmøller ved kysten."
        self.office.run()

    @rule(how=st.sampled_from(["themes", "changes", "reworded", "sections", "mind"]))
    def world_changes(self, how: str) -> None:
        world = self.office.world
        if how == "themes":
            world.themes = (
                world.themes[1:] + world.themes[:1] if len(world.themes) > 2 else world.themes
            )
        elif how == "changes":
            world.changes = (("", f"Ny tekst {len(world.changes)}."), *world.changes)
        elif how == "reworded":
            world.changes = tuple((b, a.replace("fem", "seks")) for b, a in world.changes[1:])
        elif how == "sections":
            world.sections = (*world.sections[1:], world.sections[0])
        else:
            world.mind += "x"
        self.office.run()

    @invariant()
    def nothing_is_lost(self) -> None:
        """Every decision in force has a state; every entry ever made is still there."""
        office = self.office
        stored = {(e.subject, e.field) for e in office.store.edits()}
        stated = [(e.subject, e.field) for e, _ in office.reviewed.edits]
        assert len(stated) == len(set(stated)) and set(stated) == stored
        entries = office.ledger.entries()
        assert [e.number for e in entries] == list(range(1, len(entries) + 1))
        assert len(entries) >= self.made
        self.made = len(entries)

    @invariant()
    def nothing_moves_in_silence(self) -> None:
        """What stands at a remark was decided on its words, or is put up for review."""
        office = self.office
        texts = {r.id: r.text for r in office.reviewed.analysis.remarks}
        recalled = {(r.edit.subject, r.edit.field) for r in office.reviewed.recalls}
        for edit, state in office.reviewed.edits:
            if edit.field in STRUCTURAL:
                continue
            if state is EditState.KEPT:
                assert normalised(edit.seen["text"]) == normalised(texts[edit.subject])
            else:
                assert (edit.subject, edit.field) in recalled
        own = {e.subject for e, _ in office.reviewed.edits}
        for edit in holding(office.reviewed):
            assert edit.subject in texts
            assert edit.subject in own or any(
                r.place == edit.subject for r in office.reviewed.recalls
            )

    @invariant()
    def numbers_stay(self) -> None:
        """A response that lay there in the run before still has its number; no two share one."""
        responses = self.office.reviewed.analysis.responses
        now = {r.sources[0].file: r.id for r in responses}
        assert len(set(now.values())) == len(responses)
        assert all(now[file] == self.numbers[file] for file in now if file in self.numbers)
        self.numbers = now

    @invariant()
    def a_kept_word_stands(self) -> None:
        remarks = {a.remark: a for a in decided(self.office.reviewed).linking.answers}
        for edit, state in self.office.reviewed.edits:
            if state is EditState.KEPT and edit.field == "reply":
                assert remarks[edit.subject].reply == edit.value
                assert remarks[edit.subject].decided_by == "sekretariat"


TestSecretariat = Secretariat.TestCase
TestSecretariat.settings = settings(
    max_examples=12, stateful_step_count=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip


def test_no_decision_is_based_on_itself(office: Office) -> None:
    """A run after a decision changes nothing more: the same input, the same result."""
    first = ids(office)[0]
    decide(office, first, "reply", "Ja.")
    once = office.run()
    assert replace(office.run(), version=once.version) == once


def test_decisions_are_reviewed_only_after_the_remarks_were_cut(office: Office) -> None:
    """Else what became of joined and removed remarks would silently be nothing."""
    hands = Hands.of(office.store)
    with pytest.raises(RuntimeError):
        hands.review(office.reviewed.analysis, office.ledger)
