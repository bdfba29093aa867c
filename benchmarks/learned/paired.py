"""How far a difference of two programs over the same responses may be chance.

Both are measured on the same draws, so that what is hard for both cancels out. Whole responses are
drawn, as `hoering.measuring.intervals` does it for the figures themselves (cluster bootstrap; Davison
and Hinkley 1997, ch. 3.8); groupings and macro-averages by the jackknife of the difference.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoering.measuring.intervals import Sample
from hoering.measuring.metric import Metric

DRAWS, SEED = 2000, 1
Pair = tuple[Sample, Sample]  # one round by both programs
Totals = dict[str, Metric]


@dataclass(frozen=True, slots=True)
class Difference:
    """The second program's figure less the first one's, with its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def certain(self) -> bool:
        """Whether the interval leaves out 0."""
        return self.low > 0 or self.high < 0


def differences(
    pairs: Sequence[Pair], first: Totals, second: Totals, names: Sequence[str]
) -> dict[str, Difference]:
    """By metric; one that only one of them has is left out. The same on every call.

    `first` and `second` are the figures over all rounds. Raises ValueError when the two of a pair
    are not of the same responses.
    """
    found: dict[str, Difference] = {}
    for name in names:
        one, other = first.get(name), second.get(name)
        if one is None or other is None or one["value"] is None or other["value"] is None:
            continue
        value = other["value"] - one["value"]
        drawn = _jackknife if one["num"] is None else _bootstrap
        low, high = drawn(pairs, name, value)
        found[name] = Difference(value, low, high)
    return found


def _bootstrap(pairs: Sequence[Pair], name: str, _: float) -> tuple[float, float]:
    """Of a ratio of sums: numerators and denominators of the responses drawn."""
    units = np.array([row for pair in pairs for row in _units(pair, name)])
    chance = np.random.default_rng(SEED)
    counts = chance.multinomial(len(units), np.full(len(units), 1 / len(units)), size=DRAWS)
    return _between(counts @ units)


def _between(sums: NDArray[np.float64]) -> tuple[float, float]:
    held = sums[(sums[:, 1] > 0) & (sums[:, 3] > 0)]
    low, high = np.quantile(held[:, 2] / held[:, 3] - held[:, 0] / held[:, 1], (0.025, 0.975))
    return float(low), float(high)


def _units(pair: Pair, name: str) -> list[tuple[float, ...]]:
    """Numerator and denominator by the first and by the second program, of each response."""
    one, other = (sample.shares for sample in pair)
    if len(one) != len(other):
        raise ValueError("the same responses are needed, in the same order")
    nothing = (0.0, 0.0)
    return [(*a.get(name, nothing), *b.get(name, nothing)) for a, b in zip(one, other, strict=True)]


def _jackknife(pairs: Sequence[Pair], name: str, value: float) -> tuple[float, float]:
    """Of a mean over rounds, weighted by their items: ± 1.96 errors of the difference."""
    spread = weights = 0.0
    for one, other in pairs:
        whole, left = one.left_out()
        _, theirs = other.left_out()
        if len(left) != len(theirs):
            raise ValueError("the same responses are needed, in the same order")
        apart = [
            b[name]["value"] - a[name]["value"]
            for a, b in zip(left, theirs, strict=True)
            if _known(a, name) and _known(b, name)
        ]
        weight = whole.get(name, {}).get("den") or 0.0
        if len(apart) > 1 and weight:
            mean = sum(apart) / len(apart)
            error = sum((d - mean) ** 2 for d in apart) * (len(apart) - 1) / len(apart)
            spread, weights = spread + error * weight**2, weights + weight
    reach = 1.96 * math.sqrt(spread) / weights if weights else 0.0
    return value - reach, value + reach


def _known(figures: Totals, name: str) -> bool:
    return name in figures and figures[name]["value"] is not None
