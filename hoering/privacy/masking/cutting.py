"""Hidden data that the edge of a remark or a block cuts in two: neither half is published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import Span
from hoering.privacy.masking.masking import Mask, Piece

LETTER = re.compile(r"[^\W_]")


def pieces_of(
    text: str, parts: Sequence[Span], document: str, hidden: Sequence[Span], mask: Mask
) -> list[Piece]:
    """The hidden stretches of a `text` that is made of `parts` of a document, in order.

    `hidden` are the mask's spans in the whole document: one that a part's edge cuts matches in no
    part. The text can have other blanks than the document; its letters and digits are the same.
    """
    cut = [
        Piece(at, mask.text(span.of(document))) for at, span in _cut(text, parts, document, hidden)
    ]
    whole = [p for p in mask.pieces(text) if not any(p.span.overlaps(c.span) for c in cut)]
    return sorted([*whole, *cut], key=lambda p: p.span)


def _cut(
    text: str, parts: Sequence[Span], document: str, hidden: Sequence[Span]
) -> Iterator[tuple[Span, Span]]:
    """Where in `text` the rest of a cut span stands, and the span; the whole text where that
    cannot be told."""
    split = [
        (part, span)
        for part in parts
        for span in hidden
        if span.overlaps(part) and not (part.start <= span.start and span.end <= part.end)
    ]
    if not split:
        return
    places = [m.start() for m in LETTER.finditer(text)]
    passed = {part: sum(_letters(p.of(document)) for p in parts if p < part) for part in parts}
    if len(places) != sum(_letters(part.of(document)) for part in parts):
        yield Span(0, len(text)), split[0][1]
        return
    for part, span in split:
        start, end = max(part.start, span.start), min(part.end, span.end)
        first = passed[part] + _letters(document[part.start : start])
        count = _letters(document[start:end])
        if count:
            yield Span(places[first], places[first + count - 1] + 1), span


def _letters(text: str) -> int:
    return len(LETTER.findall(text))
