"""Names as people type them: any case, ae for æ, a part of the name, a letter wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hoering.domain import normalised

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"}
)
_NEAR = 78.0  # of 100
_LEAST = 3  # letters of a word that may be searched for inside others


def folded(text: str) -> str:
    return re.sub(r"[^a-z0-9§.]+", " ", normalised(text).translate(_LETTERS)).strip()


def matching(typed: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """The ids of which a name fits best, in their order; [] when none does.

    `names` holds each id's names. Tried in turn, and the first that finds something counts: the
    same name, a word that begins so, a part of a name, a name that is nearly so.
    """
    from rapidfuzz import fuzz

    wanted = folded(typed)
    if not wanted:
        return []
    whole = {key: [folded(n) for n in own] for key, own in names.items()}
    tests = (
        lambda name: name == wanted,
        lambda name: f" {wanted}" in f" {name}",
        lambda name: len(wanted) >= _LEAST and wanted in name,
    )
    for test in tests:
        found = [key for key, own in whole.items() if any(test(name) for name in own)]
        if found:
            return found
    score = {key: max(_nearness(fuzz, wanted, n) for n in own) for key, own in whole.items() if own}
    best = max(score.values(), default=0.0)
    return [key for key, value in score.items() if value == best >= _NEAR]


def _nearness(fuzz: object, wanted: str, name: str) -> float:
    ratio = fuzz.ratio  # type: ignore[attr-defined]
    words = name.split()
    size = len(wanted.split())
    runs = [" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1))]
    return max(float(ratio(wanted, run)) for run in (name, *runs))
