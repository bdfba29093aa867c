"""What a sentence's words tell a logistic regression: each word, each two in a row, how they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

CONSTANT = ""  # the sign that every sentence has
_WORD = re.compile(r"[a-zæøå]+|[0-9]+")
_FIRST = 2  # words with which a sentence begins
_BEGINNING, _LONG = 6, 7  # letters of a word's beginning, for words of so many


def plain_words(sentence: str) -> list[str]:
    """In small letters; every figure as 0."""
    return ["0" if word.isdigit() else word for word in _WORD.findall(sentence.lower())]


def word_signs(words: Sequence[str], step: int) -> Iterator[str]:
    """The signs of a sentence of these words; its length is counted in `step` words."""
    yield f"l {min(len(words) // step, 6)}"
    yield from (f"u {word}" for word in words)
    yield from (f"s {word[:_BEGINNING]}" for word in words if len(word) >= _LONG)
    yield from (f"b {one} {other}" for one, other in pairwise(words))


def triple_signs(words: Sequence[str]) -> Iterator[str]:
    """Each three in a row."""
    for three in zip(words, words[1:], words[2:], strict=False):
        yield f"t {' '.join(three)}"


def spaced_signs(words: Sequence[str]) -> Iterator[str]:
    """Each two with one between them."""
    for one, other in zip(words, words[2:], strict=False):
        yield f"g {one} {other}"


def edged_signs(sentence: str, step: int) -> frozenset[str]:
    """The signs of a sentence's words, the two that it begins with, and how it ends."""
    words = plain_words(sentence)
    first = (f"f {word}" for word in words[:_FIRST])
    return frozenset((*word_signs(words, step), *first, f"e {sentence.strip()[-1:]}"))


def log_odds(signs: frozenset[str], weights: Mapping[str, float]) -> float:
    return weights[CONSTANT] + sum(weights.get(sign, 0.0) for sign in sorted(signs))
