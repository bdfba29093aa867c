"""The lines of corpus/viden: concepts, pairs and triples written of municipal life."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "corpus" / "viden"
CONCEPTS, PAIRS, TRIPLES = "begreber", "par", "tripler"


def records(kind: str) -> Iterator[dict[str, Any]]:
    """The records of one kind, file by file in the order of their names."""
    for file in sorted((FOLDER / kind).glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)
