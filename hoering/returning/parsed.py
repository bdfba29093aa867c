"""What a cell says, and what of it nobody understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hoering.returning.seen import Seen

# Words, besides none at all, that say that nothing applies.
NOTHING = {"", "-", "–", "uden tema", "intet", "ingen", "hele udkastet", "generelt"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell to be understood: its text and the lines in it, those that stood there when the
    document was handed out, and the state of the round then."""

    text: str
    lines: Sequence[str]
    known: Sequence[str]
    seen: Seen


@dataclass(slots=True)
class Parsed:
    """Field → value, and the lines that could not be understood, each with the reason."""

    values: dict[str, str] = field(default_factory=dict)
    unclear: list[tuple[str, str]] = field(default_factory=list)
