"""How much of a text is Danish that can be read; and æ, ø and å that were read as a, o and e: "pa" made
"på", "stotte" made "støtte".

On poor scans the ring and the stroke are the first to go. Only a word that is in no list, and
becomes one common word in one way alone, is changed; it gets a low certainty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import product

from hoering.reading.pictures.ocr import UNCERTAIN, SeenWord

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


# Texts (of 227,000) that a lemma must stand in to be common. With 400, no word in 71,000 of clean
# text is changed; all that fewer would change stand below 300.
_COMMON = 400
_SHAPE = re.compile(r"([^\w]*)([a-zæøåéA-ZÆØÅ][a-zæøåé]+)([^\w]*)")
_MEANT = {"a": "aåæ", "o": "oø", "e": "eæ", "A": "AÅÆ", "O": "OØ"}
_MOST = 200  # ways to read one word


def with_danish_letters(words: Iterable[SeenWord]) -> list[SeenWord]:
    """The words with their Danish letters put back where that is beyond doubt."""
    found = []
    for word in words:
        shape = _SHAPE.fullmatch(word.text)
        meant = _common_word(shape[2]) if shape else ""
        if shape and meant:
            certainty = min(word.certainty, UNCERTAIN)
            word = replace(word, text=shape[1] + meant + shape[3], certainty=certainty)
        found.append(word)
    return found


@lru_cache(maxsize=20_000)
def _common_word(letters: str) -> str:
    """The one common word that an unknown one can be; "" for a known word or a doubtful one."""
    known = known_words()
    if letters.lower() in known:
        return ""
    ways = [_MEANT.get(letter, letter) for letter in letters]
    count = 1
    for way in ways:
        count *= len(way)
    if count > _MOST:
        return ""
    meant = [way for way in map("".join, product(*ways)) if way.lower() in known]
    return (
        meant[0] if len(meant) == 1 and _is_common(meant[0].lower(), letters[0].isupper()) else ""
    )


def _is_common(word: str, capital: bool) -> bool:
    """Names are like words ("Brandt", "brændt"): with a capital, only words of grammar count."""
    from hoering.language.stopwords import STOP_WORDS
    from hoering.language.words import frequencies, lemma

    if word in STOP_WORDS:
        return True
    return not capital and frequencies().get(lemma(word), 0) >= _COMMON
