"""What one round of training reads: texts as they are, and sentences of all texts mixed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from treebank.examples import MISSING, PARTS, Arrays

RUN = 8  # sentences of a text in one document
MIXED = (6, 14)  # fewest and most sentences in a document of mixed ones
ALIKE = 0.4  # share of texts that are read as they are: UD's dev is mixed, half of its test is not

Text = tuple[int, ...]  # numbers of sentences


@dataclass(frozen=True)
class Batch:
    """Words of documents in a row, empty rows between them.

    hashed [n, tables, 4], vectors [n, v], real [n] 1 for words, written [n] 1 for words of written
    texts, labels [n] by part.
    """

    hashed: torch.Tensor
    vectors: torch.Tensor
    real: torch.Tensor
    written: torch.Tensor
    labels: dict[str, torch.Tensor]


class Material:
    """All sentences in one table; a batch is looked up by the numbers of its rows.

    `texts` are the texts whose sentences `add` was given; a text with other names in it lies in
    `renamed` beside the numbers of the sentences that it changes.
    """

    def __init__(self) -> None:
        self.texts: list[Text] = []
        self.renamed: list[tuple[Text, frozenset[int]]] = []
        self._sentences: list[Arrays] = []
        self._written: list[bool] = []
        self._table: Batch | None = None
        self._begin: list[int] = [0]

    def add(self, sentences: Sequence[Arrays], written: bool = False) -> Text:
        """The numbers of the sentences; `written` are those that only have names and starts."""
        first = len(self._sentences)
        for sentence in sentences:
            self._sentences.append(sentence)
            self._written.append(written)
            self._begin.append(self._begin[-1] + len(sentence.hashed))
        self._table = None
        return tuple(range(first, first + len(sentences)))

    def size(self, sentence: int) -> int:
        return self._begin[sentence + 1] - self._begin[sentence]

    def batch(self, documents: Sequence[Text], padding: int, rounded: int = 1) -> Batch:
        """`padding` empty rows around each document, then as many as make n divide by `rounded`.

        The same few sizes come again and again: a new one costs the matrices' library more than
        the multiplication.
        """
        table = self._made()
        empty = np.full(padding, self._begin[-1])
        rows: list[np.ndarray] = []
        for document in documents:
            rows.append(empty)
            rows += [np.arange(self._begin[k], self._begin[k + 1]) for k in document]
            rows.append(empty)
        over = -sum(map(len, rows)) % rounded
        numbers = torch.from_numpy(np.concatenate([*rows, np.full(over, self._begin[-1])]))
        return Batch(
            table.hashed[numbers],
            table.vectors[numbers],
            table.real[numbers],
            table.written[numbers],
            {name: labels[numbers] for name, labels in table.labels.items()},
        )

    def _made(self) -> Batch:
        """The table, its last row the empty one."""
        if self._table is None:
            held = self._sentences
            sizes = [len(s.hashed) for s in held]
            written = np.repeat(np.array(self._written, np.float32), sizes)
            hashed = np.concatenate([s.hashed for s in held] + [held[0].hashed[:1]])
            vectors = np.concatenate([s.vectors for s in held] + [held[0].vectors[:1]])
            self._table = Batch(
                torch.from_numpy(hashed),
                torch.from_numpy(vectors),
                torch.cat([torch.ones(len(written)), torch.zeros(1)]),
                torch.cat([torch.from_numpy(written), torch.zeros(1)]),
                {
                    name: torch.from_numpy(
                        np.concatenate([*(s.labels[name] for s in held), [MISSING]])
                    )
                    for name in PARTS
                },
            )
        return self._table


def composed(material: Material, chance: random.Random) -> list[Text]:
    """The documents of one round, in a new order and mixed anew."""
    documents: list[Text] = []
    loose: list[int] = []
    changed = [(text, only) for text, only in material.renamed]
    for text, only in [*((text, frozenset(text)) for text in material.texts), *changed]:
        if chance.random() < ALIKE:
            runs = [text[k : k + RUN] for k in range(0, len(text), RUN)]
            documents += [run for run in runs if only & set(run)]
        else:
            loose += [number for number in text if number in only]
    chance.shuffle(loose)
    documents += _cut(loose, chance)
    chance.shuffle(documents)
    return documents


def _cut(loose: Sequence[int], chance: random.Random) -> Iterator[Text]:
    start = 0
    while start < len(loose):
        end = start + chance.randint(*MIXED)
        yield tuple(loose[start:end])
        start = end
