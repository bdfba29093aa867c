"""Training the network on the arrays of the treebank: all parts at once, seeds fixed."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Mapping, Sequence

import numpy as np
import torch
import torch.nn.functional as F

from treebank.examples import MISSING, Arrays
from treebank.network import Network

EPOCHS, WORDS, RATE, DROPOUT, DECAY = 20, 2000, 2e-3, 0.25, 0.01
SMOOTHED = 0.03
AVERAGED = 0.999  # how much of the running average of the weights each step keeps
SHARES = {"morphologizer": 1.0, "trainable_lemmatizer": 0.5, "senter": 0.5, "ner": 1.0}

Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor, dict[str, torch.Tensor]]


def packed(documents: Sequence[Arrays], padding: int) -> Batch:
    """Documents one after the other, with `padding` empty rows before and after each of them.

    Features [n, tables, 4], vectors [n, v], 1 for words and 0 for padding [n], labels by part.
    """
    hashed, vectors, real = [], [], []
    labels: dict[str, list[np.ndarray]] = {name: [] for name in SHARES}
    for doc in documents:
        around = ((padding, padding), *((0, 0),) * 2)
        hashed.append(np.pad(doc.hashed, around))
        vectors.append(np.pad(doc.vectors, around[:2]))
        real.append(np.pad(np.ones(len(doc.hashed), np.float32), padding))
        for name, found in labels.items():
            found.append(np.pad(doc.labels[name], padding, constant_values=MISSING))
    return (
        torch.from_numpy(np.concatenate(hashed)),
        torch.from_numpy(np.concatenate(vectors)),
        torch.from_numpy(np.concatenate(real)),
        {name: torch.from_numpy(np.concatenate(found)) for name, found in labels.items()},
    )


def fit(network: Network, documents: Sequence[Arrays], seed: int = 1) -> Network:
    """The running average of the weights after `EPOCHS` rounds; prints the loss on the way."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    padding = len(network.layers)
    averaged = copy.deepcopy(network).eval()
    network.train()
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=RATE, betas=(0.9, 0.99), weight_decay=DECAY
    )
    total = EPOCHS * sum(1 for _ in _batches(documents, random.Random(seed)))
    begun, step = time.time(), 0
    for epoch in range(EPOCHS):
        loss = torch.zeros(())
        for batch in _batches(documents, chance):
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1.0, step / total / 0.03) * max(0.0, 1 - step / total)
            loss = _loss(network, packed(batch, padding))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            _average(averaged, network, min(AVERAGED, (step + 1) / (step + 10)))
        if epoch % 5 == 4 or not epoch:
            print(
                f"  epoch {epoch + 1}: loss {loss.item():.3f}, {time.time() - begun:.0f} s",
                flush=True,
            )
    return averaged


def _batches(documents: Sequence[Arrays], chance: random.Random) -> list[list[Arrays]]:
    """All documents in a new order, about `WORDS` words at a time."""
    order = list(range(len(documents)))
    chance.shuffle(order)
    found: list[list[Arrays]] = []
    words = WORDS
    for number in order:
        if words >= WORDS:
            found.append([])
            words = 0
        found[-1].append(documents[number])
        words += len(documents[number].hashed)
    return found


def _loss(network: Network, batch: Batch) -> torch.Tensor:
    hashed, vectors, real, labels = batch
    guessed: Mapping[str, torch.Tensor] = network(hashed, vectors, real, DROPOUT)
    loss = torch.zeros(())
    for name, share in SHARES.items():
        part = F.cross_entropy(
            guessed[name], labels[name], ignore_index=MISSING, label_smoothing=SMOOTHED
        )
        if torch.isfinite(part):  # a batch where nobody looked for names has no loss for them
            loss = loss + share * part
    return loss


def _average(averaged: Network, network: Network, kept: float) -> None:
    with torch.no_grad():
        for mean, value in zip(averaged.parameters(), network.parameters(), strict=True):
            mean.lerp_(value, 1 - kept)
