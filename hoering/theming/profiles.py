"""Texts seen through the matters of municipal life, each of which has a name to show.

What the concepts hold is counted and encoded beforehand for the embedded encoder; for another,
once for each language.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from hoering.language.language import Language
from hoering.language.lookup import (
    Documents,
    documents,
    likeness,
    read_documents,
    strongest,
    unit_rows,
)
from hoering.language.models import models_folder
from hoering.theming.concepts import FOLDER, concepts, subjects

LOOKED_UP = "opslag.npz"  # the concepts as models/build_precedents.py counted and encoded them
TOUCHED = 30  # concepts kept of a remark's profile; the rest is noise
NEIGHBOURS = 0.35  # share of the concepts that stand in the same subject


_kept: WeakKeyDictionary[Language, Documents] = WeakKeyDictionary()


def profiles(texts: Sequence[str], language: Language) -> NDArray[np.float32]:
    """[len(texts), concepts], rows of length 1: the matters that running texts are about."""
    near = likeness(texts, _matters(language), language)
    return _with_neighbours(unit_rows(strongest(near, TOUCHED) ** 2))


def _matters(language: Language) -> Documents:
    """As they come along, or made anew for another encoder."""
    if language not in _kept:
        kept = read_documents(models_folder() / FOLDER / LOOKED_UP)
        if kept.encoder != language.name:
            kept = documents([c.text for c in concepts()], language)
        _kept[language] = kept
    return _kept[language]


def _with_neighbours(profile: NDArray[np.float32]) -> NDArray[np.float32]:
    """Concepts of the same subject lend each other weight."""
    return unit_rows(profile + NEIGHBOURS * unit_rows(profile @ _nearness()))


@lru_cache(maxsize=1)
def _nearness() -> NDArray[np.float32]:
    """[concepts, concepts]: how far two concepts share their subjects; rows of length 1."""
    member = np.zeros((len(subjects()), len(concepts())), dtype=np.float32)
    for row, subject in enumerate(subjects()):
        member[row, list(subject.concepts)] = 1.0
    member = unit_rows(member)
    return unit_rows(member.T @ member)
