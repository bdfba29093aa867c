"""Treebank documents as arrays: the features of each word and the label of each part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

MISSING = -100
ENTITIES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
PARTS = ("morphologizer", "trainable_lemmatizer", "senter", "ner")


@dataclass(frozen=True)
class Arrays:
    """One document of n words: `hashed` [n, tables, 4], `vectors` [n, v], labels [n] by part."""

    hashed: NDArray[np.int64]
    vectors: NDArray[np.float32]
    labels: dict[str, NDArray[np.int64]]


def arrays(nlp: Any, documents: Sequence[Any]) -> list[Arrays]:
    """`nlp` is initialised: its parts know their labels. MISSING where nobody looked."""
    found = []
    nodes = [n for n in nlp.get_pipe("tok2vec").model.walk() if n.name == "hashembed"]
    attributes = nlp.config["components"]["tok2vec"]["model"]["embed"]["attrs"]
    morphs = {label: k for k, label in enumerate(nlp.get_pipe("morphologizer").labels)}
    for doc in documents:
        ids = doc.to_array(attributes).astype(np.uint64)
        hashed = [
            node.ops.hash(np.ascontiguousarray(ids[:, k]), node.attrs["seed"]) % node.get_dim("nV")
            for k, node in enumerate(nodes)
        ]
        keys = doc.to_array("ORTH")
        found.append(
            Arrays(
                np.stack(hashed, axis=1).astype(np.int64),
                np.asarray(doc.vocab.vectors.get_batch(keys), dtype=np.float32),
                {
                    "morphologizer": _morphs(nlp, doc, morphs),
                    "trainable_lemmatizer": _trees(nlp, doc),
                    "senter": np.array([int(t.is_sent_start is True) for t in doc]),
                    "ner": _entities(doc),
                },
            )
        )
    return found


def _morphs(nlp: Any, doc: Any, known: dict[str, int]) -> NDArray[np.int64]:
    from spacy.morphology import Morphology

    labels = []
    for token in doc:
        feats = {**Morphology.feats_to_dict(str(token.morph)), "POS": token.pos_}
        label = nlp.vocab.strings[nlp.vocab.morphology.add(feats)]
        labels.append(known.get(label, MISSING) if token.pos_ else MISSING)
    return np.array(labels)


def _trees(nlp: Any, doc: Any) -> NDArray[np.int64]:
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    labels = []
    for token in doc:
        if not token.lemma_:
            labels.append(MISSING)
            continue
        tree = lemmatizer.trees.add(token.text, token.lemma_)
        labels.append(lemmatizer.tree2label.get(tree, 0))
    return np.array(labels)


def _entities(doc: Any) -> NDArray[np.int64]:
    labels = []
    for token in doc:
        kind = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_
        labels.append(ENTITIES.index(kind) if kind else MISSING)
    return np.array(labels)
