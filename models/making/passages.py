"""Weights of several kinds of sentence, learned of passages of which one sentence is of the kind.

Of a passage the sentence that counts is the one that weights made of all its sentences like best
(multiple-instance learning, Andrews et al. 2002).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from hoering.language.sentence_signs import CONSTANT, log_odds
from hoering.measuring.rounds import find_rounds
from making.development import development_folders
from making.packing import pack
from making.sentence_weights import Sample, fitted

STRENGTH = 3.0  # C of the logistic regression
# What a sentence of the kind, one of another kind or look-alike, and one of the rounds weigh.
RARE, OTHER, COMMON = 10.0, 4.0, 1.0
SMALLEST = 0.1  # weights nearer to 0 are left out: a third of the size for the same
SEEN = 2  # sentences that a sign is seen in, at least
TIMES = 2  # of choosing the sentence that counts
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")

Signs = frozenset[str]
Passage = list[Signs]  # the signs of each sentence
SignsOf = Callable[[str], Signs]
Written = Mapping[str, Sequence[Passage]]  # kind, or the name of the look-alikes → passages


def passage(text: str, signs_of: SignsOf) -> Passage:
    return [signs_of(s) for s in _SENTENCE.split(text.strip()) if len(s) > 3]


def written(folder: Path, names: Sequence[str], signs_of: SignsOf) -> Written:
    """The lines of a file for each name, in whose file's name æ is ae and ø oe."""
    found = {}
    for name in names:
        file = folder / f"{name.replace('æ', 'ae').replace('ø', 'oe')}.txt"
        text = file.read_text(encoding="utf-8")
        found[name] = [p for line in text.splitlines() if (p := passage(line, signs_of))]
    return found


def of_rounds(rounds: Sequence[str], signs_of: SignsOf) -> Sequence[Signs]:
    """Every sentence of the keys of development rounds, each once."""
    return sorted(set(_of_rounds(rounds, signs_of)), key=sorted)


def _of_rounds(rounds: Sequence[str], signs_of: SignsOf) -> Iterator[Signs]:
    for folder in development_folders(rounds):
        for one in find_rounds(folder):
            for response in one.key["responses"]:
                texts = [remark["text"] for remark in response["remarks"]]
                for text in (*texts, *response["boilerplate"]):
                    yield from passage(text, signs_of)


def made(
    kinds: Sequence[str], told: Written, common: Sequence[Signs]
) -> dict[str, dict[str, float]]:
    """Kind → sign → weight."""
    found = {}
    for kind in kinds:
        others = [s for name, held in told.items() if name != kind for p in held for s in p]
        rest: list[Sample] = [(s, False, OTHER) for s in others]
        rest += [(s, False, COMMON) for s in common]
        counting = [s for one in told[kind] for s in one]
        weights: dict[str, float] = {}
        for _ in range(TIMES):
            weights = fitted([*((s, True, RARE) for s in counting), *rest], STRENGTH, SEEN)
            counting = [max(p, key=lambda s: log_odds(s, weights)) for p in told[kind]]
        found[kind] = weights
    return found


def keep(weights: Mapping[str, Mapping[str, float]], target: Path) -> None:
    """Write the packed table: kind, sign, weight."""
    rows = ((kind, sign, w) for kind, own in weights.items() for sign, w in own.items())
    pack(target, (f"{k}\t{s}\t{w}" for k, s, w in rows if s == CONSTANT or abs(w) >= SMALLEST))
