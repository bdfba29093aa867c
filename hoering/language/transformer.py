"""Any other sentence-transformers model, when runde.toml names one. Nothing is downloaded."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hoering.errors import NoModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")


class TransformerEncoder:
    """A model behind sentence-transformers, on the processor."""

    def __init__(self, name: str, model: Any) -> None:
        self._model = model
        self._size = int(model.encode(["ord"], show_progress_bar=False).shape[1])
        self.name = f"{name}@{_revision(model)} ({self._size})"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d], L2-normalised."""
        import numpy as np

        if not texts:
            return np.zeros((0, self._size), dtype=np.float32)
        vectors = self._model.encode(
            list(texts), normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        return np.asarray(vectors, dtype=np.float32)


def read_transformer(encoder: str) -> TransformerEncoder:
    """`encoder` is a folder, or the name of a model that already lies in the local cache.

    Raises NoModel when it is neither, or when the folder holds no such model.
    """
    missing = NoModel(
        f"Sprogmodellen »{encoder}« findes ikke på denne maskine.",
        "Ret [model] encoder i runde.toml til en mappe med modellen, hent modellen på forhånd med "
        f"»hf download {encoder}«, eller slet linjen: så bruges den indbyggede model.",
    )
    folder = Path(encoder).expanduser()
    looks_local = folder.is_absolute() or encoder.startswith(".") or encoder.count("/") != 1
    if not folder.is_dir() and looks_local and "/" in encoder:
        raise missing
    before = {name: os.environ.get(name) for name in _OFFLINE}
    os.environ.update(dict.fromkeys(_OFFLINE, "1"))
    try:
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(
            str(folder) if folder.is_dir() else encoder, device="cpu", local_files_only=True
        )
    except (OSError, ValueError) as error:
        raise missing from error
    finally:
        for name, value in before.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})
    return TransformerEncoder(_named(encoder, folder), model)


def _named(encoder: str, folder: Path) -> str:
    return folder.resolve().name if folder.is_dir() else encoder


def _revision(model: Any) -> str:
    """A hash of the weights: the same wherever the model lies and whatever it is called."""
    import torch

    digest = hashlib.sha256()
    for key, value in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(value.detach().cpu().contiguous().view(torch.uint8).numpy().tobytes())
    return digest.hexdigest()[:12]
