"""Any other sentence-transformers model, when runde.toml names one. Nothing is downloaded."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hoering.errors import NoModel

_OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
_BUILT_IN = "eller slet linjen: så bruges den indbyggede model."

# Models of the family E5 are trained with these and give poorer vectors without them, but most of
# them leave it to their model card to say so (Wang et al. 2022; intfloat/multilingual-e5-base).
_E5 = re.compile(r"(?:^|[-_/])e5(?:[-_/]|$)", re.I)
_E5_PROMPTS = {"query": "query: ", "document": "passage: "}
# The names under which sentence-transformers looks for a prompt for either.
_ASKS, _ANSWERS = ("query",), ("document", "passage", "corpus")


class TransformerEncoder:
    """A model behind sentence-transformers, on the processor."""

    def __init__(self, name: str, model: Any) -> None:
        self._model = model
        self._size = int(model.encode(["ord"], show_progress_bar=False).shape[1])
        self.name = f"{name}@{_revision(model)} ({self._size})"
        # Told to the library, which takes an empty "document" before a "passage" that says more.
        self._asks, self._answers = _prompt(model, _ASKS), _prompt(model, _ANSWERS)
        self.asymmetric = self._asks != self._answers or _has_router(model)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d], L2-normalised; with the model's prompt for what asks, if it has one."""
        return self._encoded(texts, self._model.encode_query, self._asks)

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[len(texts), d], L2-normalised; with the prompt for what may answer."""
        return self._encoded(texts, self._model.encode_document, self._answers)

    def _encoded(self, texts: Sequence[str], encode: Any, prompt: str) -> NDArray[np.float32]:
        if not texts:
            return np.zeros((0, self._size), dtype=np.float32)
        vectors = encode(
            list(texts),
            prompt=prompt,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return np.asarray(vectors, dtype=np.float32)


def read_transformer(encoder: str, folder: Path) -> TransformerEncoder:
    """The model in `folder` or, where there is none, the one that the local cache has by name.

    `encoder` is what runde.toml calls it. Raises NoModel when it is neither, when it cannot be
    read, or when sentence-transformers is not installed.
    """
    here = folder.is_dir()
    looks_local = folder.is_absolute() or encoder.startswith(".") or encoder.count("/") != 1
    if not here and looks_local and "/" in encoder:
        raise _missing(encoder)
    with _offline():
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise NoModel(
                f"Sprogmodellen »{encoder}« kræver pakken sentence-transformers, som ikke er "
                "installeret.",
                f"Installér den med »pip install 'hoering[encoder]'«, {_BUILT_IN}",
            ) from error
        try:
            with _quiet():
                model = SentenceTransformer(
                    str(folder) if here else encoder, device="cpu", local_files_only=True
                )
        except Exception as error:  # whatever a damaged or foreign file makes the libraries raise
            absent = not here and isinstance(error, OSError | ValueError)
            raise (_missing if absent else _unreadable)(encoder) from error
    name = folder.resolve().name if here else encoder
    if _E5.search(name) and "instruct" not in name and not _prompt(model, _ASKS):
        model.prompts = dict(_E5_PROMPTS)
    return TransformerEncoder(name, model)


def _missing(encoder: str) -> NoModel:
    return NoModel(
        f"Sprogmodellen »{encoder}« findes ikke på denne maskine.",
        "Ret [model] encoder i runde.toml til en mappe med modellen, hent modellen på forhånd med "
        f"»hf download {encoder}«, {_BUILT_IN}",
    )


def _unreadable(encoder: str) -> NoModel:
    return NoModel(
        f"Sprogmodellen »{encoder}« kan ikke læses: den er ikke en hel sentence-transformers-model.",
        f"Hent modellen igen, ret [model] encoder i runde.toml, {_BUILT_IN}",
    )


@contextmanager
def _offline() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in _OFFLINE}
    os.environ.update(dict.fromkeys(_OFFLINE, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})


@contextmanager
def _quiet() -> Iterator[None]:
    """Without a bar of its own on the terminal, where the run shows what it is doing."""
    from transformers.utils import logging as their_logging

    logging: Any = their_logging  # has no types
    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            logging.enable_progress_bar()


def _prompt(model: Any, names: Sequence[str]) -> str:
    prompts: dict[str, str] = model.prompts or {}
    named = (*names, model.default_prompt_name or "")
    return next((prompts[name] for name in named if prompts.get(name)), "")


def _has_router(model: Any) -> bool:
    """Whether queries and documents go through modules of their own."""
    return any(type(module).__name__ == "Router" for module in model.children())


def _revision(model: Any) -> str:
    """A hash of weights and prompts: the same wherever the model lies and whatever it is called."""
    import torch

    digest = hashlib.sha256()
    for key, value in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(value.detach().cpu().contiguous().view(torch.uint8).numpy().tobytes())
    for prompt in (_prompt(model, _ASKS), _prompt(model, _ANSWERS)):
        digest.update(prompt.encode())
    return digest.hexdigest()[:12]
