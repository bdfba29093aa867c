"""The corpus builder: same source, same bytes; and a key that does not fit the files is refused."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = sorted(p.parent.parent for p in (ROOT / "corpus").rglob("source/round.toml"))


def build(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "corpus" / "build.py"), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def source(built_fixture: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "fixture"
    shutil.copytree(built_fixture, folder)
    return folder


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / "source" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_round_builds_the_same_bytes_again(source: Path) -> None:
    assert build("--verify", source).returncode == 0


def test_a_changed_file_is_noticed(source: Path) -> None:
    (source / "round" / "runde.toml").write_text("titel = 'en anden'\n", encoding="utf-8")
    done = build("--verify", source)
    assert done.returncode == 1 and "runde.toml" in done.stdout


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("round.toml", "alle dage til kl. 21", "alle dage til kl. 23", "Æ01"),
        ("round.toml", 'id = "adgang"', 'id = "indgang"', "unknown theme"),
        ("responses/01-aeldreraadet.toml", "{{r3: Det", "{{r9: Det", "r9"),
        ("responses/01-aeldreraadet.toml", 'section = "2.1"', 'section = "9.9"', "9.9"),
        ("responses/01-aeldreraadet.toml", 'changes = ["Æ01"]', "changes = []", "outcome"),
        (
            "revised.toml",
            "Lokaler skal bruges af flere.",
            "Lokaler må bruges af flere.",
            "no change",
        ),
    ],
)
def test_what_does_not_fit_is_refused(
    source: Path, file: str, old: str, new: str, told: str
) -> None:
    spoil(source, file, old, new)
    done = build("--check", source)
    assert done.returncode == 1 and told in done.stdout


def test_a_fault_is_told_with_its_line_and_the_words_that_were_looked_for(source: Path) -> None:
    spoil(source, "responses/01-aeldreraadet.toml", "keep = [", 'keep = ["Inger-Marie Thorupsen", ')
    spoil(source, "responses/02-borger.toml", "received = ", "recieved = ")
    told = build("--check", source).stdout
    assert (
        "responses/01-aeldreraadet.toml:8 [keep]: not in the file: 'Inger-Marie Thorupsen'" in told
    )
    assert "wanted 'sen' next, but the page goes on with ' formand'" in told
    assert "unknown key 'recieved' (did you mean 'received'?)" in told


def test_the_key_holds_each_remark_with_its_page(built_fixture: Path) -> None:
    key = json.loads((built_fixture / "facit.json").read_text(encoding="utf-8"))
    remarks = [r for response in key["responses"] for r in response["remarks"]]
    assert len(remarks) == 7 and all(r["page"] >= 1 and r["text"] for r in remarks)
    caused = {c["id"]: c["caused_by"] for c in key["changes"]}
    assert caused["Æ01"] == ["01-r2", "03-r1"] and caused["Æ02"] == ["01-r3"]


@pytest.mark.parametrize("folder", ROUNDS, ids=lambda p: p.name)
def test_every_round_of_the_corpus_is_what_its_source_builds(folder: Path) -> None:
    from building.folder import build, differences

    files, problems = build(folder)
    assert not problems, str(problems)
    assert differences(folder, files) == []
