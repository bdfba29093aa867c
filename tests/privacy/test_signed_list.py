"""What people write in the list of personal data is followed, or named; never passed over."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hoering.cli import main
from hoering.domain import PersonalDatum, PersonalKind, Response, Verdict, Where
from hoering.errors import NotReturned
from hoering.privacy.deciding.additions import standing
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.paper.pages import texts_of
from hoering.publication import publish
from hoering.writing.terminal.publication_summary import Published

from .conftest import waiting_round

SHEET = "Personoplysninger"
RESPONSE, FOUND, KIND, PROPOSAL, DECISION = 1, 5, 7, 9, 10
LETTERS = {
    "a.txt": "Lad handicappladserne blive. Naboerne hedder sofieMarie og Ebbe Ravnholt Skou.\n"
    "Vi bor ved ÆBLEHAVEN, og Æblehaven er smuk.\n\nHilsen\nKaren Holm, tlf. 28 00 40 63\n",
    "b.txt": "Der er for meget støj ved torvet.\n\nHilsen\nInge Brask, tlf. 21 43 65 00\n",
}


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round whose list waits for somebody to go through it."""
    return waiting_round(tmp_path_factory, LETTERS)


@pytest.fixture
def folder(waiting: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(waiting, tmp_path / "runde"))


def _edit(
    folder: Path, decided: dict[str, str], *rows: dict[int, str], name: str = "KH 20.03.2026"
) -> Path:
    """Decisions by text, rows added at the bottom, and who signs."""
    file = folder / "resultat" / "persondata.xlsx"
    book = load_workbook(file)
    sheet = book[SHEET]
    for row in sheet.iter_rows(min_row=7):
        if row[FOUND - 1].value in decided:
            row[DECISION - 1].value = decided[row[FOUND - 1].value]
    for number, one in enumerate(rows, sheet.max_row + 1):
        for column, value in one.items():
            sheet.cell(number, column).value = value
    sheet.cell(5, 5).value = name
    book.save(file)
    return file


def _rows(folder: Path) -> dict[str, tuple[object, object]]:
    """Text → its proposal and decision."""
    sheet = load_workbook(folder / "resultat" / "persondata.xlsx")[SHEET]
    rows = sheet.iter_rows(min_row=7, values_only=True)
    return {str(r[FOUND - 1]): (r[PROPOSAL - 1], r[DECISION - 1]) for r in rows}


def _public(done: Published) -> str:
    """All words of the public letters."""
    files = sorted((done.folder / "svar").iterdir())
    return "\n".join(text for file in files for text in texts_of(file.read_bytes()))


@pytest.mark.parametrize("word", ["X", "ja", "hide", "slet ikke", "skjul ikke", "behold ikke", "?"])
def test_a_word_that_is_no_decision_stops_and_stays(folder: Path, word: str) -> None:
    file = _edit(folder, {"Inge Brask": word})
    before = file.read_bytes()
    with pytest.raises(NotReturned) as caught:
        publish(folder, accept=True)
    number = list(_rows(folder)).index("Inge Brask") + 7
    assert f"Række {number}: »{word}« ud for »Inge Brask« (H02)" in caught.value.text
    assert file.read_bytes() == before and not (folder / "resultat" / "offentlig").exists()


@pytest.mark.parametrize("word", ["fjern", "Fjernes", "SLET", " skjules. ", "Skjul"])
def test_other_words_for_hiding_hide(folder: Path, word: str) -> None:
    _edit(folder, {"Inge Brask": word, "28 00 40 63": "lad  stå"}, name="")
    assert publish(folder).files == ()
    rows = _rows(folder)
    assert rows["Inge Brask"][1] == "skjul" and rows["28 00 40 63"][1] == "behold"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            {RESPONSE: "H01", FOUND: "Ebbe Raunholt Skou", KIND: "navn"},
            "»Ebbe Raunholt Skou« står ikke i H01; mente du »Ebbe Ravnholt Skou«?",
        ),
        (
            {RESPONSE: "H01", FOUND: "handicapplads"},
            "»handicapplads« står kun som en del af »handicappladserne« i H01.",
        ),
        ({RESPONSE: "H02", FOUND: "Petersen", KIND: "navn"}, "»Petersen« står ikke i H02."),
        ({RESPONSE: "H01", FOUND: "28004068"}, "mente du »28 00 40 63«?"),
        ({RESPONSE: "H99", FOUND: "Inge Brask"}, "»H99« ud for »Inge Brask« er ikke nummeret"),
        ({FOUND: "torvet"}, "»torvet« mangler svarets nummer"),
        ({RESPONSE: "H02", DECISION: "skjul"}, "mangler en tekst"),
    ],
)
def test_an_addition_that_would_hide_nothing_stops(
    folder: Path, row: dict[int, str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _edit(folder, {}, row)
    before = file.read_bytes()
    assert main(["anonymiser", str(folder)]) == 21
    shown = capsys.readouterr().err
    assert f"Række {load_workbook(file)[SHEET].max_row}: " in shown and told in shown
    assert "»persondata.xlsx«" in shown and file.read_bytes() == before


def test_an_addition_hides_whatever_its_case(folder: Path) -> None:
    rows = ({RESPONSE: "1", FOUND: n} for n in ("SOFIEMARIE", "æblehaven", "28004063"))
    _edit(folder, {}, *rows)
    done = publish(folder)
    assert done.basis == "liste"
    hidden = ("sofieMarie", "ÆBLEHAVEN", "Æblehaven", "28 00 40 63")
    assert not [w for w in hidden if w in _public(done)]
    assert {"sofieMarie", "ÆBLEHAVEN", "Æblehaven"} <= set(_rows(folder))
    _edit(folder, {"Æblehaven": "behold"})  # one spelling of the two
    again = _public(publish(folder))
    assert "Æblehaven" in again and "ÆBLEHAVEN" not in again
    assert _rows(folder)["Æblehaven"] == ("skjul", "behold")


def test_an_addition_hides_what_the_program_would_keep(folder: Path) -> None:
    """Somebody writes at the bottom what stands further up already."""
    _edit(folder, {"Inge Brask": "behold"}, {RESPONSE: "H02", FOUND: "Inge Brask", KIND: "Navn"})
    with pytest.raises(NotReturned, match="står to gange med hver sin afgørelse"):
        publish(folder)
    _edit(folder, {"Inge Brask": ""}, name="")
    publish(folder)
    assert _rows(folder)["Inge Brask"][1] == "skjul"


def test_a_genitive_in_capitals_is_hidden_whole(response_of: Callable[..., Response]) -> None:
    response = response_of(["KARENS have og Karens hus", "Hilsen", "Ove Thrane"])
    one = PersonalDatum(
        "H01", PersonalKind.NAME, "karen", 1, Where.TEXT, (), "", Verdict.HIDE, "karen"
    )
    found, trouble = standing([response], one)
    assert [d.text for d in found] == ["KAREN", "Karen"] and not trouble
    assert found[1].person == "Karen"
    mask = mask_of((d, "Borger 1") for d in found)
    assert mask.text(response.document.text).startswith("Borger 1s have og Borger 1s hus")


def test_a_row_on_what_is_no_longer_there_does_not_stop(folder: Path) -> None:
    _edit(folder, {"21 43 65 00": "skjul"})
    letter = folder / "hoeringssvar" / "b.txt"
    letter.write_text(LETTERS["b.txt"].replace("21 43 65 00", "21 43 65 01"), encoding="utf-8")
    assert publish(folder).files == ()  # the new number waits for somebody to see it
    assert "21 43 65 01" in _rows(folder) and "21 43 65 00" not in _rows(folder)


@pytest.mark.parametrize(("column", "value"), [(RESPONSE, "H09"), (KIND, "andet")])
def test_a_row_of_the_programs_keeps_its_response_and_kind(
    folder: Path, column: int, value: str
) -> None:
    file = _edit(folder, {"Inge Brask": "behold"})
    book = load_workbook(file)
    row = next(r for r in book[SHEET].iter_rows() if r[FOUND - 1].value == "Inge Brask")
    row[column - 1].value = value
    book.save(file)
    before = file.read_bytes()
    with pytest.raises(NotReturned, match="Inge Brask« hører til H02"):
        publish(folder)
    assert file.read_bytes() == before


INSTEAD = 11


def _write(folder: Path, text: str, column: int, value: object, name: str = "KH 20.03.2026") -> int:
    """A value in a column of the row of a text; returns the row."""
    file = folder / "resultat" / "persondata.xlsx"
    book = load_workbook(file)
    sheet = book[SHEET]
    row = next(r for r in range(7, sheet.max_row + 1) if sheet.cell(r, FOUND).value == text)
    sheet.cell(row, column).value = value  # type: ignore[assignment]
    sheet.cell(5, 5).value = name
    book.save(file)
    return row


def test_an_emptied_substitute_is_named_with_its_row(folder: Path) -> None:
    row = _write(folder, "Karen Holm", INSTEAD, None)
    with pytest.raises(NotReturned) as caught:
        publish(folder)
    assert f"Række {row}: »Erstattes med« er tømt ud for »Karen Holm« (H01)" in caught.value.text
    assert "skriv »Borger 2« igen" in caught.value.text
    assert not (folder / "resultat" / "offentlig").exists()


def test_an_emptied_substitute_of_what_is_kept_matters_not(folder: Path) -> None:
    _write(folder, "Karen Holm", DECISION, "behold")
    _write(folder, "Karen Holm", INSTEAD, None)
    assert "Karen Holm" in _all_of(publish(folder))


def test_an_emptied_substitute_of_a_row_that_people_added_is_named(folder: Path) -> None:
    _edit(folder, {}, {RESPONSE: "H01", FOUND: "handicappladserne", KIND: "andet"})
    publish(folder)
    row = _write(folder, "handicappladserne", INSTEAD, None)
    with pytest.raises(NotReturned, match=rf"Række {row}: .* skriv »\[udeladt\]« igen"):
        publish(folder)


@pytest.mark.parametrize("column", [INSTEAD, DECISION, FOUND])
def test_a_formula_that_nobody_worked_out_is_named(folder: Path, column: int) -> None:
    row = _write(folder, "Karen Holm", column, '="en "&"nabo"')
    with pytest.raises(NotReturned) as caught:
        publish(folder)
    assert f"Række {row}: i »" in caught.value.text
    assert 'en formel (="en "&"nabo")' in caught.value.text and "Skriv selve" in caught.value.text


@pytest.mark.parametrize("said", ["#REF!", "#NAME?", "#DIV/0!"])
@pytest.mark.parametrize("column", [INSTEAD, DECISION])
def test_a_spreadsheets_error_is_named(folder: Path, column: int, said: str) -> None:
    row = _write(folder, "Karen Holm", column, said)
    with pytest.raises(NotReturned) as caught:
        publish(folder)
    assert f"Række {row}: i »" in caught.value.text
    assert f"står fejlen {said}. Skriv selve teksten i feltet." in caught.value.text


def test_a_formula_for_the_signature_is_named(folder: Path) -> None:
    _write(folder, "Karen Holm", DECISION, "skjul", name="=TODAY()")
    with pytest.raises(NotReturned, match="Række 5: i »Gennemgået af« står en formel"):
        publish(folder)


def _all_of(done: Published) -> str:
    files = sorted((done.folder / "svar").iterdir())
    return " ".join(" ".join(t for f in files for t in texts_of(f.read_bytes())).split())


def _delete(folder: Path, text: str) -> None:
    """The list without the row of a text."""
    file = folder / "resultat" / "persondata.xlsx"
    book = load_workbook(file)
    row = next(
        r for r in range(7, book[SHEET].max_row + 1) if book[SHEET].cell(r, FOUND).value == text
    )
    book[SHEET].delete_rows(row)
    book.save(file)


def test_an_own_row_that_is_deleted_again_is_told(folder: Path) -> None:
    _edit(folder, {}, {RESPONSE: "H02", FOUND: "torvet", KIND: "andet"})
    assert not publish(folder).uneven
    _delete(folder, "torvet")
    done = publish(folder)
    assert "torvet" in _public(done)
    assert [one for one in done.uneven if one.startswith("»torvet« (H02) var skjult")]


def test_an_own_row_that_is_deleted_before_anything_is_published_is_told(folder: Path) -> None:
    _edit(folder, {}, {RESPONSE: "H02", FOUND: "torvet", KIND: "andet"}, name="")
    done = publish(folder)
    assert not done.files and not done.uneven
    _delete(folder, "torvet")
    told = publish(folder).uneven
    assert [one for one in told if one.startswith("»torvet« (H02) havde en række i listen")]
    assert not publish(folder).uneven


def test_a_person_kept_in_one_letter_and_hidden_in_another_is_told(folder: Path) -> None:
    letter = folder / "hoeringssvar" / "c.txt"
    letter.write_text("Jeg er enig med Karen Holm.\n\nHilsen\nOda Lind\n", encoding="utf-8")
    publish(folder)
    file = folder / "resultat" / "persondata.xlsx"
    book = load_workbook(file)
    for row in book[SHEET].iter_rows(min_row=7):
        if (row[RESPONSE - 1].value, row[FOUND - 1].value) == ("H01", "Karen Holm"):
            row[DECISION - 1].value = "behold"
    book[SHEET].cell(5, 5).value = "KH 20.03.2026"
    book.save(file)
    told = publish(folder).uneven
    assert any("»Karen Holm« bliver stående i H01, men er skjult i H03" in one for one in told)


def test_the_list_is_followed_when_a_sender_has_sent_another_letter(folder: Path) -> None:
    """The letter that is gone has rows in the list still; nobody wrote another number in them."""
    _edit(folder, {})
    assert publish(folder).files
    (folder / "hoeringssvar" / "b.txt").unlink()
    new = "Gaden bør lukkes for biler om natten.\n\nHilsen\nInge Brask, tlf. 21 43 65 00\n"
    (folder / "hoeringssvar" / "d.txt").write_text(new, encoding="utf-8")
    assert publish(folder).unseen == (("H03", "Inge Brask"), ("H03", "21 43 65 00"))


def test_what_was_hidden_in_a_letter_is_hidden_when_it_is_back(folder: Path) -> None:
    letter = folder / "hoeringssvar" / "b.txt"
    said = LETTERS["b.txt"].replace("Hilsen", "Det siger borgmester Rolf Uggerby.\n\nHilsen")
    letter.write_text(said, encoding="utf-8")
    publish(folder)
    assert _rows(folder)["Rolf Uggerby"] == ("behold", None)
    _edit(folder, {"Rolf Uggerby": "skjul"})
    assert "Uggerby" not in _public(publish(folder))
    letter.unlink()
    assert publish(folder).files and "Rolf Uggerby" not in _rows(folder)
    letter.write_text(said, encoding="utf-8")
    assert not publish(folder).files
    assert _rows(folder)["Rolf Uggerby"] == ("behold", "skjul")
    assert _rows(folder)["Inge Brask"] == ("skjul", None)


def test_a_row_that_people_wrote_waits_for_the_letter_that_was_taken_out(folder: Path) -> None:
    letter = folder / "hoeringssvar" / "b.txt"
    said = LETTERS["b.txt"].replace("Hilsen", "Spørg på Kaptajnens Kro.\n\nHilsen")
    letter.write_text(said, encoding="utf-8")
    publish(folder)
    _edit(folder, {}, {RESPONSE: "H02", FOUND: "Kaptajnens Kro", KIND: "andet"})
    assert "Kaptajnens" not in _public(publish(folder))
    letter.unlink()
    for _ in range(2):
        assert publish(folder).files and "Kaptajnens Kro" in _rows(folder)
    letter.write_text(said, encoding="utf-8")
    publish(folder)
    _edit(folder, {})
    assert "Kaptajnens" not in _public(publish(folder))


def test_a_part_of_a_bodys_name_that_stays_is_told(folder: Path) -> None:
    letter = folder / "hoeringssvar" / "c.txt"
    letter.write_text(
        "Ungdomsrådet i Brovst ønsker et øvelokale.\n\nMed venlig hilsen\n\nUngdomsrådet i Brovst\n",
        encoding="utf-8",
    )
    publish(folder)
    _edit(folder, {}, {RESPONSE: "H03", FOUND: "Ungdomsrådet", KIND: "andet"})
    (told,) = publish(folder).uneven
    assert told.startswith("»Ungdomsrådet« er skjult i H03, men står i afsenderens navn »Ungdomsr")
    _edit(folder, {}, {RESPONSE: "H03", FOUND: "Ungdomsrådet i Brovst", KIND: "andet"})
    assert publish(folder).uneven == ()
