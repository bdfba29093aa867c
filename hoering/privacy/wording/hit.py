"""A stretch of a text that tells of a person, before its place in the letter is weighed."""

from __future__ import annotations

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
