"""How much of a response became remarks, how much is other text, and how much nobody read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hoering.domain import Response, Span, Splitting, Zone, ZoneKind

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Coverage:
    """Shares of one response; they sum to 1."""

    remark: float
    boilerplate: float
    unread: float


def coverage_of(response: Response, splitting: Splitting | None) -> Coverage:
    """Letters of each zone as a share of the text, scaled to the pages that could be read.

    A page without text weighs as much as an average page of the response, because nobody knows
    what stands on it. A response without any text at all is unread.
    """
    pages = response.document.pages
    blank = sum(1 for page in pages if page.unread) / len(pages) if pages else 0.0
    zones = splitting.zones if splitting else ()
    text = response.document.text
    letters = _count(text, [Span(0, len(text))])
    if not letters:
        return Coverage(0.0, 0.0, 1.0)
    remark = _count(text, _spans(zones, ZoneKind.REMARK)) / letters
    unread = _count(text, _spans(zones, ZoneKind.UNREAD)) / letters
    remark = round(remark * (1 - blank), _DIGITS)
    unread = round(blank + unread * (1 - blank), _DIGITS)
    return Coverage(remark, round(max(0.0, 1 - remark - unread), _DIGITS), unread)


def _spans(zones: Iterable[Zone], kind: ZoneKind) -> list[Span]:
    """The stretches of this kind, overlapping ones as one."""
    joined: list[Span] = []
    for span in sorted(zone.span for zone in zones if zone.kind is kind):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _count(text: str, spans: Iterable[Span]) -> int:
    """Characters that are no blanks."""
    return sum(len("".join(span.of(text).split())) for span in spans)
