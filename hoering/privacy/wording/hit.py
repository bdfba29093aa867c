"""A stretch of a text that tells of a person, before its place in the letter is weighed; and with so many
words beside it that it stands nowhere else in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from hoering.domain import PersonalKind, Span, Verdict

Judgement = tuple[Verdict, str]  # and why, in Danish


@dataclass(frozen=True, slots=True)
class Hit:
    """`why` is Danish. `person` is the whole name, where the hit is one."""

    span: Span
    kind: PersonalKind
    why: str
    verdict: Verdict = Verdict.HIDE
    person: str = ""


def told_by(pattern: re.Pattern[str], text: str, kind: PersonalKind, why: str) -> Iterator[Hit]:
    """A hit for each match: its last group, or the whole of one that has none."""
    for match in pattern.finditer(text):
        yield Hit(Span(*match.span(match.lastindex or 0)), kind, why)


_LONGEST = 200  # letters of a word beside it
_MORE = 3  # words on each side that go with one that stands elsewhere in the open


def telling(text: str, span: Span, hidden: Sequence[Span]) -> Span:
    """The stretch; with the words beside it where the same stands elsewhere than in `hidden`, which
    would be hidden as well."""
    closed = sorted(hidden)
    ends = list(accumulate((h.end for h in closed), max))

    def is_closed(other: Span) -> bool:
        """Whether a stretch that is hidden ends behind the beginning of `other`, and begins before
        its end."""
        before = bisect_left(closed, Span(other.end, other.end))
        return other.overlaps(span) or (before > 0 and ends[before - 1] > other.start)

    for _ in range(_MORE):
        body = r"\s+".join(map(re.escape, span.of(text).split()))
        others = (Span(*m.span()) for m in re.finditer(rf"(?<!\w){body}(?!\w)", text, re.I))
        if all(map(is_closed, others)):
            break
        line = text[max(0, span.start - _LONGEST) : span.start]
        before = re.search(r"(?<!\S)\S+ ?$", line)
        behind = re.match(r" ?\S+", text[span.end : span.end + _LONGEST])
        start = span.start - len(line) + before.start() if before else span.start
        span = Span(start, span.end + (behind.end() if behind else 0))
    return span
