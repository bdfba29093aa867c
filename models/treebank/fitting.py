"""Training the network on the sentences of the material: all parts at once, seeds fixed."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Iterator, Sequence

import torch
import torch.nn.functional as F

from treebank.composing import Batch, Material, Text, composed
from treebank.examples import MISSING
from treebank.network import Network

EPOCHS, ROWS, RATE, DROPOUT, DECAY = 14, 2304, 2e-3, 0.25, 0.01
ROUNDED = 256
SMOOTHED = 0.03
AVERAGED = 0.999  # how much of the running average of the weights each step keeps
SHARES = {"morphologizer": 1.0, "trainable_lemmatizer": 0.5, "senter": 0.5, "ner": 1.0}


def fit(network: Network, material: Material, seed: int = 1) -> Network:
    """The running average of the weights after `EPOCHS` rounds; prints the loss on the way."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    padding = len(network.layers)
    averaged = copy.deepcopy(network).eval()
    network.train()
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=RATE, betas=(0.9, 0.99), weight_decay=DECAY, fused=True
    )
    once = composed(material, random.Random(seed))
    total = EPOCHS * sum(1 for _ in _batches(once, material, padding))
    begun, step = time.time(), 0
    for epoch in range(EPOCHS):
        loss = torch.zeros(())
        for documents in _batches(composed(material, chance), material, padding):
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1.0, step / total / 0.03) * max(0.0, 1 - step / total)
            loss = _loss(network, material.batch(documents, padding, ROUNDED))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            _average(averaged, network, min(AVERAGED, (step + 1) / (step + 10)))
        print(
            f"  epoch {epoch + 1}: loss {loss.item():.3f}, {time.time() - begun:.0f} s",
            flush=True,
        )
    return averaged


def _batches(
    documents: Sequence[Text], material: Material, padding: int
) -> Iterator[Sequence[Text]]:
    """As many documents at a time as `ROWS` hold."""
    held: list[Text] = []
    rows = 0
    for document in documents:
        more = sum(material.size(number) for number in document) + 2 * padding
        if held and rows + more > ROWS:
            yield held
            held, rows = [], 0
        held.append(document)
        rows += more
    if held:
        yield held


def _loss(network: Network, batch: Batch) -> torch.Tensor:
    guessed = network(batch.hashed, batch.vectors, batch.real, DROPOUT)
    loss = torch.zeros(())
    for name, share in SHARES.items():
        labels = batch.labels[name]
        weights = batch.weights * (labels != MISSING)
        if not weights.any():  # a batch where nobody looked for names has no loss for them
            continue
        each = F.cross_entropy(
            guessed[name],
            labels,
            ignore_index=MISSING,
            label_smoothing=SMOOTHED,
            reduction="none",
        )
        loss = loss + share * (each * weights).sum() / weights.sum()
    return loss


def _average(averaged: Network, network: Network, kept: float) -> None:
    with torch.no_grad():
        for mean, value in zip(averaged.parameters(), network.parameters(), strict=True):
            mean.lerp_(value, 1 - kept)
