"""Whether a sentence says that its writer has nothing to say on what was sent out for hearing: weights
of models/intet-at-sige, made by models/build_nothing.py (a logistic regression over its words)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from hoering.language.models import model_weights
from hoering.language.sentence_signs import log_odds, plain_words, word_signs
from hoering.language.tables import read_once

FOLDER, WEIGHTS = "intet-at-sige", "vaegte.tsv.gz"
_DENIALS = re.compile(
    "ikke|ingen|intet|ingenting|uden|hverken|ej|nul|undlader?|afstår|aldrig|pas|ik|ing"
)
_BEFORE, _AFTER = 5, 7  # words about a denial that it may go with


def nothing_signs(sentence: str) -> frozenset[str]:
    """The words, and what stands about a denial."""
    words = plain_words(sentence)
    return frozenset((*word_signs(words, step=4), *_about_denials(words)))


def _about_denials(words: list[str]) -> Iterator[str]:
    for nth, word in enumerate(words):
        if _DENIALS.fullmatch(word):
            yield from (f"n {other}" for other in words[nth + 1 : nth + 1 + _AFTER])
            yield from (f"v {other}" for other in words[max(0, nth - _BEFORE) : nth])


def says_nothing_surely(sentence: str) -> bool:
    """Whether a chance of one half is reached. Raises NoModel when the installation lacks the model."""
    return log_odds(nothing_signs(sentence), _weights()) >= 0


@read_once
def _weights() -> Mapping[str, float]:
    return model_weights(FOLDER, WEIGHTS)
