"""Vectors kept between runs, by (model, revision, text): a large encoder reads the same text once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Encoder(Protocol):
    """Texts in, normalised vectors out.

    `asymmetric`: what asks and what may answer are encoded in two ways, as the model wants it.
    """

    name: str
    asymmetric: bool

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d]; as what asks, or what is compared with its likes."""

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d]; as what may answer."""


class CachedEncoder:
    """An encoder with a file of its earlier vectors, one file for each model."""

    def __init__(self, encoder: Encoder, folder: Path) -> None:
        self.name, self.asymmetric = encoder.name, encoder.asymmetric
        self._encoder = encoder
        model = hashlib.sha256(encoder.name.encode()).hexdigest()[:16]
        self._file = folder / f"vektorer-{model}.npz"
        self._known: dict[str, NDArray[np.float32]] = self._read()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d]; only texts never seen before reach the model."""
        return self._vectors(texts, self._encoder.encode, "")

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The same for what may answer."""
        if not self.asymmetric:
            return self.encode(texts)
        return self._vectors(texts, self._encoder.encode_documents, "dokument\0")

    def _vectors(
        self,
        texts: Sequence[str],
        encode: Callable[[Sequence[str]], NDArray[np.float32]],
        role: str,
    ) -> NDArray[np.float32]:
        keys = [hashlib.sha256(f"{role}{t}".encode()).hexdigest()[:32] for t in texts]
        new = {k: t for k, t in zip(keys, texts, strict=True) if k not in self._known}
        if new:
            vectors = encode(list(new.values()))
            self._known.update(zip(new, vectors, strict=True))
            self._write()
        if not keys:
            return encode([])
        return np.stack([self._known[k] for k in keys]).astype(np.float32)

    def _read(self) -> dict[str, NDArray[np.float32]]:
        import zipfile

        try:
            with np.load(self._file, allow_pickle=False) as kept:
                return dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))
        except (OSError, ValueError, KeyError, zipfile.BadZipFile):
            return {}  # absent or damaged: a cache may always begin anew

    def _write(self) -> None:
        keys = sorted(self._known)
        beside = self._file.with_name(f"{self._file.stem}-{os.getpid()}.tmp.npz")
        # A folder that may not be written, a full disk: the next run takes longer, no more.
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            np.savez(beside, keys=np.array(keys), vectors=np.stack([self._known[k] for k in keys]))
            os.replace(beside, self._file)
        with suppress(OSError):
            beside.unlink(missing_ok=True)
