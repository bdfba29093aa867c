"""How much of a text is Danish that can be read: the share of its words that are known words."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{2,}")
_LAST_LATIN = "\u024f"
ENOUGH = 12  # words: with fewer, nothing is said


def readability(text: str) -> float | None:
    """The share (0–1) of words that stand in the word list; None with too few words to tell.

    Ordinary Danish reaches 0.8–0.95, a poor text layer under a scan 0.3–0.7, letters of a
    font with a wrong table near 0, text in English about 0.3. Letters that are mostly not
    Latin count as unreadable: they come of a wrong table too.
    """
    letters = [c for c in text if c.isalpha()]
    if len(letters) >= ENOUGH and sum(c > _LAST_LATIN for c in letters) > 0.5 * len(letters):
        return 0.0
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < ENOUGH:
        return None
    known = known_words()
    return sum(1 for word in words if word in known) / len(words)


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Lemmas and forms of models/danske-ord, and the words of grammar; lower case."""
    from hoering.language.stopwords import STOP_WORDS
    from hoering.language.words import common_forms

    return common_forms() | STOP_WORDS
