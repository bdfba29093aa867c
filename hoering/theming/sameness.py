"""How likely it is that two remarks make the same point: the same object, wished or feared alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoering.domain import Linking, Remark
from hoering.theming.evidence import Evidence
from hoering.theming.meaning import Meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ONE_SENDER = 0.5  # two remarks of one response are two points, unless others tie them together


@dataclass(frozen=True, slots=True)
class Weights:
    """Of a logistic regression; `least` is the chance from which two are taken for one point."""

    words: float
    meaning: float
    matters: float
    place: float  # likeness of the places in the draft that they may belong to
    section: float  # the same section, as the linking stage has it
    change: float  # a proposed change in common
    theme: float  # the same first theme
    constant: float
    least: float


# Fitted on the pairs of the development rounds that a change of the answer key answers together,
# against pairs of unlike theme or section. Counted on each round left out: of 108 positions with
# several senders three in four hold only pairs that share section and theme, or a change, in the
# key; the bound by spreads before it made 226, of which one in three did.
REVISED = Weights(2.02, 2.71, 0.53, 1.76, 0.3, 2.61, 1.1, -5.88, 0.27)
DRAFT_ONLY = Weights(1.75, 2.73, 0.96, 1.71, 0.79, 0.0, 1.15, -5.86, 0.3)
NO_DRAFT = Weights(2.06, 2.35, 2.31, 0.0, 0.0, 0.0, 1.88, -5.75, 0.3)


def sameness(
    remarks: Sequence[Remark],
    theme_of: Mapping[str, str],
    evidence: Evidence,
    linked: Linking | None,
    language: Meaning,
) -> tuple[NDArray[np.float32], float]:
    """[remarks, remarks] chance in 0..1 that two make the same point, and from where they do.

    `theme_of` gives each remark's first theme; `linked` the sections and changes, where known.
    """
    import numpy as np

    answers = {a.remark: a for a in linked.answers} if linked else {}
    held = [answers.get(r.id) for r in remarks]
    changes = _shared([a.changes if a else () for a in held])
    weights = NO_DRAFT if evidence.weights is None else REVISED if changes.any() else DRAFT_ONLY
    vectors = language.encode(evidence.texts)
    words = np.asarray(language.similarity(evidence.texts, evidence.texts))
    score = weights.words * np.clip((words + words.T) / 2, 0.0, 1.0)
    score += weights.meaning * np.clip(vectors @ vectors.T, 0.0, 1.0)
    score += weights.matters * np.clip(evidence.profiles @ evidence.profiles.T, 0.0, 1.0)
    if evidence.weights is not None:
        place = evidence.weights / np.linalg.norm(evidence.weights, axis=1, keepdims=True)
        score += weights.place * np.clip(place @ place.T, 0.0, 1.0)
    score += weights.section * _shared([(a.section,) if a and a.section else () for a in held])
    score += weights.change * changes
    themes = [theme_of.get(r.id, "") for r in remarks]
    score += weights.theme * _shared([(t,) if t else () for t in themes])
    chance = 1.0 / (1.0 + np.exp(-(score + weights.constant)))
    chance *= 1.0 - (1.0 - ONE_SENDER) * _shared([(r.response,) for r in remarks])
    both: NDArray[np.float32] = ((chance + chance.T) / 2).astype(np.float32)
    return both, weights.least


def _shared(marks: Sequence[Sequence[str]]) -> NDArray[np.float32]:
    """[n, n]: 1 where two have a mark in common, 0 elsewhere."""
    import numpy as np

    place = {m: i for i, m in enumerate(dict.fromkeys(m for own in marks for m in own))}
    held = np.zeros((len(marks), max(1, len(place))), dtype=np.float32)
    for row, own in enumerate(marks):
        held[row, [place[m] for m in own]] = 1.0
    both: NDArray[np.float32] = np.minimum(held @ held.T, 1.0)
    return both
