"""How the signs of a section are weighed, and the steps from one remark to the next.

models/afsnitsvalg/vaegte.json, fitted by models/build_places.py on the development rounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from hoering.language.models import model_json
from hoering.linking.place_signs import SIGNS
from hoering.linking.reading_order import STEPS

FOLDER, FILE = "afsnitsvalg", "vaegte.json"


@dataclass(frozen=True, slots=True)
class PlaceWeights:
    """In the order of SIGNS and of STEPS."""

    of_signs: tuple[float, ...]
    of_steps: tuple[float, ...]

    def scores(self, table: NDArray[np.float32]) -> NDArray[np.float32]:
        """[remarks, sections] from [remarks, sections, SIGNS]."""
        return np.asarray(table @ np.array(self.of_signs, dtype=np.float32), dtype=np.float32)

    def steps(self, table: NDArray[np.float32]) -> NDArray[np.float32]:
        """[sections, sections] from [sections, sections, STEPS]."""
        return np.asarray(table @ np.array(self.of_steps, dtype=np.float32), dtype=np.float32)


@cache
def place_weights() -> PlaceWeights:
    """The weights that come along. Raises NoModel when the installation lacks them."""
    data = model_json(FOLDER, FILE)
    return PlaceWeights(
        # A sign newer than the weights counts nothing until they are made anew.
        tuple(float(data["signs"].get(name, 0.0)) for name in SIGNS),
        tuple(float(data["steps"].get(name, 0.0)) for name in STEPS),
    )
