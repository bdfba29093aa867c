"""The end of a round: everything in its folder is told of, and people's own files are left alone."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from hoering.cli import main
from hoering.keeping.publications import BY_LIST, Publication, Publications
from hoering.removal import removal_of

OTHER = "andet, som programmet ikke rører – gå det igennem"
INTERNAL = "internt dokument med navne og citater"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round as it lies there at the end, with what an official laid beside it."""
    for name in (
        *("hoeringssvar/a.txt", "noter om Karen Lund.docx", "arkiv/mail 1.eml", "arkiv/mail 2.eml"),
        *("dokumenter/udkast.pdf", "dokumenter/bilag fra borger.pdf", "temaer.toml"),
        *("resultat/kommenteret-oversigt.docx", "resultat/kommenteret-oversigt-hvidbog.docx"),
        *("resultat/kommenteret-oversigt (rettet 2).docx", "resultat/persondata.xlsx"),
        *(
            "resultat/.oversigt.json.ny",
            "resultat/.offentlig.ny/x.pdf",
            "resultat/.ny/x.json",
            "resultat/egen note.txt",
        ),
    ):
        file = tmp_path / "runde" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Karen Lund", encoding="utf-8")
    (tmp_path / "runde" / "temaer.toml").write_text("", encoding="utf-8")
    (tmp_path / "runde" / "tom").mkdir()
    toml = '[dokumenter]\nudkast = "dokumenter/udkast.pdf"\n'
    (tmp_path / "runde" / "runde.toml").write_text(toml, encoding="utf-8")
    return tmp_path / "runde"


def _told(folder: Path, paths: tuple[tuple[Path, str], ...]) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): why for path, why in paths}


def test_everything_in_the_folder_is_told_of(folder: Path) -> None:
    removal = removal_of(folder)
    assert _told(folder, removal.goes) == {
        "hoeringssvar": "afsendernes egne filer",
        "resultat/.ny": INTERNAL,
        "resultat/.offentlig.ny": INTERNAL,
        "resultat/.oversigt.json.ny": INTERNAL,
        "resultat/kommenteret-oversigt (rettet 2).docx": INTERNAL,
        "resultat/kommenteret-oversigt-hvidbog.docx": INTERNAL,
        "resultat/kommenteret-oversigt.docx": INTERNAL,
        "resultat/persondata.xlsx": INTERNAL,
    }
    assert _told(folder, removal.stays) == {
        "runde.toml": "oplysninger om runden",
        "temaer.toml": "sekretariatets temaer",
        "dokumenter/udkast.pdf": "kommunens eget dokument",
        "arkiv": OTHER,
        "dokumenter/bilag fra borger.pdf": OTHER,
        "noter om Karen Lund.docx": OTHER,
        "resultat/egen note.txt": OTHER,
    }


def test_own_files_stay_and_no_more_is_promised(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["slet", str(folder), "--ja"]) == 0
    told = capsys.readouterr().out
    assert "Det nævnte er slettet." in told and "Personoplysningerne er slettet" not in told
    assert f"arkiv – {OTHER}" in told
    left = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert {"resultat/egen note.txt", "noter om Karen Lund.docx", "arkiv/mail 1.eml"} <= left
    assert not [name for name in left if "oversigt" in name or name.endswith("a.txt")]


def test_who_has_published_nothing_is_warned(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["slet", str(folder)]) == 1
    assert "Der er ingen offentlig udgave" in capsys.readouterr().out
    (folder / "resultat" / "offentlig").mkdir()
    (folder / "resultat" / "offentlig" / "oversigt.json").write_text("{}", encoding="utf-8")
    assert main(["slet", str(folder)]) == 1
    told = capsys.readouterr().out
    assert "ingen offentlig udgave" not in told
    assert "offentlig – den offentlige udgave, som ingen har skrevet under" in told
    Publications(folder).record(Publication("2026-03-20", BY_LIST, "KH", 1, 0, ()), ())
    assert main(["slet", str(folder)]) == 1
    assert "den offentlige udgave, som I har gennemgået" in capsys.readouterr().out


def test_a_folder_that_is_no_round_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "brev.docx").write_bytes(b"")
    assert main(["slet", str(tmp_path), "--ja"]) == 3
    assert "er ikke en rundemappe. Intet er slettet." in capsys.readouterr().err


def test_there_is_an_end_to_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["slet", str(folder), "--ja"]) == 0
    assert removal_of(folder).goes == ()


def _as_windows_deletes(monkeypatch: pytest.MonkeyPatch, open_: str = "") -> None:
    """No file goes that is write-protected, or open in another program."""
    delete = os.unlink

    def unlink(path: str, *, dir_fd: int | None = None) -> None:
        state = os.stat(path, dir_fd=dir_fd)
        if os.path.basename(path) == open_ or not state.st_mode & 0o200:
            raise PermissionError(errno.EACCES, "Adgang nægtet", path)
        delete(path, dir_fd=dir_fd)

    monkeypatch.setattr(os, "unlink", unlink)


def test_write_protected_files_go_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "hoeringssvar" / "a.txt").chmod(0o444)
    _as_windows_deletes(monkeypatch)
    assert main(["slet", str(folder), "--ja"]) == 0
    assert not (folder / "hoeringssvar").exists()


def test_an_open_file_is_named_and_goes_when_it_is_closed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as held:
        _as_windows_deletes(held, open_="a.txt")
        assert main(["slet", str(folder), "--ja"]) == 7
    told = capsys.readouterr()
    assert "»a.txt« kan ikke slettes (Adgang nægtet)" in told.err and "Luk filen" in told.err
    assert "Det nævnte er slettet" not in told.out
    assert main(["slet", str(folder), "--ja"]) == 0
    assert not (folder / "hoeringssvar").exists()
