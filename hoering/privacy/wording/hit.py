"""A stretch of a text that tells of a person, before its place in the letter is weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
