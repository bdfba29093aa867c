"""Remarks whose sentences were marked by hand: P the point, G grounds and the like, R what stands around.

A line "# round way" above each remark, one sentence a line behind its mark and a tab, a blank line below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Marked:
    """`points` [sentences]; `way` is a `Direction.value`."""

    round: str
    way: str
    sentences: tuple[str, ...]
    points: tuple[bool, ...]


def marked_remarks(file: Path) -> Iterator[Marked]:
    """Raises OSError, and ValueError where the file has another form."""
    for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
        head, *lines = block.split("\n")
        name, way = head.removeprefix("# ").split(" ")
        marks, sentences = zip(*(line.split("\t") for line in lines), strict=True)
        if not set(marks) <= set("PGR"):
            raise ValueError(f"{file.name}: {head}")
        yield Marked(name, way, tuple(sentences), tuple(mark == "P" for mark in marks))
