"""Soft line breaks inside a paragraph: some part it into lines, some only wrap it."""

from __future__ import annotations

import re

from hoering.reading.breaks import is_label, was_meant
from hoering.reading.letters import clean_letters
from hoering.reading.markers import bullet_of, marker_of

_OWN_LINE = 200  # letters: with soft breaks, longer lines than this are running text


def lines_of_paragraph(text: str) -> list[str]:
    """A paragraph's text; its soft line breaks part it where they were meant to."""
    found: list[str] = []
    for raw in text.split("\n"):
        line = clean_letters(re.sub(r"[\t ]*\t[\t ]*", "  ", raw.replace("\u00a0", " "))).strip()
        if not line:
            found.append("")
            continue
        if found and found[-1] and not _own_line(found[-1], line):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return [" ".join(line.split()) for line in found if line]


def _own_line(before: str, line: str) -> bool:
    if marker_of(line) or bullet_of(line) or is_label(line):
        return True
    return was_meant(before, line, max(_OWN_LINE - len(before), 40), 100, 1)
