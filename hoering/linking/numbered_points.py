"""Numbered points inside a section: "5.2" of § 5, "Stk. 3" of § 6.

A draft of rules changes point by point; who writes "Ad 5.2" is not answered by what became of 5.1.
"""

from __future__ import annotations

import re

from hoering.domain import Change, ReferenceKind, Remark

_DOTTED = re.compile(r"\d+(?:\.\d+)+")
_BEGINS = re.compile(r"\s*(?:§\s*)?(?P<number>\d+(?:\.\d+)+)\b(?!\s*(?:kr|pct|mio|%))")
_SUBSECTION = re.compile(r"\s*stk\.?\s*(?P<number>\d+)\b", re.I)
_KINDS = (ReferenceKind.SECTION, ReferenceKind.PARAGRAPH_SIGN, ReferenceKind.POINT)


def named_points(remark: Remark) -> frozenset[str]:
    """The dotted numbers that the sender names: "5.2", and "6.3" for § 6, stk. 3."""
    found = (_DOTTED.search(r.value) for r in remark.references if r.kind in _KINDS)
    return frozenset(match[0] for match in found if match)


def own_point(change: Change) -> str:
    """The number that the changed passage begins with; "" where it has none or is new."""
    if match := _BEGINS.match(change.before):
        return match["number"]
    section = re.search(r"\d+", change.section)
    if section and (match := _SUBSECTION.match(change.before)):
        return f"{section[0]}.{match['number']}"
    return ""


def in_another_point(remark: Remark, change: Change) -> bool:
    """Does the sender name points of the change's section, and the change alter another of them?

    On the development rounds three links were so, all of them wrong. A new point may answer what is
    said of its neighbour.
    """
    mine = own_point(change)
    beside = {p for p in named_points(remark) if p.split(".")[:-1] == mine.split(".")[:-1]}
    return bool(mine and beside) and mine not in beside
