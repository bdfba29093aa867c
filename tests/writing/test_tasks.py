"""Open tasks: exact counts, at any width, and as JSON for scripts."""

from __future__ import annotations

import io
import json
from copy import deepcopy
from dataclasses import replace
from typing import Any

import docx
import pytest
from rich.console import Console

from hoering import dansk
from hoering.domain import Edit, EditState, Note, Recall, Request, RequestKind, Reviewed
from hoering.parser import OPEN_KINDS
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.facts.register import register
from hoering.writing.facts.tasks import NAMES, TaskKind, counts, open_tasks
from hoering.writing.files.placing import DATA, OVERVIEW
from hoering.writing.overview.overview import overview_bytes
from hoering.writing.public import public_documents
from hoering.writing.tables.senders import notes_of
from hoering.writing.terminal.listing import print_tasks
from hoering.writing.terminal.selection import select
from hoering.writing.terminal.shown_json import (
    shown_remark,
    shown_remarks,
    shown_summary,
    shown_tasks,
)


def shown(data: dict[str, Any], width: int = 80, **asked: Any) -> str:
    out, numbers = io.StringIO(), figures(data)
    kind = asked.pop("kind", None)
    print_tasks(
        numbers, select(numbers, **asked), Console(file=out, width=width, highlight=False), kind
    )
    return out.getvalue()


def test_every_task_is_counted_once(data: dict[str, Any]) -> None:
    found = counts(open_tasks(figures(data)))
    without = [r for r in data["remarks"] if not r["reply"]]
    assert found[TaskKind.REPLY] == len(without) == 11  # of twelve remarks, one was answered
    assert found[TaskKind.OUTCOME] == sum(not r["outcome"] for r in data["remarks"]) == 2
    assert found[TaskKind.REASON] == 1  # H01.3: nobody found a ground
    assert found[TaskKind.REVIEW] == 1
    assert found[TaskKind.UNREAD] == 2  # the scan, and the file with a password
    assert found[TaskKind.ALARM] == sum(not a["editorial"] for a in data["alarms"])
    assert TaskKind.ORPHANED not in found


def test_a_reply_takes_the_remark_off_the_list(data: dict[str, Any]) -> None:
    before = counts(open_tasks(figures(data)))[TaskKind.REPLY]
    next(r for r in data["remarks"] if not r["reply"])["reply"] = "Det er skrevet ind."
    assert counts(open_tasks(figures(data)))[TaskKind.REPLY] == before - 1


def test_a_reason_that_a_human_gave_is_a_reason(data: dict[str, Any]) -> None:
    remark = next(r for r in data["remarks"] if r["number"] == "H01.3")
    remark["edited"] = ["reason"]
    assert TaskKind.REASON not in counts(open_tasks(figures(data)))


def test_a_guess_of_the_machine_is_no_reason(data: dict[str, Any]) -> None:
    remark = next(r for r in data["remarks"] if r["number"] == "H01.4")
    remark["why"] = f"Afsnit 3.2 ligger nærmest i indhold; {dansk.GUESSED_REASON}"
    assert counts(open_tasks(figures(data)))[TaskKind.REASON] == 2
    remark["edited"] = ["reason"]
    assert counts(open_tasks(figures(data)))[TaskKind.REASON] == 1


def test_without_a_revised_draft_no_outcome_is_missing(data: dict[str, Any]) -> None:
    data["round"]["dokumenter"]["tilrettet"] = ""
    assert TaskKind.OUTCOME not in counts(open_tasks(figures(data)))


def test_a_response_in_which_nothing_was_found_is_looked_at(reviewed: Reviewed) -> None:
    """Until somebody writes what stands in it, or the sender said that there is nothing."""
    bare = replace(without_remarks(reviewed, "H04"), version="v1")
    (task,) = [t for t in open_tasks(figures(overview_data(bare))) if t.subject == "H04"]
    assert task.kind is TaskKind.NOTHING_FOUND and task.title == "H04 K. Winther"
    assert task.text == "Ingen bemærkninger fundet. Se efter i K. Winther.txt."
    book = register(bare)
    noted = {
        r.id for r in book.responses if "ingen bemærkninger fundet – se efter" in notes_of(book, r)
    }
    assert noted == {"H04"}  # neither the silent H03 nor the unread H05
    looked = Edit(
        "svar:hoeringssvar/K. Winther.txt", "vurdering", "Kun en tak.", "", "2026-04-01", "BH"
    )
    seen = replace(bare, edits=(*bare.edits, (looked, EditState.KEPT)))
    assert TaskKind.NOTHING_FOUND not in counts(open_tasks(figures(overview_data(seen))))


def test_a_sender_who_may_be_another_is_looked_at_until_it_is_decided(reviewed: Reviewed) -> None:
    first, *rest = reviewed.analysis.responses
    doubtful = (replace(first, sender_chance=0.55), *rest)
    unsure = replace(reviewed, analysis=replace(reviewed.analysis, responses=doubtful))
    (task,) = [t for t in open_tasks(figures(overview_data(unsure))) if t.kind is TaskKind.SENDER]
    assert task.title == f"{first.id} {first.sender}"
    assert task.text.startswith("Er afsenderen rigtig? Programmet er 55 % sikkert. Se efter i ")
    assert "skriv »ja«" in shown(overview_data(unsure), kind=TaskKind.SENDER)
    told = Edit(
        f"svar:{first.sources[0].file}", "sender", "Ældrerådet", first.sender, "2026-04-01", "BH"
    )
    decided = replace(unsure, edits=(*unsure.edits, (told, EditState.KEPT)))
    assert TaskKind.SENDER not in counts(open_tasks(figures(overview_data(decided))))


def without_remarks(reviewed: Reviewed, response: str) -> Reviewed:
    splittings = tuple(
        replace(s, remarks=()) if s.response == response else s
        for s in reviewed.analysis.splittings
    )
    return replace(reviewed, analysis=replace(reviewed.analysis, splittings=splittings))


@pytest.mark.parametrize("width", [20, 40, 80, 118])
def test_the_list_fits_the_window(data: dict[str, Any], width: int) -> None:
    text = shown(data, width)
    assert max(len(line) for line in text.splitlines()) <= width
    assert "11" in text


def test_the_list_is_plain_where_nobody_sees_colours(data: dict[str, Any]) -> None:
    text = shown(data)
    assert "\x1b" not in text
    assert "mangler svar:" in text and "rettelser til eftersyn:" in text


def test_one_kind_is_shown_whole(data: dict[str, Any]) -> None:
    text = shown(data, kind=TaskKind.REPLY)
    assert all(r["number"] in text for r in data["remarks"] if not r["reply"])
    assert "mangler udfald" not in text


def test_tasks_of_one_sender_and_of_nobody(data: dict[str, Any]) -> None:
    text = shown(data, sender="Winther")
    assert "H04.1" in text and "H01.1" not in text
    assert "blev ikke fundet" in shown(data, sender="Grundejerforeningen")


def test_no_open_tasks_are_good_news(data: dict[str, Any]) -> None:
    done = deepcopy(data)
    for remark in done["remarks"]:
        remark.update(reply="Ja.", outcome="indarbejdet")
    for response in done["responses"]:
        response["coverage"]["unread"] = 0.0
    done.update(alarms=[], problems=[], edits=[])
    assert "ingen åbne opgaver" in shown(done)


def test_the_json_says_what_the_list_says(data: dict[str, Any]) -> None:
    text, found = shown_tasks(figures(data), select(figures(data)))
    made = json.loads(text)
    assert found
    assert sum(made["counts"].values()) == len(made["tasks"])
    assert made["counts"]["svar"] == 11
    (scan,) = [t for t in made["tasks"] if t["subject"] == "H05"]
    assert scan["kind"] == "ulaeste"


def test_remarks_as_json_are_those_of_the_overview(data: dict[str, Any]) -> None:
    text, found = shown_remarks(select(figures(data), "pårørende", "Winther"))
    made = json.loads(text)
    assert found and made["remarks"]
    assert all(remark in data["remarks"] for remark in made["remarks"])
    nothing, found = shown_remarks(select(figures(data), "cykelstier"))
    assert not found and json.loads(nothing)["unknown"] == "cykelstier"


def test_one_remark_and_the_summary_as_json(data: dict[str, Any]) -> None:
    text, found = shown_remark(figures(data), "H01.2")
    assert found and json.loads(text)["remarks"][0]["number"] == "H01.2"
    made = json.loads(shown_summary(figures(data)))
    assert made["remarks"] == 12 and made["open"]["svar"] == 11
    assert sum(made["themes"].values()) == 12


def test_what_can_be_typed_is_what_there_is() -> None:
    assert tuple(TaskKind) == OPEN_KINDS and set(NAMES) == set(TaskKind)


def test_a_kind_that_is_asked_for_is_told_in_full(data: dict[str, Any]) -> None:
    remedy = " ".join(f"ord{n}" for n in range(40))
    alarm = {"kind": "lovet_men_ikke_fundet", "subject": "Æ99", "text": remedy, "editorial": False}
    full = {**data, "alarms": [alarm]}
    assert "ord39" not in shown(full, width=400)
    assert "ord39" in shown(full, width=400, kind=TaskKind.ALARM)


def test_nothing_of_one_kind_is_not_nothing_at_all(data: dict[str, Any]) -> None:
    text = " ".join(shown(data, kind=TaskKind.ORPHANED).split())
    assert "Der er ingen åbne opgaver af slagsen »rettelser uden bemærkning«." in text
    assert "Af andre slags: mangler svar: 11" in text


def test_what_was_not_understood_is_a_task(reviewed: Reviewed) -> None:
    note = Note(3, "rettet.docx", "tabel 4, række 7", "saml med H99.1", "H99.1 findes ikke.")
    data = overview_data(replace(reviewed, notes=(note,)))
    (task,) = [t for t in open_tasks(figures(data)) if t.kind is TaskKind.NOTE]
    assert (task.subject, task.title) == ("N3", "N3 rettet.docx, tabel 4, række 7")
    text = " ".join(shown(data, kind=TaskKind.NOTE).split())
    assert "»saml med H99.1« – H99.1 findes ikke." in text and "Svar så »nej« ved sagen" in text


def test_why_a_decision_is_to_be_looked_at_is_told(reviewed: Reviewed) -> None:
    subject = overview_data(reviewed)["remarks"][0]["id"]
    edit = Edit(subject, "outcome", "indarbejdet", "", "2026-03-21")
    recall = Recall(edit, EditState.REVIEW, "Bænke", "Borde", "Ændringen er en anden nu.")
    again = replace(reviewed, edits=((edit, EditState.REVIEW),), recalls=(recall,))
    (task,) = [t for t in open_tasks(figures(overview_data(again))) if t.kind is TaskKind.REVIEW]
    assert task.text == "udfald: »Indarbejdet« – Ændringen er en anden nu."


def test_a_decision_whose_remark_is_gone_is_told_by_words(reviewed: Reviewed) -> None:
    context = {
        "sender": "Ældrerådet",
        "text": "Maden er kold.",
        "themes": {"skoler": "Skoler og SFO"},
    }
    edit = Edit("b82cab8d96f", "themes", "skoler", "", "2026-03-21", context=json.dumps(context))
    recall = Recall(edit, EditState.ORPHANED, "Maden er kold.", "", "Findes ikke mere.")
    gone = replace(reviewed, edits=((edit, EditState.ORPHANED),), recalls=(recall,))
    (task,) = [t for t in open_tasks(figures(overview_data(gone))) if t.kind is TaskKind.ORPHANED]
    assert (task.title, task.text) == ("Ældrerådet: »Maden er kold.«", "tema: »Skoler og SFO«")
    assert "skriv den i den rette bemærknings række" in " ".join(
        shown(overview_data(gone), kind=TaskKind.ORPHANED).split()
    )


def test_what_a_sender_asks_beside_the_hearing_is_told_in_house_only(reviewed: Reviewed) -> None:
    first, *rest = reviewed.analysis.splittings
    asked = Request(first.response, RequestKind.DOCUMENTS, "Send os notatet bag tallene.", 1)
    splittings = (replace(first, requests=(asked,)), *rest)
    asking = replace(reviewed, analysis=replace(reviewed.analysis, splittings=splittings))
    told = shown(overview_data(asking), kind=TaskKind.REQUEST)
    assert "beder om aktindsigt" in told and asked.text in told
    reviewed_here = replace(asking, version="abc")
    text = words_of(overview_bytes(reviewed_here))
    assert asked.text in text and text.casefold().count("beder om aktindsigt") == 3
    public = public_documents(asking.analysis)
    assert json.loads(public[DATA])["requests"] == []
    assert "aktindsigt" not in words_of(public[OVERVIEW])


def words_of(document: bytes) -> str:
    """All text of a Word file, its tables included."""
    body = docx.Document(io.BytesIO(document)).element.body
    return " ".join(t.text or "" for t in body.iter() if str(t.tag).endswith("}t"))
