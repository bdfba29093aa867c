"""A clue to who sent a response: a name, where it stands, and how much that place tells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clue:
    """`where` names the place; of one place only the best clue counts. `weight` is 0..9."""

    name: str
    weight: float
    where: str
    person: bool = False
