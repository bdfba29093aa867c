"""The words on the picture of a page: unseen ones to search for, and those that stand on boxes."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.domain import Box, Document, Page, Span
from hoering.privacy.paper.letterwidths import width_of
from hoering.privacy.paper.sheet_of_paper import Ink
from hoering.privacy.publishing.places import Hiding


def unseen(
    page: Page,
    document: Document,
    hidden: Sequence[Span],
    height: float,
    covered: Sequence[Box] = (),
) -> list[Ink]:
    """The words that stay, where they stand, for search and copying; on a `covered` part of the
    page they are seen, too."""
    found = []
    for word in page.words:
        if any(word.span.overlaps(span) for span in hidden):
            continue
        middle = (word.box.top + word.box.bottom) / 2
        shows = any(
            b.x0 - 1 <= word.box.x0 and word.box.x1 <= b.x1 + 1 and b.top <= middle <= b.bottom
            for b in covered
        )
        tall = max(word.box.bottom - word.box.top, 1.0)
        found.append(
            Ink(
                word.span.of(document.text),
                word.box.x0,
                height - word.box.bottom + 0.22 * tall,
                0.85 * tall,
                width=max(word.box.x1 - word.box.x0, 1.0),
                unseen=not shows,
                white=shows,
            )
        )
    return found


def labels(hiding: Hiding, height: float) -> list[Ink]:
    found = []
    for box, text in hiding.labels:
        tall, room = box.bottom - box.top, box.x1 - box.x0
        size = min(0.72 * tall, room / max(width_of(text, 1.0), 0.1))
        if size >= 3.5:
            found.append(Ink(text, box.x0, height - box.bottom + 0.25 * tall, size, white=True))
        else:
            found.append(
                Ink(text, box.x0, height - box.bottom + 0.25 * tall, 4, width=room, unseen=True)
            )
    return found
