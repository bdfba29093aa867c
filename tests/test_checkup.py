"""What `tjek` says of the machine and of a round, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoering.cli import main
from hoering.language import models

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


def test_the_check_names_what_is_missing(small_round: Path, capsys: Capture) -> None:
    assert main(["tjek"]) == 0
    assert "sprogmodel" in capsys.readouterr().out
    assert main(["tjek", str(small_round)]) == 1
    shown = capsys.readouterr().out
    assert "låst.pdf" in shown and "Tilrettet udkast" in shown and "3 høringssvar" in shown


def test_a_long_line_of_the_check_goes_on_under_its_first_word(
    small_round: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    spoilt = small_round / "hoeringssvar" / "svar fra foreningen [endelig].pdf"
    spoilt.write_bytes(b"%PDF-1.4 afbrudt")
    (small_round / "runde.toml").write_text("[hoering]\n", encoding="utf-8")
    assert main(["tjek", str(small_round)]) == 1
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert max(map(len, lines)) <= 80 and "  → Skriv [hoering] frist = …" in lines
    assert all(line.startswith(("✓ ", "✗ ", "· ", "  ")) for line in lines)
    at = next(n for n, line in enumerate(lines) if spoilt.name in line)
    assert lines[at].startswith("✗ »") and lines[at + 1].startswith("  ")


def test_the_check_reads_no_file_in_its_own_process_and_writes_nothing(
    small_round: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hoering.reading import collecting, policy

    def read_here(*_: object) -> None:
        raise AssertionError("a file was read here")

    monkeypatch.setattr(collecting, "read_file", read_here)
    monkeypatch.setattr(policy, "read_file", read_here)
    before = sorted(small_round.rglob("*"))
    main(["tjek", str(small_round)])
    shown = capsys.readouterr().out
    assert "3 høringssvar" in shown and "Udkast: udkast.pdf" in shown and "låst.pdf" in shown
    assert sorted(small_round.rglob("*")) == before


def test_the_check_takes_what_was_read_before_from_the_memory(
    small_round: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hoering.keeping.shelf import Shelf

    main(["koer", str(small_round)])
    keys: list[str] = []
    readings = Shelf.readings

    def counted(shelf: Shelf, asked):  # type: ignore[no-untyped-def]
        found = readings(shelf, asked)
        keys.extend(found)
        return found

    monkeypatch.setattr(Shelf, "readings", counted)
    main(["tjek", str(small_round)])
    assert len(keys) >= 3
    (small_round / ".hoering" / "runde.db").write_text("ikke en database" * 50)
    capsys.readouterr()
    assert main(["tjek", str(small_round)]) == 1
    shown = capsys.readouterr().out
    assert "beskadiget" in shown and "3 høringssvar" in shown


def test_the_check_tells_of_a_model_that_lacks(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "FILES", {"temavalg": ("vægte, der ikke findes",)})
    assert main(["tjek"]) == 1
    shown = " ".join(capsys.readouterr().out.split())
    assert "vægte, der ikke findes" in shown and "Installér programmet igen" in shown


def test_the_remedy_is_one_for_the_system(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hoering.reading.pictures.ocr.engine", lambda: None)
    main(["tjek"])
    assert "tesseract-ocr-dan" in capsys.readouterr().out
    monkeypatch.setattr("hoering.checkup.sys.platform", "win32")
    main(["tjek"])
    shown = " ".join(capsys.readouterr().out.split())
    assert "tesseract-ocr-dan" not in shown and "kryds ved »Danish«" in shown


def test_one_file_is_not_offered_as_both_drafts(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "Forslag til plan.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "hoeringssvar").mkdir()
    main(["tjek", str(tmp_path)])
    shown = capsys.readouterr().out
    assert shown.count("Er det »Forslag til plan.pdf«") == 1
    assert "Læg tilrettet.pdf eller tilrettet.docx i mappen." in shown


def test_the_folder_of_responses_itself_is_told_to_be_the_wrong_one(
    tmp_path: Path, capsys: Capture
) -> None:
    within = tmp_path / "Plan" / "hoeringssvar"
    within.mkdir(parents=True)
    (within / "svar.txt").write_text("Vi ønsker flere bænke.", encoding="utf-8")
    assert main(["tjek", str(within)]) == 1
    assert "ikke rundens mappe" in capsys.readouterr().out
