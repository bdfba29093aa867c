"""Weights are never made of what they are measured on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "models"))

from making.development import development_folders

ROOT = Path(__file__).resolve().parents[2]


def test_a_folder_with_held_out_rounds_is_refused() -> None:
    with pytest.raises(SystemExit, match=r"kulturpolitik.*trafikplan"):
        development_folders([str(ROOT / "corpus" / "runder")])


def test_a_round_of_development_and_a_folder_of_them_are_taken(tmp_path: Path) -> None:
    klimaplan = str(ROOT / "corpus" / "runder" / "klimaplan")
    (tmp_path / "alfa").mkdir()
    (tmp_path / "alfa" / "facit.json").write_text("{}", encoding="utf-8")
    assert [f.name for f in development_folders([klimaplan, str(tmp_path)])] == [
        "klimaplan",
        "alfa",
    ]


def test_no_round_at_all_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="No round"):
        development_folders([str(tmp_path)])
