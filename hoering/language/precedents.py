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
from typing import TYPE_CHECKING

from hoering.language.lookup import Documents, Reader, likeness, strongest, unit_rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

FOLDER, FILE = "danske-fortilfaelde", "fortilfaelde.npz"
# Precedents kept of a text, and how much more the nearest ones count: the best of 200, 500, 1,000
# and of 2, 3, 4, 6 on thirteen development rounds (764 to 807 of 1,423 first themes; these two 807).
RECALLED, SHARPNESS = 200, 3
_BATCH = 128  # texts looked up at once: 10 MB for each table of likeness


class Precedents:
    """Documents that texts recall, and the language that they were read with."""

    def __init__(self, held: Documents, reader: Reader) -> None:
        self._held = held
        self._reader = reader

    def recalled(self, texts: Sequence[str]) -> csr_matrix:
        """[len(texts), precedents], rows of length 1, RECALLED numbers in each."""
        from scipy.sparse import csr_matrix, vstack

        rows = [
            csr_matrix(
                unit_rows(
                    strongest(
                        likeness(texts[start : start + _BATCH], (self._held,), self._reader),
                        RECALLED,
                    )
                    ** SHARPNESS
                )
            )
            for start in range(0, len(texts), _BATCH)
        ]
        return vstack(rows, format="csr") if rows else csr_matrix((0, self._held.weights.shape[0]))


def alike(a: csr_matrix, b: csr_matrix) -> NDArray[np.float32]:
    """[rows of a, rows of b] in 0..1: how far two texts recall the same precedents."""
    near: NDArray[np.float32] = (a @ b.T).toarray()
    return near


def read_precedents(folder: Path, reader: Reader) -> Precedents:
    """FILE as `save` made it; `reader` must be the embedded language that it was made with."""
    import numpy as np
    from scipy.sparse import csr_matrix

    with np.load(folder / FILE) as held:
        vocabulary = {word: i for i, word in enumerate(str(held["words"]).split("\n"))}
        weights = csr_matrix(
            (held["weights"].astype(np.float32) * held["step"], held["columns"], held["starts"]),
            shape=(len(held["starts"]) - 1, len(vocabulary)),
        )
        vectors = unit_rows(held["vectors"].astype(np.float32))
    return Precedents(Documents(vocabulary, weights, vectors), reader)


def save(folder: Path, made: Documents) -> None:
    """Weights in 255 steps, vectors in 127 each way: a quarter of the size, the same answers."""
    import numpy as np

    folder.mkdir(parents=True, exist_ok=True)
    weights = made.weights
    step = float(weights.data.max()) / 255
    largest = np.abs(made.vectors).max(axis=1, keepdims=True)
    np.savez_compressed(
        folder / FILE,
        words=np.array("\n".join(made.vocabulary)),
        weights=np.rint(weights.data / step).astype(np.uint8),
        step=np.float32(step),
        columns=weights.indices.astype(np.int32),
        starts=weights.indptr.astype(np.int32),
        vectors=np.rint(made.vectors / np.maximum(largest, 1e-9) * 127).astype(np.int8),
    )
