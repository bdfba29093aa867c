"""Which precedents the names of themes recall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hoering.language.language import Language

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


def recalled_by_names(names: Sequence[Sequence[str]], language: Language) -> csr_matrix:
    """[len(names), precedents], rows of length 1, for themes given as some short texts each.

    Every short text recalls for itself: joined, a common one would drown the others.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    flat = [text for texts in names for text in texts]
    owner = [i for i, texts in enumerate(names) for _ in texts]
    cells = (np.ones(len(flat), dtype=np.float32), (owner, range(len(flat))))
    joined = csr_matrix(cells, shape=(len(names), len(flat))) @ language.recalled(flat)
    lengths = np.sqrt(np.asarray(joined.multiply(joined).sum(axis=1))).ravel()
    joined.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(joined.indptr)).astype(np.float32)
    return joined
