"""A conditional logit: which of a few things is right, by the weighted sum of their signs.

McFadden, D. (1974): Conditional logit analysis of qualitative choice behavior. Where several are
right (spellings of one name) their chances are added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Signs = Mapping[str, float]
_ROUNDS = 200  # of L-BFGS at most
_TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Choice:
    """`right` is true for the things that may be chosen; [things]."""

    things: tuple[Signs, ...]
    right: NDArray[np.bool_]


def fitted(
    choices: Sequence[Choice], weights: Sequence[float], strength: float, least: int
) -> dict[str, float]:
    """Sign → weight, with a ridge of `strength`; signs seen in fewer than `least` choices have none.

    Choices of which nothing is right teach nothing.
    """
    kept = [(one, w) for one, w in zip(choices, weights, strict=True) if one.right.any()]
    seen = Counter(sign for one, _ in kept for sign in {s for t in one.things for s in t})
    place = {sign: n for n, sign in enumerate(sorted(s for s, c in seen.items() if c >= least))}
    table, starts = _table([one for one, _ in kept], place)
    right = np.concatenate([one.right for one, _ in kept])
    each = np.array([weight for _, weight in kept])
    group = np.repeat(np.arange(len(kept)), np.diff(starts))
    turned = table.T.tocsr()

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        sums = table @ w
        most = np.maximum.reduceat(sums, starts[:-1])
        raised = np.exp(sums - most[group])
        every = np.add.reduceat(raised, starts[:-1])
        good = np.add.reduceat(raised * right, starts[:-1]) + _TINY
        value = (each * (np.log(every) - np.log(good))).sum() + strength * (w @ w) / 2
        pull = each[group] * (raised / every[group] - raised * right / good[group])
        return float(value), turned @ pull + strength * w

    start = np.zeros(len(place))
    result: Any = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS})
    return {sign: float(result.x[n]) for sign, n in place.items()}


def chosen(choice: Choice, weights: Mapping[str, float]) -> int:
    """The place of the thing with the greatest sum; the first of equals."""
    sums = [sum(weights.get(s, 0.0) * v for s, v in thing.items()) for thing in choice.things]
    return max(range(len(sums)), key=lambda n: (sums[n], -n))


def _table(
    choices: Sequence[Choice], place: Mapping[str, int]
) -> tuple[csr_matrix, NDArray[np.int64]]:
    """[things of all choices, signs], and where each choice begins (and the last one ends)."""
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    starts = [0]
    for one in choices:
        for thing in one.things:
            for sign, value in thing.items():
                if value and (column := place.get(sign)) is not None:
                    columns.append(column)
                    values.append(value)
            ends.append(len(columns))
        starts.append(len(ends) - 1)
    shape = (len(ends) - 1, len(place))
    return csr_matrix((values, columns, ends), shape=shape), np.array(starts)
