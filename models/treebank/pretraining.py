"""The network before the treebank: hidden words of the general texts guessed from their context.

What a masked language model learns, with a small network and the words' own classes as answers:
a common word is its own class, a rare one that of its ending and its capital.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import nn

from treebank.examples import word_features
from treebank.network import Network, multiplied
from treebank.vectors import general_texts

STEPS, ROWS, HIDDEN, RATE, DROPOUT = 6000, 2048, 0.15, 2e-3, 0.05
WORDS = 20_000_000  # more than the general texts have
COMMON, ENDINGS = 8000, 2000  # words and endings with a class of their own
_WORD = re.compile(r"\d+(?:[.,]\d+)*\.?|\w+\.(?:\w+\.)+|\w+(?:[-./']\w+)*|\.\.\.|[^\w\s]")


@dataclass(frozen=True)
class Running:
    """Texts in a row as numbers of `words`, and whether a blank follows."""

    words: list[str]
    numbers: NDArray[np.int64]
    spaces: NDArray[np.bool_]


def read_running(texts: Sequence[str], most: int = WORDS) -> Running:
    """The first `most` words of the texts."""
    known: dict[str, int] = {}
    numbers: list[int] = []
    spaces: list[bool] = []
    for text in texts:
        for found in _WORD.finditer(text):
            numbers.append(known.setdefault(found[0], len(known)))
            spaces.append(text[found.end() : found.end() + 1] in ("", " "))
        if len(numbers) > most:
            break
    return Running(list(known), np.array(numbers), np.array(spaces))


def classes(running: Running) -> NDArray[np.int64]:
    """The class of each word; the last one is that of all that is rare in every way."""
    counts = np.bincount(running.numbers, minlength=len(running.words))
    order = np.argsort(-counts, kind="stable")
    found = np.full(len(running.words), COMMON + ENDINGS)
    found[order[:COMMON]] = np.arange(min(COMMON, len(order)))
    rare = order[COMMON:]
    endings: Counter[tuple[bool, str]] = Counter()
    for number in rare:
        endings[_ending(running.words[number])] += int(counts[number])
    places = {e: COMMON + k for k, (e, _) in enumerate(endings.most_common(ENDINGS))}
    for number in rare:
        found[number] = places.get(_ending(running.words[number]), COMMON + ENDINGS)
    return found


def _ending(word: str) -> tuple[bool, str]:
    digits = any(letter.isdigit() for letter in word)
    return word[:1].isupper(), "0" if digits else word[-3:].lower()


def pretrain(network: Network, nlp: Any, texts: Path, steps: int = STEPS) -> None:
    """Changes the weights of the network's common layers; prints the loss on the way."""
    running = read_running(general_texts(texts))
    hashed, vectors = word_features(nlp, running.words)
    answers = torch.from_numpy(classes(running))
    torch.manual_seed(1)
    head = nn.Linear(network.static.weight.shape[0], COMMON + ENDINGS + 1)
    nn.init.zeros_(head.weight)
    nn.init.zeros_(head.bias)
    trained = [*network.parameters(), *head.parameters()]
    optimiser = torch.optim.AdamW(
        trained, lr=RATE, betas=(0.9, 0.98), weight_decay=0.01, fused=True
    )
    numbers = torch.from_numpy(running.numbers)
    spaces = torch.from_numpy(running.spaces.astype(np.int64))
    order = torch.randperm(len(numbers) // ROWS)
    network.train()
    begun, mean = time.time(), 0.0
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / 150) * max(0.02, 1 - step / steps)
        start = int(order[step % len(order)]) * ROWS
        words = numbers[start : start + ROWS]
        hidden = torch.randperm(ROWS)[: int(ROWS * HIDDEN)]
        seen = torch.ones(ROWS)
        seen[hidden] = 0
        rows = hashed[spaces[start : start + ROWS], words].long()
        x = network.encode(rows, vectors[words].float(), seen, DROPOUT)
        guessed = multiplied(x[hidden], head, True)
        loss = F.cross_entropy(guessed, answers[words[hidden]])
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        mean = 0.98 * mean + 0.02 * loss.item()
        if step % 200 == 199:
            shown = mean / (1 - 0.98 ** (step + 1))
            print(f"  step {step + 1}: loss {shown:.3f}, {time.time() - begun:.0f} s", flush=True)
