"""The example round, run from start to end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

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


@pytest.mark.usefixtures("alone")
def test_the_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    folder = tmp_path / "eksempel"
    assert main(["eksempel", str(folder)]) == 0
    assert "Sammenhængende børnepolitik" in capsys.readouterr().out
    found = json.loads((folder / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    assert len(found["responses"]) == 14
    assert not (EXAMPLE / "round" / "resultat").exists()


def test_the_example_is_left_as_people_changed_it(tmp_path: Path) -> None:
    folder = tmp_path / "eksempel"
    folder.mkdir()
    shutil.copyfile(EXAMPLE / "round" / "runde.toml", folder / "runde.toml")
    mine = (folder / "runde.toml").read_text(encoding="utf-8") + "\n# min egen linje\n"
    (folder / "runde.toml").write_text(mine, encoding="utf-8")
    assert main(["eksempel", str(folder)]) == 0
    assert (folder / "runde.toml").read_text(encoding="utf-8") == mine
