"""A response mostly goes through the draft from front to back; its remarks are placed together.

A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): each remark's scores
for the sections, and scores for the steps from one remark's section to the next one's. The chances
are sums over all paths (forward and backward). The weights of the sections' signs and of the steps,
models/afsnitsvalg/vaegte.json, are fitted by models/build_places.py on the development rounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import logsumexp, softmax

from hoering.domain import Section
from hoering.language.models import model_json
from hoering.linking.place_signs import SIGNS
from hoering.linking.section_pairs import chapter_of

STEPS = (
    "stays",
    "goes_on",
    "to_the_next",
    "a_little_on",  # three sections at most
    "within_the_chapter",
    "a_little_back",  # two sections at most
)
BARRED = -1e4  # of a section that a citation leaves no room for


def step_signs(sections: Sequence[Section]) -> NDArray[np.float32]:
    """[from, to, STEPS]: 1 where the step is of the kind."""
    above = [chapter_of(sections, n) for n in range(len(sections))]
    chapters = np.array([n if at is None else at for n, at in enumerate(above)])
    places = np.arange(len(sections))
    far = places[None, :] - places[:, None]
    kinds = (
        far == 0,
        far > 0,
        far == 1,
        (far > 0) & (far <= 3),
        (chapters[:, None] == chapters[None, :]) & (far != 0),
        (far < 0) & (far >= -2),
    )
    return np.stack(kinds, axis=-1).astype(np.float32)


def barred(allowed: Sequence[int] | None, sections: int) -> NDArray[np.float32]:
    """[sections]: 0 for those that a citation leaves, BARRED for the others; None leaves all."""
    if allowed is None:
        return np.zeros(sections, dtype=np.float32)
    row = np.full(sections, BARRED, dtype=np.float32)
    row[list(allowed)] = 0
    return row


def path_chances(
    scores: NDArray[np.float32],
    steps: NDArray[np.float32],
    allowed: Sequence[Sequence[int] | None],
) -> NDArray[np.float32]:
    """[remarks, sections]: the chance of each section, for the remarks of one response in order.

    `scores` is [remarks, sections], `steps` [from, to]; `allowed` names the sections that a
    citation leaves, None for all.
    """
    held = [
        row.astype(np.float64) + barred(sections, len(row))
        for row, sections in zip(scores, allowed, strict=True)
    ]
    if not held:
        return np.zeros_like(scores)
    until = [held[0]]
    for row in held[1:]:
        until.append(logsumexp(until[-1][:, None] + steps, axis=0) + row)
    after = [np.zeros(len(held[0]))]
    for row in reversed(held[1:]):
        after.append(logsumexp(steps + (row + after[-1])[None, :], axis=1))
    sums = np.stack(until) + np.stack(after[::-1])
    return np.asarray(softmax(sums, axis=1), dtype=np.float32)


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
