"""The pipeline's network in torch: the same layers as spaCy's, trained ten times as fast.

spaCy's own training spends most of its time between small matrices. Here the word features are
looked up once, all parts learn at the same time from one network, and the finished weights are
written into the pipeline, which then computes exactly the same (tests/language/test_network.py).

Layers (spacy.MultiHashEmbed.v2, spacy.MaxoutWindowEncoder.v2, spacy.Tagger.v2): hash embeddings
of NORM, PREFIX, SUFFIX, SHAPE, SPACY and a projection of the floret vector, one maxout, residual
maxout layers over windows of three words, one softmax for each part. While it is trained the
matrices are multiplied in bfloat16, which processors with the means for it do many times as fast.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

HIDDEN = 0.3  # share of words whose NORM is hidden in training: rare words have only the rest
_NEVER = -1e4


def multiplied(x: torch.Tensor, linear: nn.Linear, training: bool) -> torch.Tensor:
    """`linear` of x: in bfloat16 while training, exact otherwise."""
    if not training:
        found: torch.Tensor = linear(x)
        return found
    bias = None if linear.bias is None else linear.bias.bfloat16()
    return F.linear(x.bfloat16(), linear.weight.bfloat16(), bias).float()


def _dropped(x: torch.Tensor, share: float, training: bool) -> torch.Tensor:
    """torch's dropout; its own draws are what training would wait for."""
    if not training or not share:
        return x
    return x * ((torch.rand_like(x) > share).float() / (1 - share))


class _Largest(torch.autograd.Function):
    """The largest of three numbers next to each other; torch's own `amax` is slow there."""

    @staticmethod
    def forward(ctx: Any, x: torch.Tensor) -> torch.Tensor:
        first, second, third = x.unbind(2)
        two = torch.maximum(first, second)
        later, last = (second > first).to(x.dtype), (third > two).to(x.dtype)
        ctx.save_for_backward(later, last)
        return torch.maximum(two, third)

    @staticmethod
    def backward(ctx: Any, gradient: torch.Tensor) -> torch.Tensor:  # type: ignore[override]
        later, last = ctx.saved_tensors
        third = gradient * last
        second = (gradient - third) * later
        return torch.stack([gradient - third - second, second, third], dim=2)


class Maxout(nn.Module):
    """thinc's Maxout of three pieces with LayerNorm: [n, inner] → [n, outer]."""

    def __init__(self, inner: int, outer: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inner, outer * 3)
        nn.init.xavier_uniform_(self.linear.weight)
        nn.init.zeros_(self.linear.bias)
        self.norm = nn.LayerNorm(outer, eps=1e-8)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        pieces = multiplied(x, self.linear, self.training).view(len(x), -1, 3)
        found: torch.Tensor = self.norm(_Largest.apply(pieces))
        return found


class Network(nn.Module):
    """`heads` is part → number of labels; `rows` the size of each hash table."""

    def __init__(
        self, rows: list[int], vector: int, width: int, depth: int, heads: Mapping[str, int]
    ) -> None:
        super().__init__()
        self.hidden = HIDDEN
        self.tables = nn.ModuleList(nn.Embedding(n, width) for n in rows)
        for table in self.tables:
            nn.init.uniform_(table.weight, -0.1, 0.1)
        self.static = nn.Linear(vector, width, bias=False)
        nn.init.xavier_uniform_(self.static.weight)
        self.mixed = Maxout(width * (len(rows) + 1), width)
        self.layers = nn.ModuleList(Maxout(3 * width, width) for _ in range(depth))
        self.heads = nn.ModuleDict({name: nn.Linear(width, size) for name, size in heads.items()})
        for head in self.heads.values():
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)

    def encode(
        self, hashed: torch.Tensor, vectors: torch.Tensor, real: torch.Tensor, dropout: float = 0.0
    ) -> torch.Tensor:
        """[n, width] for `hashed` [n, tables, 4], `vectors` [n, v]; `real` [n] is 0 in padding.

        Padding is to the network what lies before a text's first word: nothing.
        """
        parts = [t(hashed[:, k]).sum(1) for k, t in enumerate(self.tables)]
        if self.training and dropout:
            seen = (torch.rand(len(hashed), 1, device=hashed.device) > self.hidden).float()
            parts[0] = parts[0] * seen
        static = multiplied(vectors, self.static, self.training)
        x = self.mixed(torch.cat([*parts, static], dim=1))
        x = _dropped(x, dropout, self.training) * real[:, None]
        for layer in self.layers:
            x = x + _dropped(layer(_windows(x)), dropout, self.training)
        return x

    def forward(
        self, hashed: torch.Tensor, vectors: torch.Tensor, real: torch.Tensor, dropout: float = 0.0
    ) -> dict[str, torch.Tensor]:
        """Part → [n, labels], not normalised."""
        x = self.encode(hashed, vectors, real, dropout)
        return {
            name: multiplied(x, head, self.training)  # type: ignore[arg-type]
            for name, head in self.heads.items()
        }


def _windows(x: torch.Tensor) -> torch.Tensor:
    """Each row with the one before and the one after it (thinc's expand_window)."""
    empty = x.new_zeros(1, x.shape[1])
    return torch.cat([torch.cat([empty, x[:-1]]), x, torch.cat([x[1:], empty])], dim=1)


def put_into(network: Network, tok2vec: Any, softmaxes: Mapping[str, Any]) -> None:
    """Write the weights into thinc's layers: a tok2vec model and the softmax of each part."""
    nodes = list(tok2vec.walk())

    def named(name: str) -> list[Any]:
        return [node for node in nodes if node.name == name]

    for node, table in zip(named("hashembed"), network.tables, strict=True):
        node.set_param("E", _array(table.weight))
    named("static_vectors")[0].set_param("W", _array(network.static.weight))
    maxouts = [network.mixed, *network.layers]
    for node, norm, layer in zip(named("maxout"), named("layernorm"), maxouts, strict=True):
        shape = node.get_param("W").shape
        node.set_param("W", _array(layer.linear.weight).reshape(shape))
        node.set_param("b", _array(layer.linear.bias).reshape(shape[:2]))
        norm.set_param("G", _array(layer.norm.weight))
        norm.set_param("b", _array(layer.norm.bias))
    for name, softmax in softmaxes.items():
        softmax.set_param("W", _array(network.heads[name].weight))
        softmax.set_param("b", _array(network.heads[name].bias))


def put_names(head: nn.Linear, ner: Any, labels: Sequence[str]) -> None:
    """Write the head of names into spaCy's `ner`, whose moves then have the head's own scores.

    The moves look at the word at hand only: their layer, which could also see where the name
    begins and the word before, passes the head's score of the same label on. A move that has no
    label in `labels` is never the best.
    """
    scores = next(node for node in ner.model.walk() if node.name == "linear")
    scores.set_param("W", _array(head.weight))
    scores.set_param("b", _array(head.bias))
    moves = [ner.moves.get_class_name(k) for k in range(ner.moves.n_moves)]
    lower = ner.model.get_ref("lower")
    passed = np.zeros((3, len(moves), 1, len(labels)), np.float32)
    never = np.zeros((len(moves), 1), np.float32)
    for k, move in enumerate(moves):
        if move in labels:
            passed[0, k, 0, labels.index(move)] = 1
        else:
            never[k] = _NEVER
    lower.set_param("W", passed)
    lower.set_param("b", never)
    lower.set_param("pad", np.zeros((1, 3, len(moves), 1), np.float32))
    ner.model.attrs["unseen_classes"].clear()


def _array(parameter: torch.Tensor) -> Any:
    return parameter.detach().cpu().numpy().copy()
