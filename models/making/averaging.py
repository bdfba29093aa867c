"""Several encoders in one: what they say of two texts on average, in as many numbers as one.

Encoders that differ in nothing but the random start err in different places, and the mean of
their likenesses is better than each. Side by side their vectors give that mean; the directions in which the
tokens differ most, each token counted as often as it is used, keep nearly all of it
(principal components without centring).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def averaged(
    matrices: Sequence[NDArray[np.float32]], counts: NDArray[np.int64], dimensions: int
) -> NDArray[np.float32]:
    """[tokens, dimensions] from several [tokens, d]; `counts` [tokens]."""
    side_by_side = np.concatenate(matrices, axis=1).astype(np.float64)
    spread = (side_by_side * counts[:, None]).T @ side_by_side
    _, directions = np.linalg.eigh(spread)  # ascending
    kept = directions[:, ::-1][:, :dimensions]
    # An eigenvector's sign is arbitrary: the greatest number in each is positive.
    signs = np.sign(kept[np.abs(kept).argmax(axis=0), np.arange(dimensions)])
    return np.asarray(side_by_side @ (kept * signs), dtype=np.float32)
