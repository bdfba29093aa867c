"""Subword vectors (floret) from the general Danish texts: what rare words look and behave like."""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROWS, SIZE = 20_000, 96  # 7.7 MB as the pipeline stores them
# Blanks between words taken from each source: more law than this drowns everyday Danish.
_LAW, _DEBATES, _LITERATURE = 2_500_000, 6_000_000, 1_500_000
_TOKEN = re.compile(r"\w+(?:[-./]\w+)*|[^\w\s]")


def make_vectors(texts: Path, path: Path) -> Path:
    """Train on the folder of general texts; an earlier result at `path` is used as it is."""
    if path.exists():
        return path
    import floret

    plain = path.with_suffix(".txt")
    with plain.open("w", encoding="utf-8") as file:
        for text in general_texts(texts):
            file.write(" ".join(_TOKEN.findall(text)) + "\n")
    model = floret.train_unsupervised(
        str(plain), model="cbow", mode="floret", hashCount=2, bucket=ROWS, dim=SIZE,
        minCount=5, minn=3, maxn=5, epoch=5, thread=1, lr=0.05, neg=5, ws=5,
    )  # fmt: skip
    model.save_floret_vectors(str(path))
    return path


def general_texts(folder: Path) -> list[str]:
    """Law, debates, literature, news, encyclopaedia: a paragraph each, shuffled (seeded)."""
    chance = random.Random(1)
    law = [t for d in _objects(folder / "law_sections.jsonl.gz") for t in d["sections"]]
    debates = [t for d in _objects(folder / "folketinget.jsonl.gz") for t in d["paragraphs"]]
    with gzip.open(folder / "adl_modern_orthography.txt.gz", "rt", encoding="utf-8") as lines:
        literature = list(lines)
    found: list[str] = []
    for texts, most in ((law, _LAW), (debates, _DEBATES), (literature, _LITERATURE)):
        chance.shuffle(texts)
        found += _first(texts, most)
    with gzip.open(folder / "leipzig_sentences.csv.gz", "rt", encoding="utf-8") as rows:
        found += [" ".join(row) for row in csv.reader(rows)]
    found += [d.get("abstract") or "" for d in _objects(folder / "dawiki_abstracts.jsonl.gz")]
    found = [" ".join(text.split()) for text in found]
    found = [text for text in found if len(text) > 20]
    chance.shuffle(found)
    return found


def _first(texts: list[str], most: int) -> Iterator[str]:
    words = 0
    for text in texts:
        words += text.count(" ")
        if words > most:
            return
        yield text


def _objects(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
