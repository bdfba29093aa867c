"""What this room asks of the language: lemmas, and how near two texts are in meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Words(Protocol):
    """`hoering.language.Language` fulfils this; tests use something smaller."""

    def words(self, text: str) -> list[str]:
        """Lower-case lemmas of the content words."""

    def similarity(
        self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
    ) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1; `background` only tells which words are common."""
