"""What a person asks to be done with a remark: "slet", "saml med H01.2", "saml med ovenstående"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoering.returning.headers import ACTION
from hoering.returning.rows import ReadRow

ABOVE = "ovenstående"
WHAT_CAN_BE_WRITTEN = "Skriv »slet«, »saml med H01.2« eller »saml med ovenstående«"

_OWN_NUMBER = r"(?:H\d+\.\d+\s*[:,–-]?\s*)?"
_REMOVE = re.compile(rf"^{_OWN_NUMBER}(?:slet|slettes)[.!]?$", re.I)
_JOIN = re.compile(rf"^{_OWN_NUMBER}saml(?:es)?(?: med)?\s+(H\d+\.\d+)[.!]?$", re.I)
_ABOVE = re.compile(r"^saml(?:es)? med (?:ovenstående|rækken over)[.!]?$", re.I)
_NUMBERS = re.compile(r"\bH\d+(?:\.\d+)?\b", re.I)
_SAID_IN = (ACTION, "nr", "bemaerkning", "udfald")


@dataclass(frozen=True, slots=True)
class Action:
    """`join` is the number to join with (H01.2) or `ABOVE`; "" to remove. `text` is as written."""

    text: str
    join: str = ""


def action_of(row: ReadRow) -> Action | None:
    """What is asked for in the row, in whichever of its columns; None for nothing."""
    said = [row.cells.get(key, "").strip() for key in _SAID_IN]
    for text in said:
        if match := _JOIN.match(text):
            return Action(text, match.group(1).upper())
    for text in said:
        if _ABOVE.match(text):
            return Action(text, ABOVE)
    for text in said:
        if _REMOVE.match(text):
            return Action(text)
    return None


def not_understood(row: ReadRow) -> str:
    """What stands in »Handling«, or beside the number, and asks for nothing known; "" for nothing.

    Nothing of the program's own stands there.
    """
    if action_of(row) is not None:
        return ""
    number = row.cells.get("nr", "").strip()
    beside = _NUMBERS.sub("", number).strip(" \n.,:;–-") if _NUMBERS.match(number) or row.id else ""
    return row.cells.get(ACTION, "").strip() or (number if beside else "")
