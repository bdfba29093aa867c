"""An answer that is written once is given to others: of the same words, or of a named number."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from office import Office, World
from pens import SheetPen, WordPen

from hoering.domain import Response, Splitting
from hoering.intake import Reading
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.facts.tasks import TaskKind, open_tasks

FORM = "Vi er imod, at bussen ikke længere kører om aftenen, for så kan mine børn ikke komme hjem."
OTHER = "Bænken ved lægehuset er væk, og den skal tilbage, før det bliver vinter igen."
LETTERS = {
    "hoeringssvar/svar00.pdf": [FORM, OTHER],
    "hoeringssvar/svar01.pdf": [FORM.replace("Vi", "Jeg").replace(",", "")],
    "hoeringssvar/svar02.pdf": ["Tak for et godt udkast til politikken.", FORM],
    "hoeringssvar/svar03.pdf": [FORM.replace("ikke længere", "stadig")],
}


class Headed(World):
    """Each letter's remarks stand below "Spørgsmål 1", "Spørgsmål 2" …"""

    def splittings(self, responses: tuple[Response, ...]) -> tuple[Splitting, ...]:
        return tuple(
            replace(
                splitting,
                remarks=tuple(
                    replace(remark, heading=f"Spørgsmål {nth}")
                    for nth, remark in enumerate(splitting.remarks, 1)
                ),
            )
            for splitting in super().splittings(responses)
        )


REPLY = "Bussen er trafikselskabets.\nKommunen har bedt om en aftentur."


@pytest.fixture
def round_(tmp_path: Path) -> Office:
    made = Office(tmp_path / "runde", World(LETTERS))
    made.folder.mkdir()
    made.run()
    return made


def facts(office: Office) -> dict[str, dict[str, object]]:
    """Number → remark as oversigt.json has it."""
    found, nth = {}, {}
    for remark in overview_data(office.reviewed)["remarks"]:
        nth[remark["response"]] = nth.get(remark["response"], 0) + 1
        found[f"{remark['response']}.{nth[remark['response']]}"] = remark
    return found


def edited(office: Office, kind: str, cells: dict[tuple[str, str], str]) -> Reading:
    """(number, column) → what is written there."""
    pen = SheetPen(office.xlsx) if kind == "xlsx" else WordPen(office.docx)
    ids = {number: str(remark["id"]) for number, remark in facts(office).items()}
    for (number, column), text in cells.items():
        if column == "nr":
            pen.append_nr(ids[number], f" {text}")
        else:
            pen.write(ids[number], column, text)
    return office.take(Path(pen.save(office.folder / f"rettet.{kind}")))


def replies(office: Office) -> dict[str, object]:
    return {number: remark["reply"] for number, remark in facts(office).items() if remark["reply"]}


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_everybody_who_wrote_the_same_words_gets_the_answer(round_: Office, kind: str) -> None:
    before = {number: remark["outcome"] for number, remark in facts(round_).items()}
    reading = edited(
        round_,
        kind,
        {("H01.1", "svar"): REPLY, ("H01.1", "udfald"): "Taget til efterretning",
         ("H01.1", "nr"): "svar til enslydende"},
    )  # fmt: skip
    assert not reading.found.unclear
    assert replies(round_) == {number: REPLY for number in ("H01.1", "H02.1", "H03.2")}
    after = {number: remark["outcome"] for number, remark in facts(round_).items()}
    met = {number: "taget_til_efterretning" for number in ("H01.1", "H02.1", "H03.2")}
    assert after == before | met, "another's words, and the opposite, are left alone"
    assert all(facts(round_)[number]["decided_by"] == "sekretariat" for number in met)


def test_what_is_only_proposed_is_no_decision_for_the_others(round_: Office) -> None:
    edited(
        round_, "xlsx", {("H01.1", "svar"): REPLY, ("H01.1", "handling"): "Svar til enslydende."}
    )
    for number in ("H02.1", "H03.2"):
        assert facts(round_)[number]["edited"] == ["reply"]


def test_an_outcome_is_confirmed_and_shared_in_one_cell(round_: Office) -> None:
    first = next(
        n for n, r in facts(round_).items() if n in ("H01.1", "H02.1", "H03.2") and r["outcome"]
    )
    asked = "bekræft udfald; svar til enslydende"
    reading = edited(round_, "xlsx", {(first, "svar"): REPLY, (first, "handling"): asked})
    assert not reading.found.unclear
    shared = [facts(round_)[number] for number in ("H01.1", "H02.1", "H03.2")]
    assert len({str(remark["outcome"]) for remark in shared}) == 1
    assert all({"reply", "outcome"} <= set(remark["edited"]) for remark in shared)  # type: ignore[call-overload]


def test_what_a_row_says_itself_and_what_was_decided_before_stand(round_: Office) -> None:
    edited(round_, "xlsx", {("H02.1", "svar"): "Svaret til Jørgen."})
    edited(
        round_,
        "xlsx",
        {("H01.1", "svar"): REPLY, ("H01.1", "handling"): "svar til enslydende",
         ("H03.2", "svar"): "Et tredje svar."},
    )  # fmt: skip
    assert replies(round_) == {
        "H01.1": REPLY, "H02.1": "Svaret til Jørgen.", "H03.2": "Et tredje svar.",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_named_answer_is_fetched_also_from_before_and_through_others(
    round_: Office, kind: str
) -> None:
    edited(round_, kind, {("H01.2", "svar"): REPLY})
    asked = {("H02.1", "nr"): "svar som H01.2", ("H04.1", "nr"): "samme svar som h02.1"}
    reading = edited(round_, kind, asked)
    assert not reading.found.unclear
    assert replies(round_) == {number: REPLY for number in ("H01.2", "H02.1", "H04.1")}


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"H02.1": "svar som H09.1"}, "H09.1 findes ikke"),
        ({"H02.1": "svar som H01.1"}, "I har ikke svaret på H01.1"),
        ({"H01.1": "svar til enslydende"}, "I har ikke svaret på H01.1"),
        ({"H01.1": "svar som H01.1"}, "H01.1 henviser til sig selv"),
        (
            {"H01.2": "svar til enslydende"},
            "Ingen andre høringssvar har en bemærkning med samme ord",
        ),
    ],
)
def test_what_cannot_be_done_is_told(round_: Office, cells: dict[str, str], why: str) -> None:
    answer = {("H01.2", "svar"): REPLY} if "H01.2" in cells else {}
    asked = {(number, "handling"): text for number, text in cells.items()}
    reading = edited(round_, "xlsx", {**answer, **asked})
    assert [u.why for u in reading.found.unclear] == [f"{why}; intet svar er brugt igen."]
    assert replies(round_) == ({"H01.2": REPLY} if answer else {})


def test_the_documents_say_where_the_same_words_stand(round_: Office) -> None:
    pen = WordPen(round_.docx)
    ids = {number: str(remark["id"]) for number, remark in facts(round_).items()}
    assert pen.text(ids["H01.1"], "bemaerkning").endswith("samme ord i H02.1 og H03.2")
    assert pen.text(ids["H03.2"], "bemaerkning").endswith("samme ord som H01.1")
    assert "samme ord" not in pen.text(ids["H04.1"], "bemaerkning")
    # The line is the program's own: writing in the row makes no new wording of it.
    reading = edited(round_, "docx", {("H01.1", "svar"): REPLY})
    assert [(c.field, c.value) for c in reading.found.corrections] == [("reply", REPLY)]


def test_an_open_reply_says_where_the_same_words_are_answered(round_: Office) -> None:
    def open_replies() -> list[str]:
        every = open_tasks(figures(overview_data(round_.reviewed)))
        return [task.title for task in every if task.kind is TaskKind.REPLY]

    assert not any("samme ord" in title for title in open_replies())
    edited(round_, "xlsx", {("H02.1", "svar"): REPLY})
    told = [title for title in open_replies() if "samme ord" in title]
    assert [title.split()[0] for title in told] == ["H01.1", "H03.2"]
    assert all(title.endswith(" – samme ord som H02.1, der er besvaret") for title in told)


def test_an_answer_stays_below_the_question_it_was_given_to(tmp_path: Path) -> None:
    """ "Enig." to one question of a form is no answer to another."""
    world = Headed({f"hoeringssvar/svar0{n}.pdf": ["Enig.", "Enig."] for n in range(2)})
    office = Office(tmp_path / "runde", world)
    office.folder.mkdir()
    office.run()
    edited(office, "xlsx", {("H01.1", "svar"): REPLY, ("H01.1", "handling"): "svar til enslydende"})
    assert replies(office) == {"H01.1": REPLY, "H02.1": REPLY}
