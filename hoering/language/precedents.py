"""What a text is about, told by precedents: remarks written beforehand with what they concern.

A sender writes "Folk rejser fra sagstallene", the theme says "Medarbejdernes vilkår". Neither
word helps the other, but both are near to the same of some ten thousand remarks that stand with
the passage they concern. Two texts that recall the same precedents are about the same matter.
Nearest neighbours among what is known stand between the two texts, as in latent concept
expansion (Metzler & Croft 2007); always by the embedded encoder, whatever else the round uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from hoering.language.lookup import (
    Documents,
    Reader,
    likeness,
    read_documents,
    strongest,
)

FOLDER, FILE = "danske-fortilfaelde", "fortilfaelde.npz"
# Precedents kept of a text, and how much more the nearest ones count: the best of 200, 500, 1,000
# and of 2, 3, 4, 6 on thirteen development rounds (764 to 807 of 1,423 first themes; these two 807).
RECALLED, SHARPNESS = 200, 3
_SHORTEST = 1e-9  # length of a row
_BATCH = 128  # texts looked up at once: 10 MB for each table of likeness
_KEPT = 12_000  # texts whose rows are kept: about 20 MB
_Row = tuple["NDArray[np.int32]", "NDArray[np.float32]"]  # places and values of a text's row


class Precedents:
    """Documents that texts recall, and the language that they were read with."""

    def __init__(self, held: Documents, reader: Reader) -> None:
        self._held = held
        self._reader = reader
        self._kept: dict[str, _Row] = {}

    def recalled(self, texts: Sequence[str]) -> csr_matrix:
        """[len(texts), precedents], rows of length 1, RECALLED numbers in each."""
        shape = (len(texts), self._held.weights.shape[0])
        if not texts:
            return csr_matrix(shape, dtype=np.float32)
        if len(self._kept) > _KEPT:
            self._kept = {}
        new = [text for text in dict.fromkeys(texts) if text not in self._kept]
        for start in range(0, len(new), _BATCH):
            self._recall(new[start : start + _BATCH])
        rows = [self._kept[text] for text in texts]
        starts = np.cumsum([0, *(len(columns) for columns, _ in rows)])
        columns = np.concatenate([columns for columns, _ in rows])
        values = np.concatenate([values for _, values in rows])
        return csr_matrix((values, columns, starts), shape=shape)

    def _recall(self, texts: Sequence[str]) -> None:
        """Put the rows of a few texts by."""
        near = strongest(likeness(texts, self._held, self._reader), RECALLED)
        # Few are left in each row: only those are raised and written down. They are found several
        # times as fast in one long row as in a table.
        rows, columns = np.divmod(np.flatnonzero(near > 0), near.shape[1])
        values = near[rows, columns] ** SHARPNESS
        near[rows, columns] = values * values
        values /= np.maximum(np.sqrt(near.sum(axis=1)), _SHORTEST)[rows]
        starts = np.searchsorted(rows, np.arange(1, len(texts)))
        held = zip(
            np.split(columns.astype(np.int32), starts), np.split(values, starts), strict=True
        )
        for text, (places, told) in zip(texts, held, strict=True):
            self._kept[text] = places[told != 0], told[told != 0]


def alike(a: csr_matrix, b: csr_matrix) -> NDArray[np.float32]:
    """[rows of a, rows of b] in 0..1: how far two texts recall the same precedents."""
    near: NDArray[np.float32] = (a @ b.T).toarray()
    return near


def read_precedents(folder: Path, reader: Reader) -> Precedents:
    """`reader` must be the embedded language that FILE was made with."""
    return Precedents(read_documents(folder / FILE), reader)
