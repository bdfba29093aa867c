"""Result files are whole or the old ones."""

from __future__ import annotations

import errno
import io
import os
import zipfile
from pathlib import Path

import pytest

from hoering.errors import DiskFull, OutputLocked
from hoering.writing.files.package import repacked
from hoering.writing.files.placing import (
    check_free,
    made_beside,
    make_folder,
    place,
    place_folder,
    take_places,
)


def test_the_file_takes_its_place_and_nothing_stays_behind(tmp_path: Path) -> None:
    path = tmp_path / "resultat" / "oversigt.json"
    place(path, b"en")
    place(path, b"to")
    assert path.read_bytes() == b"to"
    assert [p.name for p in path.parent.iterdir()] == ["oversigt.json"]


def test_a_half_written_file_of_a_killed_run_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / ".o.json.ny").write_bytes(b"halv")
    place(tmp_path / "o.json", b"hel")
    assert [p.name for p in tmp_path.iterdir()] == ["o.json"]


@pytest.mark.parametrize("owner", ["~$mmenteret.docx", ".~lock.kommenteret.docx#"])
def test_a_file_open_in_word_or_libreoffice_is_left_alone(tmp_path: Path, owner: str) -> None:
    path = tmp_path / "kommenteret.docx"
    path.write_bytes(b"gammel")
    (tmp_path / owner).write_bytes(b"")
    with pytest.raises(OutputLocked) as caught:
        place(path, b"ny")
    assert path.read_bytes() == b"gammel"
    assert owner in caught.value.remedy


def test_a_write_protected_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "o.docx"
    path.write_bytes(b"gammel")
    path.chmod(0o444)
    with pytest.raises(OutputLocked, match="skrivebeskyttet"):
        place(path, b"ny")
    assert path.read_bytes() == b"gammel"


@pytest.mark.parametrize(
    ("number", "error"), [(errno.ENOSPC, DiskFull), (errno.EACCES, OutputLocked)]
)
def test_trouble_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[Exception]
) -> None:
    path = tmp_path / "o.docx"
    path.write_bytes(b"gammel")

    def fails(_handle: int) -> None:
        raise OSError(number, "nej")

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(error):
        place(path, b"ny")
    assert path.read_bytes() == b"gammel"
    assert [p.name for p in tmp_path.iterdir()] == ["o.docx"]


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "resultat").write_text("ikke en mappe")
    with pytest.raises(OutputLocked):
        make_folder(tmp_path / "resultat")


def test_files_take_their_places_together(tmp_path: Path) -> None:
    results = tmp_path / "resultat"
    (results / ".ny").mkdir(parents=True)
    (results / ".ny" / "c.docx").write_bytes(b"halv")
    for name in ("a.docx", "b.xlsx", "c.docx", "andet.txt"):
        (results / name).write_bytes(b"gammel")
    with made_beside(results) as made:
        place(made / "a.docx", b"ny")
        place(made / "b.xlsx", b"ny")
        assert (results / "a.docx").read_bytes() == b"gammel"
        take_places(made, results, ["a.docx", "b.xlsx", "c.docx", "d.json"])
    found = {p.name: p.read_bytes() for p in results.iterdir()}
    assert found == {"a.docx": b"ny", "b.xlsx": b"ny", "andet.txt": b"gammel"}


def test_what_was_made_beside_goes_when_the_run_fails(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), made_beside(tmp_path) as made:
        place(made / "a.docx", b"ny")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_windows_keeps_is_told_beforehand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"gammel")

    def kept(*_: object) -> None:
        raise PermissionError(errno.EACCES, "nej")

    monkeypatch.setattr("os.rename", kept)
    check_free(tmp_path, ["b.pdf"])
    with pytest.raises(OutputLocked, match="»a"):
        check_free(tmp_path, ["b.pdf", "a.pdf"])


@pytest.mark.parametrize("name", ["offentlig", ".offentlig.ny"])
def test_a_folder_that_cannot_take_its_name_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder, beside = tmp_path / "offentlig", tmp_path / ".offentlig.ny"
    for path in (folder, beside):
        path.mkdir()
        (path / f"{path.name}.txt").write_text(path.name)
    rename = Path.rename

    def locked(path: Path, target: Path) -> Path:
        if path.name == name:
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", locked)
    with pytest.raises(OutputLocked):
        place_folder(beside, folder)
    assert [p.name for p in folder.iterdir()] == ["offentlig.txt"] and beside.exists()
    monkeypatch.undo()
    place_folder(beside, folder)
    assert [p.name for p in folder.iterdir()] == [".offentlig.ny.txt"]
    assert list(tmp_path.iterdir()) == [folder]


class Held(PermissionError):
    """What Windows says of a file that a virus scanner or OneDrive has open."""

    winerror = 32


@pytest.mark.parametrize("times", [3, 99])
def test_a_file_that_is_held_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    rename, asked = os.replace, []

    def held(path: Path, to: Path) -> None:
        asked.append(to)
        if len(asked) <= times:
            raise Held(errno.EACCES, "optaget")
        rename(path, to)

    (tmp_path / "o.json").write_bytes(b"gammel")
    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr("time.sleep", lambda _: None)
    if times < 10:
        place(tmp_path / "o.json", b"ny")
    else:
        with pytest.raises(OutputLocked):
            place(tmp_path / "o.json", b"ny")
    assert (tmp_path / "o.json").read_bytes() == (b"ny" if times < 10 else b"gammel")
    assert [p.name for p in tmp_path.iterdir()] == ["o.json"]


def test_where_nobody_may_write_nothing_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def refused(path: Path, to: Path) -> None:
        asked.append(to)
        raise PermissionError(errno.EACCES, "nej")

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(OutputLocked):
        place(tmp_path / "o.json", b"ny")
    assert len(asked) == 1


def test_a_package_is_the_same_on_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    here = repacked(raw, lambda _, content: content)
    monkeypatch.setattr("sys.platform", "win32")
    assert repacked(raw, lambda _, content: content) == here
