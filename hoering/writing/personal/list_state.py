"""What people can write in the list of personal data, as one sign: by it an edited file is told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

DECISION, INSTEAD = "Afgørelse", "Erstattes med"
NEEDED = ("Svar", "Fundet", DECISION)
ASKED = (*NEEDED, "Slags", INSTEAD)  # the columns in which people write


def state_of(rows: Iterable[Mapping[str, str]], reviewer: str) -> str:
    """16 hex digits of all that stands in these columns, whatever the blanks, and who signed. Empty
    rows and the order of the rows count for nothing."""
    said = sorted(filter(any, map(said_in, rows)))
    return hashlib.sha256(repr((said, _bare(reviewer))).encode()).hexdigest()[:16]


def said_in(row: Mapping[str, str]) -> tuple[str, ...]:
    """The texts of the columns in which people write."""
    return tuple(_bare(row.get(name, "")) for name in ASKED)


def _bare(text: str) -> str:
    """Without blanks and what a file cannot hold: each program keeps them in its own way."""
    return "".join(c for c in text if c.isprintable() and not c.isspace())
