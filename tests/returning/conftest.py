"""Rounds to write in."""

from __future__ import annotations

import copy
import shutil
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parent))

from office import Office, World, letters


@pytest.fixture(scope="session")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Three responses of three remarks, run once; not to be changed."""
    made = Office(tmp_path_factory.mktemp("retur") / "runde", World(letters(3, 3)))
    made.folder.mkdir()
    made.run()
    return made


@pytest.fixture
def office(first_run: Office, tmp_path: Path) -> Office:
    """A copy of that round to write in."""
    folder = tmp_path / "runde"
    shutil.copytree(first_run.folder, folder)
    made = Office(folder, copy.deepcopy(first_run.world))
    made.reviewed = first_run.reviewed
    return made
