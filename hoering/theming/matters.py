"""The one matter that some remarks have in common, by the name that everybody would give it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hoering.theming.concepts import concepts
from hoering.theming.evidence import Evidence
from hoering.theming.meaning import Meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LOOKED_AT = 3  # matters, the strongest first
LONGEST_HEADING = 8  # words
SHORTEST = 6  # letters; "råd" and "mad" name no matter by themselves


def matter_of(rows: Sequence[int], evidence: Evidence, language: Meaning) -> str:
    """The name of the strongest matter that a word of the remarks bears out; "" for none.

    Without such a word, the heading of the section that the senders named.
    """
    profile = evidence.profiles[list(rows)].mean(axis=0)
    said = {word for row in rows for word in language.words(evidence.texts[row])}
    for place in strongest_places(profile, LOOKED_AT):
        borne = _borne_out(concepts()[place].name, said, language)
        if borne:
            return borne
    if evidence.weights is None or evidence.named is None or not evidence.named[list(rows)].all():
        return ""
    heading = evidence.section_headings[int(evidence.weights[list(rows)].sum(axis=0).argmax())]
    return f"afsnittet »{heading}«" if len(heading.split()) < LONGEST_HEADING else ""


def _borne_out(name: str, said: set[str], language: Meaning) -> str:
    """Of "skybrud og regnvand" the half that was said, or the whole when both were."""
    halves = [h for h in name.split(" og ") if set(language.words(h))]
    told = [h for h in halves if len(h) >= SHORTEST and set(language.words(h)) <= said]
    return name if halves and len(told) == len(halves) else told[0] if told else ""


def strongest_places(profile: NDArray[np.float32], count: int) -> list[int]:
    """The places of the largest values above 0, the largest first."""
    order = sorted(range(len(profile)), key=lambda i: (-round(float(profile[i]), 5), i))
    return [i for i in order[:count] if profile[i] > 0]
