"""Whether a sentence says that its writer has nothing to say on what was sent out for hearing: weights
of models/intet-at-sige, made by models/build_nothing.py (a logistic regression over its words)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from hoering.language.models import model_weights, read_once
from hoering.language.sentence_signs import log_odds, plain_words, word_signs

FOLDER, WEIGHTS = "intet-at-sige", "vaegte.tsv.gz"
# The logarithm of the odds from which a sentence says so. Of 433 answers that only look like it 24
# reach it, of 475 that say so 385, each by weights that were made without it.
LEAST = -0.5
_DENIALS = re.compile(
    "ikke|ingen|intet|ingenting|uden|hverken|ej|nul|undlader?|afstår|aldrig|pas|ik|ing|no|not|nothing"
)
_BEFORE, _AFTER = 5, 7  # words about a denial that it may go with
# "Ingen bemærkninger, men tak": what stands on either side may say so by itself.
_TURNS = re.compile(r",?\s+(?=(?:men|dog|da|idet|eftersom|ud ?over)\b)", re.IGNORECASE)


def nothing_signs(sentence: str) -> frozenset[str]:
    """The words, and what stands about a denial."""
    words = plain_words(sentence)
    return frozenset((*word_signs(words, step=4), *_about_denials(words)))


def _about_denials(words: list[str]) -> Iterator[str]:
    for nth, word in enumerate(words):
        if _DENIALS.fullmatch(word):
            yield from (f"n {other}" for other in words[nth + 1 : nth + 1 + _AFTER])
            yield from (f"v {other}" for other in words[max(0, nth - _BEFORE) : nth])


def says_nothing(sentence: str) -> bool:
    """Whether the odds of LEAST are reached. Raises NoModel when the installation lacks the model."""
    return silence_in(sentence) >= LEAST


def silence_in(sentence: str) -> float:
    """The logarithm of the odds that a sentence, or some clause of it, says so. Raises NoModel."""
    told = {sentence, *_TURNS.split(sentence)}
    return max(log_odds(nothing_signs(one), _weights()) for one in told)


@read_once
def _weights() -> Mapping[str, float]:
    return model_weights(FOLDER, WEIGHTS)
