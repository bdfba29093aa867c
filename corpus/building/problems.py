"""What is wrong with a round's source, gathered so that a writer sees everything at once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: the source file, the thing in it (an id, a key, a block number) and what is wrong."""

    file: str
    where: str
    what: str

    def __str__(self) -> str:
        return self.told(0)

    def told(self, line: int) -> str:
        """The fault with the line of the source it concerns; 0 = not known."""
        file = f"{self.file}:{line}" if line else self.file
        place = f"{file} [{self.where}]" if self.where else file
        return f"{place}: {self.what}"


def line_of(source: str, where: str) -> int:
    """The line in a source file that a fault's place means: a block, an id, a key; 0 = none."""
    lines = source.split("\n")
    block = re.fullmatch(r"block (\d+)", where)
    if block:
        starts = [n for n, line in enumerate(lines, 1) if line.strip() == "[[block]]"]
        number = int(block[1])
        return starts[number - 1] if number <= len(starts) else 0
    word = rf"(?:{re.escape(where)}|{re.escape(where.rpartition(' ')[2])})"
    patterns = [
        rf'^\s*(?:id|number|heading|name|file|key) = "{word}"',
        rf"^\s*{word} = ",
        rf"^\[{word}\]",
        r"\{\{ *" + word + ":",
    ]
    for pattern in patterns if where else ():
        for number, line in enumerate(lines, 1):
            if re.search(pattern, line):
                return number
    return 0


@dataclass(slots=True)
class Problems:
    """A growing list of faults."""

    found: list[Problem] = field(default_factory=list)

    def add(self, file: str, where: str, what: str) -> None:
        """Note one fault, once."""
        problem = Problem(file, where, what)
        if problem not in self.found:
            self.found.append(problem)

    def __bool__(self) -> bool:
        return bool(self.found)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.found)
