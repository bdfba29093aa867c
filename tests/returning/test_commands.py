"""indlaes and historik as typed; documents that people edited are never written over."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import sqlite3
from pathlib import Path

import docx
import pytest
from pens import WordPen

from hoering.cli import main
from hoering.errors import NotReturned
from hoering.keeping.store import Store
from hoering.remembering import rescue
from hoering.returning.document import refuse


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round of two small responses, run once."""
    folder = tmp_path_factory.mktemp("retur") / "runde"
    (folder / "hoeringssvar").mkdir(parents=True)
    for name, text in (
        ("anna.txt", "Vi mangler lys på stien mellem skolen og hallen.\n\nHilsen Anna Krogh"),
        ("bo.txt", "Vi ønsker bedre busser til Nordby om aftenen.\n\nHilsen Bo Lind"),
    ):
        (folder / "hoeringssvar" / name).write_text(text, encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    return folder


@pytest.fixture
def folder(ready: Path, tmp_path: Path) -> Path:
    shutil.copytree(ready, tmp_path / "runde")
    return tmp_path / "runde"


def _written(folder: Path, to: Path, text: str = "Det ser vi på.") -> Path:
    pen = WordPen(folder / "resultat" / "kommenteret-oversigt.docx")
    pen.write(sorted(pen.rows)[0], "svar", text)
    return pen.save(to)


def _replies(folder: Path) -> set[str]:
    data = json.loads((folder / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    return {r["reply"] for r in data["remarks"] if r["reply"]}


def test_without_a_terminal_it_only_shows(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _written(folder, tmp_path / "rettet.docx")
    assert main(["indlaes", str(folder), str(file)]) == 1
    told = capsys.readouterr().out
    assert "1 rettelse i »rettet.docx«" in told and "Det ser vi på." in told
    assert "Intet er taget ind. Tag det ind med --ja." in told
    assert _replies(folder) == set()
    unchanged = folder / "resultat" / "kommenteret-oversigt.docx"
    assert main(["indlaes", str(folder), str(unchanged)]) == 0  # nothing that anybody wants in


def test_with_ja_it_is_taken_in_and_can_be_undone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = _written(folder, folder / "resultat" / "kommenteret-oversigt.docx")
    assert main(["indlaes", str(folder), str(own), "--ja", "--navn", "Mette Holm"]) == 0
    assert _replies(folder) == {"Det ser vi på."}
    assert not list(own.parent.glob("*rettet*"))  # what was taken in needs no copy
    capsys.readouterr()
    assert main(["historik", str(folder), "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["number"], entry["made_by"], entry["after"]) == (
        1,
        "Mette Holm",
        "Det ser vi på.",
    )
    assert entry["before"] is None and entry["label"].startswith("H0")
    assert main(["historik", str(folder)]) == 0
    assert "svar besluttet af Mette Holm" in capsys.readouterr().out
    assert main(["historik", str(folder), "--fortryd", "1"]) == 0
    assert _replies(folder) == set()
    assert main(["historik", str(folder), "--fortryd", "7"]) == 20
    assert "Der er ingen beslutning nr. 7." in capsys.readouterr().err


def test_a_file_in_the_results_may_be_named_alone(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _written(folder, folder / "resultat" / "rettet.docx")
    monkeypatch.chdir(tmp_path)
    assert main(["indlaes", str(folder), "rettet.docx"]) == 1
    assert "1 rettelse i »rettet.docx«" in capsys.readouterr().out
    _written(folder, tmp_path / "rettet.docx", "Det her gælder.")
    assert main(["indlaes", str(folder), "rettet.docx"]) == 1  # the one at hand comes first
    assert "Det her gælder." in capsys.readouterr().out
    assert main(["indlaes", str(folder), "rettet-af-lone.docx"]) == 21
    assert "»rettet-af-lone.docx« findes ikke" in capsys.readouterr().err


def test_a_result_that_people_edited_is_never_written_over(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = folder / "resultat"
    own = results / "kommenteret-oversigt.docx"
    _written(folder, own)
    (folder / "hoeringssvar" / "c.txt").write_text("Flere bænke, tak.", encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    told = capsys.readouterr().out
    copy = results / "kommenteret-oversigt (rettet).docx"
    assert copy.exists() and copy.name in told.replace("\n", " ") and "hoering indlaes" in told
    assert _replies(folder) == set()
    assert main(["indlaes", str(folder), str(copy), "--ja"]) == 0
    assert _replies(folder) == {"Det ser vi på."}
    assert sorted(p.name for p in results.glob("*.docx") if "rettet" in p.name) == [copy.name]


def test_before_the_first_run_there_is_nothing_to_read_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    assert main(["indlaes", str(tmp_path), str(tmp_path / "a.docx")]) == 9
    assert "hoering koer" in capsys.readouterr().err
    assert main(["historik", str(tmp_path)]) == 0
    assert "ingen beslutninger endnu" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["Plan 16", "Plan(16)", "Plan&Vej", "Høring-16"])
def test_the_remedy_can_be_pasted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    (folder / "a.docx").write_bytes(b"")
    assert main(["indlaes", str(folder), str(folder / "a.docx")]) == 9
    (command,) = re.findall(r"hoering (koer .*)", capsys.readouterr().err)
    assert shlex.split(command, posix=True) == ["koer", str(folder)]
    assert command.endswith('"') == (name != "Høring-16")


def test_after_the_end_of_a_round_its_removal_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own = folder / "resultat" / "kommenteret-oversigt.docx"
    file = _written(folder, folder.parent / "rettet.docx")
    assert main(["indlaes", str(folder), str(_written(folder, own)), "--ja"]) == 0
    monkeypatch.setattr("hoering.intake.moment", lambda: "2026-06-01T08:30:00")
    assert main(["slet", str(folder), "--ja"]) == 0
    capsys.readouterr()
    when = "blev slettet den 1. juni 2026 kl. 08.30."
    assert main(["vis", str(folder)]) == 9
    assert when in capsys.readouterr().err
    assert main(["indlaes", str(folder), str(file), "--ja"]) == 9
    assert when in capsys.readouterr().err
    assert main(["historik", str(folder)]) == 0
    told = capsys.readouterr().out
    assert when in told and "Siden da er der ingen beslutninger." in told
    assert main(["historik", str(folder), "--json"]) == 0
    both = capsys.readouterr()
    assert json.loads(both.out) == [] and when in both.err


def test_an_unchanged_round_still_tells_of_what_was_edited_in_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = folder / "resultat"
    own = _written(folder, results / "kommenteret-oversigt.docx")
    agenda = results / "dagsordenspunkt.docx"
    shutil.copyfile(own, agenda)
    (results / "mine noter.docx").write_bytes(own.read_bytes())  # nobody's result
    before = own.read_bytes()
    capsys.readouterr()
    assert main(["koer", str(folder)]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Intet er ændret" in told and own.read_bytes() == before
    assert "»kommenteret-oversigt.docx« i resultat/ er jeres rettede udgave" in told
    assert f"hoering indlaes {folder}" in told
    assert "gemmes den som »dagsordenspunkt (rettet).docx«" in told and "»mine noter" not in told
    assert main(["indlaes", str(folder), str(own), "--ja"]) == 0
    capsys.readouterr()
    assert main(["koer", str(folder)]) == 0
    assert "»kommenteret-oversigt.docx« i resultat/ er" not in capsys.readouterr().out


def test_the_title_of_the_round_is_nobodys_words_after_it_was_changed(folder: Path) -> None:
    """The state of the remarks is the same, and so is its name; the document says another title."""
    own = folder / "resultat" / "kommenteret-oversigt.docx"
    _written(folder, own)
    (folder / "runde.toml").write_text('titel = "Stipolitik"\n', encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    copy = own.with_name("kommenteret-oversigt (rettet).docx")
    assert main(["indlaes", str(folder), str(copy), "--ja"]) == 0
    data = json.loads((folder / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    assert _replies(folder) == {"Det ser vi på."} and data["notes"] == []


def test_a_document_that_was_saved_without_corrections_is_told_of_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = folder / "resultat" / "kommenteret-oversigt.docx"
    document = docx.Document(str(own))
    document.core_properties.comments = "gemt"
    document.save(str(own))
    capsys.readouterr()
    assert main(["koer", str(folder)]) == 0
    assert "er jeres rettede udgave" in capsys.readouterr().out
    assert main(["indlaes", str(folder), str(own)]) == 0
    assert "Der er ingen rettelser" in capsys.readouterr().out
    assert main(["koer", str(folder)]) == 0
    assert "er jeres rettede udgave" not in capsys.readouterr().out


def test_last_weeks_document_put_back_does_not_pass_for_todays(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = folder / "resultat" / "kommenteret-oversigt.docx"
    shutil.copyfile(own, tmp_path / "sidste uge.docx")
    file = _written(folder, tmp_path / "rettet.docx")
    assert main(["indlaes", str(folder), str(file), "--ja"]) == 0
    shutil.copyfile(tmp_path / "sidste uge.docx", own)
    capsys.readouterr()
    assert main(["indlaes", str(folder), str(own)]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Der er ingen rettelser" in told and "skrives på ny" in told
    cells = {c.text for t in docx.Document(str(own)).tables for row in t.rows for c in row.cells}
    assert "Det ser vi på." in cells


def test_the_summary_tells_once_what_waits_to_be_read_in(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*options: str) -> str:
        capsys.readouterr()
        assert main(["vis", str(folder), *options]) == 0
        return capsys.readouterr().out

    own = folder / "resultat" / "kommenteret-oversigt.docx"
    mine = "»kommenteret-oversigt.docx« i resultat/ er jeres rettede udgave. Tag rettelserne ind"
    untouched = told()
    assert "rettede udgave" not in untouched
    _written(folder, own)
    assert told().removeprefix(untouched).splitlines() == [
        f"{mine} med:",
        f'  hoering indlaes {folder} "{own}"',
    ]
    assert json.loads(told("--json"))
    (folder / "hoeringssvar" / "c.txt").write_text("Flere bænke, tak.", encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    assert told().count("jeres rettede udgave") == 1
    copy = own.with_name("kommenteret-oversigt (rettet).docx")
    assert main(["indlaes", str(folder), str(copy), "--ja"]) == 0
    assert "rettede udgave" not in told()


def test_the_summary_needs_no_memory(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    memory = folder / ".hoering" / "runde.db"
    memory.write_bytes(b"intet godt " * 99)
    assert main(["vis", str(folder)]) == 0
    shutil.rmtree(memory.parent)
    assert main(["vis", str(folder)]) == 0
    assert not memory.parent.exists() and "rettede udgave" not in capsys.readouterr().out


def _type_reply(agenda: Path, reply: str) -> None:
    """An official writes over the first gap."""
    document = docx.Document(str(agenda))
    gap = next(p for p in document.paragraphs if p.text.startswith("[Skriv: "))
    gap.runs[0].text = reply
    document.save(str(agenda))


def _said(file: Path) -> str:
    return "\n".join(p.text for p in docx.Document(str(file)).paragraphs)


def test_a_reply_typed_in_the_agenda_item_is_never_lost(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = folder / "resultat"
    agenda = results / "dagsordenspunkt.docx"
    _type_reply(agenda, "Der sættes lys op i 2027.")
    before = agenda.read_bytes()
    assert main(["indlaes", str(folder), str(agenda), "--ja"]) == 21
    told = capsys.readouterr().err
    assert "»dagsordenspunkt.docx« er et dagsordenspunkt. Det læses ikke ind" in told
    assert "kommenteret-oversigt (.docx eller .xlsx)" in told
    assert "»dagsordenspunkt (rettet).docx«" in told
    assert agenda.read_bytes() == before
    (folder / "hoeringssvar" / "c.txt").write_text("Flere bænke, tak.", encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    kept = results / "dagsordenspunkt (rettet).docx"
    assert kept.read_bytes() == before and "Der sættes lys op i 2027." in _said(kept)
    assert "Der sættes lys" not in _said(agenda) and "[Skriv: " in _said(agenda)
    told = " ".join(capsys.readouterr().out.split())
    assert "»dagsordenspunkt (rettet).docx« i resultat/ er jeres rettede udgave" in told
    _type_reply(agenda, "Busserne er regionens.")
    rescue(results, Store(folder), [agenda.name])  # what the next run does first
    assert kept.read_bytes() == before
    assert "Busserne er regionens." in _said(results / "dagsordenspunkt (rettet 2).docx")
    renamed = folder / "Sag 7.docx"
    shutil.copyfile(kept, renamed)
    assert main(["indlaes", str(folder), str(renamed)]) == 21
    assert "»Sag 7.docx« er et dagsordenspunkt." in capsys.readouterr().err


def test_the_redline_says_where_to_write_instead(tmp_path: Path) -> None:
    redline = docx.Document()
    redline.core_properties.title = "Ændringer i udkastet – Ældrepolitik"
    redline.save(str(tmp_path / "aendringer (rettet).docx"))
    with pytest.raises(NotReturned) as told:
        refuse(tmp_path / "aendringer (rettet).docx")
    assert "Ret i jeres eget tilrettede udkast" in told.value.remedy
    assert told.value.remedy.endswith("Filen er urørt.")
    redline.core_properties.title = "Referat"
    redline.save(str(tmp_path / "referat.docx"))
    refuse(tmp_path / "referat.docx")  # somebody else's: the reader of overviews judges it
    (tmp_path / "x.docx").write_bytes(b"PK")
    refuse(tmp_path / "x.docx")


def _numbers(folder: Path) -> dict[str, str]:
    data = json.loads((folder / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    return {r["sources"][0]["file"].rsplit("/", 1)[1]: r["id"] for r in data["responses"]}


def test_a_late_response_leaves_the_numbers_and_decisions_of_the_others(
    folder: Path, tmp_path: Path
) -> None:
    file = _written(folder, tmp_path / "rettet.docx")
    before = WordPen(file).rows
    late = folder / "hoeringssvar" / "aa for sent.txt"
    late.write_text("Vi ønsker flere bænke i parken.\n\nHilsen Ole Bay", encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    assert _numbers(folder) == {"anna.txt": "H01", "bo.txt": "H02", "aa for sent.txt": "H03"}
    # The document of before the late one came still speaks of the same responses.
    assert main(["indlaes", str(folder), str(file), "--ja"]) == 0
    assert _replies(folder) == {"Det ser vi på."}
    now = WordPen(folder / "resultat" / "kommenteret-oversigt.docx").rows
    assert set(before) < set(now)
    (folder / "hoeringssvar" / "bo.txt").unlink()
    assert main(["koer", str(folder)]) == 0
    assert _numbers(folder) == {"anna.txt": "H01", "aa for sent.txt": "H03"}


def test_a_memory_of_before_numbers_were_kept_has_them_from_its_documents(folder: Path) -> None:
    with sqlite3.connect(folder / ".hoering" / "runde.db") as db:
        db.execute("DELETE FROM number")
    db.close()
    (folder / "hoeringssvar" / "a.txt").write_text("Vi mangler bænke i parken.", encoding="utf-8")
    assert main(["koer", str(folder)]) == 0
    assert _numbers(folder) == {"anna.txt": "H01", "bo.txt": "H02", "a.txt": "H03"}
