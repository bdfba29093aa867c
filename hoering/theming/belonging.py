"""Where in the draft a remark is likely to belong, and which themes that speaks for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoering.theming.evidence import Evidence

SHARPNESS = 1.5  # how far the scores of a section tell its theme: their weight in a softmax
_LEAST = 0.01  # chances below this say no less
_SECTIONS_PRIOR = 10.0  # remarks that the draft as a whole counts for


@dataclass(frozen=True, slots=True, eq=False)
class Belonging:
    """`near` [remarks, sections] and `told` [sections, themes], chances: rows of sum 1."""

    near: NDArray[np.float64]
    told: NDArray[np.float64]

    def sign(self) -> NDArray[np.float64]:
        """[remarks, themes]: the logarithm of how much likelier the place makes a theme than it is at large.

        Pointwise mutual information (Church and Hanks 1990): a theme that no section is about, money
        or language say, is unlikely everywhere, and no remark's place speaks against it.
        """
        likely = self.near @ self.told + _LEAST
        many, at_large = len(likely), self.told.mean(axis=0) + _LEAST
        mean = (likely.sum(axis=0) + _SECTIONS_PRIOR * at_large) / (many + _SECTIONS_PRIOR)
        return np.asarray(np.log(likely) - np.log(mean))

    def section(self, row: int, theme: int) -> tuple[int, bool]:
        """The section that makes a theme likely for a remark, and whether it is its nearest one."""
        near = self.near[row]
        place = int((near * self.told[:, theme]).argmax())
        return place, bool(near[place] == near.max() > near.min())


def belonging(evidence: Evidence, sections: NDArray[np.float32]) -> Belonging:
    """`sections` [sections, themes] as Layers has them; the round has a draft.

    A remark belongs where the linking stage says; without that stage the nearness of the sections tells.
    """
    near = evidence.weights if evidence.places is None else evidence.places
    assert near is not None
    told = softmax(SHARPNESS * sections.astype(np.float64))
    return Belonging(near.astype(np.float64), told)


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each row's chances."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances: NDArray[np.float64] = raised / raised.sum(axis=1, keepdims=True)
    return chances
