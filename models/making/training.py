"""In-batch contrastive training of token vectors and token weights (needs torch).

A text is the weighted mean of its tokens' vectors. The two texts of a pair shall be nearer to
each other than to every other text of the batch (InfoNCE, both ways, temperature 1/SCALE).
Adam on everything; seeds fixed: the same machine gives the same model.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from tokenizers import Tokenizer

Pair = tuple[str, str]
Ids = NDArray[np.int32]
Tokens = list[Ids]
SCALE = 14.0
LONGEST = 96  # tokens of a text that are looked at in training


def tokenised(tokenizer: Tokenizer, texts: Sequence[str], longest: int = LONGEST) -> Tokens:
    """Token ids of each text, cut at `longest`."""
    found: Tokens = []
    for start in range(0, len(texts), 5000):
        # Characters beyond these cannot reach the first tokens of all but the oddest texts.
        batch = [t[: 12 * longest] for t in texts[start : start + 5000]]
        for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
            found.append(np.array(encoding.ids[:longest], dtype=np.int32))
    return found


@dataclass
class Material:
    """Tokenised pairs; `decoys` has for some pairs a text that only looks right."""

    left: Tokens
    right: Tokens
    decoys: dict[int, Ids]


def material(
    tokenizer: Tokenizer,
    pairs: Sequence[Pair],
    decoys: dict[int, str] | None = None,
    longest: int = LONGEST,
    shortest: int = 1,
) -> Material:
    """Pairs whose texts both have `shortest` tokens; `decoys` by the number of their pair."""
    decoys = decoys or {}
    left = tokenised(tokenizer, [a for a, _ in pairs], longest)
    right = tokenised(tokenizer, [b for _, b in pairs], longest)
    wrong = dict(zip(decoys, tokenised(tokenizer, list(decoys.values()), longest), strict=True))
    kept = [n for n in range(len(pairs)) if min(len(left[n]), len(right[n])) >= shortest]
    return Material(
        [left[n] for n in kept],
        [right[n] for n in kept],
        {place: wrong[n] for place, n in enumerate(kept) if n in wrong},
    )


@dataclass
class Bag:
    """What is trained: `vectors` [features, d] and `weights` [tokens] (logarithms).

    `shared` [tokens, features], sparse, says which features a token's vector is the sum of.
    """

    shared: torch.Tensor
    vectors: torch.Tensor
    weights: torch.Tensor

    def encode(self, texts: Tokens) -> torch.Tensor:
        """[texts, d], normalised."""
        ids = torch.from_numpy(np.concatenate(texts).astype(np.int64))
        lengths = np.array([len(t) for t in texts])
        offsets = torch.from_numpy(np.concatenate([[0], np.cumsum(lengths)[:-1]]))
        tokens = torch.sparse.mm(self.shared, self.vectors)
        # Weighing the rows costs less than weighing each place where a token stands.
        rows = tokens * self.weights.exp()[:, None]
        return F.normalize(F.embedding_bag(ids, rows, offsets, mode="sum"), dim=1)

    def matrix(self) -> NDArray[np.float32]:
        """[tokens, d]: vector times weight, as the finished model holds it."""
        with torch.no_grad():
            tokens = torch.sparse.mm(self.shared, self.vectors)
            found: NDArray[np.float32] = (tokens * self.weights.exp()[:, None]).numpy()
        return found.copy()


def fresh(shared: torch.Tensor, counts: NDArray[np.int64], dimensions: int, seed: int) -> Bag:
    """Small random vectors; weights start as smooth inverse frequencies (Arora et al. 2017).

    `counts` [tokens] are how often each token stands in the general pairs, at least 1.
    """
    generator = torch.Generator().manual_seed(seed)
    # A token is the sum of about two features: together they shall be of length 1.
    size = (2.25 * dimensions) ** -0.5
    vectors = torch.randn(shared.shape[1], dimensions, generator=generator) * size
    share = counts / counts.sum()
    weights = torch.from_numpy(np.log(1e-3 / (1e-3 + share))).float()
    return Bag(shared, vectors.requires_grad_(), weights.requires_grad_())


def counted(pairs: Material, tokens: int) -> NDArray[np.int64]:
    """How often each of `tokens` tokens stands in the pairs, plus one."""
    ids = np.concatenate([*pairs.left, *pairs.right])
    found: NDArray[np.int64] = np.bincount(ids, minlength=tokens).astype(np.int64) + 1
    return found


def loss_of(bag: Bag, left: Tokens, right: Tokens, decoys: Tokens) -> torch.Tensor:
    """InfoNCE both ways; decoys are further wrong answers for the left texts."""
    vectors = bag.encode([*left, *right, *decoys])
    size = len(left)
    a, b, n = vectors[:size], vectors[size : 2 * size], vectors[2 * size :]
    target = torch.arange(size)
    forth = F.cross_entropy(SCALE * a @ torch.cat([b, n]).T, target)
    back = F.cross_entropy(SCALE * b @ a.T, target)
    return (forth + back) / 2


def shuffled(size: int, batch: int, seed: int) -> Iterator[list[int]]:
    """Endless batches of numbers below `size`, each number at most once an epoch."""
    chance = random.Random(seed)
    while True:
        order = list(range(size))
        chance.shuffle(order)
        yield from (order[at : at + batch] for at in range(0, size - batch + 1, batch))


def _thinned(texts: Tokens, share: float, chance: np.random.Generator) -> Tokens:
    """Each text without a random share of its tokens: no single word may carry a pair."""
    found: Tokens = []
    for text in texts:
        kept = text[chance.random(len(text)) > share]
        found.append(kept if len(kept) else text)
    return found


def train(
    bag: Bag,
    materials: Sequence[tuple[Material, int]],
    steps: int,
    rate: float,
    seed: int,
    dropped: float = 0.0,
    tell: int = 100,
) -> None:
    """`materials` are (pairs, how many of them in each batch); `dropped` a share of tokens."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    optimiser = torch.optim.Adam([bag.vectors, bag.weights], lr=rate, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, rate, total_steps=steps, pct_start=0.1
    )
    streams = [shuffled(len(m.left), n, seed + k) for k, (m, n) in enumerate(materials)]
    begun, total = time.time(), 0.0
    for step in range(1, steps + 1):
        left: Tokens = []
        right: Tokens = []
        decoys: Tokens = []
        for (pairs, _), stream in zip(materials, streams, strict=True):
            for number in next(stream):
                left.append(pairs.left[number])
                right.append(pairs.right[number])
                if number in pairs.decoys:
                    decoys.append(pairs.decoys[number])
        if dropped:
            left, right = _thinned(left, dropped, chance), _thinned(right, dropped, chance)
        loss = loss_of(bag, left, right, decoys)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        total += loss.item()
        if step % tell == 0:
            seconds = time.time() - begun
            print(f"  step {step}/{steps} loss {total / tell:.3f} {seconds:.0f} s", flush=True)
            total = 0.0
