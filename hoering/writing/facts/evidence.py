"""The machine's line of evidence, taken apart: what it says of the place, what of the outcome."""

from __future__ import annotations

import re

from hoering import dansk

_CHANGE = re.compile(r"^Æ\d+\b")
_IDS = re.compile(r"\bÆ\d+\b")
_IN_BRACKETS = re.compile(r" \(usikkert[^()]*\)")
_UNSURE = re.compile(r"\busikke[rt]")
_NAMED = re.compile(r"^(?:Afsnit [^\s:]+|§ ?[^\s:]+|»[^»«]*«)(?::\s*|\s+)", re.I)


def clauses(why: str) -> list[str]:
    """The half-sentences between semicolons; one inside »…« does not part them."""
    found, depth, start = [], 0, 0
    for at, letter in enumerate(why):
        depth += (letter == "»") - (letter == "«")
        if letter == ";" and depth <= 0:
            found.append(why[start:at])
            start = at + 1
    found.append(why[start:])
    return [clause.strip() for clause in found if clause.strip()]


def of_place(why: str, section: str) -> str:
    """Why the remark belongs to its section, without naming the section again; "" if unsaid."""
    first = next(iter(clauses(why)), "")
    if not section or not first or _CHANGE.match(first):
        return ""
    shorter = _NAMED.sub("", first)
    return shorter if shorter != first or section in first else ""


def of_outcome(why: str, section: str) -> str:
    """What speaks for the outcome, in few words: it stands in a narrow column, in row after row.

    The changes themselves stand in a column of their own. That no change was found is what
    "ikke indarbejdet" means; the changes of the same section are named, for it may be one of them.
    """
    said = [c for c in clauses(why) if not _CHANGE.match(c)]
    if said and (of_place(why, section) or said[0].startswith("Gælder udkastet")):
        said = said[1:]
    return "; ".join(short for clause in said if (short := _shortened(clause)))


def without_doubts(why: str) -> str:
    """The line without what it calls unsure: for readers who cannot look the matter up."""
    sure = [_IN_BRACKETS.sub("", clause) for clause in clauses(why)]
    return "; ".join(c for c in sure if not _UNSURE.search(c))


def _shortened(clause: str) -> str:
    folded = clause.casefold()
    if folded.startswith(dansk.NO_CHANGE_FOUND):
        return f"se også {dansk.listed(_IDS.findall(clause))}" if _IDS.search(clause) else ""
    return "" if dansk.is_guessed(clause) else clause  # the reason itself is marked as a guess
