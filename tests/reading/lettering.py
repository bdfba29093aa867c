"""Reads tests/reading/letters.txt and draws its letters with the corpus builder's layouts."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[1] / "corpus"))

LETTERS = HERE / "letters.txt"


@dataclass
class WrittenLetter:
    """A letter of letters.txt: where it goes, what is expected of it, what stands in it."""

    file: str
    layout: str
    facts: dict[str, str] = field(default_factory=dict)
    blocks: list[tuple[str, str, str]] = field(default_factory=list)  # type, marker, text

    @property
    def senders(self) -> list[str]:
        return [self.facts["sender"], *_parts(self.facts.get("aliases", ""))]

    @property
    def kinds(self) -> list[str]:
        return [self.facts["kind"], *_parts(self.facts.get("kinds", ""))]

    @property
    def received(self) -> date | None:
        told = self.facts.get("received")
        return date.fromisoformat(told) if told else None

    def says(self, name: str) -> bool:
        return self.facts.get(name) == "ja"


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def read_letters(path: Path = LETTERS) -> list[WrittenLetter]:
    """All letters of the file, in order."""
    found: list[WrittenLetter] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("==="):
            file, _, layout = line.strip("= ").partition(" | ")
            found.append(WrittenLetter(file.strip(), layout.strip()))
        elif not found:
            continue
        elif line.startswith("@"):
            kind, _, marker = line[1:].partition(" ")
            found[-1].blocks.append((kind, marker, ""))
        elif not found[-1].blocks:
            name, _, value = line.partition(": ")
            if value:
                found[-1].facts[name] = value
        else:
            _add(found[-1], line)
    for letter in found:
        letter.blocks = [block for block in letter.blocks if block[2].strip()]
    return found


def _add(letter: WrittenLetter, line: str) -> None:
    kind, marker, text = letter.blocks[-1]
    if not line.strip():
        if text:
            letter.blocks.append(("p", "", ""))
        return
    letter.blocks[-1] = (kind, marker, f"{text}\n{line}".strip())


def write_letter(letter: WrittenLetter, folder: Path) -> Path:
    """Draw the letter into the folder, in its layout; returns the file."""
    from building.rendering import LAYOUTS
    from building.sheet import Letter

    drawn = Letter(letter.facts["sender"], tuple(map(_block, letter.blocks)), _mail(letter))
    path = folder / letter.file
    path.write_bytes(LAYOUTS[letter.layout](drawn).data)
    return path


def _block(told: tuple[str, str, str]) -> Any:
    from building.source import Block, Run

    kind, marker, text = told
    if kind == "table":
        rows = [[c.strip() for c in line.split(" | ")] for line in text.split("\n")]
        cells = tuple(tuple((Run(cell),) for cell in row) for row in rows[1:])
        return Block(kind, columns=tuple(rows[0]), rows=cells)
    return Block(kind, (Run(text),), marker=marker)


def _mail(letter: WrittenLetter) -> Any:
    from building.source import Mail

    facts = letter.facts
    if "from" not in facts:
        return None
    return Mail(
        facts["from"], facts["to"], datetime.fromisoformat(facts["date"]),
        re.sub(r"\s+", " ", facts["subject"]),
    )  # fmt: skip
