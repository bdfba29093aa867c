"""What is wrong with a round's source, gathered so that a writer sees everything at once."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: the source file, the thing in it (an id, a key, a block number) and what is wrong."""

    file: str
    where: str
    what: str

    def __str__(self) -> str:
        place = f"{self.file} [{self.where}]" if self.where else self.file
        return f"{place}: {self.what}"


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


class SourceError(Exception):
    """A round cannot be built at all."""
