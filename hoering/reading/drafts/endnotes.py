"""Notes typed behind the text of a policy, below a title of their own: "Noter", "1 Jf. …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hoering.domain import BlockKind
from hoering.reading.drafts.part import Part

_TITLE = re.compile(r"(?:slut|fod)?noter\W*|noter og (?:kilder|henvisninger)\W*", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3})[.)]?\s+\S")


def with_endnotes(parts: Sequence[Part]) -> list[Part]:
    """The parts, notes counted from 1 below their title marked as notes; the title is of the page,
    as the line above footnotes is."""
    found = list(parts)
    for at, part in enumerate(parts):
        count = _counted(parts[at + 1 :]) if _TITLE.fullmatch(part.text) else 0
        if count:
            found[at] = replace(part, kind=BlockKind.RUNNING_HEAD)
            for nth in range(at + 1, at + 1 + count):
                found[nth] = replace(parts[nth], kind=BlockKind.FOOTNOTE)
    return found


def _counted(parts: Sequence[Part]) -> int:
    """How many parts begin with 1, 2, 3 …"""
    for nth, part in enumerate(parts):
        number = _NUMBER.match(part.text)
        if number is None or int(number.group(1)) != nth + 1:
            return nth
    return len(parts)
