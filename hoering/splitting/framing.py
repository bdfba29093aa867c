"""Points that are no remark but what stands around the remarks: who writes, how the answer came about,
what it holds, offers and wishes for the work to come. Weights of models/svarets-ramme, made by
models/build_framing.py (a logistic regression over the words of a sentence): a second opinion on what
the wordings of `boilerplate` let pass.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hoering.language.models import model_weights
from hoering.language.sentence_signs import log_odds, plain_words, word_signs
from hoering.language.tables import read_once

FOLDER, WEIGHTS = "svarets-ramme", "vaegte.tsv.gz"
# The logarithm of the odds from which a sentence is of the frame: eight in a thousand of the
# sentences of remarks reach it in development rounds that the weights were made without.
LEAST = 2.0
_NAMED = re.compile(r"[A-ZÆØÅ]\w+ [A-ZÆØÅ]")
_FIRST = 2  # words with which a sentence begins


def framing_signs(sentence: str) -> frozenset[str]:
    """The words, those that it begins with, how it ends, whether a name stands in it."""
    words = plain_words(sentence)
    ends = f"e {sentence.strip()[-1:]}"
    first = (f"f {word}" for word in words[:_FIRST])
    named = ("names",) if _NAMED.search(sentence) else ()
    return frozenset((*word_signs(words, step=5), *first, ends, *named))


def is_frame(sentences: Sequence[str]) -> bool:
    """Whether every one of a point's sentences is surely of the frame. Raises NoModel."""
    weights = _weights()
    return bool(sentences) and all(log_odds(framing_signs(s), weights) >= LEAST for s in sentences)


@read_once
def _weights() -> Mapping[str, float]:
    return model_weights(FOLDER, WEIGHTS)
