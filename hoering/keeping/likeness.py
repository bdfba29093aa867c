"""The remark that was meant, when a corrected file has changed its words and so its id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hoering.domain import normalised

_SAME = 0.85  # from here on two wordings are one remark (Indel ratio, 0 to 1) …
_LEAD = 0.1  # … when no other one of the response comes so near
_MAYBE = 0.5


@dataclass(frozen=True, slots=True)
class Likeness:
    """`sure` when there can be no doubt; otherwise a person must say. `same`: word for word."""

    id: str
    score: float
    sure: bool

    @property
    def same(self) -> bool:
        return self.score == 1.0


def most_alike(text: str, others: Iterable[tuple[str, str]]) -> Likeness | None:
    """The most alike of (id, text), or the one that holds the text or is part of it."""
    from rapidfuzz import fuzz

    wanted = normalised(text)
    if not wanted:
        return None
    scored = sorted(
        ((fuzz.ratio(wanted, normalised(other)) / 100, id) for id, other in others),
        key=lambda found: (-found[0], found[1]),
    )
    if not scored:
        return None
    score, best = scored[0]
    second = scored[1][0] if len(scored) > 1 else 0.0
    if score >= _MAYBE:
        lead = score - second >= _LEAD or score == 1.0 > second
        return Likeness(best, score, score >= _SAME and lead)
    return None


def holding(text: str, others: Iterable[tuple[str, str]]) -> str | None:
    """The id of the text that has most of this text in it, or lies in it; None without one."""
    from rapidfuzz import fuzz

    wanted = normalised(text)
    if len(wanted) < 12:
        return None
    found = [(fuzz.partial_ratio(wanted, normalised(t)), id) for id, t in others if len(t) >= 12]
    score, best = max(found, key=lambda f: (f[0], f[1]), default=(0.0, ""))
    return best if score >= 90 else None
