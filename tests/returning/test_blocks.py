"""The forms in running text come back: replies and outcomes under each remark."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.text.paragraph import Paragraph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office import Office, World
from pens import SheetPen

from hoering.domain import Direction, Position, Reviewed
from hoering.returning.rows import REMARKS, ReadRow, tidy
from hoering.returning.seen import rows_of
from hoering.returning.word import read_word
from hoering.writing.facts.register import register
from hoering.writing.overview import hearing_note, prose, white_book

FORMS: dict[str, Any] = {
    "prosa": prose.document_bytes,
    "hvidbog": white_book.document_bytes,
    "notat": hearing_note.document_bytes,
}
EACH = pytest.mark.parametrize("form", FORMS)
GAP = "[Skriv: forvaltningens svar]"


@pytest.fixture
def shared(office: Office) -> Reviewed:
    """The round with one position that the first remarks of two responses share."""
    analysis = office.reviewed.analysis
    book = register(office.reviewed)
    theme = analysis.theming.themes[0].id
    first = [own[0].remark.id for own in book.of_response.values()][:2]
    links = tuple(
        replace(link, target=theme) if link.remark in first else link
        for link in analysis.theming.links
    )
    answers = tuple(
        replace(a, section="2.1") if a.remark in first else a for a in analysis.linking.answers
    )
    position = Position("P01", theme, Direction.PROPOSAL, "Lys på stierne", tuple(first))
    theming = replace(analysis.theming, positions=(position,), links=links)
    linking = replace(analysis.linking, answers=answers)
    return replace(office.reviewed, analysis=replace(analysis, theming=theming, linking=linking))


@pytest.fixture
def made(office: Office) -> dict[str, bytes]:
    return {form: make(office.reviewed) for form, make in FORMS.items()}


def written(form: str, reviewed: Reviewed, folder: Path) -> Path:
    path = folder / f"{form}.docx"
    path.write_bytes(FORMS[form](reviewed))
    return path


def rows(path: Path) -> dict[str, ReadRow]:
    found = rows_of(read_word(path, {}), REMARKS)
    assert len({row.id for row in found}) == len(found)
    return {row.id: row for row in found}


def gaps(document: Any) -> list[Any]:
    """The runs that wait for a reply, in the document's order."""
    return [r for p in document.paragraphs for r in p.runs if r.text == GAP]


def gaps_of_the_position(document: Any) -> list[Any]:
    paragraphs = document.paragraphs
    start = next(i for i, p in enumerate(paragraphs) if p.text.startswith("Henvendelse "))
    return [r for p in paragraphs[start:] for r in p.runs if r.text == GAP]


@EACH
def test_every_remark_is_read_with_its_number_and_an_empty_reply(
    form: str, shared: Reviewed, tmp_path: Path
) -> None:
    found = rows(written(form, shared, tmp_path))
    book = register(shared)
    assert {id: row.cells["nr"] for id, row in found.items()} == {
        id: entry.number for id, entry in book.entries.items()
    }
    assert {row.cells["svar"] for row in found.values()} == {""}
    for id, entry in book.entries.items():
        outcome = entry.answer.outcome if entry.answer else None
        assert ("udfald" in found[id].cells) is (outcome is not None)


def test_one_reply_answers_all_who_share_a_position(shared: Reviewed, tmp_path: Path) -> None:
    path = written("prosa", shared, tmp_path)
    document = docx.Document(str(path))
    gaps_of_the_position(document)[0].text = "Der kommer lys."
    document.save(str(path))
    position = shared.analysis.theming.positions[0]
    told = {id for id, row in rows(path).items() if row.cells["svar"] == "Der kommer lys."}
    assert told == set(position.remarks)


def test_a_label_that_names_a_remark_answers_it_alone(shared: Reviewed, tmp_path: Path) -> None:
    path = written("notat", shared, tmp_path)
    document = docx.Document(str(path))
    one, other = shared.analysis.theming.positions[0].remarks
    number = register(shared).entries[other].number
    label, text = gaps_of_the_position(document)[0]._parent.runs
    label.text, text.text = f"Forvaltningens svar til {number}: ", "Kun den ene."
    document.save(str(path))
    found = rows(path)
    assert found[other].cells["svar"] == "Kun den ene."
    assert found[one].cells["svar"] == ""


@EACH
def test_the_same_words_in_two_letters_are_answered_apart(form: str, tmp_path: Path) -> None:
    """The line above the words names the other letter; its remark is not meant by that."""
    words = ["Der mangler bænke langs stien ned til havnen."]
    office = Office(tmp_path, World({f"hoeringssvar/{n}.pdf": words for n in ("ane", "bo")}))
    _, second = office.run().analysis.remarks
    pen = SheetPen(office.xlsx)
    pen.write(second.id, "svar", "Der kommer to.")
    office.take(Path(pen.save(tmp_path / "rettet.xlsx")))
    rows = rows_of(read_word(written(form, office.reviewed, tmp_path), {}), REMARKS)
    told = {(row.cells["nr"], row.cells["svar"]) for row in rows}
    assert told == {("H01.1", ""), ("H02.1", "Der kommer to.")}


@EACH
def test_the_outcome_is_read_as_the_table_has_it(form: str, office: Office, tmp_path: Path) -> None:
    path = written(form, office.reviewed, tmp_path)
    document = docx.Document(str(path))
    paragraph = next(p for p in document.paragraphs if p.text.startswith("Udfald: "))
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = "Udfald: Ikke indarbejdet, begrundelse: økonomi"
    document.save(str(path))
    told = [row.cells["udfald"] for row in rows(path).values() if "udfald" in row.cells]
    assert "Ikke indarbejdet\nBegrundelse: økonomi" in told
    assert all(text.endswith("forslag") for text in told if "økonomi" not in text)


@EACH
def test_a_lost_bookmark_leaves_the_number(form: str, office: Office, tmp_path: Path) -> None:
    path = written(form, office.reviewed, tmp_path)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for child in list(paragraph._p):
            if child.tag.endswith(("bookmarkStart", "bookmarkEnd")):
                paragraph._p.remove(child)
    document.save(str(path))
    found = rows_of(read_word(path, {}), REMARKS)
    numbers = {entry.number for entry in register(office.reviewed).entries.values()}
    assert {row.cells["nr"] for row in found} == numbers and not any(row.ids for row in found)


_LINES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30)
    .map(tidy)
    .filter(lambda t: t and not t.startswith(("Udfald", "Ændring", "Forvaltningens", "["))),
    min_size=1,
    max_size=4,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(FORMS)), st.lists(_LINES, min_size=1, max_size=4))
def test_replies_of_several_paragraphs_come_back_whole(
    made: dict[str, bytes], tmp_path: Path, form: str, replies: list[list[str]]
) -> None:
    path = tmp_path / f"{form}.docx"
    document = docx.Document(io.BytesIO(made[form]))
    for run, lines in zip(gaps(document), replies, strict=False):
        run.text = lines[0]
        below = run._parent
        for line in reversed(lines[1:]):
            below._p.addnext(document.add_paragraph(line, below.style)._p)
    document.save(str(path))
    told = [row.cells["svar"] for row in rows_of(read_word(path, {}), REMARKS) if row.cells["svar"]]
    assert told == ["\n".join(lines) for lines in replies]


@EACH
def test_a_label_may_name_a_remark_that_stands_elsewhere(form: str, office: Office) -> None:
    """An official answers two in one place; the other one's gap is still there, or taken out."""
    path = written(form, office.reviewed, office.folder)
    document = docx.Document(str(path))
    here, there = (
        own[0].number for own in list(register(office.reviewed).of_response.values())[:2]
    )
    heads = {p.text.split()[0]: p for p in document.paragraphs if re.match(r"H\d+\.\d", p.text)}
    label, text = _below(heads[here], "Forvaltningens svar").runs
    label.text, text.text = f"Forvaltningens svar til {here}, {there} og H88.1: ", "Begge dele."
    gone = _below(heads[there], "Forvaltningens svar")
    gone._p.getparent().remove(gone._p)
    document.save(str(path))
    reading = office.take(path)
    told = {c.label.split()[0]: c.value for c in reading.found.corrections}
    assert told == {here: "Begge dele.", there: "Begge dele."}
    # Whom nobody knows is told.
    assert any("Begge dele." in one.text for one in reading.found.unclear)


def _below(head: Any, start: str) -> Any:
    paragraph = head._p
    while True:
        paragraph = paragraph.getnext()
        text = "".join(t.text or "" for t in paragraph.iter() if t.tag.endswith("}t"))
        if text.startswith(start):
            return Paragraph(paragraph, head._parent)
