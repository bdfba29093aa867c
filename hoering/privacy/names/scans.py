"""Names that a scan spoiled: nearly the letters of a name that is hidden elsewhere in the letter."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.domain import PersonalKind, Response, Verdict
from hoering.privacy.wording.hit import Hit
from hoering.privacy.wording.no_names import NO_NAME
from hoering.privacy.wording.runs import runs

_NEAR = 84  # of 100: rapidfuzz's ratio; one letter of six is wrong
_SHORTEST = 5


def misread_names(response: Response, named: Sequence[Hit]) -> list[Hit]:
    """Capitalised words on recognised pages that are nearly a hidden name."""
    pages = [p.span for p in response.document.pages if p.recognised]
    if not pages:
        return []
    from rapidfuzz import fuzz

    text = response.document.text
    hidden: dict[str, str] = {}
    for hit in named:
        if hit.verdict is Verdict.HIDE:
            for word in (*hit.span.of(text).split(), *hit.person.split()):
                if len(word) >= _SHORTEST and word[0].isupper() and word.lower() not in NO_NAME:
                    hidden.setdefault(word, hit.person)
    taken = [h.span for h in named]
    found: list[Hit] = []
    for run in runs(text):
        for token in run:
            if len(token.word) < _SHORTEST or not any(token.span.overlaps(p) for p in pages):
                continue
            if any(token.span.overlaps(t) for t in taken):
                continue
            for word, person in hidden.items():
                if fuzz.ratio(word.lower(), token.word.lower()) >= _NEAR:
                    why = "navnet igen, fejllæst"
                    found.append(Hit(token.span, PersonalKind.NAME, why, Verdict.HIDE, person))
                    break
    return found
