"""What a cell says, and what of it nobody understood."""

from __future__ import annotations

from dataclasses import dataclass, field

# Words, besides none at all, that say that nothing applies.
NOTHING = {"", "-", "–", "uden tema", "intet", "ingen", "hele udkastet", "generelt"}


@dataclass(slots=True)
class Parsed:
    """Field → value, and the lines that could not be understood, each with the reason.

    `guess` says that the program's guess at a reason was left standing.
    """

    values: dict[str, str] = field(default_factory=dict)
    unclear: list[tuple[str, str]] = field(default_factory=list)
    guess: bool = False
