"""How a pair of remark and change stands among all pairs: ranks and leads.

All take and give [remarks, changes] tables.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def standing_out(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Distance from the mean of each column in standard deviations, 0 below the mean."""
    return np.asarray(np.clip(standard(values, axis=0), 0, 4), dtype=np.float32)


def standard(values: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    """Distance from the mean along the axis in standard deviations."""
    spread = values.std(axis=axis, keepdims=True)
    away = (values - values.mean(axis=axis, keepdims=True)) / np.maximum(spread, 1e-6)
    return np.asarray(away, dtype=np.float32)


def rank(values: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    """1 for the greatest along the axis, 1/2 for the next, 1/3 …; equals in their order."""
    order = np.argsort(-values, axis=axis, kind="stable")
    places = np.argsort(order, axis=axis, kind="stable")
    return np.asarray(1 / (1 + places), dtype=np.float32)


def lead(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """How far each value lies above the best of the others in its row; negative but for one."""
    if values.shape[1] < 2:
        return np.zeros_like(values)
    ordered = -np.sort(-values, axis=1)
    first, second = ordered[:, :1], ordered[:, 1:2]
    best = np.argmax(values, axis=1)[:, None] == np.arange(values.shape[1])[None]
    return np.asarray(values - np.where(best, second, first), dtype=np.float32)
