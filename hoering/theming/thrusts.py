"""Whether two remarks are near to each other in the sentences that carry their point.

Two long remarks on one matter have much in common in what they tell, and may yet wish for quite
different things. What they wish, fear or praise stands in a sentence or two of each.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Remark
from hoering.language.language import Language
from hoering.language.point_sentences import point_chances
from hoering.language.sentences import sentences
from hoering.theming.directions import direction_of, side_of

# Nearness (0..1) of the sentences that point to any sentence of the other remark, the mean of both ways;
# nearer where the chance is less than LIKELY; and the chance from which two make one point all the same.
NEAR, NEARER, LIKELY, SURE = 0.15, 0.2, 0.5, 0.65
MIXED = 0.62  # the least chance of a concern and a proposal: below it opposite wishes met
POINT = 0.5  # the chance from which a sentence says a point
_ROWS = 512  # sentences held against all others at once


def far_apart(
    remarks: Sequence[Remark], chance: NDArray[np.float32], least: float, language: Language
) -> NDArray[np.bool_]:
    """[remarks, remarks]: of the pairs that may be one point, those whose points are far from each other.

    `chance` [remarks, remarks] and `least` come from `sameness`; only pairs with a chance from `least`
    up to SURE are looked at, all others are False. A concern and a proposal need a chance of MIXED.
    """
    may = np.triu((chance >= least) & (chance < SURE), 1)
    ways = [direction_of(r) for r in remarks]
    sides = [side_of(way) for way in ways]
    may &= np.equal.outer(sides, sides)
    mixed = ~np.equal.outer(ways, ways)
    asked = np.flatnonzero(may.any(axis=0) | may.any(axis=1))
    far = np.zeros(chance.shape, dtype=np.bool_)
    if len(asked):
        near = point_nearness([remarks[int(i)] for i in asked], language)
        both = np.ix_(asked, asked)
        own = chance[both]
        apart = near < np.where(own < LIKELY, NEARER, NEAR)
        far[both] = may[both] & (apart | (mixed[both] & (own < MIXED)))
    return far | far.T


def point_nearness(remarks: Sequence[Remark], language: Language) -> NDArray[np.float32]:
    """[remarks, remarks] in 0..1, symmetric: the best pair of a pointing sentence and any of the other."""
    told = [_sentences(r.text) for r in remarks]
    every = [s for own in told for s in own]
    starts = np.cumsum([0, *(len(own) for own in told[:-1])])
    pointed = [_pointing(r, own) for r, own in zip(remarks, told, strict=True)]
    asking = [s for own in pointed for s in own]
    rows = []
    for first in range(0, len(asking), _ROWS):
        near = language.similarity(asking[first : first + _ROWS], every, every)
        rows.append(np.maximum.reduceat(near, starts, axis=1))
    owners = np.cumsum([0, *(len(own) for own in pointed[:-1])])
    best = np.maximum.reduceat(np.concatenate(rows), owners, axis=0)
    return np.asarray((best + best.T) / 2, dtype=np.float32)


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)] or [text]


def _pointing(remark: Remark, told: Sequence[str]) -> list[str]:
    """The sentences that likely say its point, or else the likeliest."""
    chances = point_chances(told, direction_of(remark).value).tolist()
    least = min(POINT, max(chances))
    return [s for s, chance in zip(told, chances, strict=True) if chance >= least]
