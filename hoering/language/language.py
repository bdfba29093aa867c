"""The language that the stages are handed: words, vectors and one measure of nearness."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from hoering.language import lexical, words
from hoering.language.models import models_folder
from hoering.language.plain import plain
from hoering.language.precedents import FOLDER, Precedents, read_precedents
from hoering.language.static import StaticEncoder, embedded_encoder, is_static, read_static
from hoering.language.vectors import CachedEncoder, Encoder
from hoering.language.wordwise import WordWise

# Shares of the joined measure: the best of a grid over the gold remarks of the four development
# rounds, as they are and with slips of the pen put into every fifth word (models/README.md).
MEANING, LEMMAS, CHARACTERS = 0.45, 0.35, 0.2


class Language:
    """One encoder and the lexical knowledge around it; the same texts give the same answers.

    `name` says which encoder: its name, a hash of its contents and the size of its vectors.
    """

    def __init__(self, encoder: Encoder, embedded: StaticEncoder | None = None) -> None:
        """`embedded` is the encoder that comes along, where it is at hand."""
        self.name = encoder.name
        self._encoder = encoder
        self._embedded = embedded
        self._precedents: Precedents | None = None
        self._wordwise: WordWise | None = None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d], L2-normalised; a text without a known word is all zeros."""
        return self._encoder.encode([plain(text) for text in texts])

    def words(self, text: str) -> list[str]:
        """Lower-case lemmas of the content words of `text`, in order."""
        return words.content_words(plain(text))

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a compound is made of, () for a word that is none."""
        return words.parts(word)

    def recalled(self, texts: Sequence[str]) -> csr_matrix:
        """[len(texts), precedents], rows of length 1: what was written beforehand of the same."""
        if self._precedents is None:
            own = self if self._encoder is self._embedded else load()
            self._precedents = read_precedents(models_folder() / FOLDER, own)
        return self._precedents.recalled(texts)

    def wordwise(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1: how well each word of `a` is met by some word of `b`."""
        return self._by_words().likeness([plain(text) for text in a], [plain(text) for text in b])

    def telling(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1: how far beyond the other texts of `b` one meets the words of `a`."""
        return self._by_words().telling([plain(text) for text in a], [plain(text) for text in b])

    def _by_words(self) -> WordWise:
        if self._wordwise is None:
            self._wordwise = WordWise(self._embedded or embedded_encoder())
        return self._wordwise

    def spelling(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1: by pieces of words alone, whatever they mean."""
        return lexical.character_cosine([plain(text) for text in a], [plain(text) for text in b])

    def meaning(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1: by the encoder alone, of which `similarity` is a part."""
        alike = not self._encoder.asymmetric or list(a) == list(b)
        answers = self.encode(b) if alike else self._encoder.encode_documents(b)
        near = np.clip(self.encode(a) @ answers.T, 0.0, 1.0)
        # Figures and signs have vectors too, but texts of nothing else are not about anything.
        near *= np.outer(_have_letters(a), _have_letters(b))
        return np.asarray(near, dtype=np.float32)

    def similarity(
        self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
    ) -> NDArray[np.float32]:
        """[len(a), len(b)] in 0..1; `background` only tells which words are common.

        `a` asks and `b` may answer (remarks, then sections), where the encoder tells them apart;
        texts that are compared with one another all ask.
        """
        if not a or not b:
            return np.zeros((len(a), len(b)), dtype=np.float32)
        meaning = self.meaning(a, b)
        a, b, background = ([plain(text) for text in texts] for texts in (a, b, background))
        lemma = lexical.lemma_cosine(a, b, background)
        character = lexical.character_cosine(a, b, background)
        joined = MEANING * meaning + LEMMAS * lemma + CHARACTERS * character
        within: NDArray[np.float32] = np.clip(joined, 0.0, 1.0).astype(np.float32)
        return within


def _have_letters(texts: Sequence[str]) -> list[bool]:
    return [any(sign.isalpha() for sign in text) for text in texts]


def load(encoder: str = "", cache: Path | None = None, beside: Path | None = None) -> Language:
    """See `hoering.language.load_language`."""
    if not encoder:
        embedded = embedded_encoder()
        return Language(embedded, embedded)
    folder = Path(encoder).expanduser()
    if beside is not None and (beside / folder).is_dir():
        folder = beside / folder
    if is_static(folder):
        return Language(read_static(folder, folder.resolve().name))
    from hoering.language.transformer import read_transformer

    named = read_transformer(encoder, folder)
    return Language(CachedEncoder(named, cache) if cache else named)
