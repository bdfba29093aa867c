"""How much of a share, or of a difference of two, is chance: the bootstrap over remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

DRAWS, SEED = 5000, 1


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean with its 95 % interval."""

    mean: float
    low: float
    high: float


def share(hits: Sequence[bool]) -> Estimate:
    """The share of hits; percentile bootstrap (Efron 1979), the same draws for equal lengths."""
    return _estimate(np.asarray(hits, dtype=np.float64))


def difference(ours: Sequence[bool], theirs: Sequence[bool]) -> Estimate:
    """How many more of the same remarks are hit by `ours`, as a share: paired bootstrap."""
    if len(ours) != len(theirs):
        raise ValueError("the same remarks are needed, in the same order")
    return _estimate(np.asarray(ours, dtype=np.float64) - np.asarray(theirs, dtype=np.float64))


def _estimate(values: np.ndarray) -> Estimate:
    chance = np.random.default_rng(SEED)
    size = len(values)
    means = [values[chance.integers(0, size, size)].mean() for _ in range(DRAWS)]
    low, high = np.quantile(means, (0.025, 0.975))
    return Estimate(float(values.mean()), float(low), float(high))
