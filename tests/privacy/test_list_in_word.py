"""The list of personal data in Word: the same rows as the sheet, and one of the two is followed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import load_workbook

from hoering.cli import main
from hoering.errors import NotReturned, OutputLocked
from hoering.publication import publish
from hoering.removal import removal_of
from hoering.writing.word.elements import tag, words

from .conftest import waiting_round

SHEET = "Personoplysninger"
RESPONSE, FOUND, KIND, DECISION, INSTEAD = 0, 4, 6, 9, 10
SIGNED = "KH 20.03.2026"
LETTERS = {
    "a.txt": "Lad pladserne blive. Naboen hedder sofieMarie, og min søn har autisme.\n\nHilsen\n"
    "Karen  Holm, tlf. 28 00 40 63\n",
    "b.txt": "Der er for meget støj ved torvet.\n\nHilsen\nInge Brask, tlf. 21 43 65 00\n",
}


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return waiting_round(tmp_path_factory, LETTERS)


@pytest.fixture
def folder(waiting: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(waiting, tmp_path / "runde"))


def _file(folder: Path, ending: str = "docx") -> Path:
    return folder / "resultat" / f"persondata.{ending}"


def _row(document: Any, text: str) -> Any:
    return next(r for r in document.tables[0].rows if r.cells[FOUND].text == text)


def _edit(folder: Path, decided: dict[str, str], *rows: dict[int, str], name: str = SIGNED) -> None:
    """Decisions by text, additions in the empty rows, and who signs, in Word."""
    document = docx.Document(str(_file(folder)))
    for text, said in decided.items():
        _row(document, text).cells[DECISION].text = said
    empty = [r for r in document.tables[0].rows if not r.cells[FOUND].text]
    for row, values in zip(empty, rows, strict=False):
        for column, value in values.items():
            row.cells[column].text = value
    _signed(document).add_run(name)
    document.save(str(_file(folder)))


def _signed(document: Any) -> Any:
    return next(p for p in document.paragraphs if p.text.startswith("Gennemgået af"))


def _edit_sheet(folder: Path, decided: dict[str, str], name: str = SIGNED) -> None:
    book = load_workbook(_file(folder, "xlsx"))
    for row in book[SHEET].iter_rows(min_row=7):
        if row[FOUND].value in decided:
            row[DECISION].value = decided[row[FOUND].value]
    book[SHEET].cell(5, 5).value = name
    book.save(_file(folder, "xlsx"))


def _in_sheet(folder: Path) -> list[tuple[str, ...]]:
    rows = load_workbook(_file(folder, "xlsx"))[SHEET].iter_rows(min_row=6, values_only=True)
    return [tuple("" if v is None else str(v) for v in row) for row in rows]


def _in_word(folder: Path) -> list[tuple[str, ...]]:
    table = docx.Document(str(_file(folder))).tables[0]
    rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
    return [row for row in rows if any(row)]


def _decisions(folder: Path) -> dict[str, str]:
    """Text → its decision, the same in both files."""
    in_word = {row[FOUND]: row[DECISION] for row in _in_word(folder)[1:]}
    assert in_word == {row[FOUND]: row[DECISION] for row in _in_sheet(folder)[1:]}
    return in_word


def test_it_has_the_rows_of_the_sheet_and_a_head_on_each_page(folder: Path) -> None:
    assert _in_word(folder) == _in_sheet(folder) and len(_in_word(folder)) > 5
    document = docx.Document(str(_file(folder)))
    section = document.sections[0]
    assert section.page_width > section.page_height
    assert document.tables[0].rows[0]._tr.trPr.find(".//{*}tblHeader") is not None
    before = [_file(folder, e).read_bytes() for e in ("docx", "xlsx")]
    publish(folder)
    assert [_file(folder, e).read_bytes() for e in ("docx", "xlsx")] == before


def test_a_list_signed_in_word_is_followed_and_stands_in_the_sheet(folder: Path) -> None:
    _edit(folder, {"Inge Brask": "Behold"}, {RESPONSE: "H01", FOUND: "sofieMarie", KIND: "navn"})
    done = publish(folder)
    assert done.basis == "liste" and done.reviewer == SIGNED
    decided = _decisions(folder)
    assert decided["Inge Brask"] == "behold" and "sofieMarie" in decided
    book = load_workbook(_file(folder, "xlsx"))
    assert book[SHEET].cell(5, 5).value == SIGNED
    assert _signed(docx.Document(str(_file(folder)))).text.endswith(SIGNED)
    assert publish(folder).basis == "liste"  # nobody edited either since


def test_words_in_place_of_the_programs_are_taken_from_word(folder: Path) -> None:
    document = docx.Document(str(_file(folder)))
    _row(document, "Inge Brask").cells[INSTEAD].text = "en nabo"
    document.save(str(_file(folder)))
    publish(folder)
    row = next(r for r in _in_sheet(folder) if r[FOUND] == "Inge Brask")
    assert row[INSTEAD] == "en nabo" and row[-1].startswith("rettet: Borger")


@pytest.mark.parametrize("name", ["", SIGNED])
def test_what_is_edited_without_a_name_waits_and_stays(folder: Path, name: str) -> None:
    """Who signs below the line signs, too."""
    _edit(folder, {"Inge Brask": "behold"}, name="")
    document = docx.Document(str(_file(folder)))
    line = _signed(document)
    line._p.addnext(tag("p", tag("r", words("t", name))))
    document.save(str(_file(folder)))
    assert publish(folder).reviewer == name
    assert _decisions(folder)["Inge Brask"] == "behold"


def test_both_edited_stop_and_name_what_differs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _edit(folder, {"Inge Brask": "behold"})
    _edit_sheet(folder, {"Inge Brask": "skjul"}, name="")
    before = [_file(folder, e).read_bytes() for e in ("docx", "xlsx")]
    assert main(["anonymiser", str(folder)]) == 21
    told = " ".join(capsys.readouterr().err.split())
    assert "rettet i både »persondata.xlsx« og »persondata.docx«" in told
    assert "persondata.xlsx: »Inge Brask« (H02): »skjul«" in told
    assert f"persondata.docx: gennemgået af »{SIGNED}«" in told and "autisme" not in told
    assert [_file(folder, e).read_bytes() for e in ("docx", "xlsx")] == before
    assert publish(folder, edited=_file(folder)).basis == "liste"
    assert _decisions(folder)["Inge Brask"] == "behold"


def test_both_edited_alike_are_one_list(folder: Path) -> None:
    _edit(folder, {"Inge Brask": "behold"})
    _edit_sheet(folder, {"Inge Brask": "behold"})
    assert publish(folder).basis == "liste"


def test_a_file_saved_again_is_not_edited(folder: Path) -> None:
    """Saving changes the bytes; what counts is what stands there."""
    _edit(folder, {"Inge Brask": "behold"})
    load_workbook(_file(folder, "xlsx")).save(_file(folder, "xlsx"))
    assert publish(folder).basis == "liste"
    _edit_sheet(folder, {"Inge Brask": "skjul"})
    docx.Document(str(_file(folder))).save(str(_file(folder)))
    publish(folder)
    assert _decisions(folder)["Inge Brask"] == "skjul"


def test_one_that_is_thrown_away_comes_back(folder: Path) -> None:
    _edit(folder, {"Inge Brask": "behold"})
    _file(folder, "xlsx").unlink()
    assert publish(folder).basis == "liste"
    assert _decisions(folder)["Inge Brask"] == "behold"


@pytest.mark.parametrize("tracked", [False, True])
def test_a_row_that_is_deleted_takes_the_signature(folder: Path, tracked: bool) -> None:
    _edit(folder, {})
    document = docx.Document(str(_file(folder)))
    row = _row(document, "Inge Brask")._tr
    if tracked:
        row.get_or_add_trPr().append(tag("del", id=900, author="KH"))
    else:
        row.getparent().remove(row)
    document.save(str(_file(folder)))
    done = publish(folder)
    assert done.files == () and done.unseen == (("H02", "Inge Brask"),)
    assert _decisions(folder)["Inge Brask"] == ""


def test_tracked_words_count_as_accepted(folder: Path) -> None:
    document = docx.Document(str(_file(folder)))
    paragraph = _row(document, "Inge Brask").cells[DECISION].paragraphs[0]._p
    paragraph.append(tag("ins", tag("r", words("t", "behold")), id=901, author="KH"))
    paragraph.append(tag("del", tag("r", words("delText", "skjul")), id=902, author="KH"))
    document.save(str(_file(folder)))
    publish(folder)
    assert _decisions(folder)["Inge Brask"] == "behold"


@pytest.mark.parametrize("where", ["comment", "below", "row"])
def test_what_cannot_be_followed_stops_with_its_words(folder: Path, where: str) -> None:
    _edit(folder, {})
    document = docx.Document(str(_file(folder)))
    row = _row(document, "Inge Brask")
    if where == "comment":
        runs = row.cells[FOUND].paragraphs[0].runs
        document.add_comment(runs, text="også i H01", author="KH")
    elif where == "below":
        document.add_paragraph("H01: også i H01")
    else:
        row.cells[DECISION].text = "også i H01"
    document.save(str(_file(folder)))
    before = _file(folder).read_bytes()
    with pytest.raises(NotReturned, match="også i H01") as caught:
        publish(folder, accept=True)
    number = [r[FOUND] for r in _in_word(folder)].index("Inge Brask") + 1
    assert where != "row" or f"Række {number} i tabellen" in caught.value.text
    assert _file(folder).read_bytes() == before and not (folder / "resultat/offentlig").exists()


@pytest.mark.parametrize("open_one", ["docx", "xlsx"])
def test_one_that_is_open_leaves_both_as_they_are(folder: Path, open_one: str) -> None:
    other = {"docx": "xlsx", "xlsx": "docx"}[open_one]
    _edit(folder, {"Inge Brask": "behold"})
    before = [_file(folder, e).read_bytes() for e in (open_one, other)]
    (folder / "resultat" / f".~lock.persondata.{open_one}#").touch()
    with pytest.raises(OutputLocked, match=f"persondata.{open_one}"):
        publish(folder)
    assert [_file(folder, e).read_bytes() for e in (open_one, other)] == before


def test_another_document_is_no_list(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "brev.docx"
    document = docx.Document()
    document.add_paragraph("Et brev")
    document.save(str(other))
    with pytest.raises(NotReturned, match="mangler overskrifterne"):
        publish(folder, edited=other)
    other.write_bytes(b"intet")
    with pytest.raises(NotReturned, match="kan ikke læses som listen"):
        publish(folder, edited=other)


def test_both_go_at_the_end(folder: Path) -> None:
    goes = {path.name for path, _ in removal_of(folder).goes}
    assert {"persondata.xlsx", "persondata.docx"} <= goes
