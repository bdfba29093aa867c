"""A static encoder read without torch: the mean of the vectors of a text's tokens.

The same vectors as `SentenceTransformer(path).encode` gives, from a model of the two modules
StaticEmbedding and Normalize, in a fraction of the time that importing it takes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from hoering.language.models import ENCODER, models_folder, read_once, unreadable

TOKENIZER, MATRIX, MODULES = "tokenizer.json", "model.safetensors", "modules.json"
_KEY = "embedding.weight"
_BATCH = 1000
_KEPT = 50_000  # texts; about 50 MB of vectors, 15 MB of tokens


def is_static(folder: Path) -> bool:
    """Whether a folder holds a model that this module reads: one matrix, then Normalize."""
    if not all((folder / name).is_file() for name in (TOKENIZER, MATRIX, MODULES)):
        return False
    modules = json.loads((folder / MODULES).read_text(encoding="utf-8"))
    return [m["type"].rpartition(".")[2] for m in modules] == ["StaticEmbedding", "Normalize"]


class StaticEncoder:
    """Tokenizer and `matrix` [tokens, d] of one static model; tokens and vectors once made are kept."""

    asymmetric = False

    def __init__(self, name: str, tokenizer: Tokenizer, matrix: NDArray[np.float32]) -> None:
        self.name = name
        self._tokenizer = tokenizer
        self.matrix = matrix
        self._kept: dict[str, NDArray[np.float32]] = {}
        self._read: dict[str, NDArray[np.int64]] = {}

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d], L2-normalised; a text without a known token is all zeros."""
        if len(self._kept) > _KEPT:
            self._kept = {}
        kept = self._kept
        new = [text for text in dict.fromkeys(texts) if text not in kept]
        kept.update(zip(new, self._encoded(new), strict=True))
        if not texts:
            return self._encoded([])
        return np.stack([kept[text] for text in texts])

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The same: a mean of words has no roles."""
        return self.encode(texts)

    def tokens(self, texts: Sequence[str]) -> list[NDArray[np.int64]]:
        """The tokens of each text, in order: rows of `matrix`."""
        # To cut a text takes longer than to add its vectors up, and word by word it is asked again.
        if len(self._read) > _KEPT:
            self._read = {}
        read = self._read
        new = [text for text in dict.fromkeys(texts) if text not in read]
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            cut = self._tokenizer.encode_batch_fast(batch, add_special_tokens=False)
            ids = (np.array(encoding.ids, dtype=np.int64) for encoding in cut)
            read.update(zip(batch, ids, strict=True))
        return [read[text] for text in texts]

    def _encoded(self, texts: list[str]) -> NDArray[np.float32]:
        found = np.zeros((len(texts), self.matrix.shape[1]), dtype=np.float32)
        for number, ids in enumerate(self.tokens(texts)):
            if len(ids):
                found[number] = self.matrix.take(ids, axis=0).sum(axis=0) / len(ids)
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        normalised: NDArray[np.float32] = found / np.maximum(lengths, 1e-12)
        return normalised


def read_static(folder: Path, name: str) -> StaticEncoder:
    """`name` is followed by a hash of the matrix file and the vector size. Raises NoModel."""
    from safetensors.numpy import load_file

    for file in (folder / MATRIX, folder / TOKENIZER):
        if not file.is_file():
            raise unreadable(file)
    matrix = load_file(folder / MATRIX)[_KEY].astype(np.float32, copy=False)
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    with (folder / MATRIX).open("rb") as held:
        revision = hashlib.file_digest(held, "sha256").hexdigest()[:12]
    return StaticEncoder(f"{name}@{revision} ({matrix.shape[1]})", tokenizer, matrix)


@read_once
def embedded_encoder() -> StaticEncoder:
    """The encoder that comes along, read once. Raises NoModel."""
    return read_static(models_folder() / ENCODER, ENCODER)
