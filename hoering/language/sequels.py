"""Sentences by which a letter takes the place of the sender's earlier one, mends it, adds to it or
takes it back.

Weights of models/efterfoelgere, made by models/build_sequels.py: logistic regressions over the words of a
sentence, one that tells whether it is any of these, and one a kind that tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from hoering.domain import SequelKind
from hoering.language.models import model_rows, read_once
from hoering.language.sentence_signs import edged_signs, log_odds, plain_words, spaced_signs

FOLDER, WEIGHTS = "efterfoelgere", "vaegte.tsv.gz"
ANY = "alle"  # stands for the weights that tell whether it is any kind
# The logarithm of the odds from which a sentence says so, and where the same sender wrote before.
SURELY, LEAST = 2.0, -1.0
_BARE = 14  # words of a sentence in which nothing more can be said
_MENDED = re.compile(
    r"\b(?:skulle have stået|skal der stå|det rigtige|(?:ikke|men) \d+)\b", re.IGNORECASE
)
_LETTER = "å"  # stands for any word for what somebody sent
_SENT = re.compile(
    r"(?:hørings)?(?:svar|bemærkning|udtalelse|kommentar|indlæg|indsigelse|brev|protest|mail|skrivelse"
    r"|henvendelse|udgave|version|fil|kladde)(?:et|en|er|ne|erne|ene)?"
)


def sequel_odds(sentence: str) -> float:
    """The logarithm of the odds that a sentence says that its letter is any of these. Raises NoModel when the
    installation lacks the weights."""
    return log_odds(sequel_signs(sentence), _weights()[ANY])


def sequel_kind(text: str) -> SequelKind:
    """What a letter most likely is to the earlier one that says this of itself. Raises NoModel."""
    signs, weights = sequel_signs(text), _weights()
    return max(SequelKind, key=lambda kind: log_odds(signs, weights[kind.value]))


def only_says_sequel(sentence: str) -> bool:
    """Whether it surely says what its letter is to an earlier one, and nothing that is mended or added by it.
    Raises NoModel."""
    if sequel_odds(sentence) < SURELY:
        return False
    if sequel_kind(sentence) in (SequelKind.REPLACES, SequelKind.WITHDRAWS):
        return True
    return len(plain_words(sentence)) <= _BARE and not _MENDED.search(sentence)


def sequel_signs(sentence: str) -> frozenset[str]:
    """The words, those that it begins with, how it ends, and what stands beside a word for what was sent."""
    words = plain_words(sentence)
    said = [_LETTER if _SENT.fullmatch(word) else word for word in words]
    return edged_signs(sentence, step=5) | frozenset((*_beside(said), *spaced_signs(words)))


def _beside(said: Sequence[str]) -> Iterator[str]:
    if _LETTER in said:
        yield _LETTER
    for one, other in pairwise(said):
        if _LETTER in (one, other):
            yield f"{_LETTER} {one} {other}"


@read_once
def _weights() -> Mapping[str, Mapping[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for kind, sign, weight in model_rows(FOLDER, WEIGHTS):
        found.setdefault(kind, {})[sign] = float(weight)
    return found
