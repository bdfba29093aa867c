"""The files of a response: a letter and what was enclosed, as blocks of one document."""

from __future__ import annotations

from hoering.domain import Document


def files_of(document: Document) -> list[list[int]]:
    """The blocks of each file by their index, in order. Pages that nobody could read hold none."""
    pages = [page for page in document.pages if len(page.span)]
    parts: list[list[int]] = []
    last: str | None = None
    at = 0
    for nth, block in enumerate(document.blocks):
        while at + 1 < len(pages) and pages[at + 1].span.start <= block.span.start:
            at += 1
        file = pages[at].file if pages else ""
        if file != last:
            parts.append([])
            last = file
        parts[-1].append(nth)
    return parts
