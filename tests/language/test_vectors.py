"""The file of vectors kept between runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hoering.language.vectors import CachedEncoder


class Lengths:
    """An encoder of two figures a text, which remembers what it was asked."""

    def __init__(self, name: str = "længder", asymmetric: bool = False) -> None:
        self.name, self.asymmetric = name, asymmetric
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.extend(texts)
        rows = [[len(t), t.count(" ")] for t in texts]
        return np.array(rows, dtype=np.float32).reshape(len(texts), 2)

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return -self.encode(texts)


def test_each_text_is_encoded_once(tmp_path: Path) -> None:
    inner = Lengths()
    vectors = CachedEncoder(inner, tmp_path).encode(["en vej", "to", "en vej"])
    assert vectors.tolist() == [[6, 1], [2, 0], [6, 1]]
    assert inner.asked == ["en vej", "to"]
    later = Lengths()
    assert CachedEncoder(later, tmp_path).encode(["to", "tre"]).tolist() == [[2, 0], [3, 0]]
    assert later.asked == ["tre"]


def test_another_model_has_its_own_file(tmp_path: Path) -> None:
    CachedEncoder(Lengths("a"), tmp_path).encode(["vej"])
    other = Lengths("b")
    CachedEncoder(other, tmp_path).encode(["vej"])
    assert other.asked == ["vej"]


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    CachedEncoder(Lengths(), tmp_path).encode(["vej"])
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"ikke en npz-fil")
    again = Lengths()
    assert CachedEncoder(again, tmp_path).encode(["vej"]).tolist() == [[3, 0]]
    assert again.asked == ["vej"]


def test_no_texts(tmp_path: Path) -> None:
    assert CachedEncoder(Lengths(), tmp_path).encode([]).shape == (0, 2)


def test_what_asks_and_what_answers_are_kept_apart(tmp_path: Path) -> None:
    cached = CachedEncoder(Lengths(asymmetric=True), tmp_path)
    assert cached.encode(["vej"]).tolist() == [[3, 0]]
    assert cached.encode_documents(["vej"]).tolist() == [[-3, 0]]
    again = Lengths(asymmetric=True)
    later = CachedEncoder(again, tmp_path)
    assert later.encode_documents(["vej"]).tolist() == [[-3, 0]]
    assert later.encode(["vej"]).tolist() == [[3, 0]]
    assert again.asked == []


def test_an_encoder_without_roles_reads_a_text_once(tmp_path: Path) -> None:
    inner = Lengths()
    cached = CachedEncoder(inner, tmp_path)
    assert cached.encode_documents(["vej"]).tolist() == cached.encode(["vej"]).tolist()
    assert inner.asked == ["vej"]


def test_a_folder_that_may_not_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    cached = CachedEncoder(Lengths(), tmp_path / "fil")
    assert cached.encode(["vej"]).tolist() == [[3, 0]]
