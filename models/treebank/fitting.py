"""Training the network on the sentences of the material: all parts at once, seeds fixed."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from treebank.composing import Batch, Material, Text, composed
from treebank.examples import MISSING
from treebank.network import Network

ROWS, ROUNDED, DROPOUT, DECAY = 2304, 256, 0.25, 0.01
SMOOTHED = 0.03
AVERAGED = 0.999  # how much of the running average of the weights each step keeps


@dataclass(frozen=True)
class Course:
    """`epochs` with a rate of learning that falls from `rate` to nothing.

    `hidden` is the share of words whose NORM is hidden, so that rare words' endings are learnt;
    `shares` what each part counts in the loss; `written` what a word of the written texts counts
    beside one of the treebank.
    """

    epochs: int
    rate: float
    hidden: float
    shares: Mapping[str, float]
    written: float


def _shares(morphologizer: float, lemmatizer: float) -> Mapping[str, float]:
    return {
        "morphologizer": morphologizer,
        "trainable_lemmatizer": lemmatizer,
        "senter": 0.5,
        "ner": 1.0,
    }


# Lemmas come last, on a network that already knows classes, sentences and names.
COURSES = (
    Course(14, 2e-3, 0.3, _shares(1.5, 0.0), 0.6),
    Course(5, 1e-3, 0.3, _shares(1.5, 0.0), 0.3),
    Course(8, 2e-3, 0.3, _shares(1.5, 1.0), 0.4),
    Course(6, 1.2e-3, 0.5, _shares(1.5, 1.0), 0.3),
)


def fit(network: Network, material: Material, course: Course, seed: int = 1) -> Network:
    """The running average of the weights after the course; prints the loss on the way."""
    network.hidden = course.hidden
    torch.manual_seed(seed)
    chance = random.Random(seed)
    padding = len(network.layers)
    averaged = copy.deepcopy(network).eval()
    network.train()
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=course.rate, betas=(0.9, 0.99), weight_decay=DECAY, fused=True
    )
    once = composed(material, random.Random(seed))
    total = course.epochs * sum(1 for _ in _batches(once, material, padding))
    begun, step = time.time(), 0
    for epoch in range(course.epochs):
        loss = torch.zeros(())
        for documents in _batches(composed(material, chance), material, padding):
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = (
                    course.rate * min(1.0, step / total / 0.03) * max(0.0, 1 - step / total)
                )
            loss = _loss(network, material.batch(documents, padding, ROUNDED), course)
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


def _loss(network: Network, batch: Batch, course: Course) -> torch.Tensor:
    guessed = network(batch.hashed, batch.vectors, batch.real, DROPOUT)
    loss = torch.zeros(())
    counts = batch.real * (1 - batch.written * (1 - course.written))
    for name, share in course.shares.items():
        labels = batch.labels[name]
        weights = counts * (labels != MISSING)
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
