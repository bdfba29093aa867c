"""Which remarks are about none of the given themes.

A remark may be far from all themes because it only hints at its matter. Where the section that it
belongs to is certain, and no theme is near to that section either, the list lacks its theme. Weighed by
a logistic regression that models/build_themes.py makes, each given theme taken off its list in turn.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from hoering.theming.belonging import Belonging
from hoering.theming.choosing import read_weights
from hoering.theming.sameness import Weights

NONE = "none"  # the weights' name in the file
SIGNS = (
    "score",  # the greatest of the themes' scores, as theme_scores has them
    "section",  # that of the section which the remark most likely belongs to
    "certain",  # the logarithm of how likely it belongs there
)
# Below this score a remark of a round without a draft is far from all given themes, and one of any round
# from those found in it, which are made of the remarks themselves. The first was set on five development
# rounds and counted on the sixth (0.27 to 0.64).
FAR_FROM_GIVEN, FAR_FROM_FOUND = 0.4, 0.15


def outside(
    scores: NDArray[np.float32], sections: NDArray[np.float32] | None, place: Belonging | None
) -> NDArray[np.bool_]:
    """[remarks]: is none of the given themes near?

    `scores` [remarks, themes] of the mixture; `sections` [sections, themes] as Layers has them.
    """
    if sections is None or place is None:
        return np.asarray(scores.max(axis=1) < FAR_FROM_GIVEN)
    weights = kept_weights()
    return chances(outside_signs(scores, sections, place.near), weights) >= weights.least


def outside_signs(
    scores: NDArray[np.float32], sections: NDArray[np.float32], near: NDArray[np.float64]
) -> NDArray[np.float64]:
    """[remarks, SIGNS]; `near` [remarks, sections] as Belonging has it."""
    nearest = near.argmax(axis=1)
    best = scores.max(axis=1), sections.max(axis=1)[nearest], np.log(near.max(axis=1))
    return np.stack(best, axis=1, dtype=np.float64)


def chances(signs: NDArray[np.float64], weights: Weights) -> NDArray[np.float64]:
    """[remarks] in 0..1."""
    return np.asarray(1 / (1 + np.exp(-(signs @ np.array(weights.signs) + weights.constant))))


@cache
def kept_weights() -> Weights:
    held = read_weights()[NONE]
    return Weights(tuple(float(held[s]) for s in SIGNS), float(held[""]), float(held["least"]))
