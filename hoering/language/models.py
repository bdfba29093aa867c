"""Where the embedded models lie: beside the package in a checkout, inside it once installed."""

from __future__ import annotations

from pathlib import Path

import hoering
from hoering.errors import NoModel

ENCODER = "dansk-kommune"
WORDS = "danske-ord"


def models_folder() -> Path:
    """The folder with the embedded models. Raises NoModel when there is none."""
    package = Path(hoering.__file__).parent
    for folder in (package / "_models", package.parent / "models"):
        if (folder / WORDS).is_dir():
            return folder
    raise NoModel(
        "De indbyggede sprogmodeller mangler.",
        "Installér programmet igen, eller kør det fra en mappe, hvor »models« ligger ved siden af »hoering«.",
    )
