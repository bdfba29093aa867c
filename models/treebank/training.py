"""The pipeline's parts and how they are trained."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from treebank.composing import Material, Text
from treebank.documents import document, training_documents
from treebank.examples import ENTITIES, arrays
from treebank.fitting import COURSES, fit
from treebank.network import Network, put_into, put_names
from treebank.pretraining import pretrain
from treebank.sources import Sentence

CONFIG = """
[paths]
train = null
vectors = null
[system]
seed = 0
[nlp]
lang = "da"
pipeline = ["tok2vec","morphologizer","trainable_lemmatizer","senter","ner"]
batch_size = 64
[components]
[components.tok2vec]
factory = "tok2vec"
[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"
[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = 112
attrs = ["NORM","PREFIX","SUFFIX","SHAPE","SPACY"]
rows = [4300,500,1200,600,10]
include_static_vectors = true
[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 112
depth = 6
window_size = 1
maxout_pieces = 3
[components.morphologizer]
factory = "morphologizer"
[components.morphologizer.model]
@architectures = "spacy.Tagger.v2"
[components.morphologizer.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 112
upstream = "tok2vec"
[components.trainable_lemmatizer]
factory = "trainable_lemmatizer"
backoff = "orth"
min_tree_freq = 3
top_k = 3
[components.trainable_lemmatizer.model]
@architectures = "spacy.Tagger.v2"
[components.trainable_lemmatizer.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 112
upstream = "tok2vec"
[components.senter]
factory = "senter"
[components.senter.model]
@architectures = "spacy.Tagger.v2"
[components.senter.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 112
upstream = "tok2vec"
[components.ner]
factory = "ner"
[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 13
maxout_pieces = 1
use_upper = false
[components.ner.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 112
upstream = "tok2vec"
[corpora]
[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${paths.train}
max_length = 0
[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${paths.train}
max_length = 0
[initialize]
vectors = ${paths.vectors}
[training]
seed = ${system.seed}
train_corpus = "corpora.train"
dev_corpus = "corpora.dev"
"""


def with_vectors(vectors: Path) -> Any:
    """A blank Danish pipeline with the floret vectors, saved beside them."""
    import numpy as np
    import spacy
    from spacy.vectors import Mode, Vectors

    target = vectors.with_suffix(".spacy")
    nlp = spacy.blank("da")
    with vectors.open(encoding="utf-8") as file:
        bucket, size, minn, maxn, count, seed, bow, eow = file.readline().split()
        rows = [line.rstrip("\n").split(" ")[1:] for line in file]
    table = np.array([[float(x) for x in row if x] for row in rows], dtype=np.float32)
    assert table.shape == (int(bucket), int(size))
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, mode=Mode.floret, data=table, name="da_vectors",
        minn=int(minn), maxn=int(maxn), hash_count=int(count), hash_seed=int(seed),
        bow=bow, eow=eow,
    )  # fmt: skip
    nlp.to_disk(target)
    return nlp


def train(blank: Any, sources: Sources, work: Path, texts: Path) -> Path:
    """The folder of the trained pipeline: all parts at once in torch, put into spaCy's layers."""
    from spacy.training.initialize import init_nlp

    documents = training_documents(sources.articles, sources.varied, blank.vocab)
    _docbin(documents).to_disk(work / "train.spacy")
    nlp = init_nlp(_config(work))
    material = gathered(nlp, sources)
    network = _pretrained(nlp, work / "pretrained.pt", texts)
    for course in COURSES:
        network = fit(network, material, course)
    parts = {name: _softmax(nlp.get_pipe(name)) for name in TAGGERS}
    put_into(network, nlp.get_pipe("tok2vec").model, parts)
    put_names(network.heads["ner"], nlp.get_pipe("ner"), ENTITIES)
    nlp.to_disk(work / "trained")
    return work / "trained"


@dataclass(frozen=True)
class Sources:
    """The treebank's articles, the same with other names, and texts with names only."""

    articles: Sequence[Sequence[Sentence]]
    varied: Sequence[Sequence[Sentence]]
    marked: Sequence[Sequence[Sentence]]


def gathered(nlp: Any, sources: Sources) -> Material:
    """What the network learns from."""
    material = Material()

    def add(sentences: Sequence[Sentence], written: bool = False) -> Text:
        docs = [document([sentence], nlp.vocab) for sentence in sentences]
        return material.add(arrays(nlp, docs), written)

    for article, varied in zip(sources.articles, sources.varied, strict=True):
        text = add(article)
        material.texts.append(text)
        changed = [k for k, s in enumerate(varied) if s is not article[k]]
        numbers = dict(zip(changed, add([varied[k] for k in changed]), strict=True))
        if numbers:
            other = tuple(numbers.get(k, number) for k, number in enumerate(text))
            material.renamed.append((other, frozenset(numbers.values())))
    material.texts += [add(text, written=True) for text in sources.marked]
    return material


TAGGERS = ("morphologizer", "trainable_lemmatizer", "senter")


def _docbin(documents: Iterable[Any]) -> Any:
    from spacy.tokens import DocBin

    return DocBin(docs=documents, store_user_data=False)


def _config(work: Path) -> Any:
    from spacy.cli.init_config import fill_config
    from spacy.util import load_config

    path = work / "config.cfg"
    path.write_text(CONFIG, encoding="utf-8")
    fill_config(path, path, silent=True)
    return load_config(path, overrides=_paths(work))


def _paths(work: Path) -> dict[str, Any]:
    names = {"train": "train.spacy", "vectors": "vectors.spacy"}
    return {f"paths.{key}": str(work / name) for key, name in names.items()}


def _pretrained(nlp: Any, path: Path, texts: Path) -> Network:
    """The network with its heads, its layers as they lie at `path` or are made there."""
    embed = nlp.config["components"]["tok2vec"]["model"]["embed"]
    encode = nlp.config["components"]["tok2vec"]["model"]["encode"]
    heads = {name: len(nlp.get_pipe(name).labels) for name in TAGGERS} | {"ner": len(ENTITIES)}
    torch.manual_seed(1)
    size = nlp.vocab.vectors.shape[1]
    network = Network(embed["rows"], size, embed["width"], encode["depth"], heads)
    if not path.exists():
        pretrain(network, nlp, texts)
        learnt = {k: v for k, v in network.state_dict().items() if not k.startswith("heads.")}
        torch.save(learnt, path)
    network.load_state_dict(torch.load(path), strict=False)
    return network


def _softmax(pipe: Any) -> Any:
    return next(node for node in pipe.model.walk() if node.name == "softmax")
