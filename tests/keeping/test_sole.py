"""Regression: two runs at once in one folder took each other's half-made results away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hoering.cli import main
from hoering.errors import RoundBusy
from hoering.keeping.sole import LOCK, sole
from hoering.keeping.store import FOLDER

_HOLD = """
import sys
from pathlib import Path
from hoering.keeping.sole import sole
with sole(Path(sys.argv[1])):
    print("har den", flush=True)
    sys.stdin.read()
"""


def _holder(folder: Path) -> subprocess.Popen[str]:
    held = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert held.stdout is not None and held.stdout.readline() == "har den\n"
    return held


def test_a_second_run_is_told_to_wait_and_a_killed_one_lets_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hoeringssvar").mkdir()
    (tmp_path / "hoeringssvar" / "a.txt").write_text("Vi ønsker flere bænke.", encoding="utf-8")
    with _holder(tmp_path) as held:
        for command in (["koer"], ["anonymiser", "--accepter-forslag"]):
            assert main([*command, str(tmp_path)]) == RoundBusy.exit_code
            assert "En anden kørsel er i gang" in capsys.readouterr().err
        assert not (tmp_path / "resultat").exists()
        held.kill()
    with sole(tmp_path):
        pass


def test_a_run_that_came_to_nothing_leaves_no_memory(tmp_path: Path) -> None:
    with sole(tmp_path):
        assert (tmp_path / FOLDER / LOCK).exists()
    assert not (tmp_path / FOLDER).exists()


def test_where_no_lock_can_be_taken_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("en fil i vejen")
    with sole(tmp_path):
        pass
    (tmp_path / FOLDER).unlink()
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / LOCK).write_text("ikke en database" * 100)
    with sole(tmp_path):
        pass
