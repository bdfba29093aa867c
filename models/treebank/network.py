"""The pipeline's network in torch: the same layers as spaCy's, trained ten times as fast.

spaCy's own training spends most of its time between small matrices. Here the word features are
looked up once, all parts learn at the same time from one network, and the finished weights are
written into the pipeline, which then computes exactly the same (see `agreement`).

Layers (spacy.MultiHashEmbed.v2, spacy.MaxoutWindowEncoder.v2, spacy.Tagger.v2): hash embeddings
of NORM, PREFIX, SUFFIX, SHAPE and a projection of the floret vector, one maxout, four residual
maxout layers over windows of three words, one softmax for each part.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

HASHED = 0.3  # share of words whose NORM is hidden in training: rare words have only the rest


class Maxout(nn.Module):
    """thinc's Maxout with LayerNorm: [n, inner] → [n, outer]."""

    def __init__(self, inner: int, outer: int, pieces: int) -> None:
        super().__init__()
        self.pieces = pieces
        self.linear = nn.Linear(inner, outer * pieces)
        nn.init.xavier_uniform_(self.linear.weight)
        nn.init.zeros_(self.linear.bias)
        self.norm = nn.LayerNorm(outer, eps=1e-8)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.norm(self.linear(x).view(len(x), -1, self.pieces).amax(2))
        return found


class Network(nn.Module):
    """`heads` is part → number of labels; `rows` the size of each hash table."""

    def __init__(
        self, rows: list[int], vector: int, width: int, depth: int, heads: Mapping[str, int]
    ) -> None:
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(n, width) for n in rows)
        for table in self.tables:
            nn.init.uniform_(table.weight, -0.1, 0.1)
        self.static = nn.Linear(vector, width, bias=False)
        nn.init.xavier_uniform_(self.static.weight)
        self.mixed = Maxout(width * (len(rows) + 1), width, 3)
        self.layers = nn.ModuleList(Maxout(3 * width, width, 3) for _ in range(depth))
        self.heads = nn.ModuleDict({name: nn.Linear(width, size) for name, size in heads.items()})
        for head in self.heads.values():
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)

    def encode(
        self, hashed: torch.Tensor, vectors: torch.Tensor, real: torch.Tensor, dropout: float = 0.0
    ) -> torch.Tensor:
        """[n, width] for `hashed` [n, tables, 4], `vectors` [n, v]; `real` [n] is 0 in padding."""
        parts = [t(hashed[:, k]).sum(1) for k, t in enumerate(self.tables)]
        if self.training and dropout:
            seen = (torch.rand(len(hashed), 1, device=hashed.device) > HASHED).float()
            parts[0] = parts[0] * seen
        x = self.mixed(torch.cat([*parts, self.static(vectors)], dim=1))
        x = F.dropout(x, dropout, self.training) * real[:, None]
        for layer in self.layers:
            x = x + F.dropout(layer(_windows(x)), dropout, self.training)
        return x

    def forward(
        self, hashed: torch.Tensor, vectors: torch.Tensor, real: torch.Tensor, dropout: float = 0.0
    ) -> dict[str, torch.Tensor]:
        """Part → [n, labels], not normalised."""
        x = self.encode(hashed, vectors, real, dropout)
        return {name: head(x) for name, head in self.heads.items()}


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


def _array(parameter: torch.Tensor) -> Any:
    return parameter.detach().cpu().numpy().copy()
