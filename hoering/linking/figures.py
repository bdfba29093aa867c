"""The figures that texts share, with how rare they are in the draft: "15 år", "tyve minutter"."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from hoering.domain import Policy
from hoering.linking.amounts import amounts
from hoering.linking.deltas import Delta
from hoering.linking.durations import durations
from hoering.linking.frequencies import frequencies
from hoering.linking.wording import folded, tokens

# As it stands ("2028", "4b"), the amount that it or a word says, how long ("2 uger"), how often ("1/4").
Figure = str | float
_FEW = 3.0  # "to", "3": amounts that every text has


def figures(text: str) -> set[Figure]:
    """All that the text names."""
    return written(tokens(text)) | times(text)


def written(words: Iterable[str]) -> set[Figure]:
    """The figures among tokens in small letters, and the amounts that they and words say."""
    told = list(words)
    return {word for word in told if word[0].isdigit()} | set(amounts(told))


def times(text: str) -> set[Figure]:
    """How long and how often, whatever words say it: "2 uger", and "1/4 om året" of "hvert fjerde år"."""
    small = folded(text)
    return {*durations(small), *(f"{often} om året" for often in frequencies(small))}


def swaps_figures_of(text: str, change: Delta) -> bool:
    """Whether a change swaps figures and nothing else, all of which stand in the text.

    Figures of one digit, which stand in many texts, tell nothing by themselves.
    """
    went, came = set(change.removed), set(change.added)
    if not went or not came or not all(word[0].isdigit() for word in went | came):
        return False
    return max(map(len, went | came)) > 1 and went | came <= set(tokens(text))


def rarity(policy: Policy | None) -> Mapping[Figure, float]:
    """Log of (sections + 1) / (sections with the figure + 1), of every figure in the draft."""
    sections = policy.sections if policy else ()
    seen = Counter(f for section in sections for f in figures(section.text))
    return {f: math.log((len(sections) + 1) / (many + 1)) for f, many in seen.items()}


def rarest(a: Collection[Figure], b: Collection[Figure], rare: Mapping[Figure, float]) -> float:
    """Rarity of the rarest figure that both hold, amounts up to three left out; 0 for none."""
    shared = (f for f in a if f in b and not (isinstance(f, float) and f <= _FEW))
    return max((rare.get(f, 0.0) for f in shared), default=0.0)
