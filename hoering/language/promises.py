"""Whether an official's reply promises a change of the draft.

"Bemærkningen imødekommes", "Gebyret er fjernet", but not "Ønsket videregives til Vej og Park". Weights of
models/loefter, made by models/build_promises.py: a logistic regression over the words of a sentence and the
numbers of its vector.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from hoering.language.models import read_once, weights_and_vector
from hoering.language.sentence_signs import (
    edged_signs,
    log_odds,
    plain_words,
    spaced_signs,
    triple_signs,
)
from hoering.language.static import embedded_encoder

FOLDER, WEIGHTS = "loefter", "vaegte.tsv.gz"
LEAST = 0.75  # the logarithm of the odds from which a sentence promises a change
_PARTS = re.compile(r"(?<=[.!?;])\s+|,\s+(?:men|dog)\b|\n+")
_STEP = 4  # words in which a sentence's length is counted
_SCALE = 2.0  # length of the vector beside signs that are there or not


def promises(reply: str) -> bool:
    """Whether one sentence of it does, or one of the parts around "men". Raises NoModel when the installation
    lacks the weights."""
    weights, turned = _weights()
    return any(
        log_odds(promise_signs(part), weights) + float(promise_vector(part) @ turned) >= LEAST
        for part in promise_parts(reply)
    )


def promise_parts(reply: str) -> list[str]:
    """Its sentences, and what stands on either side of "men"."""
    return [part.strip() for part in _PARTS.split(reply) if len(part.strip()) > 2]


def promise_signs(part: str) -> frozenset[str]:
    """The words, those that it begins with, how it ends, three in a row, two with one between them."""
    words = plain_words(part)
    return edged_signs(part, _STEP) | frozenset((*triple_signs(words), *spaced_signs(words)))


def promise_vector(part: str) -> NDArray[np.float32]:
    """[d]: of length `_SCALE`, zeros where no word is known. Raises NoModel."""
    vector = np.asarray(embedded_encoder().encode([part])[0], dtype=np.float32)
    length = float(np.linalg.norm(vector))
    return vector * np.float32(_SCALE / length) if length else vector


@read_once
def _weights() -> tuple[dict[str, float], NDArray[np.float32]]:
    return weights_and_vector(FOLDER, WEIGHTS)
