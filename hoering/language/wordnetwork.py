"""A small network over the words of a text: each word, and what stands around it, as numbers.

A word is known by its vector of the embedded encoder, by a vector of its own where it is common, and
by signs that the caller tells. Layers of convolutions over three words with growing gaps between them
(dilated: Yu & Koltun 2016) add what stands up to fifteen words away. Trained in torch
(models/making/word_training.py), computed here in numpy; both give the same (tested).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoering.language.static import embedded_encoder

Table = NDArray[np.float32]
GAPS = (1, 2, 4, 8)  # words from one word of a convolution to the next
REACH = sum(GAPS)  # how far away a word still tells
_SMALL = 1e-5  # under the root of a normalisation, as torch has it


@dataclass(frozen=True, slots=True)
class Layer:
    """Normalisation `scale`, `shift` [w]; `convolution` [3, w, w] from word before, here, after."""

    gap: int
    scale: Table
    shift: Table
    convolution: Table
    bias: Table


@dataclass(frozen=True, slots=True)
class WordNetwork:
    """`vocabulary`: common small words → row of `own` [words + 1, e], whose row 0 is any other.

    `turned` [d, v] and `turn` [v] take the encoder's vector; `mixed` [v + e + signs, w] and `mix` [w]
    all three; `out` [w] and `least` make one number of a word's w.
    """

    vocabulary: Mapping[str, int]
    own: Table
    turned: Table
    turn: Table
    mixed: Table
    mix: Table
    layers: tuple[Layer, ...]
    out: Table
    least: float

    def log_odds(self, words: Sequence[str], vectors: Table, signs: Table) -> Table:
        """[len(words)]: what speaks for each word.

        `vectors` are `word_vectors(words)`; `signs` [len(words), s] as it was trained.
        """
        rows = [self.vocabulary.get(word.lower(), 0) for word in words]
        turned = vectors @ self.turned + self.turn
        seen = np.concatenate([turned, self.own[rows], signs], axis=1)
        state = np.maximum(seen @ self.mixed + self.mix, 0.0)
        for layer in self.layers:
            state = state + _convolved(state, layer)
        told: Table = state @ self.out + np.float32(self.least)
        return told


def _convolved(state: Table, layer: Layer) -> Table:
    centred = state - state.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=1, keepdims=True) + _SMALL)
    told = centred / spread * layer.scale + layer.shift
    nothing = np.zeros((layer.gap, state.shape[1]), dtype=np.float32)
    padded = np.concatenate([nothing, told, nothing])
    around = np.concatenate(
        [padded[k * layer.gap : k * layer.gap + len(state)] for k in range(3)], axis=1
    )
    found: Table = around @ layer.convolution.reshape(-1, state.shape[1]) + layer.bias
    return np.maximum(found, 0.0)


def word_vectors(words: Sequence[str]) -> Table:
    """[len(words), d]: the mean of the vectors of each word's tokens, not normalised.

    A sign that no token knows has the vector of the unknown token. Raises NoModel.
    """
    encoder = embedded_encoder()
    known = list(dict.fromkeys(words))
    found = np.zeros((len(known), encoder.matrix.shape[1]), dtype=np.float32)
    for row, tokens in enumerate(encoder.tokens(known)):
        if len(tokens):
            found[row] = encoder.matrix[tokens].mean(axis=0)
    place = {word: row for row, word in enumerate(known)}
    return found[[place[word] for word in words]]


def read_networks(raw: bytes) -> tuple[WordNetwork, ...]:
    """The networks of a file that models/making/word_training.py wrote; half precision there."""
    import io

    with np.load(io.BytesIO(raw)) as held:
        vocabulary = {
            word: row for row, word in enumerate(str(held["vocabulary"]).split("\n"), start=1)
        }
        return tuple(_network(held, f"{n}.", vocabulary) for n in range(int(held["networks"])))


def _network(
    held: Mapping[str, NDArray[np.float16]], at: str, vocabulary: Mapping[str, int]
) -> WordNetwork:
    def table(name: str) -> Table:
        return held[f"{at}{name}"].astype(np.float32)

    layers = tuple(
        Layer(gap, *(table(f"{n}.{part}") for part in ("scale", "shift", "convolution", "bias")))
        for n, gap in enumerate(GAPS)
    )
    return WordNetwork(
        vocabulary,
        table("own"),
        table("turned"),
        table("turn"),
        table("mixed"),
        table("mix"),
        layers,
        table("out"),
        float(table("least")[0]),
    )
