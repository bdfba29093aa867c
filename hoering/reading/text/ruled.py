"""Letters of several in one text, a line of signs between each two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.reading.wording.closing import CLOSING
from hoering.reading.wording.history import head_here

_RULE = re.compile(r"\s*([=*#~-])\1{7,}\s*$")
_LONGEST = 60  # letters of a line that closes a letter


def letters_between_rules(lines: Sequence[str]) -> list[list[str]]:
    """The lines of each letter, where every one of them is closed and none is a mail; else []."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if _RULE.match(line):
            parts.append([])
        else:
            parts[-1].append(line)
    parts = [part for part in parts if any(line.strip() for line in part)]
    if len(parts) < 2 or any(head_here(lines, at) for at in range(len(lines))):
        return []
    closed = (
        any(len(line) < _LONGEST and CLOSING.match(line.strip()) for line in part) for part in parts
    )
    return parts if all(closed) else []
