"""The numbers of changes as people write them: Æ3, 5 og Æ7–9."""

from __future__ import annotations

import re

_FIRST = re.compile(r"\b(?:Æ|AE)\s*-?\s*0*(\d+)\b", re.I)
_MORE = r"0*\d+\b(?!\.\d)(?:\s*(?:[,;/&+–-]|og|samt|til)\s*(?:(?:Æ|AE)\s*-?\s*)?0*\d+\b(?!\.\d))*"
_RUN = re.compile(rf"\b(?:Æ|AE)\s*-?\s*{_MORE}", re.I)
_BARE_RUN = re.compile(rf"{_MORE}\.?$", re.I)
_STEP = re.compile(r"(–|-|til)?\s*(?:(?:Æ|AE)\s*-?\s*)?0*(\d+)", re.I)


def names_change(line: str) -> bool:
    """Does the line begin with a change's number? The lines below it are the change's wording."""
    return bool(_FIRST.match(line))


def numbers_in(line: str) -> list[int]:
    """ "Æ3, 5 og Æ7–9" → 3, 5, 7, 8, 9; bare numbers only where nothing else stands in the line."""
    runs = [line] if _BARE_RUN.match(line) else _RUN.findall(line)
    found: list[int] = []
    for run in runs:
        for at, (to, digits) in enumerate(_STEP.findall(run)):
            begin = found[-1] + 1 if to and at else int(digits)
            found += range(begin, int(digits) + 1) if begin <= int(digits) else [int(digits)]
    return found
