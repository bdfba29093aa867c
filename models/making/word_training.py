"""Trains the network of hoering/language/wordnetwork.py in torch and writes it as the program reads it.

One label a word, from texts where stretches were marked. Seeds fixed; one thread gives the same weights.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import nn

from hoering.language.wordnetwork import GAPS, word_vectors

WIDTH, TURNED, OWN = 64, 40, 24  # numbers a word, of its turned vector, of its own vector
COMMON, LEAST = 1500, 4  # words with a vector of their own, and how often one of them stands
EPOCHS, RATE, DROPOUT, DECAY, SMOOTHED = 10, 2e-3, 0.3, 0.02, 0.04
AT_ONCE, ALIKE = 16, 160  # texts in a batch, and in a heap from which texts of one length are taken
_Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]


@dataclass(frozen=True)
class Marked:
    """A text: `words`, `signs` [words, s], `labels` [words] 0 or 1."""

    words: Sequence[str]
    signs: NDArray[np.float32]
    labels: NDArray[np.float32]
    vectors: NDArray[np.float32] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "vectors", word_vectors(self.words).astype(np.float16))


class Network(nn.Module):
    """The layers of WordNetwork; `scale` makes the encoder's numbers about 1."""

    def __init__(self, words: int, vector: int, signs: int, scale: float) -> None:
        super().__init__()
        self.scale = scale
        self.own = nn.Embedding(words + 1, OWN)
        nn.init.normal_(self.own.weight, 0, 0.1)
        self.turned = nn.Linear(vector, TURNED)
        self.mixed = nn.Linear(TURNED + OWN + signs, WIDTH)
        self.convolutions = nn.ModuleList(
            nn.Conv1d(WIDTH, WIDTH, 3, padding=gap, dilation=gap) for gap in GAPS
        )
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in GAPS)
        self.out = nn.Linear(WIDTH, 1)

    def forward(
        self, rows: torch.Tensor, vectors: torch.Tensor, signs: torch.Tensor, real: torch.Tensor
    ) -> torch.Tensor:
        """[texts, words] log odds; `real` is 0 where a shorter text has ended."""
        vectors = F.dropout(vectors / self.scale, DROPOUT / 2, self.training)
        x = F.relu(self.mixed(torch.cat([self.turned(vectors), self.own(rows), signs], -1)))
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            x = F.dropout(x, DROPOUT, self.training) * real[..., None]
            told = norm(x).transpose(1, 2) * real[:, None]
            x = x + F.relu(convolution(told).transpose(1, 2))
        return self.out(x).squeeze(-1)


def common_words(texts: Sequence[Marked]) -> dict[str, int]:
    """Small word → its row, from 1."""
    counts = Counter(word.lower() for text in texts for word in text.words)
    found = [word for word, count in counts.most_common(COMMON) if count >= LEAST]
    return {word: row for row, word in enumerate(found, start=1)}


def trained(
    texts: Sequence[Marked], vocabulary: Mapping[str, int], hidden: Sequence[int], seed: int
) -> Network:
    """`hidden` are the signs that are not seen of every second text."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    scale = float(np.concatenate([t.vectors for t in texts[:200]]).astype(np.float32).std())
    network = Network(len(vocabulary), texts[0].vectors.shape[1], texts[0].signs.shape[1], scale)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps, step = EPOCHS * (len(texts) // AT_ONCE + 1), 0
    for _ in range(EPOCHS):
        for some in _heaps(texts, chance):
            rows, vectors, signs, real, labels = _batch(some, vocabulary)
            signs[:, :, list(hidden)] *= (torch.rand(len(some), 1, 1) < 0.5).float()
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1.0, (step + 1) / 50) * max(0.02, 1 - step / steps)
            told = network(rows, vectors, signs, real)
            wanted = labels * (1 - SMOOTHED) + SMOOTHED / 2
            each = F.binary_cross_entropy_with_logits(told, wanted, reduction="none")
            optimiser.zero_grad()
            ((each * real).sum() / real.sum()).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
    return network.eval()


def _heaps(texts: Sequence[Marked], chance: random.Random) -> Iterator[Sequence[Marked]]:
    """All texts once, in batches of about one length, in a new order."""
    mixed = list(texts)
    chance.shuffle(mixed)
    batches = []
    for start in range(0, len(mixed), ALIKE):
        heap = sorted(mixed[start : start + ALIKE], key=lambda t: len(t.words))
        batches += [heap[k : k + AT_ONCE] for k in range(0, len(heap), AT_ONCE)]
    chance.shuffle(batches)
    yield from batches


def _batch(texts: Sequence[Marked], vocabulary: Mapping[str, int]) -> _Batch:
    shape = (len(texts), max(len(t.words) for t in texts))
    rows = np.zeros(shape, dtype=np.int64)
    vectors = np.zeros((*shape, texts[0].vectors.shape[1]), dtype=np.float32)
    signs = np.zeros((*shape, texts[0].signs.shape[1]), dtype=np.float32)
    real, labels = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    for n, text in enumerate(texts):
        size = len(text.words)
        rows[n, :size] = [vocabulary.get(word.lower(), 0) for word in text.words]
        vectors[n, :size], signs[n, :size] = text.vectors, text.signs
        real[n, :size], labels[n, :size] = 1.0, text.labels
    return (
        torch.from_numpy(rows),
        torch.from_numpy(vectors),
        torch.from_numpy(signs),
        torch.from_numpy(real),
        torch.from_numpy(labels),
    )


def save_networks(networks: Sequence[Network], vocabulary: Mapping[str, int], file: Path) -> None:
    """Half precision, packed; the same networks give the same bytes."""
    held: dict[str, NDArray[np.generic]] = {
        "vocabulary": np.array("\n".join(vocabulary)),
        "networks": np.array(len(networks)),
    }
    for n, network in enumerate(networks):
        tables = {name: t.detach().numpy() for name, t in _tables(network).items()}
        held |= {f"{n}.{name}": t.astype(np.float16) for name, t in tables.items()}
    np.savez_compressed(file, **held)


def _tables(network: Network) -> dict[str, torch.Tensor]:
    """As WordNetwork has them: rows are what goes in, columns what comes out."""
    found = {
        "own": network.own.weight,
        "turned": network.turned.weight.T / network.scale,
        "turn": network.turned.bias,
        "mixed": network.mixed.weight.T,
        "mix": network.mixed.bias,
        "out": network.out.weight[0],
        "least": network.out.bias,
    }
    for n, (convolution, norm) in enumerate(zip(network.convolutions, network.norms, strict=True)):
        found |= {
            f"{n}.scale": norm.weight,
            f"{n}.shift": norm.bias,
            f"{n}.convolution": convolution.weight.permute(2, 1, 0),
            f"{n}.bias": convolution.bias,
        }
    return found
