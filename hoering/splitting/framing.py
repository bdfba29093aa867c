"""Points that are no remark but what stands around the remarks: who writes, how the answer came about,
what it holds, offers and wishes for the work to come. Weights of models/svarets-ramme, made by
models/build_framing.py (a logistic regression over the words of a sentence): a second opinion on what
the wordings of `boilerplate` let pass.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from hoering.language.models import model_weights, read_once
from hoering.language.sentence_signs import edged_signs, log_odds

FOLDER, WEIGHTS = "svarets-ramme", "vaegte.tsv.gz"
# The logarithm of the odds from which a point is of the frame: of the first points of a letter, of the
# last, and of those between, where hardly any is. Of 2,005 points that are remarks of development
# rounds the weights that were made without theirs take two for the frame.
LEAST = FIRST, LAST, BETWEEN = 1.25, 1.5, 2.0
_NAMED = re.compile(r"[A-ZÆØÅ]\w+ [A-ZÆØÅ]")


def framing_signs(sentence: str) -> frozenset[str]:
    """The words, those that it begins with, how it ends, whether a name stands in it."""
    named = {"names"} if _NAMED.search(sentence) else frozenset[str]()
    return edged_signs(sentence, step=5) | named


def frame_odds(sentences: Sequence[str]) -> float:
    """The logarithm of the odds that a point of these sentences is of the frame, by the sentence that is
    so least. Raises NoModel."""
    weights = _weights()
    return min(log_odds(framing_signs(sentence), weights) for sentence in sentences)


def framing_points(odds: Sequence[float]) -> frozenset[int]:
    """Which of a letter's points are of the frame, by the odds of each in their order."""
    places = range(len(odds))
    first = takewhile(lambda n: odds[n] >= FIRST, places)
    last = takewhile(lambda n: odds[n] >= LAST, reversed(places))
    return frozenset((*first, *last, *(n for n in places if odds[n] >= BETWEEN)))


@read_once
def _weights() -> Mapping[str, float]:
    return model_weights(FOLDER, WEIGHTS)
