"""How much a word tells about some remarks, against all the others of the round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from hoering.theming.meaning import Meaning

IN_DRAFT, NOT_IN_DRAFT = 1.3, 0.7  # the matter is named in words that both sides use


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """Counts of the round: lemma → remarks that have it, and the lemmas of the draft."""

    counts: Counter[str]
    total: int
    drafted: frozenset[str]

    def weights(self, texts: Sequence[str], language: Meaning) -> dict[str, float]:
        """Lemma → 0..1: in many of these texts, in few of the round, and in the draft's words."""
        held: Counter[str] = Counter()
        for text in texts:
            held.update(set(language.words(text)))
        scale = 2 * log(1 + self.total)
        found = {}
        for word, count in held.items():
            rare = log(1 + self.total / max(1, self.counts[word])) / scale
            if self.drafted:
                rare *= IN_DRAFT if word in self.drafted else NOT_IN_DRAFT
            found[word] = min(1.0, rare * count / len(texts))
        return found


def telling(texts: Sequence[str], draft: Sequence[str], language: Meaning) -> Telling:
    """Counts of all remarks of a round; `draft` are the texts of its sections."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(language.words(text)))
    drafted = frozenset(word for text in draft for word in language.words(text))
    return Telling(counts, len(texts), drafted)
