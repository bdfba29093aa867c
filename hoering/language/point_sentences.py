"""How likely each sentence of a remark says its point: what is wished, feared, praised, asked or put right.

The others are grounds, examples, experience, politeness. Weights of models/kernesaetninger, made by
models/build_point_sentences.py: a logistic regression over the words of a sentence, their classes, its
place in the remark, how the sentences beside it begin, and the way that the remark points where it is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.language.models import model_weights, read_once
from hoering.language.sentence_signs import edged_signs, log_odds, plain_words
from hoering.language.wordclasses import tagged

FOLDER, WEIGHTS = "kernesaetninger", "vaegte.tsv.gz"
_FIRST = 2  # words with which a sentence begins
_PLACES, _LONGEST = 3, 5  # from either end of a remark; sentences of a long one
# What is seen of the sentences beside it, and what tells another thing in each way of pointing.
_BESIDE = ("f ", "e ", "t1 ", "v ", "l ")
_IN_A_WAY = ("u ", "f ", "e ", "p ", "v ", "b ")


def point_chances(sentences: Sequence[str], way: str = "") -> NDArray[np.float32]:
    """[sentences], 0..1: of each sentence of one remark, in their order.

    `way` is the remark's `Direction.value`, "" where it is not known. Raises NoModel.
    """
    weights = _weights()
    odds = [log_odds(signs, weights) for signs in point_signs(sentences, way)]
    return np.asarray(1 / (1 + np.exp(-np.asarray(odds))), dtype=np.float32)


def point_signs(sentences: Sequence[str], way: str = "") -> list[frozenset[str]]:
    """Of each sentence: its own signs, its place, and what is seen of those beside it."""
    own = [frozenset(_signs(sentence)) for sentence in sentences]
    many, found = len(own), []
    for at, signs in enumerate(own):
        after = many - 1 - at
        place = {f"i {min(at, _PLACES)}", f"r {min(after, _PLACES)}", f"n {min(many, _LONGEST)}"}
        place.add(f"p {min(at, _FIRST)} {min(after, _FIRST)}")
        before = _beside("<", own[at - 1]) if at else {"< none"}
        behind = _beside(">", own[at + 1]) if after else {"> none"}
        whole = signs | place | before | behind
        told = {f"{way} {s}" for s in whole if s.startswith(_IN_A_WAY)} if way else set()
        found.append(whole | told)
    return found


def _beside(mark: str, signs: frozenset[str]) -> set[str]:
    return {f"{mark} {s}" for s in signs if s.startswith(_BESIDE)}


def _signs(sentence: str) -> Iterator[str]:
    words, classes = plain_words(sentence), tagged(sentence)
    yield from edged_signs(sentence, step=4)
    yield f"ff {' '.join(words[:_FIRST])}"
    yield from (f"t {word.tag}" for word in classes)
    yield f"t1 {classes[0].tag if classes else ''}"
    yield f"t2 {' '.join(word.tag for word in classes[:_FIRST])}"
    finite = [word.form.lower() for word in classes if word.tag == "V"]
    yield from (f"ve {verb[-2:]}" for verb in finite)
    yield f"v {finite[0] if finite else ''}"


@read_once
def _weights() -> Mapping[str, float]:
    return model_weights(FOLDER, WEIGHTS)
