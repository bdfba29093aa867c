"""svarbreve: each sender's own remarks with the reply, the outcome and the change; edits are kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest
from pens import WordPen
from stiplan import lay_out

from hoering.cli import main

_LETTERS = {
    "anna.txt": "Der er for langt mellem bænkene langs stien, når der er 400 meter.\n\nVenlig hilsen\nAnna Krogh",
    "fam.txt": "Vi har ingen bemærkninger til udkastet.\n\nVenlig hilsen\nFamilien Bech",
    "raad.txt": "Vi ønsker, at fortovene ryddes for sne før skolestart.\n\nVenlig hilsen\nÆldrerådet",
    "nej.txt": "Vi har ingen bemærkninger til udkastet.\n\nVenlig hilsen\nIdrætsrådet",
}


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = 'titel = "Stiplan"\nforvaltning = "Vej og Park"\n'
    folder = lay_out(tmp_path_factory.mktemp("breve") / "runde", _LETTERS, settings)
    assert main(["svarbreve", str(folder)]) == 0
    return folder


@pytest.fixture
def folder(ready: Path, tmp_path: Path) -> Path:
    shutil.copytree(ready, tmp_path / "runde")
    return tmp_path / "runde"


def _letter(folder: Path, of: str) -> Path:
    (found,) = (folder / "resultat" / "svarbreve").glob(f"H0? {of}.docx")
    return found


def _lines(path: Path) -> list[str]:
    return [p.text for p in docx.Document(str(path)).paragraphs]


def test_a_letter_says_what_came_of_each_remark_and_names_nobody_else(folder: Path) -> None:
    told = "\n".join(_lines(_letter(folder, "Anna Krogh")))
    assert told.startswith(
        "Svar på dit høringssvar\nStiplan\nTil Anna Krogh\nTak for dit høringssvar"
    )
    assert "»Der er for langt mellem bænkene langs stien, når der er 400 meter.«" in told
    assert "Forvaltningens svar: [Skriv: forvaltningens svar]" in told
    assert "Udfald: [Tjek: Indarbejdet (programmets forslag)]" in told
    assert "Ændring: Afsnit 1 Stier: " in told and "200" in told
    assert told.endswith("Venlig hilsen\nVej og Park")
    assert "Ældrerådet" not in told


@pytest.mark.parametrize("sender", ["Idrætsrådet", "Familien Bech"])
def test_who_had_no_remarks_is_thanked(folder: Path, sender: str) -> None:
    told = _lines(_letter(folder, sender))
    assert told[0] == "Svar på jeres høringssvar"
    assert "Svaret har ingen bemærkninger til udkastet." in told


def test_a_letter_with_reply_and_decisions_is_finished(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pen = WordPen(folder / "resultat" / "kommenteret-oversigt.docx")
    for remark in pen.rows:
        pen.write(remark, "svar", "Det ser vi på.")
        pen.write(remark, "udfald", "Ikke indarbejdet")
    assert main(["indlaes", str(folder), str(pen.save(tmp_path / "r.docx")), "--ja"]) == 0
    assert "Svarbrevene i resultat/svarbreve er ældre end resultaterne." in capsys.readouterr().out
    assert main(["svarbreve", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "4 svarbreve" in said and "4 er færdige" in said and "mangler" not in said
    told = _lines(_letter(folder, "Ældrerådet"))
    assert "Forvaltningens svar: Det ser vi på." in told
    assert "Udfald: Ikke indarbejdet" in told
    assert not any("[" in line for line in told)


def test_a_letter_that_somebody_edited_is_kept_beside_the_new_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _letter(folder, "Ældrerådet")
    before = {p.name: p.read_bytes() for p in path.parent.iterdir()}
    edited = docx.Document(str(path))
    edited.add_paragraph("Ring gerne.")
    edited.save(str(path))
    assert main(["svarbreve", str(folder)]) == 0
    copy = path.with_name(f"{path.stem} (rettet).docx")
    assert copy.name in capsys.readouterr().out
    assert _lines(copy)[-1] == "Ring gerne."
    assert {p.name: p.read_bytes() for p in path.parent.iterdir() if p != copy} == before


def test_a_letter_of_a_response_that_is_gone_goes_and_the_round_takes_all_with_it(
    folder: Path,
) -> None:
    (folder / "hoeringssvar" / "anna.txt").unlink()
    assert main(["svarbreve", str(folder)]) == 0
    assert not list((folder / "resultat" / "svarbreve").glob("*Anna*"))
    assert main(["slet", str(folder), "--ja"]) == 0
    assert not (folder / "resultat" / "svarbreve").exists()


def test_a_sheet_says_where_each_letter_is_to_go(folder: Path) -> None:
    (folder / "hoeringssvar" / "anna.txt").write_text(
        "Der er for langt mellem bænkene langs stien.\n\nVenlig hilsen\nAnna Krogh\n"
        "Engvej 12\n8888 Åby\nanna.krogh@post.example\n",
        encoding="utf-8",
    )
    (folder / "hoeringssvar" / "raad.txt").write_text(
        "Fra: Løbeklubben Åen <loebeklubben@aaen.example>\nTil: hoering@aaby.example\n"
        "Emne: Høring om stier\n\nVi ønsker lys på stien.\n\nVenlig hilsen\nLøbeklubben Åen",
        encoding="utf-8",
    )
    assert main(["svarbreve", str(folder)]) == 0
    sheet = openpyxl.load_workbook(folder / "resultat" / "svarbreve" / "modtagere.xlsx").active
    assert sheet is not None
    rows = {str(row[1]): row for row in sheet.iter_rows(values_only=True)}
    assert rows["Anna Krogh"][3:5] == ("anna.krogh@post.example", "Engvej 12, 8888 Åby")
    assert rows["Løbeklubben Åen"][3:5] == ("loebeklubben@aaen.example", None)
    for name in ("Anna Krogh", "Løbeklubben Åen"):
        number, *_, letter, lacks = rows[name]
        assert letter == f"{number} {name}.docx" and lacks == "svar eller afgørelse"
        assert (folder / "resultat" / "svarbreve" / str(letter)).exists()


def test_who_asks_for_something_beside_the_hearing_is_not_forgotten(tmp_path: Path) -> None:
    text = "Fortovene skal ryddes for sne.\n\nVi beder om aktindsigt i rådgiverens notat.\n\nÆldrerådet"
    folder = lay_out(tmp_path / "runde", {"raad.txt": text}, "")
    assert main(["svarbreve", str(folder)]) == 0
    asked = "[Tjek: afsenderen beder om aktindsigt: »Vi beder om aktindsigt i rådgiverens notat.«]"
    assert asked in _lines(_letter(folder, "Ældrerådet"))
