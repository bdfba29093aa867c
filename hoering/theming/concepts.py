"""The matters of municipal life: which of them a text is about, whatever words it uses.

A remark says "to flyttekasser og en nøgle", the theme says "efterværn": the two have no word in
common, but both touch the same matters of models/danske-begreber. A profile is a text seen
through these matters, and two profiles can be compared where two texts cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from hoering.language.models import models_folder
from hoering.theming.meaning import Meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FOLDER = "danske-begreber"
TOUCHED = 25  # concepts kept of a remark's profile; the rest is noise
TOUCHED_BY_NAME = 15  # of a short name or keyword's profile
NEIGHBOURS = 0.5  # share of the concepts that stand in the same subject
# BM25 (Robertson & Zaragoza 2009); lists of terms are about equally long, hence the small B.
K1, B = 1.2, 0.3
_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Concept:
    """One matter: its Danish name, what it is, and the words people use around it."""

    name: str
    definition: str
    terms: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"{self.name}. {self.name}. {self.definition}"

    @property
    def text(self) -> str:
        return f"{self.title} {'; '.join(self.terms)}"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a theme may be called, and the places (in the list of concepts) of its matters."""

    name: str
    concepts: tuple[int, ...]


@lru_cache(maxsize=1)
def concepts() -> tuple[Concept, ...]:
    """models/danske-begreber/begreber.tsv. Raises NoModel."""
    file = models_folder() / FOLDER / "begreber.tsv"
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(Concept(n, d, tuple(t.split("; "))) for n, d, t in rows)


@lru_cache(maxsize=1)
def subjects() -> tuple[Subject, ...]:
    """models/danske-begreber/emner.tsv. Raises NoModel."""
    file = models_folder() / FOLDER / "emner.tsv"
    place = {c.name: i for i, c in enumerate(concepts())}
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(Subject(n, tuple(place[m] for m in ms.split("; "))) for n, ms in rows)


def profiles(texts: Sequence[str], language: Meaning) -> NDArray[np.float32]:
    """[len(texts), concepts], rows of length 1: the matters that running texts are about."""
    near = _likeness(texts, [c.text for c in concepts()], language)
    return _with_neighbours(_rows(strongest(near, TOUCHED) ** 2))


def name_profiles(names: Sequence[Sequence[str]], language: Meaning) -> NDArray[np.float32]:
    """[len(names), concepts], rows of length 1, for themes given as some short texts each.

    Every short text is looked up for itself: joined, a common one would drown the others.
    """
    import numpy as np

    flat = [text for texts in names for text in texts]
    owner = np.array([i for i, texts in enumerate(names) for _ in texts])
    near = _likeness(flat, [c.text for c in concepts()], language)
    near = near + _likeness(flat, [c.title for c in concepts()], language)
    each = _rows(strongest(near, TOUCHED_BY_NAME) ** 2)
    joined = np.stack([each[owner == i].sum(axis=0) for i in range(len(names))])
    return _with_neighbours(_rows(joined.astype(np.float32)))


def _likeness(texts: Sequence[str], known: Sequence[str], language: Meaning) -> NDArray[np.float32]:
    """[len(texts), len(known)]: shared words and nearness of meaning, each up to 1 in a row."""
    import numpy as np

    found = term_matches(texts, known, language)
    near = np.clip(language.encode(texts) @ language.encode(known).T, 0.0, 1.0)
    both: NDArray[np.float32] = found / _peak(found) + near / _peak(near)
    return both


def _with_neighbours(profile: NDArray[np.float32]) -> NDArray[np.float32]:
    """Concepts of the same subject lend each other weight."""
    return _rows(profile + NEIGHBOURS * _rows(profile @ _nearness()))


@lru_cache(maxsize=1)
def _nearness() -> NDArray[np.float32]:
    """[concepts, concepts]: how far two concepts share their subjects; rows of length 1."""
    import numpy as np

    member = np.zeros((len(subjects()), len(concepts())), dtype=np.float32)
    for row, subject in enumerate(subjects()):
        member[row, list(subject.concepts)] = 1.0
    member = _rows(member)
    return _rows(member.T @ member)


def term_matches(
    texts: Sequence[str], documents: Sequence[str], language: Meaning
) -> NDArray[np.float32]:
    """[len(texts), len(documents)] BM25 of the words, and of the parts of compounds."""
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer

    def features(text: str) -> list[str]:
        words = language.words(text)
        return words + [part for word in words for part in language.parts(word)]

    counter = CountVectorizer(analyzer=features, dtype=np.float32)
    held = counter.fit_transform(documents)
    asked = counter.transform(texts)
    asked.data = np.minimum(asked.data, 2.0)
    present = np.asarray((held > 0).sum(axis=0)).ravel()
    rare = np.log(1 + (len(documents) - present + 0.5) / (present + 0.5)).astype(np.float32)
    length = np.asarray(held.sum(axis=1)).ravel()
    held = held.tocoo()
    pressed = K1 * (1 - B + B * length[held.row] / max(length.mean(), _EPSILON))
    held.data = held.data * (K1 + 1) / (held.data + pressed) * rare[held.col]
    scores: NDArray[np.float32] = (asked @ held.tocsr().T).toarray().astype(np.float32)
    return scores


def strongest(values: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """The `count` largest values of each row, 0 for the rest."""
    import numpy as np

    if values.shape[1] <= count:
        return values
    least = np.partition(values, -count, axis=1)[:, -count][:, None]
    kept: NDArray[np.float32] = np.where(values >= least, values, 0.0).astype(np.float32)
    return kept


def _peak(values: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    top: NDArray[np.float32] = np.maximum(values.max(axis=1, keepdims=True), _EPSILON)
    return top


def _rows(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows scaled to length 1; a row of zeros stays as it is."""
    import numpy as np

    length = np.linalg.norm(values, axis=1, keepdims=True)
    scaled: NDArray[np.float32] = (values / np.maximum(length, _EPSILON)).astype(np.float32)
    return scaled
