"""How likely each theme is to be the one that a remark is about first.

A conditional logit (McFadden 1974): a softmax over the themes of weighted signs of remark and theme.
It is asked twice. First for each remark by itself; then with what the other remarks of the same
response turned out to be about, above all those before and behind it. models/build_themes.py makes
the weights on rounds with an answer key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Remark
from hoering.language.models import model_json
from hoering.theming.belonging import Belonging, belonging, softmax
from hoering.theming.evidence import Candidate, Evidence, Layers, opening_scores

FOLDER, WEIGHTS = "temavalg", "vaegte.json"
PLACE, SENDER, NEIGHBOURS = "place", "sender", "neighbours"
SIGNS = (
    "precedents",  # what both recall
    "words",  # likeness by the joined measure
    "keywords",  # likeness to the nearest of the theme's keywords
    "wordwise",  # how well each word of the remark is met
    "heading",  # the sender's own heading
    "opening",  # likeness of the first sentence
    PLACE,  # what the sections that the remark may belong to are about
)
AROUND = (SENDER, NEIGHBOURS)  # what the other remarks of the response are about
DRAFT, NO_DRAFT = "draft", "bare"  # what the round holds
_LEAST = 0.02  # chances below this say no less
_SENDERS_PRIOR, _NEIGHBOURS_PRIOR = 2.0, 1.0  # remarks that the round as a whole counts for


@dataclass(frozen=True, slots=True)
class Weights:
    """`alone` in the order of SIGNS, `among` in that of SIGNS and AROUND."""

    alone: tuple[float, ...]
    among: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """`chances` [remarks, themes], rows of sum 1; `signs` what each sign adds to a theme's score.

    `signs` [remarks, themes, SIGNS and AROUND], weighted, less the mean over the remark's themes;
    `place` is None in a round without a draft.
    """

    chances: NDArray[np.float64]
    signs: NDArray[np.float64]
    place: Belonging | None = None

    def told_by(self, row: int, theme: int) -> str:
        """The sign that speaks most for the theme."""
        return (*SIGNS, *AROUND)[int(self.signs[row, theme].argmax())]


def choice(
    remarks: Sequence[Remark],
    themes: Sequence[Candidate],
    evidence: Evidence,
    made: Layers,
) -> Choice:
    """The chances of all remarks."""
    responses = [r.response for r in remarks]
    place = None
    if made.sections is not None:
        place = belonging(evidence, made.sections)
    own = signs_alone(themes, evidence, made, place)
    weights = kept_weights()[NO_DRAFT if place is None else DRAFT]
    return replace(chosen_by(weights, own, responses), place=place)


def signs_alone(
    themes: Sequence[Candidate],
    evidence: Evidence,
    made: Layers,
    place: Belonging | None,
) -> NDArray[np.float64]:
    """[remarks, themes, SIGNS]."""
    opening = opening_scores(evidence, themes)
    by_place = np.zeros(opening.shape) if place is None else place.sign()
    own = (made.recalled, made.words, made.keywords, made.wordwise, made.heading, opening, by_place)
    return np.stack(own, axis=2, dtype=np.float64)


def chosen_by(weights: Weights, own: NDArray[np.float64], responses: Sequence[str]) -> Choice:
    """`own` [remarks, themes, SIGNS]; `responses` tells whose each remark is."""
    first = softmax(own @ np.array(weights.alone))
    signs = np.concatenate([own, around(first, responses)], axis=2) * np.array(weights.among)
    return Choice(softmax(signs.sum(axis=2)), signs - signs.mean(axis=1, keepdims=True))


def around(chances: NDArray[np.float64], responses: Sequence[str]) -> NDArray[np.float64]:
    """[remarks, themes, AROUND]: how much likelier a theme is in a response than in the round.

    Of the remark's own chances nothing is in it; 0 for a remark that stands alone.
    """
    round_ = chances.mean(axis=0)
    held: dict[str, list[int]] = {}
    for row, response in enumerate(responses):
        held.setdefault(response, []).append(row)
    sender = np.tile(round_, (len(chances), 1))
    beside = sender.copy()
    for rows in held.values():
        own = chances[rows]
        others = own.sum(axis=0) - own
        sender[rows] = _mixed(others, len(rows) - 1, round_, _SENDERS_PRIOR)
        near, many = np.zeros_like(own), np.zeros((len(rows), 1))
        for ours, theirs in ((slice(1, None), slice(None, -1)), (slice(None, -1), slice(1, None))):
            near[ours] += own[theirs]
            many[ours] += 1.0
        beside[rows] = _mixed(near, many, round_, _NEIGHBOURS_PRIOR)
    told = np.stack([sender, beside], axis=2) + _LEAST
    return np.asarray(np.log(told) - np.log(round_ + _LEAST)[:, None])


def _mixed(
    summed: NDArray[np.float64],
    many: NDArray[np.float64] | int,
    round_: NDArray[np.float64],
    prior: float,
) -> NDArray[np.float64]:
    mixed: NDArray[np.float64] = (summed + prior * round_) / (many + prior)
    return mixed


@cache
def read_weights() -> Mapping[str, Any]:
    """The whole file. Raises NoModel when the installation lacks the models."""
    read: Mapping[str, Any] = model_json(FOLDER, WEIGHTS)
    return read


@cache
def kept_weights() -> Mapping[str, Weights]:
    """By what the round holds: DRAFT or NO_DRAFT."""
    return {
        held: Weights(
            tuple(float(read_weights()[held]["alone"][s]) for s in SIGNS),
            tuple(float(read_weights()[held]["among"][s]) for s in (*SIGNS, *AROUND)),
        )
        for held in (DRAFT, NO_DRAFT)
    }
