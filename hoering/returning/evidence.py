"""The program's own lines in a cell, below what can be corrected: its evidence, a change's wording."""

from __future__ import annotations

from hoering.returning.rows import REMARKS
from hoering.returning.seen import Baseline
from hoering.returning.values import names_change


def program_lines(baseline: Baseline | None) -> dict[str, set[str]]:
    """By column: lines of evidence and wording, which come along when rows are joined."""
    found: dict[str, set[str]] = {"afsnit": set(), "aendring": set()}
    for (table, _), cells in (baseline.rows if baseline else {}).items():
        if table == REMARKS:
            found["afsnit"].update(cells.get("afsnit", "").split("\n")[1:])
            lines = cells.get("aendring", "").split("\n")
            found["aendring"].update(line for line in lines if not names_change(line))
    return found
