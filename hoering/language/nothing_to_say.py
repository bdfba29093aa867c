"""Whether a sentence says that its writer has nothing to say on what was sent out for hearing: weights
of models/intet-at-sige, made by models/build_nothing.py (a logistic regression over its words)."""

from __future__ import annotations

import gzip
import math
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from hoering.language.models import model_bytes
from hoering.language.tables import read_once

FOLDER, WEIGHTS = "intet-at-sige", "vaegte.tsv.gz"
CONSTANT = ""  # the sign that every sentence has
_WORD = re.compile(r"[a-zæøå0-9]+")
_DENIALS = re.compile(
    "ikke|ingen|intet|ingenting|uden|hverken|ej|nul|undlader?|afstår|aldrig|pas|ik|ing"
)
_BEFORE, _AFTER = 5, 7  # words about a denial that it may go with
_BEGINNING, _LONG = 6, 7  # letters of a word's beginning, for words of so many


def nothing_signs(sentence: str) -> frozenset[str]:
    """The words, each two in a row, how long words begin, and what stands about a denial."""
    return frozenset(_signs(_WORD.findall(sentence.lower())))


def _signs(words: list[str]) -> Iterator[str]:
    yield f"l {min(len(words) // 4, 6)}"
    yield from (f"u {word}" for word in words)
    yield from (f"s {word[:_BEGINNING]}" for word in words if len(word) >= _LONG)
    yield from (f"b {one} {other}" for one, other in pairwise(words))
    for nth, word in enumerate(words):
        if _DENIALS.fullmatch(word):
            yield from (f"n {other}" for other in words[nth + 1 : nth + 1 + _AFTER])
            yield from (f"v {other}" for other in words[max(0, nth - _BEFORE) : nth])


def chance_of_nothing(sentence: str) -> float:
    """0..1. Raises NoModel when the installation lacks the model."""
    weights = _weights()
    total = weights[CONSTANT] + sum(weights.get(sign, 0.0) for sign in nothing_signs(sentence))
    return 1 / (1 + math.exp(-total))


@read_once
def _weights() -> Mapping[str, float]:
    packed = gzip.decompress(model_bytes(FOLDER, WEIGHTS)).decode("utf-8")
    return {sign: float(weight) for sign, weight in (row.split("\t") for row in packed.split("\n"))}
