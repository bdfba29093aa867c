"""The one matter that some remarks have in common, by the name that everybody would give it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hoering.language.language import Language
from hoering.theming.concepts import concepts
from hoering.theming.evidence import Evidence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LOOKED_AT = 2  # matters, the strongest first
PLACES = 5  # decimals of a value; the first of equal ones goes first
SHORTEST = 6  # letters; "råd" and "mad" name no matter by themselves


def matter_of(rows: Sequence[int], evidence: Evidence, language: Language) -> str:
    """The name of the strongest matter that a word of the remarks bears out; "" for none."""
    profile = evidence.profiles[list(rows)].mean(axis=0)
    said = {word for row in rows for word in language.words(evidence.texts[row])}
    for place in strongest_places(profile, LOOKED_AT):
        borne = _borne_out(concepts()[place].name, said, language)
        if borne:
            return borne
    return ""


def _borne_out(name: str, said: set[str], language: Language) -> str:
    """Of "skybrud og regnvand" the half that was said, or the whole when both were."""
    halves = [h for h in name.split(" og ") if set(language.words(h))]
    told = [h for h in halves if set(language.words(h)) <= said and _says(h, language)]
    return name if halves and len(told) == len(halves) else told[0] if told else ""


def _says(half: str, language: Language) -> bool:
    return max(len(word) for word in language.words(half)) >= SHORTEST


def strongest_places(profile: NDArray[np.float32], count: int) -> list[int]:
    """The places of the largest values above 0, the largest first."""
    import numpy as np

    if len(profile) > count:
        # What is not rounded up to the least of the strongest need not be put in order.
        least = float(np.partition(profile, -count)[-count]) - 2 * 10**-PLACES
        places = np.flatnonzero(profile >= least).tolist()
    else:
        places = list(range(len(profile)))
    order = sorted(places, key=lambda i: (-round(float(profile[i]), PLACES), i))
    return [i for i in order[:count] if profile[i] > 0]
