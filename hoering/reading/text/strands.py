"""The text of a paragraph with its tracked changes: strands of letters, each kept, new or gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class State(StrEnum):
    """What the tracked changes do with letters."""

    KEPT = "kept"
    NEW = "new"
    GONE = "gone"
    MOVED_HERE = "moved_here"
    MOVED_AWAY = "moved_away"


NOT_NOW = (State.GONE, State.MOVED_AWAY)
NOT_BEFORE = (State.NEW, State.MOVED_HERE)


@dataclass(frozen=True, slots=True)
class Strand:
    """Letters of one state and look. `author` is who changed them; `size` in points."""

    text: str
    state: State = State.KEPT
    author: str = ""
    bold: bool = False
    size: float | None = None


def now(strands: Iterable[Strand]) -> str:
    """The text with all changes accepted."""
    return "".join(s.text for s in strands if s.state not in NOT_NOW)


def before(strands: Iterable[Strand]) -> str:
    """The text with all changes rejected."""
    return "".join(s.text for s in strands if s.state not in NOT_BEFORE)


def joined(strands: Sequence[Strand]) -> list[Strand]:
    """Neighbours of one state and author made one; looks are forgotten."""
    found: list[Strand] = []
    for strand in strands:
        if not strand.text:
            continue
        last = found[-1] if found else None
        if last and (last.state, last.author) == (strand.state, strand.author):
            found[-1] = replace(last, text=last.text + strand.text)
        else:
            found.append(Strand(strand.text, strand.state, strand.author))
    return found
