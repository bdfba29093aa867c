"""The small fixture round, built once for a test run, and what the rounds of a test run share."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from hoering.cli import main
from hoering.reading.pictures.workers import Workers

sys.path.append(str(Path(__file__).resolve().parent))  # paper, sharing

from sharing import share

ROOT = Path(__file__).resolve().parents[1]
# No test is timed: on a busy machine the usual 200 ms for an example say nothing of the code. The same
# code is tried on the same examples.
settings.register_profile("untimed", deadline=None, derandomize=True)
settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def _shared_between_rounds() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch, Workers() as pool:
        share(patch, pool)
        yield


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


@pytest.fixture(scope="session")
def _ran(built_fixture: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("koert") / "runde med æøå"
    shutil.copytree(built_fixture / "round", folder)
    assert main(["koer", str(folder)]) == 0
    return folder


@pytest.fixture
def ran_round(_ran: Path, tmp_path: Path) -> Path:
    """A fresh copy of the fixture's round folder after its first run."""
    folder = tmp_path / _ran.name
    shutil.copytree(_ran, folder)
    return folder
