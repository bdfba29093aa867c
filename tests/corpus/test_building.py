"""The corpus builder: same source, same bytes; and a key that does not fit the files is refused."""

from __future__ import annotations

import importlib.util
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
Build = Callable[..., tuple[int, str]]
ROUNDS = sorted(p.parent.parent for p in (ROOT / "corpus").rglob("source/round.toml"))


@pytest.fixture
def build(capsys: pytest.CaptureFixture[str]) -> Build:
    """corpus/build.py as typed: its exit code and what it says."""
    spec = importlib.util.spec_from_file_location("corpus_build", ROOT / "corpus" / "build.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def run(*arguments: str | Path) -> tuple[int, str]:
        code = module.main([*map(str, arguments)])
        return code, capsys.readouterr().out

    return run


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


def test_a_round_builds_the_same_bytes_again(source: Path, build: Build) -> None:
    assert build("--verify", source)[0] == 0


def test_a_changed_file_is_noticed(source: Path, build: Build) -> None:
    (source / "round" / "runde.toml").write_text("titel = 'en anden'\n", encoding="utf-8")
    code, said = build("--verify", source)
    assert code == 1 and "runde.toml" in said


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
    source: Path, build: Build, file: str, old: str, new: str, told: str
) -> None:
    spoil(source, file, old, new)
    code, said = build("--check", source)
    assert code == 1 and told in said


def test_a_fault_is_told_with_its_line_and_the_words_that_were_looked_for(
    source: Path, build: Build
) -> None:
    spoil(source, "responses/01-aeldreraadet.toml", "keep = [", 'keep = ["Inger-Marie Thorupsen", ')
    spoil(source, "responses/02-borger.toml", "received = ", "recieved = ")
    _, told = build("--check", source)
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
def test_every_round_of_the_corpus_is_what_its_source_builds(folder: Path, build: Build) -> None:
    code, said = build("--verify", folder)
    assert code == 0, said
