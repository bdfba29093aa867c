"""How much of a text is Danish that can be read: the share of its words that are known words."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{2,}")
_NOT_LATIN = re.compile("[^\u0000-\u024f]")
ENOUGH = 12  # words: with fewer, nothing is said


def readability(text: str) -> float | None:
    """The share (0–1) of words that stand in the word list; None with too few words to tell.

    Ordinary Danish reaches 0.8–0.95, a poor text layer under a scan 0.3–0.7, letters of a
    font with a wrong table near 0, text in English about 0.3. Letters that are mostly not
    Latin count as unreadable: they come of a wrong table too.
    """
    foreign = sum(map(str.isalpha, _NOT_LATIN.findall(text)))
    if foreign:
        letters = sum(map(str.isalpha, text))
        if letters >= ENOUGH and foreign > 0.5 * letters:
            return 0.0
    words = _WORD.findall(text.lower())
    if len(words) < ENOUGH:
        return None
    return sum(map(known_words().__contains__, words)) / len(words)


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Lemmas and forms of models/danske-ord, and the words of grammar; lower case."""
    from hoering.language.stopwords import STOP_WORDS
    from hoering.language.words import common_forms

    return common_forms() | STOP_WORDS
