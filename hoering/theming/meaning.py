"""What this room asks of the language model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix


class Meaning(Protocol):
    """`hoering.language.Language` fulfils this; tests use something smaller."""

    @property
    def name(self) -> str:
        """The encoder's."""

    def words(self, text: str) -> list[str]:
        """Lower-case lemmas of the content words, in order."""

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a compound is made of, () for a word that is none."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d], L2-normalised; a text without a known word is all zeros."""

    def similarity(
        self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
    ) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1."""

    def recalled(self, texts: Sequence[str]) -> csr_matrix:
        """[len(texts), precedents], rows of length 1: what was written beforehand of the same."""

    def wordwise(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1: how well each word of `a` is met by some word of `b`."""
