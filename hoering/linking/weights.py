"""How the features of a remark and a change are weighed: models/aendringssvar/vaegte.json.

Fitted by models/build_links.py on the development rounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from hoering.language.models import model_json
from hoering.linking.features import NAMES
from hoering.linking.nearness import lead

FOLDER, FILE = "aendringssvar", "vaegte.json"


# What counts of a pair beside the other pairs of its round, in the order of `beside`.
BESIDE = (
    "alone",  # the logit of the pair on its own
    "rival",  # the best chance that the change has among the other remarks of the same response
    "lead",  # by how much its logit lies above that of the best other remark, of any response
    "other",  # the best chance that another change has for the remark
    "",
)


@dataclass(frozen=True, slots=True)
class Weights:
    """`of_features` in the order of NAMES, and their `bias`, weigh each pair on its own.

    The others weigh what stands beside it (BESIDE), `again` being the constant: who writes four
    remarks seldom gets one answer to two of them, a change mostly has a sender who asks for it
    best, and a remark mostly has one answer. `least` is the chance from which a link is proposed.
    """

    of_features: tuple[float, ...]
    bias: float
    of_rival: float
    least: float
    of_alone: float = 1.0
    of_lead: float = 0.0
    of_other: float = 0.0
    again: float = 0.0

    def chances(self, table: NDArray[np.float32], responses: Sequence[str]) -> NDArray[np.float32]:
        """[remarks, changes] in 0..1 from [remarks, changes, features] and each one's response."""
        logits = table @ np.array(self.of_features, dtype=np.float32) + self.bias
        told = (self.of_alone, self.of_rival, self.of_lead, self.of_other, self.again)
        return chance(beside(logits, responses) @ np.array(told, dtype=np.float32))


def beside(logits: NDArray[np.float32], responses: Sequence[str]) -> NDArray[np.float32]:
    """[remarks, changes, BESIDE] from the logits of each pair on its own."""
    alone = chance(logits)
    # The only change of a round has no other beside it.
    other = alone - lead(alone) if logits.shape[1] > 1 else np.zeros_like(alone)
    parts = (logits, rivals(alone, responses), lead(logits.T).T, other, np.ones_like(alone))
    return np.stack(parts, axis=-1)


def rivals(alone: NDArray[np.float32], responses: Sequence[str]) -> NDArray[np.float32]:
    """[remarks, changes]: the best of `alone` among the other remarks of the same response, or 0."""
    found = np.zeros_like(alone)
    of = np.array(responses)
    for number in range(len(alone)):
        others = np.flatnonzero(of == of[number])
        others = others[others != number]
        if len(others):
            found[number] = alone[others].max(axis=0)
    return found


def chance(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """0..1; 0.5 at 0."""
    return np.asarray(1 / (1 + np.exp(-logits)), dtype=np.float32)


@cache
def link_weights() -> Weights:
    """The weights that come along. Raises NoModel when the installation lacks them."""
    data = model_json(FOLDER, FILE)
    return Weights(
        # A sign newer than the weights counts nothing until they are made anew.
        tuple(float(data["weights"].get(name, 0.0)) for name in NAMES),
        float(data["bias"]),
        float(data.get("rival", 0.0)),
        float(data["least"]),
        float(data.get("alone", 1.0)),
        float(data.get("lead", 0.0)),
        float(data.get("other", 0.0)),
        float(data.get("again", 0.0)),
    )
