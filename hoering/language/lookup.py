"""Looking texts up among known documents: by the words they share, and by nearness of meaning.

Documents are what the program knows beforehand: the matters of municipal life, or remarks that
were written with the passages they concern.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from hoering.language.models import unreadable

# BM25 (Robertson & Zaragoza 2009); the documents are about equally long, hence the small B.
K1, B = 1.2, 0.3
MOST_COUNTED = 2.0  # a word said more often than this in a text counts no more
_EPSILON = 1e-9
_SAMPLED = 8  # one value of so many is ordered first


class Reader(Protocol):
    """What is asked of a language here."""

    @property
    def name(self) -> str:
        """The encoder's."""

    def words(self, text: str) -> list[str]:
        """Lower-case lemmas of the content words, in order."""

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a compound is made of, () for a word that is none."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d], L2-normalised; a text without a known word is all zeros."""


@dataclass(frozen=True, slots=True, eq=False)
class Documents:
    """What texts are looked up in: BM25 weights [documents, words] and vectors."""

    vocabulary: dict[str, int]
    weights: csr_matrix
    by_word: csr_matrix  # the same [words, documents], which is what texts are multiplied with
    vectors: NDArray[np.float32]  # [documents, d]
    encoder: str  # the name of the encoder that the vectors are of


def documents(texts: Sequence[str], reader: Reader) -> Documents:
    """BM25 weights and vectors of texts."""
    counts = [counted(text, reader) for text in texts]
    vocabulary = {word: i for i, word in enumerate(sorted({w for c in counts for w in c}))}
    held = _matrix(counts, vocabulary).tocoo()
    present = np.bincount(held.col, minlength=len(vocabulary))
    rare = np.log(1 + (len(texts) - present + 0.5) / (present + 0.5))
    length = np.asarray(held.sum(axis=1)).ravel()
    pressed = K1 * (1 - B + B * length[held.row] / max(float(length.mean()), _EPSILON))
    held.data = (held.data * (K1 + 1) / (held.data + pressed) * rare[held.col]).astype(np.float32)
    weights = held.tocsr()
    return Documents(vocabulary, weights, weights.T.tocsr(), reader.encode(texts), reader.name)


def save(file: Path, made: Documents) -> None:
    """Weights in 255 steps, vectors in 127 each way: a quarter of the size, the same answers."""
    weights = made.weights
    step = float(weights.data.max()) / 255
    largest = np.abs(made.vectors).max(axis=1, keepdims=True)
    np.savez_compressed(
        file,
        words=np.array("\n".join(made.vocabulary)),
        weights=np.rint(weights.data / step).astype(np.uint8),
        step=np.float32(step),
        columns=weights.indices.astype(np.int32),
        starts=weights.indptr.astype(np.int32),
        vectors=np.rint(made.vectors / np.maximum(largest, _EPSILON) * 127).astype(np.int8),
        encoder=np.array(made.encoder),
    )


def read_documents(file: Path) -> Documents:
    """What `save` wrote. Raises NoModel."""
    if not file.is_file():
        raise unreadable(file)
    with np.load(file) as held:
        vocabulary = {word: i for i, word in enumerate(str(held["words"]).split("\n"))}
        weights = csr_matrix(
            (held["weights"].astype(np.float32) * held["step"], held["columns"], held["starts"]),
            shape=(len(held["starts"]) - 1, len(vocabulary)),
        )
        vectors = held["vectors"].astype(np.float32)
        vectors /= _lengths(vectors)  # in place: there are many
        return Documents(vocabulary, weights, weights.T.tocsr(), vectors, str(held["encoder"]))


def counted(text: str, reader: Reader) -> Counter[str]:
    """The words of a text and the parts of its compounds, counted."""
    words = reader.words(text)
    return Counter([*words, *(part for word in words for part in reader.parts(word))])


def term_matches(counts: Sequence[Counter[str]], among: Documents) -> NDArray[np.float32]:
    """[len(counts), documents] BM25 of the words, and of the parts of compounds."""
    asked = _matrix(counts, among.vocabulary)
    asked.data = np.minimum(asked.data, MOST_COUNTED)
    scores: NDArray[np.float32] = (asked @ among.by_word).toarray()
    return scores


def likeness(texts: Sequence[str], among: Documents, reader: Reader) -> NDArray[np.float32]:
    """[len(texts), documents]: shared words and nearness of meaning, each up to 1 in a row."""
    counts = [counted(text, reader) for text in texts]
    found = term_matches(counts, among)
    near = reader.encode(texts) @ among.vectors.T
    # In place: to ask for so much memory takes as long as to count with it.
    np.clip(near, 0.0, 1.0, out=near)
    near /= _peak(near)
    found /= _peak(found)
    found += near
    found[[not counter for counter in counts]] = 0.0  # "1234 – ?" is near to nothing
    return found


def strongest(values: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """The `count` largest values of each row, 0 for the rest."""
    if values.shape[1] <= count:
        return values
    least = np.array([_nth_largest(row, count) for row in values])[:, None]
    kept: NDArray[np.float32] = np.where(values >= least, values, np.float32(0.0))
    return kept


def _nth_largest(row: NDArray[np.float32], count: int) -> np.float32:
    # Ordering takes long: what is less than the `count`th largest of some cannot be it of all.
    some = row[::_SAMPLED]
    if len(some) > count:
        row = row[row >= np.partition(some, -count)[-count]]
    nth: np.float32 = np.partition(row, -count)[-count]
    return nth


def unit_rows(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows scaled to length 1; a row of zeros stays as it is."""
    scaled: NDArray[np.float32] = values / _lengths(values)
    return scaled.astype(np.float32, copy=False)


def _lengths(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """[rows, 1], never 0; what np.linalg.norm gives, without the copy that it takes first."""
    length = np.sqrt((values * values).sum(axis=1, keepdims=True))
    return np.asarray(np.maximum(length, _EPSILON))


def _peak(values: NDArray[np.float32]) -> NDArray[np.float32]:
    top: NDArray[np.float32] = np.maximum(values.max(axis=1, keepdims=True), _EPSILON)
    return top


def _matrix(counts: Sequence[Counter[str]], vocabulary: dict[str, int]) -> csr_matrix:
    """[len(counts), words] float32; words outside the vocabulary are left out."""
    columns: list[int] = []
    values: list[int] = []
    starts = [0]
    for counter in counts:
        known = [word for word in counter if word in vocabulary]
        columns += [vocabulary[word] for word in known]
        values += [counter[word] for word in known]
        starts.append(len(columns))
    cells = (np.array(values, dtype=np.float32), np.array(columns, dtype=np.int32), starts)
    made = csr_matrix(cells, shape=(len(counts), len(vocabulary)))
    made.sort_indices()  # sums are taken in this order
    return made
