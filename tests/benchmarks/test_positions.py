"""The key of joins names remarks that there are, of development rounds alone."""

from __future__ import annotations

import json
import sys
from itertools import chain
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from positions import Count, Joins, read_joins

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
JOINS = read_joins()


@pytest.mark.parametrize(("name", "joins"), JOINS.items())
def test_every_remark_of_the_key_was_read(name: str, joins: Joins) -> None:
    held_out = json.loads((CORPUS / "split.json").read_text(encoding="utf-8"))["test"]
    assert name not in held_out
    folder = next(p for p in CORPUS.rglob(name) if (p / "facit.json").exists())
    key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    remarks = {r["id"]: r for response in key["responses"] for r in response["remarks"]}
    assert set(chain.from_iterable(joins.same | joins.may)) <= set(remarks)
    for remark in chain.from_iterable(joins.same):
        assert not joins.themes or remarks[remark]["themes"][0] in joins.themes
    assert not joins.same & joins.may


def test_counts_are_summed_and_divided() -> None:
    both = Count(3, 1, 6, 4, 2, 1, 1) + Count(1, 0, 2, 1, 1, 1)
    assert str(both) == (
        "precision 0.80 (4/5), recall 0.50 (4/8), in one direction 0.80 (4/5); named 3: 2 the same, 1 either"
    )
