"""A part of the register: some remarks, with who wrote them and the changes that they touch."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from hoering.writing.facts.register import Register


def narrowed(book: Register, remarks: Collection[str]) -> Register:
    """`book` with these remarks alone (their ids). Of the changes those stay that answer one of them
    or stand in a section that one of them is about; what is behind these stays whole.
    """
    entries = {id: entry for id, entry in book.entries.items() if id in remarks}
    own = {
        response: tuple(e for e in said if e.remark.id in entries)
        for response, said in book.of_response.items()
    }
    responses = tuple(r for r in book.responses if own[r.id])
    sections = {entry.section_key for entry in entries.values()} - {""}
    linked = {change.id for entry in entries.values() for change in entry.changes}
    findings = dict.fromkeys(f for r in responses for f in book.findings_of(r))
    return replace(
        book,
        analysis=replace(book.analysis, findings=tuple(findings)),
        responses=responses,
        entries=entries,
        of_response=own,
        changes=tuple(c for c in book.changes if c.id in linked or c.section in sections),
    )
