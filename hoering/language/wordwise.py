"""How well each word of one text is met by some word of another (late interaction).

The mean of a text's vectors forgets its single words. Here every token of the text that asks is held
against the nearest token of the text that may answer, heavy tokens counting more (ColBERT's
MaxSim, Khattab & Zaharia 2020, over static vectors). Always by the embedded encoder.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.language.static import StaticEncoder

# How much more a heavy token counts: 1 and 2 were tried on the uncited remarks of thirteen
# development rounds (553 and 554 of 919 in the right section, beside likeness and precedents).
POWER = 2.0
_BATCH = 128  # tokens held against all answers at once: some 6 MB


class WordWise:
    """The directions and weights of an encoder's tokens."""

    def __init__(self, encoder: StaticEncoder) -> None:
        self._encoder = encoder

    def likeness(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1; a text without a known token is near to nothing."""
        return self._weighed(a, b, beyond=False)

    def telling(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1: how far beyond the mean of `b` each word is met, squared.

        A word that one text of `b` has anything like tells more than one that all of them have.
        """
        return self._weighed(a, b, beyond=True)

    def _weighed(self, a: Sequence[str], b: Sequence[str], beyond: bool) -> NDArray[np.float32]:
        found = np.zeros((len(a), len(b)), dtype=np.float32)
        asked = [np.unique(ids) for ids in self._encoder.tokens(a)]
        answers = [np.unique(ids) for ids in self._encoder.tokens(b)]
        held = [n for n, ids in enumerate(answers) if len(ids)]
        if not held or not any(len(ids) for ids in asked):
            return found
        # The same tokens come again in many texts: each is held against the answers once.
        tokens = np.unique(np.concatenate(asked))
        best = self._best(tokens, [answers[n] for n in held])
        if beyond:
            best = np.maximum(best - best.mean(axis=1, keepdims=True), 0.0) ** 2
        heavy = (self._lengths(tokens) ** POWER).astype(np.float32)
        for row, ids in enumerate(asked):
            if len(ids):
                places = np.searchsorted(tokens, ids)
                weights = heavy[places]
                found[row, held] = (weights @ best[places]) / weights.sum()
        return found

    def _best(
        self, tokens: NDArray[np.int64], answers: Sequence[NDArray[np.int64]]
    ) -> NDArray[np.float32]:
        """[tokens, answers]: how near each token is to the nearest of each answer's."""
        starts = np.cumsum([0, *(len(ids) for ids in answers[:-1])])
        known, columns = np.unique(np.concatenate(answers), return_inverse=True)
        directions = self._directions(known).T
        best = np.zeros((len(tokens), len(answers)), dtype=np.float32)
        for first in range(0, len(tokens), _BATCH):
            near = self._directions(tokens[first : first + _BATCH]) @ directions
            near = np.take(near, columns, axis=1)
            best[first : first + _BATCH] = np.maximum.reduceat(near, starts, axis=1)
        return np.clip(best, 0.0, 1.0, out=best)

    def _directions(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        lengths = np.maximum(self._lengths(ids), 1e-9)
        rows = self._encoder.matrix[ids] / lengths[:, None]
        return rows.astype(np.float32, copy=False)

    def _lengths(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """Of the tokens asked for: a round has some of the many thousand."""
        lengths = np.linalg.norm(self._encoder.matrix[ids], axis=1)
        return np.asarray(lengths, dtype=np.float32)
