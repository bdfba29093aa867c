"""How the features of a remark and a change are weighed: models/aendringssvar/vaegte.json.

Fitted by models/build_links.py on the development rounds.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hoering.language.models import model_text
from hoering.linking.features import NAMES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FOLDER, FILE = "aendringssvar", "vaegte.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """`of_features` in the order of NAMES; `least` is the chance from which a link is proposed."""

    of_features: tuple[float, ...]
    bias: float
    least: float

    def chances(self, table: NDArray[np.float32]) -> NDArray[np.float32]:
        """[remarks, changes] in 0..1 from [remarks, changes, features]."""
        import numpy as np

        logits = table @ np.array(self.of_features, dtype=np.float32) + self.bias
        return np.asarray(1 / (1 + np.exp(-logits)), dtype=np.float32)


@cache
def link_weights() -> Weights:
    """The weights that come along. Raises NoModel when the installation lacks them."""
    data = json.loads(model_text(FOLDER, FILE))
    return Weights(
        # A sign newer than the weights counts nothing until they are made anew.
        tuple(float(data["weights"].get(name, 0.0)) for name in NAMES),
        float(data["bias"]),
        float(data["least"]),
    )
