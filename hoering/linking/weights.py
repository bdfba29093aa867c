"""How the features of a remark and a change are weighed: models/aendringssvar/vaegte.json.

Fitted by models/build_links.py on the development rounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hoering.language.models import model_json
from hoering.linking.features import NAMES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FOLDER, FILE = "aendringssvar", "vaegte.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """`of_features` in the order of NAMES, and their `bias`, weigh each pair on its own.

    `of_rival` weighs the chance that the change answers another remark of the same response: who
    writes four remarks seldom gets one answer to two of them. `least` is the chance from which a
    link is proposed.
    """

    of_features: tuple[float, ...]
    bias: float
    of_rival: float
    least: float

    def chances(self, table: NDArray[np.float32], responses: Sequence[str]) -> NDArray[np.float32]:
        """[remarks, changes] in 0..1 from [remarks, changes, features] and each one's response."""
        import numpy as np

        logits = table @ np.array(self.of_features, dtype=np.float32) + self.bias
        logits = logits + self.of_rival * rivals(_chance(logits), responses)
        return np.asarray(_chance(logits), dtype=np.float32)


def rivals(alone: NDArray[np.float32], responses: Sequence[str]) -> NDArray[np.float32]:
    """[remarks, changes]: the best of `alone` among the other remarks of the same response, or 0."""
    import numpy as np

    found = np.zeros_like(alone)
    of = np.array(responses)
    for number in range(len(alone)):
        others = np.flatnonzero(of == of[number])
        others = others[others != number]
        if len(others):
            found[number] = alone[others].max(axis=0)
    return found


def _chance(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

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
    )
