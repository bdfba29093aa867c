"""The written knowledge of municipal life: well-formed, not repeated, no real organisations."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "corpus" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


knowledge, second_reading = _module("knowledge"), _module("second_reading")


def test_nothing_is_wrong_with_the_lines() -> None:
    assert list(knowledge.problems()) == []


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("begreber", '{"concept": "x", "kle": "27", "definition": "d", "terms": ["a"]}'),
        ("par", '{"kind": "remark-passage", "concept": "x", "a": "FOA er imod det her", "b": "Et afsnit om noget."}'),
        ("par", '{"kind": "andet", "concept": "x", "a": "Vi er imod det", "b": "Et afsnit om noget."}'),
        (
            "tripler",
            '{"theme": "t", "sender": "ven", "kind": "støtte", "a": "Vi er for det", '
            '"b": "Et afsnit om noget.", "n": "Et helt andet afsnit.", "change": null}',
        ),
        ("bemaerkninger", '{"text": "Vi er imod det hele.", "kind": "modstand", "whole": true}'),
        ("bemaerkninger", '{"text": "Vi er imod det hele.", "kind": "bekymring"}'),
    ],
)  # fmt: skip
def test_faults_are_found(
    kind: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / kind).mkdir()
    (tmp_path / kind / "x.jsonl").write_text(line + "\n", encoding="utf-8")
    monkeypatch.setattr(knowledge, "HERE", tmp_path)
    assert len(list(knowledge.problems())) == 1


def test_the_second_reader_agrees_with_the_keys() -> None:
    import json

    answers = json.loads(second_reading.ANSWERS.read_text(encoding="utf-8"))
    found = second_reading.agreement(answers)
    assert {label: count for label, (_, _, count) in found.items()} == dict.fromkeys(found, 100)
    assert all(share > 0.85 and kappa > 0.8 for share, kappa, _ in found.values())
