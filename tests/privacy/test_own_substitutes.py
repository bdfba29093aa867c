"""The secretariat's own words in place of what is hidden are used, or named; never passed over."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from hoering.errors import NotReturned
from hoering.privacy.paper.pages import texts_of
from hoering.publication import publish
from hoering.writing.terminal.publication_summary import Published

SHEET, RESPONSE, FOUND, INSTEAD = "Personoplysninger", 1, 5, 11
LETTERS = {
    "a.txt": "Stien skal have lys, siger Karen. Min nabo Ebbe Skou er enig.\n\nHilsen\nKaren Brandholt\n",
    "b.txt": "Der er for meget støj. Karen Brandholts hus ryster, siger Inge.\n\nHilsen\nInge Brask\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round whose list waits for somebody to go through it."""
    folder = tmp_path / "runde"
    (folder / "hoeringssvar").mkdir(parents=True)
    for name, text in LETTERS.items():
        (folder / "hoeringssvar" / name).write_text(text, encoding="utf-8")
    publish(folder)
    return folder


def _say(folder: Path, instead: dict[tuple[str, str], str]) -> None:
    """Words by response and text, and who signs."""
    file = folder / "resultat" / "persondata.xlsx"
    book = load_workbook(file)
    for row in book[SHEET].iter_rows(min_row=7):
        said = instead.get((str(row[RESPONSE - 1].value), str(row[FOUND - 1].value)))
        if said is not None:
            row[INSTEAD - 1].value = said
    book[SHEET].cell(5, 5).value = "KH 20.03.2026"
    book.save(file)


def _listed(folder: Path) -> dict[tuple[str, str], str]:
    sheet = load_workbook(folder / "resultat" / "persondata.xlsx")[SHEET]
    rows = sheet.iter_rows(min_row=7, values_only=True)
    return {(str(r[RESPONSE - 1]), str(r[FOUND - 1])): str(r[INSTEAD - 1]) for r in rows}


def _public(done: Published) -> str:
    files = sorted((done.folder / "svar").iterdir())
    letters = "\n".join(text for file in files for text in texts_of(file.read_bytes()))
    overview = (done.folder / "oversigt.json").read_text(encoding="utf-8")
    return " ".join(f"{letters}\n{overview}".split())


def test_own_words_stand_for_all_that_names_the_person(folder: Path) -> None:
    _say(folder, {("H01", "Karen Brandholt"): "en mor"})
    for _ in range(2):  # and again, from the list as it was written anew
        shown = _public(publish(folder))
        assert "siger en mor" in shown and "en mors hus ryster" in shown
        assert '"sender": "en mor"' in shown
        assert "Karen" not in shown and "Brandholt" not in shown
        rows = _listed(folder)
        assert rows["H01", "Karen"] == "en mor" and rows["H02", "Karen Brandholts"] == "en mors"


def test_own_words_are_taken_back_where_they_were_written(folder: Path) -> None:
    before = _listed(folder)
    _say(folder, {("H01", "Karen Brandholt"): "en mor"})
    publish(folder)
    _say(folder, {("H01", "Karen Brandholt"): ""})
    assert "en mor" not in _public(publish(folder)) and _listed(folder) == before


def test_each_keeps_its_own_words_where_they_differ(folder: Path) -> None:
    _say(folder, {("H01", "Karen Brandholt"): "en mor", ("H01", "Karen"): "hun"})
    shown = _public(publish(folder))
    assert "siger hun" in shown and '"sender": "en mor"' in shown
    assert _listed(folder)["H02", "Karen Brandholts"].startswith("Borger ")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Karen B.", "»Karen« er selv skjult"),
        ("Inge Brask", "»Inge Brask« er selv skjult"),
        ("fru Brandholt", "»Brandholt« er selv skjult"),
        ("Borger 14", "programmets numre kan skifte"),
        ("en mor " * 12, "er længere end 60 tegn"),
    ],
)
def test_words_that_cannot_stand_there_are_named(folder: Path, said: str, told: str) -> None:
    _say(folder, {("H01", "Karen Brandholt"): said})
    file = folder / "resultat" / "persondata.xlsx"
    before = file.read_bytes()
    with pytest.raises(NotReturned) as caught:
        publish(folder)
    assert told in caught.value.text and "»Karen Brandholt« (H01)" in caught.value.text
    assert file.read_bytes() == before and not (folder / "resultat" / "offentlig").exists()


def test_words_that_are_hidden_where_the_person_is_named_elsewhere_are_named(folder: Path) -> None:
    """»Inge« stands for Karen in H02 as well, where it is hidden."""
    _say(folder, {("H01", "Karen Brandholt"): "Inge"})
    with pytest.raises(NotReturned, match=r"»Karen Brandholts« \(H02\): »Inges« er selv skjult"):
        publish(folder)


def test_a_list_from_before_tells_of_no_own_words(folder: Path) -> None:
    file = folder / "resultat" / "persondata.xlsx"
    book = load_workbook(file)
    book[SHEET].delete_cols(INSTEAD + 1)
    book[SHEET].cell(7, INSTEAD).value = "Borger 77"  # as that list had it
    book.save(file)
    _say(folder, {})
    assert "Borger 77" not in _public(publish(folder))


@pytest.mark.parametrize(
    ("said", "sign"), [("Жанна", "Ж"), ("en nabo 中", "中"), ("a\u202eb", "U+202E")]
)
def test_letters_that_no_public_file_can_show_are_named(folder: Path, said: str, sign: str) -> None:
    _say(folder, {("H01", "Karen Brandholt"): said})
    with pytest.raises(NotReturned) as caught:
        publish(folder)
    assert f"tegnet »{sign}«" in str(caught.value) and "Karen Brandholt" in str(caught.value)


@pytest.mark.parametrize("said", ["behold", "Skjul", "slet"])
def test_a_verdict_in_the_wrong_column_is_named_with_its_row(folder: Path, said: str) -> None:
    _say(folder, {("H01", "Karen Brandholt"): said})
    with pytest.raises(NotReturned) as caught:
        publish(folder)
    assert f"»{said}« ud for »Karen Brandholt« (H01)" in str(caught.value)
    assert "Række " in str(caught.value) and "»Afgørelse«" in str(caught.value)


def test_one_person_with_two_substitutes_and_two_with_one_are_told(folder: Path) -> None:
    _say(folder, {("H01", "Karen Brandholt"): "en mor", ("H01", "Karen"): "hun"})
    assert any(
        "»en mor« (»Karen Brandholt«" in one and "»hun«" in one for one in publish(folder).uneven
    )
    _say(folder, {("H01", n): "en borger" for n in ("Karen Brandholt", "Karen", "Ebbe Skou")})
    told = publish(folder).uneven
    assert len(told) == 1 and "begge med »en borger« i H01" in told[0]
