"""What a command line meets on Windows, and nowhere else."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from hoering.cli import COMMANDS, main
from hoering.intake import login_name
from hoering.parser import parted

Capture = pytest.CaptureFixture[str]


def test_a_folder_with_a_backslash_before_its_quotation_mark_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert main(["slet", f'{tmp_path / "findes ikke"}" --ja']) == 3
    assert "»findes ikke« findes ikke" in capsys.readouterr().err
    assert parted(["ny", 'C:\\Ældre 2026"', ""]) == ["ny", "C:\\Ældre 2026", ""]


@pytest.mark.parametrize(("system", "well"), [("win32", True), ("linux", False)])
def test_on_windows_too_nobody_need_read_to_the_end(
    monkeypatch: pytest.MonkeyPatch, system: str, well: bool
) -> None:
    def unread(_: object) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setitem(COMMANDS, "vis", unread)
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr("os.dup2", lambda *_: 0)
    if well:
        assert main(["vis", "runde"]) == 0
    else:
        with pytest.raises(OSError, match="Invalid argument"):
            main(["vis", "runde"])


def test_who_has_no_name_on_windows_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise ModuleNotFoundError("No module named 'pwd'")

    monkeypatch.setattr("getpass.getuser", nameless)
    assert login_name() == "ukendt"
