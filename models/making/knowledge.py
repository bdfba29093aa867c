"""The lines of corpus/viden: what was written of municipal life."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "corpus" / "viden"
CONCEPTS, PAIRS, TRIPLES, SMALL_ROUNDS = "begreber", "par", "tripler", "smaarunder"
REMARKS = "bemaerkninger"


def records(kind: str) -> Iterator[dict[str, Any]]:
    """The records of one kind, file by file in the order of their names."""
    for file in sorted((FOLDER / kind).glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A written remark; `reason` is why it would not be met, "" where nothing is said of that.

    `whole` tells whether it concerns the draft as a whole.
    """

    text: str
    kind: str
    reason: str
    whole: bool = False


def labelled() -> Iterator[Labelled]:
    """The remarks of the triples, then those of the small rounds."""
    for record in records(TRIPLES):
        yield Labelled(record["a"], record["kind"], record["reason"] or "")
    for small in records(SMALL_ROUNDS):
        for remark in small["remarks"]:
            yield Labelled(remark["text"], remark["kind"], remark["reason"] or "")


def labelled_alone() -> Iterator[Labelled]:
    """The remarks that were written and labelled one by one, by the rule in corpus/README.md."""
    for record in records(REMARKS):
        yield Labelled(record["text"], record["kind"], record.get("reason") or "", record["whole"])
