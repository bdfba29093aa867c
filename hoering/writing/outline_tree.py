"""The bookmarks of a PDF as a tree of objects (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hoering.writing.pdf_file import PdfFile, text


@dataclass(frozen=True, slots=True)
class Bookmark:
    """`level` 0 stands at the left; `page` is the number of the page's object."""

    level: int
    title: str
    page: int


def write_outline(file: PdfFile, marks: Sequence[Bookmark]) -> int:
    """Write the tree; the number of its root. What lies below an entry is folded up."""
    root = file.reserve()
    numbers = [file.reserve() for _ in marks]
    children = _children(marks)
    for at, mark in enumerate(marks):
        own = children[at]
        parent = next((n for n in range(at - 1, -1, -1) if marks[n].level < mark.level), None)
        beside = children[parent] if parent is not None else children[-1]
        place = beside.index(at)
        parts = [
            b"<</Title " + text(mark.title),
            b"/Parent %d 0 R" % (numbers[parent] if parent is not None else root),
            b"/Dest[%d 0 R/Fit]" % mark.page,
        ]
        if place:
            parts.append(b"/Prev %d 0 R" % numbers[beside[place - 1]])
        if place + 1 < len(beside):
            parts.append(b"/Next %d 0 R" % numbers[beside[place + 1]])
        if own:
            count = len(own) if mark.level == 0 else -len(own)
            parts.append(b"/First %d 0 R/Last %d 0 R" % (numbers[own[0]], numbers[own[-1]]))
            parts.append(b"/Count %d" % count)
        file.add(b"".join(parts) + b">>", numbers[at])
    top = children[-1]
    shown = sum(1 + len(children[at]) for at in top)
    file.add(
        b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
        % (numbers[top[0]], numbers[top[-1]], shown),
        root,
    )
    return root


def _children(marks: Sequence[Bookmark]) -> dict[int, list[int]]:
    """Index → indexes of what lies right below it; -1 for the root."""
    found: dict[int, list[int]] = {n: [] for n in range(-1, len(marks))}
    above: list[int] = []
    for at, mark in enumerate(marks):
        while above and marks[above[-1]].level >= mark.level:
            above.pop()
        found[above[-1] if above else -1].append(at)
        above.append(at)
    return found
