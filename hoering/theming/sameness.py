"""How likely it is that two remarks make the same point: the same object, wished or feared alike.

Weighed by a logistic regression that models/build_sameness.py makes on the development rounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Linking, Remark
from hoering.language.models import model_json
from hoering.language.precedents import alike
from hoering.theming.evidence import Evidence

FOLDER, WEIGHTS = "faelles-pointer", "vaegte.json"
SIGNS = (
    "words",  # likeness by the joined measure, both ways
    "meaning",  # likeness of the encoder's vectors
    "precedents",  # what both recall
    "place",  # likeness of the places in the draft that they may belong to
    "section",  # the same section, as the linking stage has it
    "change",  # a proposed change in common, the less telling the more remarks it answers
    "theme",  # the same first theme
)
REVISED, DRAFT_ONLY, NO_DRAFT = "revised", "draft", "bare"  # what the round holds
LEFT_OUT = {
    REVISED: ("precedents",),
    DRAFT_ONLY: ("change",),
    NO_DRAFT: ("place", "section", "change"),
}
# A change with more remarks than so many times the round's mean holds several wishes. In nineteen
# development rounds that were read 38 of 69 pairs put together said the same; with this 34 of 49.
USUAL = 1.5
ONE_SENDER = 0.5  # two remarks of one response are two points, unless others tie them together


@dataclass(frozen=True, slots=True)
class Weights:
    """Of a logistic regression: `signs` in the order of its SIGNS; `least` is the chance from which what
    it weighs is so."""

    signs: tuple[float, ...]
    constant: float
    least: float


def sameness(
    remarks: Sequence[Remark],
    theme_of: Mapping[str, str],
    evidence: Evidence,
    linked: Linking | None,
) -> tuple[NDArray[np.float32], float]:
    """[remarks, remarks] chance in 0..1 that two make the same point, and from where they do.

    `theme_of` gives each remark's first theme; `linked` the sections and changes, where known.
    """
    signs = pair_signs(remarks, theme_of, evidence, linked)
    known = {r.id for r in remarks}
    changed = linked is not None and any(a.changes for a in linked.answers if a.remark in known)
    held = NO_DRAFT if evidence.weights is None else REVISED if changed else DRAFT_ONLY
    weights = kept_weights()[held]
    return chances(signs, weights, remarks), weights.least


def pair_signs(
    remarks: Sequence[Remark],
    theme_of: Mapping[str, str],
    evidence: Evidence,
    linked: Linking | None,
) -> Iterator[NDArray[np.float32]]:
    """Each of SIGNS in turn, [remarks, remarks] in 0..1 and symmetric.

    One at a time is enough for `chances`, and all of a large round's take much memory.
    """
    answers = {a.remark: a for a in linked.answers} if linked else {}
    held = [answers.get(r.id) for r in remarks]
    vectors = evidence.language.encode(evidence.texts)
    words = np.asarray(evidence.language.similarity(evidence.texts, evidence.texts))
    place = np.zeros((len(remarks), 1), dtype=np.float32)
    if evidence.weights is not None:
        place = evidence.weights / np.linalg.norm(evidence.weights, axis=1, keepdims=True)
    themes = [theme_of.get(r.id, "") for r in remarks]
    yield np.clip(((words + words.T) / 2).astype(np.float32, copy=False), 0.0, 1.0)
    yield np.clip(vectors @ vectors.T, 0.0, 1.0)
    yield np.clip(alike(evidence.recalled, evidence.recalled), 0.0, 1.0)
    yield np.clip(place @ place.T, 0.0, 1.0)
    yield np.clip(_shared([(a.section,) if a and a.section else () for a in held]), 0.0, 1.0)
    yield _by_spread([a.changes if a else () for a in held])
    yield np.clip(_shared([(t,) if t else () for t in themes]), 0.0, 1.0)


def chances(
    signs: Iterable[NDArray[np.float32]], weights: Weights, remarks: Sequence[Remark]
) -> NDArray[np.float32]:
    """[remarks, remarks] of `signs`, each of them [remarks, remarks] and in the order of SIGNS."""
    score = np.full((len(remarks), len(remarks)), weights.constant)
    for weight, sign in zip(weights.signs, signs, strict=True):
        score += np.multiply(sign, weight, dtype=np.float64)
    chance = 1.0 / (1.0 + np.exp(-score, out=score))
    chance *= 1.0 - (1.0 - ONE_SENDER) * _shared([(r.response,) for r in remarks])
    both: NDArray[np.float32] = ((chance + chance.T) / 2).astype(np.float32)
    return both


@cache
def kept_weights() -> dict[str, Weights]:
    """By what the round holds: REVISED, DRAFT_ONLY or NO_DRAFT."""
    return {
        held: Weights(tuple(float(own[s]) for s in SIGNS), float(own[""]), float(own["least"]))
        for held, own in model_json(FOLDER, WEIGHTS).items()
    }


def _shared(marks: Sequence[Sequence[str]]) -> NDArray[np.float32]:
    """[n, n]: 1 where two have a mark in common, 0 elsewhere."""
    place = {m: i for i, m in enumerate(dict.fromkeys(m for own in marks for m in own))}
    held = np.zeros((len(marks), max(1, len(place))), dtype=np.float32)
    for row, own in enumerate(marks):
        held[row, [place[m] for m in own]] = 1.0
    both: NDArray[np.float32] = np.minimum(held @ held.T, 1.0)
    return both


def _by_spread(marks: Sequence[Sequence[str]]) -> NDArray[np.float32]:
    """[n, n]: 0 where two have no mark in common, else 1, or less where all that they share is usual.

    A mark that many have holds several wishes, and two that have it need not share one.
    """
    holders: dict[str, list[int]] = {}
    for row, own in enumerate(marks):
        for mark in own:
            holders.setdefault(mark, []).append(row)
    found = np.zeros((len(marks), len(marks)), dtype=np.float32)
    usual = USUAL * sum(map(len, holders.values())) / max(1, len(holders))
    for rows in holders.values():
        both = np.ix_(rows, rows)
        found[both] = np.maximum(found[both], min(1.0, usual / len(rows)))
    return found
