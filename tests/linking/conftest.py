"""A small stand-in for the language model: character n-grams, no encoder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest


class Letters:
    """Nearness by shared letters; enough where remark and text share words."""

    def words(self, text: str) -> list[str]:
        return [w[:6] for w in re.findall(r"[a-zæøå]{4,}|\d+", text.lower())]

    def parts(self, word: str) -> tuple[str, ...]:
        return ()

    def encode(self, texts: Sequence[str]) -> Any:
        """Counts of letters, of length 1: as many numbers as no shipped weights are made for."""
        import numpy as np

        found = np.zeros((len(texts), 29), dtype=np.float32)
        for row, text in zip(found, texts, strict=True):
            for letter in text.lower():
                row["abcdefghijklmnopqrstuvwxyzæøå".find(letter)] += letter.isalpha()
            row /= max(float(np.linalg.norm(row)), 1e-6)
        return found

    def similarity(self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()) -> Any:
        from sklearn.feature_extraction.text import TfidfVectorizer

        model = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
        model.fit([*a, *b, *background])
        near = (model.transform(a) @ model.transform(b).T).toarray()
        return (near**0.5).astype("float32")

    def spelling(self, a: Sequence[str], b: Sequence[str]) -> Any:
        return self.similarity(a, b)

    def meaning(self, a: Sequence[str], b: Sequence[str]) -> Any:
        return self.similarity(a, b)

    def recalled(self, texts: Sequence[str]) -> Any:
        """Short pieces of words, as if each were a precedent."""
        from scipy.sparse import csr_matrix
        from sklearn.feature_extraction.text import HashingVectorizer

        model = HashingVectorizer(
            analyzer="char_wb", ngram_range=(3, 3), n_features=512, alternate_sign=False
        )
        return csr_matrix(model.transform(texts) if texts else (0, model.n_features))

    def wordwise(self, a: Sequence[str], b: Sequence[str]) -> Any:
        return self.similarity(a, b)

    def telling(self, a: Sequence[str], b: Sequence[str]) -> Any:
        return self.similarity(a, b)


@pytest.fixture(scope="session")
def language() -> Letters:
    return Letters()
