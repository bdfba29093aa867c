"""Texts as the scores compare them: tokens, bags of tokens, runs of three tokens."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

_BROKEN = re.compile("(?<=[^\\W\\d_])[-\u2010\u2011]\\s*(?=[^\\W\\d_])")


def norm(text: str | None) -> str:
    """Lower case, one blank between words, hyphens inside words gone (also at line ends)."""
    folded = unicodedata.normalize("NFKC", text or "").replace("\u00ad", "").lower()
    return re.sub(r"\s+", " ", _BROKEN.sub("", folded)).strip()


def tokens(text: str | None) -> list[str]:
    return re.findall(r"\w+", norm(text))


def tight(text: str | None) -> str:
    """Letters, digits and @ only: for names and personal data."""
    folded = unicodedata.normalize("NFKC", text or "").lower()
    return "".join(re.findall(r"[\w@]", folded))


def token_f1(a: Iterable[str], b: Iterable[str]) -> float:
    """F1 of two bags of tokens, 0..1."""
    one = a if isinstance(a, Counter) else Counter(a)
    two = b if isinstance(b, Counter) else Counter(b)
    total = one.total() + two.total()
    return 2 * (one & two).total() / total if total else 0.0


def hungarian(similar: Sequence[Sequence[float]]) -> list[tuple[int, int, float]]:
    """One-to-one pairs (row, column, similarity > 0) with the greatest sum."""
    from scipy.optimize import linear_sum_assignment

    if not similar or not similar[0]:
        return []
    rows, columns = linear_sum_assignment([[-value for value in row] for row in similar])
    pairs = [(int(i), int(j)) for i, j in zip(rows, columns, strict=True)]
    return [(i, j, similar[i][j]) for i, j in pairs if similar[i][j] > 0]


class Grams:
    """The runs of three tokens in some texts; tells which tokens of another text lie in them."""

    def __init__(self, texts: Iterable[str | None]) -> None:
        self._grams: set[tuple[str, ...]] = set()
        self._whole: list[list[str]] = []
        for text in texts:
            words = tokens(text)
            self._grams.update(zip(words, words[1:], words[2:], strict=False))
            if words:
                self._whole.append(words)

    def covers(self, words: list[str]) -> list[bool]:
        """For each token whether a run of three around it stands in the texts."""
        if not words:
            return []
        if len(words) < 3:
            return [any(_stands_in(words, text) for text in self._whole)] * len(words)
        hit = [False] * len(words)
        for i, gram in enumerate(zip(words, words[1:], words[2:], strict=False)):
            if gram in self._grams:
                hit[i] = hit[i + 1] = hit[i + 2] = True
        # A text of one or two tokens has no run of three, but can cover all the same.
        for short in (text for text in self._whole if len(text) < 3):
            for i in range(len(words) - len(short) + 1):
                if words[i : i + len(short)] == short:
                    hit[i : i + len(short)] = [True] * len(short)
        return hit


def _stands_in(words: list[str], text: list[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(text)} "
