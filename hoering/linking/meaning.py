"""What this room asks of the language model: lemmas, and how near two texts are in meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix


class Meaning(Protocol):
    """`hoering.language.Language` fulfils this; tests use something smaller."""

    def words(self, text: str) -> list[str]:
        """Lower-case lemmas of the content words."""

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a compound is made of, () for a word that is none."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d] of length 1; a text without a known word is all zeros."""

    def similarity(
        self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
    ) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1."""

    def spelling(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1: by pieces of words alone, whatever they mean."""

    def recalled(self, texts: Sequence[str]) -> csr_matrix:
        """[len(texts), precedents], rows of length 1: what was written beforehand of the same."""

    def wordwise(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1: how well each word of `a` is met by some word of `b`."""
