"""Treebank documents as arrays: the features of each word and the label of each part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

MISSING = -100
# Begin, inside, last and single word of a name: the moves of spaCy's transitions.
ENTITIES = ("O", *(f"{place}-{kind}" for kind in ("PER", "ORG", "LOC") for place in "BILU"))
WordFeatures = tuple[torch.Tensor, torch.Tensor]
PARTS = ("morphologizer", "trainable_lemmatizer", "senter", "ner")


@dataclass(frozen=True)
class Arrays:
    """One document of n words: `hashed` [n, tables, 4], `vectors` [n, v], labels [n] by part."""

    hashed: NDArray[np.int64]
    vectors: NDArray[np.float32]
    labels: dict[str, NDArray[np.int64]]


def arrays(nlp: Any, documents: Sequence[Any]) -> list[Arrays]:
    """`nlp` is initialised: its parts know their labels. MISSING where nobody looked."""
    from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees
    from spacy.vocab import Vocab

    found = []
    morphs = {label: k for k, label in enumerate(nlp.get_pipe("morphologizer").labels)}
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    scratch = EditTrees(Vocab().strings).from_bytes(lemmatizer.trees.to_bytes())
    for doc in documents:
        found.append(
            Arrays(
                _hashed(nlp, doc),
                np.asarray(doc.vocab.vectors.get_batch(doc.to_array("ORTH")), dtype=np.float32),
                {
                    "morphologizer": _morphs(nlp, doc, morphs),
                    "trainable_lemmatizer": _trees(doc, scratch, lemmatizer.tree2label),
                    "senter": np.array([int(t.is_sent_start is True) for t in doc]),
                    "ner": _entities(doc),
                },
            )
        )
    return found


def word_features(nlp: Any, words: Sequence[str], at_once: int = 20_000) -> WordFeatures:
    """For each word the rows of the hash tables [2, n, tables, 4], and its vector [n, v].

    The rows are told first without a blank after the word, then with one; vectors in half precision.
    """
    from spacy.tokens import Doc

    hashed, vectors = [], []
    for start in range(0, len(words), at_once):
        some = list(words[start : start + at_once])
        docs = [Doc(nlp.vocab, some, [blank] * len(some)) for blank in (False, True)]
        hashed.append(np.stack([_hashed(nlp, doc).astype(np.int16) for doc in docs]))
        batch = nlp.vocab.vectors.get_batch(docs[0].to_array("ORTH"))
        vectors.append(np.asarray(batch, dtype=np.float16))
    return torch.from_numpy(np.concatenate(hashed, 1)), torch.from_numpy(np.concatenate(vectors))


def _hashed(nlp: Any, doc: Any) -> NDArray[np.int64]:
    """The rows that each word has in the hash tables: [n, tables, 4]."""
    nodes = [n for n in nlp.get_pipe("tok2vec").model.walk() if n.name == "hashembed"]
    attributes = nlp.config["components"]["tok2vec"]["model"]["embed"]["attrs"]
    ids = doc.to_array(attributes).astype(np.uint64)
    rows = [
        node.ops.hash(np.ascontiguousarray(ids[:, k]), node.attrs["seed"]) % node.get_dim("nV")
        for k, node in enumerate(nodes)
    ]
    return np.stack(rows, axis=1).astype(np.int64)


def _morphs(nlp: Any, doc: Any, known: dict[str, int]) -> NDArray[np.int64]:
    from spacy.morphology import Morphology

    labels = []
    for token in doc:
        feats = {**Morphology.feats_to_dict(str(token.morph)), "POS": token.pos_}
        label = nlp.vocab.strings[nlp.vocab.morphology.add(feats)]
        labels.append(known.get(label, MISSING) if token.pos_ else MISSING)
    return np.array(labels)


def _trees(doc: Any, scratch: Any, known: dict[int, int]) -> NDArray[np.int64]:
    """Rare trees have no label. Looked up in `scratch`: what is asked would stay in the lemmatizer."""
    labels = []
    for token in doc:
        tree = scratch.add(token.text, token.lemma_) if token.lemma_ else None
        labels.append(known.get(tree, MISSING) if tree is not None else MISSING)
    return np.array(labels)


def _entities(doc: Any) -> NDArray[np.int64]:
    labels = [MISSING if not token.ent_iob_ else 0 for token in doc]
    for name in doc.ents:
        places = "U" if len(name) == 1 else "B" + "I" * (len(name) - 2) + "L"
        for token, place in zip(name, places, strict=True):
            labels[token.i] = ENTITIES.index(f"{place}-{name.label_}")
    return np.array(labels)
