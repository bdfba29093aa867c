"""What is published says what was decided, and nothing that only the secretariat can act on."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from hoering import dansk
from hoering.domain import Analysis, Reason, Reviewed
from hoering.writing.facts.decisions import decided
from hoering.writing.public import public_documents
from hoering.writing.terminal.publication_summary import still_open

GUESS = "Afsnit 3.1 ligger nærmest i indhold (usikkert: kan også være afsnit 4); " + (
    dansk.GUESSED_REASON
)


@pytest.fixture(scope="module")
def published(reviewed: Reviewed, ids: dict[str, str]) -> dict[str, bytes]:
    """The round with a doubtful theme and guessed reasons, its decisions in it."""
    analysis = decided(reviewed)
    theme, *rest = analysis.theming.links
    doubted = replace(theme, why="usikkert mellem »Mad« og »Andet«; nævner »mad«")
    answers = tuple(replace(a, reason=Reason.MONEY, why=GUESS) for a in analysis.linking.answers)
    made: Analysis = replace(
        analysis,
        theming=replace(analysis.theming, links=(doubted, *rest)),
        linking=replace(analysis.linking, answers=answers),
    )
    return public_documents(made)


def words_of(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    return "\n".join("".join(p.itertext()) for p in document.element.body.iter() if _is_para(p))


def _is_para(element: Any) -> bool:
    return isinstance(element.tag, str) and element.tag.endswith("}p")


def test_no_doubt_and_no_alarm_is_published(published: dict[str, bytes]) -> None:
    text = words_of(published["kommenteret-oversigt.docx"])
    book = openpyxl.load_workbook(io.BytesIO(published["kommenteret-oversigt.xlsx"]))
    cells = [str(c) for sheet in book for row in sheet.iter_rows(values_only=True) for c in row]
    data = published["oversigt.json"].decode("utf-8")
    for words in (text, "\n".join(cells), data):
        assert not [w for w in ("usikker", "Opmærksomhed", "opmærksomhed", "skøn") if w in words]
    assert json.loads(data)["alarms"] == []
    assert "Vejledning" not in book.sheetnames
    assert not {"Handling", "Hvorfor"} & set(cells)


def test_a_guessed_reason_is_not_published(published: dict[str, bytes]) -> None:
    remarks = json.loads(published["oversigt.json"])["remarks"]
    assert {r["reason"] for r in remarks} == {None}
    assert "Begrundelse" not in words_of(published["kommenteret-oversigt.docx"])


def test_what_was_decided_is_no_proposal(published: dict[str, bytes], ids: dict[str, str]) -> None:
    document = docx.Document(io.BytesIO(published["kommenteret-oversigt.docx"]))
    rows = {r.cells[0].text: r for t in document.tables for r in t.rows}
    cells = [c.text for c in rows["H04.2"].cells]
    assert "Taget til efterretning" in cells
    assert any("forslag" in c.text.split("\n") for c in rows["H04.3"].cells)


def test_a_column_of_replies_that_nobody_wrote_is_left_out(
    published: dict[str, bytes], reviewed: Reviewed
) -> None:
    bare = public_documents(replace(reviewed.analysis))
    name = dansk.COLUMNS["svar"]
    assert name in words_of(published["kommenteret-oversigt.docx"])
    assert name not in words_of(bare["kommenteret-oversigt.docx"])


def test_what_is_still_open_is_counted(published: dict[str, bytes], tmp_path: Path) -> None:
    overview = tmp_path / "oversigt.json"
    overview.write_bytes(published["oversigt.json"])
    remarks = json.loads(published["oversigt.json"])["remarks"]
    # The round has one reply and two outcomes that were decided.
    missing, outcomes = len(remarks) - 1, sum(bool(r["outcome"]) for r in remarks)
    assert still_open(overview) == (
        f"Den offentlige oversigt er ikke færdig: {missing} bemærkninger mangler svar; "
        f"{outcomes - 2} udfald er kun forslag."
    )
    for remark in remarks:
        remark |= {"reply": "Tak.", "edited": ["outcome"]}
    overview.write_text(json.dumps({"remarks": remarks}), encoding="utf-8")
    assert still_open(overview) == ""


def test_nobody_is_asked_to_choose_in_the_public_sheet(published: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(published["kommenteret-oversigt.xlsx"]))
    assert all(sheet.sheet_state == "visible" for sheet in book)
    assert not any(sheet.data_validations.dataValidation for sheet in book)
