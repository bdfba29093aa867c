"""The learned parts of the program, and how each of them is taken away from the outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any

import numpy as np

from hoering.domain import Remark
from hoering.language.language import Language
from hoering.linking import answers, nearness, sections
from hoering.theming import evidence, finding, places, theming
from learned.plain import (
    Handed,
    NearestHere,
    WithoutPrecedents,
    WithoutWordwise,
    WordsOnly,
    choice_by_mixture,
    features_without_precedents,
    headings_only,
    kind_by_cues,
    nearest_section,
    reason_by_words,
    wholes_by_cues,
)

Seats = Mapping[tuple[ModuleType, str], Any]  # where a name stands → what stands there instead


def as_it_is(remark: Remark) -> Remark:
    return remark


@dataclass(frozen=True, slots=True)
class Part:
    """A learned part, what stands in its place, and where."""

    name: str
    instead: str
    seats: Seats = field(default_factory=dict)
    remark: Callable[[Remark], Remark] = as_it_is
    language: Callable[[Language], Any] = Handed


NOTHING = Part("nothing", "the whole program")


def _kind_by_cues(remark: Remark) -> Remark:
    return replace(remark, kind=kind_by_cues(remark.text))


def _no_agreement(remarks: Any, *_: object) -> tuple[np.ndarray, float]:
    return np.zeros((len(remarks), len(remarks)), dtype=np.float32), 0.5


def _shares(*off: str) -> dict[tuple[ModuleType, str], float]:
    """The shares of a theme's evidence, and of a section's, with those `off` given to the rest."""
    themes = ("RECALLED", "WORDS", "KEYWORDS", "WORDWISE")
    held = {(evidence, name): float(getattr(evidence, name)) for name in themes}
    kept = sum(v for (_, name), v in held.items() if name not in off)
    more = sum(held.values()) / kept
    seats = {seat: 0.0 if seat[1] in off else v * more for seat, v in held.items()}
    rest = 1.0 - sum(getattr(nearness, name) for name in off)
    for name in ("RECALLED", "WORDWISE"):
        value = 0.0 if name in off else getattr(nearness, name) / rest
        seats[nearness, name] = value
    return seats


def parts() -> list[Part]:
    """Each learned part, in the order of the table."""
    return [
        Part(
            "kind of a remark",
            "the same lists of words, unweighed, the first that is met",
            remark=_kind_by_cues,
        ),
        Part(
            "remark → change",
            "the nearest of all changes, if it stands in the remark's section",
            {(answers, "link_weights"): NearestHere},
        ),
        Part(
            "section of a remark",
            "the nearest by all measures together, each remark by itself",
            {(sections, "place_weights"): nearest_section},
        ),
        Part(
            "the draft as a whole",
            "»som helhed« and words about its language",
            {(sections, "whole_chances"): wholes_by_cues},
        ),
        Part(
            "reason",
            "the vocabulary of which most is met",
            {(answers, "likeliest"): reason_by_words},
        ),
        Part(
            "theme",
            "signs weighed by hand, each remark by itself",
            {(theming, "choice"): choice_by_mixture},
        ),
        Part(
            "same point",
            "no remark hears of another's theme",
            {(theming, "sameness"): _no_agreement},
        ),
        *_of_nearness(),
        Part(
            "matters of municipal life",
            "only the draft's headings may be themes",
            {(finding, "possible_themes"): headings_only},
        ),
    ]


def _of_nearness() -> list[Part]:
    """What tells how near two texts are, in sections and themes alike."""
    no_wordwise = {
        **_shares("WORDWISE"),
        (places, "WORDWISE"): 0.0,
        (places, "SHARPNESS"): places.SHARPNESS * (1 + places.WORDWISE),
    }
    return [
        Part(
            "precedents",
            "left out; the rest has their share",
            # Two of the four layers of a remark's likely place are of precedents.
            {
                **_shares("RECALLED"),
                (places, "WORDWISE"): places.WORDWISE / 2,
                (places, "SHARPNESS"): places.SHARPNESS * 2,
                (answers, "pair_features"): features_without_precedents,
            },
            language=WithoutPrecedents,
        ),
        Part(
            "word by word",
            "left out; the rest has its share",
            no_wordwise,
            language=WithoutWordwise,
        ),
        Part(
            "encoder",
            "lemmas and characters alone, precedents by their words",
            no_wordwise,
            language=WordsOnly,
        ),
    ]
