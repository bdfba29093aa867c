"""What was published before stays until the new version is whole, and goes when it says too much."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from hoering.errors import DiskFull, HiddenStillThere, OutputLocked
from hoering.keeping.publications import LISTS
from hoering.publication import publish
from hoering.writing.terminal.publication_summary import Published

LETTER = "Jeg er imod planen.\n\nVenlig hilsen\nInge Brask, tlf. 21 43 65 00\n"
WRITTEN = "hoering.writing.public.write_public"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round that was published, with a mark in what is public."""
    round_ = tmp_path / "runde"
    (round_ / "hoeringssvar").mkdir(parents=True)
    (round_ / "hoeringssvar" / "a.txt").write_text(LETTER, encoding="utf-8")
    (made(round_).folder / "første.txt").write_text("den første", encoding="utf-8")
    return round_


def made(folder: Path) -> Published:
    with ThreadPoolExecutor(1) as here:
        return publish(folder, accept=True, executor=here)


def results(folder: Path) -> set[str]:
    """What lies in resultat/ besides the list."""
    return {p.name for p in (folder / "resultat").iterdir()} - set(LISTS)


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), DiskFull("fuldt"), OutputLocked("åben")])
def test_the_earlier_version_stands_when_the_new_one_is_not_finished(
    folder: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    def stopped(*_: object) -> None:
        raise stop

    before = {p: p.read_bytes() for p in folder.glob("resultat/offentlig/**/*") if p.is_file()}
    monkeypatch.setattr(WRITTEN, stopped)
    with pytest.raises(type(stop)):
        made(folder)
    assert results(folder) == {"offentlig"}
    assert before == {
        p: p.read_bytes() for p in folder.glob("resultat/offentlig/**/*") if p.is_file()
    }


def test_the_earlier_version_goes_when_the_check_finds_something(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "hoering.privacy.checking.aftercheck.left_in_file", lambda *_: ["Inge Brask"]
    )
    with pytest.raises(HiddenStillThere):
        made(folder)
    assert results(folder) == set()


def test_the_new_version_stands_alone(folder: Path) -> None:
    done = made(folder)
    assert results(folder) == {"offentlig"} and "første.txt" not in done.files


def test_a_run_that_ended_between_the_names_is_mended_by_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = folder / "resultat" / "offentlig"
    public.rename(public.with_name(".offentlig.gammel"))
    monkeypatch.setattr(WRITTEN, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        made(folder)
    assert (public / "første.txt").exists() and results(folder) == {"offentlig"}


def test_a_version_that_windows_keeps_is_told_of(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete = shutil.rmtree

    def kept(path: Path, **how: Any) -> None:
        if Path(path).name != "offentlig":
            delete(path, **how)

    monkeypatch.setattr(
        "hoering.privacy.checking.aftercheck.left_in_file", lambda *_: ["Inge Brask"]
    )
    monkeypatch.setattr("hoering.publication.shutil.rmtree", kept)
    with pytest.raises(HiddenStillThere) as caught:
        made(folder)
    assert "»offentlig« fra en tidligere kørsel kunne ikke slettes" in caught.value.remedy
