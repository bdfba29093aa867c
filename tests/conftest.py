"""The small fixture round, built once for a test run, and what the rounds of a test run share."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from hoering.cli import main
from hoering.language import tables
from hoering.material import Work
from hoering.reading.workers import Workers

# No test is timed: on a busy machine the usual 200 ms for an example say nothing of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "tests"))  # paper
OWN_WORKERS, LET_GO = Work.workers, tables.let_go


@pytest.fixture(scope="session", autouse=True)
def _shared_between_rounds() -> Iterator[None]:
    """One pool of worker processes reads the files of all rounds, and the word lists stay read: most
    of the time of a small round goes into these."""
    with pytest.MonkeyPatch.context() as patch, Workers() as pool:

        @contextmanager
        def shared(work: Work) -> Iterator[Executor]:
            yield work.executor or pool

        patch.setattr(Work, "workers", shared)
        patch.setattr(tables, "let_go", lambda: None)
        yield


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A round has its own processes and lets its word lists go, as it does when nobody tests it."""
    monkeypatch.setattr(Work, "workers", OWN_WORKERS)
    monkeypatch.setattr(tables, "let_go", LET_GO)


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
