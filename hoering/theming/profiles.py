"""Texts seen through the matters of municipal life, each of which has a name to show.

What the concepts hold is counted and encoded once for each language, and kept with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from hoering.language.lookup import Documents, documents, likeness, strongest, unit_rows
from hoering.theming.concepts import concepts, subjects
from hoering.theming.meaning import Meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TOUCHED = 30  # concepts kept of a remark's profile; the rest is noise
NEIGHBOURS = 0.35  # share of the concepts that stand in the same subject


_kept: WeakKeyDictionary[Meaning, Documents] = WeakKeyDictionary()


def profiles(texts: Sequence[str], language: Meaning) -> NDArray[np.float32]:
    """[len(texts), concepts], rows of length 1: the matters that running texts are about."""
    near = likeness(texts, (_matters(language),), language)
    return _with_neighbours(unit_rows(strongest(near, TOUCHED) ** 2))


def _matters(language: Meaning) -> Documents:
    if language not in _kept:
        _kept[language] = documents([c.text for c in concepts()], language)
    return _kept[language]


def _with_neighbours(profile: NDArray[np.float32]) -> NDArray[np.float32]:
    """Concepts of the same subject lend each other weight."""
    return unit_rows(profile + NEIGHBOURS * unit_rows(profile @ _nearness()))


@lru_cache(maxsize=1)
def _nearness() -> NDArray[np.float32]:
    """[concepts, concepts]: how far two concepts share their subjects; rows of length 1."""
    import numpy as np

    member = np.zeros((len(subjects()), len(concepts())), dtype=np.float32)
    for row, subject in enumerate(subjects()):
        member[row, list(subject.concepts)] = 1.0
    member = unit_rows(member)
    return unit_rows(member.T @ member)
