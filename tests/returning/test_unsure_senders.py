"""A sender that is right, though the program is not sure of it, is confirmed with one word."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office import Office
from pens import SheetPen, WordPen
from rich.console import Console

from hoering.dansk import IS_IT_THE_SENDER
from hoering.domain import EditState
from hoering.keeping.history import history_rows
from hoering.returning.cells import sender_answer, sender_named, yes_or_no
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.facts.tasks import TaskKind, open_tasks
from hoering.writing.terminal.correction_table import show_history

FIRST, SECOND = "hoeringssvar/svar00.pdf", "hoeringssvar/svar01.pdf"
ASKED = "Rigtig afsender?"


@pytest.fixture
def doubtful(office: Office) -> Office:
    """Two of its three senders may be others."""
    office.world.unsure = {FIRST: 0.5, SECOND: 0.7}
    office.run()
    return office


def unsure(office: Office) -> list[str]:
    tasks = open_tasks(figures(overview_data(office.reviewed)))
    return [t.subject for t in tasks if t.kind is TaskKind.SENDER]


def senders(office: Office) -> list[str]:
    return [r["sender"] for r in overview_data(office.reviewed)["responses"]]


def written(office: Office, *cells: tuple[int, str, str | None]) -> Path:
    """The spreadsheet with (row, heading, text) in the sheet of responses."""
    pen = SheetPen(office.xlsx)
    sheet = pen.book["Høringssvar"]
    headings = [c.value for c in sheet[1]]
    for row, heading, text in cells:
        sheet.cell(row, headings.index(heading) + 1).value = text
    pen.book.save(office.folder / "rettet.xlsx")
    return office.folder / "rettet.xlsx"


def column(office: Office) -> list[Any]:
    sheet = SheetPen(office.xlsx).book["Høringssvar"]
    at = [c.value for c in sheet[1]].index(ASKED)
    return [line[at].value for line in sheet.iter_rows(min_row=2)]


def test_a_yes_in_the_spreadsheet_ends_the_task_for_good(doubtful: Office) -> None:
    assert unsure(doubtful) == ["H01", "H02"]
    doubtful.take(written(doubtful, (2, ASKED, "Ja")))
    assert unsure(doubtful) == ["H02"]
    assert column(doubtful) == ["ja", None, None]
    console = Console(record=True, width=100, file=io.StringIO())
    show_history(console, history_rows(doubtful.ledger.entries()))
    assert "efter: Afsender 00  (bekræftet)" in console.export_text()
    # It stands after other runs, and its own documents bring nothing more.
    doubtful.run()
    assert unsure(doubtful) == ["H02"]
    for file in (doubtful.folder / "rettet.xlsx", doubtful.xlsx, doubtful.docx):
        assert not doubtful.read(file).found
    assert [state for _, state in doubtful.reviewed.edits] == [EditState.KEPT]


def test_who_changes_the_name_need_not_answer(doubtful: Office) -> None:
    doubtful.take(
        written(
            doubtful, (2, "Navn på afsender", "Ældrerådet"), (3, "Navn på afsender", "Seniorrådet"),
            (3, ASKED, "nej"),
        )
    )  # fmt: skip
    assert senders(doubtful)[:2] == ["Ældrerådet", "Seniorrådet"]
    assert not unsure(doubtful) and not doubtful.reviewed.notes


@pytest.mark.parametrize("word", ["nej", "måske"])
def test_a_no_without_a_name_is_kept_and_told(doubtful: Office, word: str) -> None:
    doubtful.take(written(doubtful, (2, ASKED, word)))
    assert unsure(doubtful) == ["H01", "H02"]
    assert [note.text for note in doubtful.reviewed.notes] == [word]


def test_a_confirmed_sender_stays_so_when_another_response_arrives(doubtful: Office) -> None:
    doubtful.take(written(doubtful, (2, ASKED, "ja")))
    name = doubtful.world.responses()[0].sender
    (edit,) = (edit for edit, _ in doubtful.reviewed.edits)
    assert (edit.field, edit.value, edit.based_on) == ("sender", name, name)
    doubtful.world.letters = {"hoeringssvar/svar09.pdf": [], **doubtful.world.letters}
    doubtful.run()
    assert senders(doubtful)[0] == name and unsure(doubtful) == ["H02"]


def test_the_public_is_not_asked(doubtful: Office) -> None:
    from dataclasses import replace

    from hoering.writing.overview.overview import overview_bytes
    from hoering.writing.workbook.sheet import write_sheet

    public = replace(doubtful.reviewed, version="")
    write_sheet(public, doubtful.xlsx)
    doubtful.docx.write_bytes(overview_bytes(public))
    with pytest.raises(ValueError, match="not in list"):
        column(doubtful)
    assert not any(ASKED in str(WordPen(doubtful.docx).text(i, "afsender")) for i in ids(doubtful))


def test_sure_senders_are_not_asked_about(office: Office) -> None:
    with pytest.raises(ValueError, match="not in list"):
        column(office)


def ids(office: Office) -> list[str]:
    return [r.id for r in office.reviewed.analysis.remarks]


@pytest.mark.parametrize(
    "typed", [f"{{name}}\n{IS_IT_THE_SENDER} Ja.", "{name}\nja", "{name}", f"{{name}}\n{ASKED} OK"]
)
def test_a_yes_beside_the_question_in_word(doubtful: Office, typed: str) -> None:
    first, *_ = ids(doubtful)
    pen = WordPen(doubtful.docx)
    name, asked = pen.text(first, "afsender").split("\n")
    assert asked == IS_IT_THE_SENDER
    assert sum(ASKED in pen.text(i, "afsender") for i in ids(doubtful)) == 2  # one a response
    pen.write(first, "afsender", typed.format(name=name))
    doubtful.take(pen.save(doubtful.folder / "rettet.docx"))
    assert unsure(doubtful) == ["H02"] and senders(doubtful)[0] == name
    assert WordPen(doubtful.docx).text(first, "afsender") == name


def test_a_name_put_right_in_word_leaves_the_question_out(doubtful: Office) -> None:
    first, *_ = ids(doubtful)
    pen = WordPen(doubtful.docx)
    pen.write(first, "afsender", f"Ældrerådet\n{IS_IT_THE_SENDER}")
    doubtful.take(pen.save(doubtful.folder / "rettet.docx"))
    assert unsure(doubtful) == ["H02"] and senders(doubtful)[0] == "Ældrerådet"


names = st.text(st.characters(categories=("L", "N", "Zs"), max_codepoint=0x17F), min_size=3).map(
    lambda text: " ".join(text.split())
)


@given(
    names.filter(lambda name: yes_or_no(name) is None and len(name) > 2),
    st.sampled_from(["ja", "Ja.", "nej"]),
)
def test_the_name_comes_back_whatever_is_answered(name: str, word: str) -> None:
    before = f"{name}\n{IS_IT_THE_SENDER}"
    for cell in (f"{before} {word}", f"{before}\n{word}", f"{name}\n{word}"):
        assert sender_named(cell) == name
        assert sender_answer(cell, before) is (word != "nej")
    assert sender_answer(before, before) is None
    assert sender_answer(f"{name} X\n{IS_IT_THE_SENDER}", before) is None
