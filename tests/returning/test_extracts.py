"""uddrag: a part of the overview goes to a colleague, and what is written in it comes back."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import docx
import pytest
from pens import WordPen
from stiplan import lay_out

from hoering.cli import main
from hoering.writing.files.placing import name_of

_LETTERS = {
    "anna.txt": "Der er for langt mellem bænkene langs stien, når der er 400 meter.\n\n"
    "Fortovene på Engvej skal ryddes for sne, før børnene går i skole.\n\nVenlig hilsen\nAnna Krogh",
    "raad.txt": "Vi ønsker, at fortovene ryddes for sne før skolestart.\n\nVenlig hilsen\nÆldrerådet",
    "klub.txt": "Der mangler en bænk ved stien langs åen.\n\nVenlig hilsen\nLøbeklubben Åen",
}
_THEMES = """[[tema]]
id = "stier"
navn = "Stier og bænke"
noegleord = ["sti", "bænk"]

[[tema]]
id = "vinter"
navn = "Vinter: sne"
noegleord = ["sne", "rydning"]
"""


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("uddrag") / "runde"
    lay_out(folder, _LETTERS, 'titel = "Stiplan"\n')
    (folder / "temaer.toml").write_text(_THEMES, encoding="utf-8")
    assert main(["uddrag", str(folder)]) == 0
    return folder


@pytest.fixture
def folder(ready: Path, tmp_path: Path) -> Path:
    shutil.copytree(ready, tmp_path / "runde")
    return tmp_path / "runde"


def _extracts(folder: Path) -> list[Path]:
    return sorted((folder / "resultat" / "uddrag").glob("*.docx"))


def _remarks(folder: Path) -> dict[str, dict[str, str]]:
    data = json.loads((folder / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    return {remark["id"]: remark for remark in data["remarks"]}


def _reply(file: Path, text: str, nth: int = 0) -> str:
    """Writes a reply in the row of the nth remark; its id."""
    pen = WordPen(file)
    id = list(pen.rows)[nth]
    pen.write(id, "svar", text)
    pen.save(file)
    return id


def test_every_remark_stands_in_the_extract_of_its_first_theme(folder: Path) -> None:
    files = _extracts(folder)
    assert [f.name for f in files] == [
        "Uddrag 01 - Stier og bænke.docx",
        "Uddrag 02 - Vinter sne.docx",
    ]
    there = Counter(id for file in files for id in WordPen(file).rows)
    assert there == Counter(list(_remarks(folder)))
    (bench,) = [
        p.text for p in docx.Document(str(files[0])).paragraphs if "Uddraget rummer" in p.text
    ]
    assert bench == "Uddraget rummer 2 af rundens 4 bemærkninger, fra 1 organisation og 1 borger."
    told = {cell.text for row in docx.Document(str(files[0])).tables[0].rows for cell in row.cells}
    assert any("1 af 2 bemærkninger" in text for text in told)


def test_what_a_colleague_writes_is_taken_in_and_no_other_row_is_missed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    back = folder / "fra vinterfolkene.docx"
    shutil.copyfile(_extracts(folder)[1], back)
    id = _reply(back, "Fortovene ryddes fra klokken syv.")
    assert main(["indlaes", str(folder), str(back), "--ja", "--navn", "Bo"]) == 0
    told = capsys.readouterr().out
    assert (
        "1 rettelse i »fra vinterfolkene.docx«" in told
        and "mangler" not in told.split("Taget ind")[0]
    )
    after = _remarks(folder)
    assert {i for i, remark in after.items() if remark["reply"]} == {id}
    assert after[id]["reply"] == "Fortovene ryddes fra klokken syv."


def test_one_of_an_earlier_day_is_taken_in_after_another_response_came(folder: Path) -> None:
    back = folder / "retur.docx"
    shutil.copyfile(_extracts(folder)[0], back)
    id = _reply(back, "Der kommer flere bænke.")
    letter = "Skiltene er svære at læse om aftenen.\n\nVenlig hilsen\nIda Bro"
    (folder / "hoeringssvar" / "ida.txt").write_text(letter, encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    assert main(["indlaes", str(folder), str(back), "--ja"]) == 0
    assert {i for i, remark in _remarks(folder).items() if remark["reply"]} == {id}


def test_only_a_form_in_running_text_is_asked_for(folder: Path) -> None:
    settings = folder / "runde.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + '[skabelon]\nformer = ["prosa"]\n', encoding="utf-8"
    )
    assert main(["uddrag", str(folder)]) == 0
    id = _reply(_extracts(folder)[0], "Ja.")
    assert main(["indlaes", str(folder), "Uddrag 01 - Stier og bænke.docx", "--ja"]) == 0
    assert {i for i, remark in _remarks(folder).items() if remark["reply"]} == {id}


def test_one_that_was_written_in_is_told_of_and_kept(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _extracts(folder)[0]
    _reply(file, "Under behandling.")
    assert main(["vis", str(folder)]) == 0
    assert f"»{file.name}« i resultat/uddrag/ er jeres rettede udgave" in _flat(capsys)
    assert main(["uddrag", str(folder), "--tema", "vinter"]) == 0
    assert [f.name for f in _extracts(folder)] == [
        "Uddrag - Vinter sne.docx",
        file.name,  # neither written over nor copied: it is no extract of this choice
        "Uddrag 02 - Vinter sne.docx",
    ]
    capsys.readouterr()
    assert main(["uddrag", str(folder)]) == 0
    kept = file.with_name("Uddrag 01 - Stier og bænke (rettet).docx")
    assert kept.exists() and not (file.parent / "Uddrag - Vinter sne.docx").exists()
    assert f"Rettet og endnu ikke taget ind: »{kept.name}«." in _flat(capsys)
    assert main(["indlaes", str(folder), kept.name, "--ja"]) == 0
    capsys.readouterr()
    assert main(["vis", str(folder)]) == 0
    assert "rettede udgave" not in _flat(capsys)


@pytest.mark.parametrize(
    ("asked", "name", "count"),
    [
        (["--afsender", "anna"], "Uddrag - Anna Krogh.docx", 2),
        (["--afsnit", "2"], "Uddrag - 2 Vinter.docx", 2),
        (
            ["--tema", "stier", "--afsender", "klub"],
            "Uddrag - Stier og bænke, Løbeklubben Åen.docx",
            1,
        ),
    ],
)
def test_what_is_typed_chooses(folder: Path, asked: list[str], name: str, count: int) -> None:
    assert main(["uddrag", str(folder), *asked]) == 0
    assert len(WordPen(folder / "resultat" / "uddrag" / name).rows) == count


def test_what_fits_nothing_is_answered_with_what_there_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["uddrag", str(folder), "--tema", "busser"]) == 1
    told = capsys.readouterr().out
    assert "»busser« blev ikke fundet." in told and "Stier og bænke" in told
    assert main(["uddrag", str(folder), "--tema", "stier", "--afsender", "ældrerådet"]) == 1
    assert "på én gang" in capsys.readouterr().out


def test_the_end_of_a_round_takes_them_along(folder: Path) -> None:
    assert main(["slet", str(folder), "--ja"]) == 0
    assert not (folder / "resultat" / "uddrag").exists()


def test_a_file_of_ones_own_among_the_results_is_left_as_it_is(folder: Path) -> None:
    """It was copied as »… (rettet)«, and told of as an edited result."""
    own = folder / "resultat" / "Mine noter.docx"
    document = docx.Document()
    document.add_paragraph("Husk mødet på torsdag.")
    document.save(str(own))
    letter = "Skiltene er svære at læse om aftenen.\n\nVenlig hilsen\nIda Bro"
    (folder / "hoeringssvar" / "ida.txt").write_text(letter, encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    assert own.exists() and not list(own.parent.glob("*(rettet)*"))


def test_a_copy_of_the_overview_under_another_name_is_told_of(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = folder / "resultat"
    mine = results / "kommenteret-oversigt Lone.docx"
    shutil.copyfile(results / "kommenteret-oversigt.docx", mine)
    _reply(mine, "Det undersøger vi.")
    letter = "Skiltene er svære at læse om aftenen.\n\nVenlig hilsen\nIda Bro"
    (folder / "hoeringssvar" / "ida.txt").write_text(letter, encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    assert f"»{mine.name}« i resultat/ er jeres rettede udgave" in _flat(capsys)


def test_a_name_fits_every_file_system() -> None:
    assert name_of('Uddrag - Vej/sti: "hvad nu?"') == "Uddrag - Vej sti hvad nu.docx"
    assert len(name_of("Æ" * 200)) == 85


def _flat(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().out.split())
