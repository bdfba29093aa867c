"""Texts seen through the matters of municipal life: two profiles can be compared where two texts
have no word in common.

What the concepts hold is counted and encoded once for each language, and kept with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from hoering.theming.concepts import concepts, subjects
from hoering.theming.meaning import Meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

TOUCHED = 30  # concepts kept of a remark's profile; the rest is noise
TOUCHED_BY_NAME = 15  # of a short name or keyword's profile
NEIGHBOURS = 0.35  # share of the concepts that stand in the same subject
# BM25 (Robertson & Zaragoza 2009); lists of terms are about equally long, hence the small B.
K1, B = 1.2, 0.3
MOST_COUNTED = 2.0  # a word said more often than this in a text counts no more
_EPSILON = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Documents that texts are looked up in: BM25 weights [documents, words] and vectors."""

    vocabulary: dict[str, int]
    weights: csr_matrix
    vectors: NDArray[np.float32]  # [documents, d]


@dataclass(frozen=True, slots=True, eq=False)
class _Matters:
    """The concepts with all their terms, and by name and definition alone."""

    full: Known
    titles: Known


_kept: WeakKeyDictionary[Meaning, _Matters] = WeakKeyDictionary()


def profiles(texts: Sequence[str], language: Meaning) -> NDArray[np.float32]:
    """[len(texts), concepts], rows of length 1: the matters that running texts are about."""
    near = _likeness(texts, (_matters(language).full,), language)
    return _with_neighbours(_rows(strongest(near, TOUCHED) ** 2))


def name_profiles(names: Sequence[Sequence[str]], language: Meaning) -> NDArray[np.float32]:
    """[len(names), concepts], rows of length 1, for themes given as some short texts each.

    Every short text is looked up for itself: joined, a common one would drown the others.
    """
    import numpy as np

    flat = [text for texts in names for text in texts]
    owner = np.array([i for i, texts in enumerate(names) for _ in texts])
    matters = _matters(language)
    near = _likeness(flat, (matters.full, matters.titles), language)
    each = _rows(strongest(near, TOUCHED_BY_NAME) ** 2)
    joined = np.stack([each[owner == i].sum(axis=0) for i in range(len(names))])
    return _with_neighbours(_rows(joined.astype(np.float32)))


def _matters(language: Meaning) -> _Matters:
    if language not in _kept:
        full = known([c.text for c in concepts()], language)
        _kept[language] = _Matters(full, known([c.title for c in concepts()], language))
    return _kept[language]


def known(documents: Sequence[str], language: Meaning) -> Known:
    """BM25 weights and vectors of documents."""
    import numpy as np

    counts = [_counted(d, language) for d in documents]
    vocabulary = {word: i for i, word in enumerate(sorted({w for c in counts for w in c}))}
    held = _matrix(counts, vocabulary).tocoo()
    present = np.bincount(held.col, minlength=len(vocabulary))
    rare = np.log(1 + (len(documents) - present + 0.5) / (present + 0.5))
    length = np.asarray(held.sum(axis=1)).ravel()
    pressed = K1 * (1 - B + B * length[held.row] / max(float(length.mean()), _EPSILON))
    held.data = (held.data * (K1 + 1) / (held.data + pressed) * rare[held.col]).astype(np.float32)
    return Known(vocabulary, held.tocsr(), language.encode(documents))


def term_matches(counts: Sequence[Counter[str]], documents: Known) -> NDArray[np.float32]:
    """[len(counts), documents] BM25 of the words, and of the parts of compounds."""
    import numpy as np

    asked = _matrix(counts, documents.vocabulary)
    asked.data = np.minimum(asked.data, MOST_COUNTED)
    scores: NDArray[np.float32] = (asked @ documents.weights.T).toarray().astype(np.float32)
    return scores


def _counted(text: str, language: Meaning) -> Counter[str]:
    """The words of a text and the parts of its compounds, counted."""
    words = language.words(text)
    return Counter([*words, *(part for word in words for part in language.parts(word))])


def _matrix(counts: Sequence[Counter[str]], vocabulary: dict[str, int]) -> csr_matrix:
    """[len(counts), words] float32; words outside the vocabulary are left out."""
    import numpy as np
    from scipy.sparse import csr_matrix

    cells = [
        (row, vocabulary[word], count)
        for row, counter in enumerate(counts)
        for word, count in counter.items()
        if word in vocabulary
    ]
    rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    shape = (len(counts), len(vocabulary))
    return csr_matrix((np.array(values, dtype=np.float32), (rows, columns)), shape=shape)


def _likeness(
    texts: Sequence[str], among: Sequence[Known], language: Meaning
) -> NDArray[np.float32]:
    """[len(texts), documents]: shared words and nearness of meaning, each up to 1 in a row."""
    import numpy as np

    counts, vectors = [_counted(t, language) for t in texts], language.encode(texts)
    both = np.zeros((len(texts), among[0].vectors.shape[0]), dtype=np.float32)
    for documents in among:
        found = term_matches(counts, documents)
        near = np.clip(vectors @ documents.vectors.T, 0.0, 1.0)
        both += found / _peak(found) + near / _peak(near)
    both[[not counter for counter in counts]] = 0.0  # "1234 – ?" is near to nothing
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
