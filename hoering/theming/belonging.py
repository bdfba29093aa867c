"""Where in the draft a remark is likely to belong, and which themes that speaks for.

By the nearness of the sections, and by what the linking stage says of the remark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoering.domain import Linking, Remark
from hoering.theming.evidence import Evidence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHARPNESS = 1.5  # how far the scores of a section tell its theme: their weight in a softmax
_LEAST = 0.01  # chances below this say no less
_NOT_ALLOWED = 1e-6  # the weight of a section that the sender's own words leave out


@dataclass(frozen=True, slots=True)
class Nearness:
    """Weights of the logarithm of a section's weight, and of its being the one that linking found.

    `cited` where the sender named the section, `nearest` where it was found by its meaning.
    """

    weight: float
    cited: float
    nearest: float


def section_signs(
    remarks: Sequence[Remark], evidence: Evidence, linked: Linking | None
) -> NDArray[np.float64]:
    """[remarks, sections, signs], the signs in the order of Nearness."""
    import numpy as np

    assert evidence.weights is not None
    signs = np.zeros((*evidence.weights.shape, 3))
    signs[:, :, 0] = np.log(evidence.weights + _NOT_ALLOWED)
    place = {key: n for n, key in reversed(list(enumerate(evidence.section_keys)))}
    answers = {a.remark: a for a in linked.answers} if linked else {}
    for row, remark in enumerate(remarks):
        answer = answers.get(remark.id)
        if answer and answer.section in place:
            signs[row, place[answer.section], 1 if answer.section_explicit else 2] = 1.0
    return signs


def belonging(
    signs: NDArray[np.float64], sections: NDArray[np.float32], nearness: Nearness
) -> Belonging:
    """From `section_signs`, and `sections` [sections, themes] as Layers has them."""
    import numpy as np

    near = softmax(signs @ np.array((nearness.weight, nearness.cited, nearness.nearest)))
    return Belonging(near, softmax(SHARPNESS * sections.astype(np.float64)))


@dataclass(frozen=True, slots=True, eq=False)
class Belonging:
    """`near` [remarks, sections] and `told` [sections, themes], chances: rows of sum 1."""

    near: NDArray[np.float64]
    told: NDArray[np.float64]

    def sign(self) -> NDArray[np.float64]:
        """[remarks, themes]: the logarithm of how likely a theme is by the place alone."""
        import numpy as np

        return np.asarray(np.log(self.near @ self.told + _LEAST))

    def section(self, row: int, theme: int) -> int:
        """The section that makes a theme likely for a remark."""
        return int((self.near[row] * self.told[:, theme]).argmax())


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each row's chances."""
    import numpy as np

    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances: NDArray[np.float64] = raised / raised.sum(axis=1, keepdims=True)
    return chances
