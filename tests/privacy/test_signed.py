"""Nothing is published on a list that nobody signed, however little there is to decide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hoering.cli import main
from hoering.keeping.publications import Publications
from hoering.publication import publish

SHEET, SIGNED = "Personoplysninger", "KH 20.03.2026"
PLAIN = "Ældrerådet i Hvidsted Kommune\n\nVi støtter planen.\n"
PRIVATE = "Jeg er imod planen.\n\nVenlig hilsen\nInge Brask, tlf. 21 43 65 00\n"


@pytest.fixture
def round_of(tmp_path: Path) -> Callable[[str], Path]:
    """A round folder with one response of this text."""

    def make(text: str) -> Path:
        folder = tmp_path / "runde"
        (folder / "hoeringssvar").mkdir(parents=True)
        (folder / "hoeringssvar" / "a.txt").write_text(text, encoding="utf-8")
        return folder

    return make


def fill(file: Path, decision: str = "", name: str = "") -> None:
    book = load_workbook(file)
    for row in book[SHEET].iter_rows(min_row=7):
        row[9].value = decision
    book[SHEET].cell(5, 5).value = name
    book.save(file)


def test_an_empty_list_must_be_signed(round_of: Callable[[str], Path]) -> None:
    folder = round_of(PLAIN)
    for _ in range(2):
        waiting = publish(folder)
        assert (waiting.hidden, waiting.kept, waiting.files) == (0, 0, ())
    assert not waiting.folder.exists() and Publications(folder).all() == ()
    fill(waiting.list, name=SIGNED)
    done = publish(folder)
    assert (done.basis, done.reviewer) == ("liste", SIGNED) and "svar/H01.pdf" in done.files


def test_a_list_filled_in_without_a_name_waits(round_of: Callable[[str], Path]) -> None:
    folder = round_of(PRIVATE)
    fill(publish(folder).list, decision="skjul")
    assert publish(folder).files == () and Publications(folder).all() == ()
    done = publish(folder, accept=True)
    assert (done.basis, done.reviewer) == ("forslag", "") and done.files


def test_a_name_from_before_the_newest_finding_is_not_recorded(
    round_of: Callable[[str], Path],
) -> None:
    folder = round_of(PRIVATE)
    fill(publish(folder).list, name=SIGNED)
    late = "Jeg er for.\n\nHilsen\nOve Thrane, tlf. 21 43 65 01\n"
    (folder / "hoeringssvar" / "b.txt").write_text(late, encoding="utf-8")
    done = publish(folder, accept=True)
    assert (done.basis, done.reviewer) == ("forslag", "")
    (record,) = Publications(folder).all()
    assert (record.basis, record.reviewer) == ("forslag", "")


def test_who_has_an_empty_list_is_told_what_to_do(
    round_of: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = round_of(PLAIN)
    assert main(["anonymiser", str(folder)]) == 1
    told = " ".join(capsys.readouterr().out.split())
    assert "Intet er offentliggjort endnu" in told and "gennemgået)" not in told
    assert "Listen er tom" in told and "navn og dato" in told and "--accepter-forslag" in told
    assert main(["anonymiser", str(folder), "--accepter-forslag"]) == 0
    assert "uden gennemgang" in " ".join(capsys.readouterr().out.split())


def test_who_signed_a_list_is_told_what_came_to_it_since(
    round_of: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = round_of(PRIVATE)
    fill(publish(folder).list, name=SIGNED)
    assert publish(folder).files
    late = "Jeg er for.\n\nHilsen\nOve Thrane, tlf. 21 43 65 01\n"
    (folder / "hoeringssvar" / "b.txt").write_text(late, encoding="utf-8")
    assert main(["anonymiser", str(folder)]) == 1
    told = " ".join(capsys.readouterr().out.split())
    assert "Den offentlige udgave fra før ligger der endnu" in told and "endnu." in told
    assert "2 rækker stod der ikke dengang" in told
    assert "H02 »Ove Thrane«" in told and "H02 »21 43 65 01«" in told and "Inge Brask" not in told


def test_a_signature_does_not_hold_for_a_letter_that_changed(
    round_of: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = round_of(PLAIN)
    fill(publish(folder).list, name=SIGNED)
    (folder / "hoeringssvar" / "a.txt").write_text(PLAIN.replace("støtter", "afviser"), "utf-8")
    assert main(["anonymiser", str(folder)]) == 1
    told = " ".join(capsys.readouterr().out.split())
    assert "1 svar er nyt eller ændret" in told and "skriv under igen: H01" in told
    assert Publications(folder).all() == ()
    fill(publish(folder).list, name=SIGNED)
    assert publish(folder).basis == "liste"


def test_a_signature_does_not_hold_for_a_letter_that_came_since(
    round_of: Callable[[str], Path],
) -> None:
    folder = round_of(PRIVATE)
    signed = publish(folder).list
    fill(signed, name=SIGNED)
    assert publish(folder).basis == "liste"
    (folder / "hoeringssvar" / "b.txt").write_text(PLAIN, encoding="utf-8")
    assert (publish(folder).changed, publish(folder).files) == (("H02",), ())
    fill(signed, name=SIGNED)
    assert publish(folder).basis == "liste"
    (folder / "hoeringssvar" / "b.txt").unlink()
    assert publish(folder).basis == "liste"


def test_a_scan_in_place_of_a_scan(round_of: Callable[[str], Path]) -> None:
    from PIL import Image

    folder = round_of(PLAIN)
    scan = folder / "hoeringssvar" / "b.png"
    Image.new("RGB", (300, 300), "white").save(scan)
    fill(publish(folder).list, name=SIGNED)
    assert publish(folder).basis == "liste"
    Image.new("RGB", (300, 301), "white").save(scan)
    assert publish(folder).files == ()
