"""A stretch of a text with so many words beside it that it stands nowhere else in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import Span

_MORE = 3  # words on each side that go with one that stands elsewhere in the open


def telling(text: str, span: Span, hidden: Sequence[Span]) -> Span:
    """The stretch; with the words beside it where the same stands elsewhere than in `hidden`, which
    would be hidden as well."""
    for _ in range(_MORE):
        body = r"\s+".join(map(re.escape, span.of(text).split()))
        others = (Span(*m.span()) for m in re.finditer(rf"(?<!\w){body}(?!\w)", text, re.I))
        if all(any(o.overlaps(h) for h in (span, *hidden)) for o in others):
            break
        before = re.search(r"\S+ ?$", text[: span.start])
        behind = re.match(r" ?\S+", text[span.end :])
        start = before.start() if before else span.start
        end = span.end + (behind.end() if behind else 0)
        span = Span(start, end)
    return span
