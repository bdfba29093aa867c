"""The example round, run from start to end."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest
from sharing import run_alone

from hoering.cli import main

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "corpus" / "eksempel"


def test_the_example_is_of_the_promised_size() -> None:
    key = json.loads((EXAMPLE / "facit.json").read_text(encoding="utf-8"))
    remarks = [r for response in key["responses"] for r in response["remarks"]]
    assert len(key["responses"]) == 14 and len(remarks) >= 60 and len(key["changes"]) >= 12
    assert any(not c["caused_by"] for c in key["changes"]) and any(
        c["caused_by"] for c in key["changes"]
    )
    assert any(r["no_remarks"] for r in key["responses"])


@dataclass(frozen=True)
class Example:
    """The example's folder after its first run, with processes of its own, and what was told."""

    folder: Path
    told: str


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    folder, told = tmp_path_factory.mktemp("eksempel") / "eksempel", io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(told):
        run_alone(patch)
        patch.setenv("COLUMNS", "100")
        assert main(["eksempel", str(folder)]) == 0
    return Example(folder, told.getvalue())


def test_the_example_runs(example: Example) -> None:
    assert "Sammenhængende børnepolitik" in example.told
    found = json.loads((example.folder / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    assert len(found["responses"]) == 14
    assert not (EXAMPLE / "round" / "resultat").exists()


def test_the_example_is_left_as_people_changed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "eksempel"
    folder.mkdir()
    mine = (EXAMPLE / "round" / "runde.toml").read_text(encoding="utf-8") + "\n# min egen linje\n"
    (folder / "runde.toml").write_text(mine, encoding="utf-8")
    monkeypatch.setattr("hoering.cli._process", lambda folder: 0)
    assert main(["eksempel", str(folder)]) == 0
    assert (folder / "runde.toml").read_text(encoding="utf-8") == mine
    assert len(list((folder / "hoeringssvar").iterdir())) > 10
