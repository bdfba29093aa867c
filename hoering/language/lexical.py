"""How near two texts are in their words: lemmas, parts of compounds, character n-grams.

TF-IDF over the texts at hand (both sides and the background), cosine in 0..1. No meaning is
known here: "hjælpen kommer ikke" and "visiteret ydelse" have nothing in common. What is common
is exact, however, and that is what a small encoder is worst at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from hoering.language.words import content_words, forms, parts

_Counts = tuple[NDArray[np.int64], NDArray[np.float64]]
NGRAMS = (3, 4, 5)
_ROWS = 256  # texts that are compared with all others at a time


def lemma_features(text: str) -> list[str]:
    """Lemmas, and the parts of the compounds among them."""
    found: list[str] = []
    for word in content_words(text):
        found.append(word)
        found.extend(parts(word))
    return found


def ngrams(form: str) -> list[str]:
    """Character n-grams inside a word: spelling slips and endings cost only some of them."""
    padded = f" {form} "
    return [padded[at : at + size] for size in NGRAMS for at in range(len(padded) - size + 1)]


def lemma_cosine(
    a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
) -> NDArray[np.float32]:
    """[len(a), len(b)] in 0..1: TF-IDF cosine over lemmas and compound parts."""
    return _cosine(_lemma_counts, a, b, background)


def character_cosine(
    a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
) -> NDArray[np.float32]:
    """[len(a), len(b)] in 0..1: TF-IDF cosine over character n-grams of 3 to 5."""
    return _cosine(_character_counts, a, b, background)


def _cosine(
    counts: Callable[[str], _Counts],
    a: Sequence[str],
    b: Sequence[str],
    background: Sequence[str],
) -> NDArray[np.float32]:
    texts = list(dict.fromkeys((*a, *b, *background)))
    rows = _weighted([counts(text) for text in texts])
    place = {text: number for number, text in enumerate(texts)}
    left, right = rows[[place[t] for t in a]], rows[[place[t] for t in b]].T
    cosines = np.empty((len(a), len(b)), dtype=np.float32)
    # A product of sparse rows that share the ends of words is not sparse: some rows at a time.
    for start in range(0, len(a), _ROWS):
        cosines[start : start + _ROWS] = (left[start : start + _ROWS] @ right).toarray()
    return np.clip(cosines, 0.0, 1.0, out=cosines)


# Every feature of every text has a number for as long as the program runs. Only the columns
# depend on what was read before, never the order in which a text's features are summed.
_NUMBERS: dict[str, int] = {}


@lru_cache(maxsize=20_000)
def _lemma_counts(text: str) -> _Counts:
    return _counted(_numbers_of(lemma_features(text)))


@lru_cache(maxsize=20_000)
def _character_counts(text: str) -> _Counts:
    return _counted(list(chain.from_iterable(map(_numbers_in, forms(text)))))


@lru_cache(maxsize=100_000)
def _numbers_in(form: str) -> tuple[int, ...]:
    """Numbers of the n-grams of one word: the same words come again in every text."""
    return tuple(_numbers_of(ngrams(form)))


def _numbers_of(features: Sequence[str]) -> list[int]:
    return [_NUMBERS.setdefault(feature, len(_NUMBERS)) for feature in features]


def _counted(numbers: Sequence[int]) -> _Counts:
    """Each number once in order of place, and 1 + ln(how often)."""
    counts = Counter(numbers)
    pressed = {n: 1.0 + log(n) for n in set(counts.values())}
    return (
        np.fromiter(counts, np.int64, len(counts)),
        np.fromiter(map(pressed.__getitem__, counts.values()), np.float64, len(counts)),
    )


def _weighted(counted: Sequence[_Counts]) -> csr_array:
    """[texts, features], rows of length 1: sublinear TF times smooth IDF, ln((1 + n)/(1 + df)) + 1.

    The same weights as scikit-learn's TfidfVectorizer(sublinear_tf=True), which takes longer to
    import than most rounds take to compare.
    """
    sizes = np.array([len(numbers) for numbers, _ in counted])
    numbers = np.concatenate([n for n, _ in counted])
    in_texts = np.bincount(numbers, minlength=len(_NUMBERS))
    known = np.flatnonzero(in_texts)
    places = np.empty(len(in_texts), dtype=np.int64)
    places[known] = np.arange(len(known))
    columns = places[numbers]
    rare = np.log((1 + len(counted)) / (1 + in_texts[known])) + 1.0
    values = np.concatenate([v for _, v in counted]) * rare[columns]
    owner = np.repeat(np.arange(len(counted)), sizes)
    lengths = np.sqrt(np.bincount(owner, weights=values**2, minlength=len(counted)))
    starts = np.concatenate([[0], np.cumsum(sizes)])
    shape = (len(counted), len(known))
    return csr_array((values / lengths[owner], columns, starts), shape=shape)
