"""Rounds to write in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parent))

from office import Office, World, letters


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Three responses of three remarks, run once."""
    made = Office(tmp_path, World(letters(3, 3)))
    made.run()
    return made
