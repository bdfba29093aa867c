"""A remark's own words in a cell, and how one text lies in another."""

from __future__ import annotations

import re

from hoering.domain import normalised
from hoering.returning.rows import tidy

_NOTE = re.compile(
    r"^(?:Under ».*«|(?:Kommentar til|Rettelse ved) ».*«|(?:.+, )?side \d+ · \w[\w ]*"
    r"|samme ord (?:som|i) H\d+\.\d+.*)$"
)
_KIND = re.compile(r"^(?:.+, )?side \d+ · (\w[\w ]*)$")


def remark_text(cell: str, before: str | None = None, text: str = "") -> str:
    """The words without the program's lines above and below them.

    `before` is the cell as it was handed out with the remark `text` in it.
    """
    lines = cell.split("\n")
    own = set(tidy(text).split("\n"))
    notes = {line for line in (before or "").split("\n") if line not in own}
    kept = [
        line for line in lines if line not in notes and not (_NOTE.match(line) and before != cell)
    ]
    if before is not None and before == cell:
        return tidy(text)
    return tidy("\n".join(kept))


def kind_line(cell: str) -> str:
    """The kind of the remark as it stands below its words; "" when it does not."""
    found = [_KIND.match(line) for line in cell.split("\n")]
    return next((match.group(1) for match in reversed(found) if match), "")


def bare(text: str) -> str:
    """The form in which wordings are compared: no blanks at the ends, no bullets, no quotes."""
    return normalised(re.sub(r"[•»«\"”“„]", "", text))


def same(one: str, other: str) -> bool:
    return bare(one) == bare(other)


def within(part: str, whole: str) -> bool:
    """Does `part` (some words at least) stand in `whole`, line breaks aside?"""
    wanted = bare(part)
    return bool(wanted) and wanted in bare(whole)


def excerpt(whole: str, part: str) -> str:
    """The words of `part` as they stand in `whole`; `part` itself when they do not."""
    words = [re.escape(word) for word in part.split()]
    found = re.search(r"\s+".join(words), whole, re.I) if words else None
    return found.group(0) if found else part


def rest_of(whole: str, parts: list[str]) -> str:
    """What of the whole is in none of the parts."""
    left = bare(whole)
    for part in parts:
        left = left.replace(bare(part), " ", 1)
    return " ".join(left.split()).strip(" .,;:-–")
