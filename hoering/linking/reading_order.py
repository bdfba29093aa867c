"""A response mostly goes through the draft from front to back; its remarks are placed together.

The best path through the sections (Viterbi 1967): each remark's nearness to each section, and a
bonus for staying or going forward. Measured on the four development rounds with the key's remarks:
80 of 193 uncited remarks in the right section without the bonus, 100 with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# In standard deviations of a remark's nearness to the sections.
STAYS, GOES_ON, GOES_BACK = 0.4, 0.8, 0.0
_FORBIDDEN = -1e6


def standardised(row: NDArray[np.float32]) -> NDArray[np.float32]:
    """How far each section stands out for one remark, in standard deviations."""
    import numpy as np

    return np.asarray((row - row.mean()) / max(float(row.std()), 1e-6), dtype=np.float32)


def best_path(near: NDArray[np.float32], allowed: Sequence[Sequence[int] | None]) -> list[int]:
    """A section for each remark of one response, in the order of the letter.

    `near` is [remarks, sections]; `allowed` names the sections a citation leaves, None for all.
    """
    import numpy as np

    count = near.shape[1]
    step = np.where(np.tri(count, k=-1, dtype=bool), GOES_BACK, GOES_ON).astype(np.float32)
    np.fill_diagonal(step, STAYS)
    best: NDArray[np.float32] | None = None
    came_from: list[NDArray[np.intp]] = []
    for row, sections in zip(near, allowed, strict=True):
        score = standardised(row)
        if sections is not None:
            barred = np.full(count, _FORBIDDEN, dtype=np.float32)
            barred[list(sections)] = 0
            score = score + barred
        if best is None:
            best = score
            continue
        ways = best[:, None] + step
        came_from.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + score
    if best is None:
        return []
    path = [int(best.argmax())]
    for back in reversed(came_from):
        path.append(int(back[path[-1]]))
    return path[::-1]
