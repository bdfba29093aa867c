"""A round with every file format, built once, for the tests of the corpus builder."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[1] / "corpus"))


def source_with_formats(folder: Path) -> Path:
    """The fixture's source with the responses of formats/ added, in a folder."""
    shutil.copytree(HERE / "fixture", folder)
    for path in sorted((HERE / "formats").glob("*.toml")):
        shutil.copy(path, folder / "source" / "responses" / path.name)
    with (folder / "source" / "round.toml").open("a", encoding="utf-8") as round_toml:
        round_toml.write((HERE / "formats" / "round.add").read_text(encoding="utf-8"))
    return folder


@pytest.fixture(scope="session")
def formats_round(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built round; not to be changed."""
    from building.folder import build, write

    folder = source_with_formats(tmp_path_factory.mktemp("formats") / "runde")
    files, problems = build(folder)
    assert not problems, str(problems)
    write(folder, files)
    return folder


@pytest.fixture(scope="session")
def key(formats_round: Path) -> dict[str, Any]:
    """Its answer key: responses by their keys."""
    whole = json.loads((formats_round / "facit.json").read_text(encoding="utf-8"))
    return {response["key"]: response for response in whole["responses"]}
