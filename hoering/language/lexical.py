"""How near two texts are in their words: lemmas, parts of compounds, character n-grams.

TF-IDF over the texts at hand (both sides and the background), cosine in 0..1. No meaning is
known here: "hjælpen kommer ikke" and "visiteret ydelse" have nothing in common. What is common
is exact, however, and that is what a small encoder is worst at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hoering.language.words import content_words, forms, parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NGRAMS = (3, 4, 5)


def lemma_features(text: str) -> list[str]:
    """Lemmas, and the parts of the compounds among them."""
    found: list[str] = []
    for word in content_words(text):
        found.append(word)
        found.extend(parts(word))
    return found


def character_features(text: str) -> list[str]:
    """Character n-grams inside the words: spelling slips and endings cost only some of them."""
    found: list[str] = []
    for form in forms(text):
        padded = f" {form} "
        for size in NGRAMS:
            found.extend(padded[at : at + size] for at in range(len(padded) - size + 1))
    return found


def lemma_cosine(
    a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
) -> NDArray[np.float32]:
    """[len(a), len(b)] in 0..1: TF-IDF cosine over lemmas and compound parts."""
    return _cosine(lemma_features, a, b, background)


def character_cosine(
    a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
) -> NDArray[np.float32]:
    """[len(a), len(b)] in 0..1: TF-IDF cosine over character n-grams of 3 to 5."""
    return _cosine(character_features, a, b, background)


def _cosine(
    features: Callable[[str], list[str]],
    a: Sequence[str],
    b: Sequence[str],
    background: Sequence[str],
) -> NDArray[np.float32]:
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = list(dict.fromkeys((*a, *b, *background)))
    vectorizer = TfidfVectorizer(analyzer=features, sublinear_tf=True, dtype=np.float32)
    try:
        rows = vectorizer.fit_transform(texts)
    except ValueError:  # not one word in any of the texts
        return np.zeros((len(a), len(b)), dtype=np.float32)
    place = {text: number for number, text in enumerate(texts)}
    left, right = rows[[place[t] for t in a]], rows[[place[t] for t in b]]
    cosines: NDArray[np.float32] = (left @ right.T).toarray().astype(np.float32)
    return np.clip(cosines, 0.0, 1.0)
