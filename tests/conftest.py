"""The small fixture round, built once for a test run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# No test is timed: on a busy machine the usual 200 ms for an example say nothing of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "tests"))  # paper


@pytest.fixture(scope="session")
def built_fixture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of tests/corpus/fixture with round/ and facit.json built; not to be changed."""
    folder = tmp_path_factory.mktemp("corpus") / "fixture"
    shutil.copytree(ROOT / "tests" / "corpus" / "fixture", folder)
    done = subprocess.run(
        [sys.executable, str(ROOT / "corpus" / "build.py"), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def small_round(built_fixture: Path, tmp_path: Path) -> Path:
    """A fresh copy of the fixture's round folder."""
    folder = tmp_path / "runde med æøå"
    shutil.copytree(built_fixture / "round", folder)
    return folder
