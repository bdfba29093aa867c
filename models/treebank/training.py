"""The pipeline's parts and how they are trained."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

CONFIG = """
[paths]
train = null
dev = null
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
width = 96
attrs = ["NORM","PREFIX","SUFFIX","SHAPE"]
rows = [3000,500,1500,800]
include_static_vectors = true
[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3
[components.morphologizer]
factory = "morphologizer"
[components.morphologizer.model]
@architectures = "spacy.Tagger.v2"
[components.morphologizer.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96
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
width = 96
upstream = "tok2vec"
[components.senter]
factory = "senter"
[components.senter.model]
@architectures = "spacy.Tagger.v2"
[components.senter.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96
upstream = "tok2vec"
[components.ner]
factory = "ner"
[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
[components.ner.model.tok2vec]
@architectures = "spacy.Tok2Vec.v2"
[components.ner.model.tok2vec.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = 96
attrs = ["NORM","PREFIX","SUFFIX","SHAPE"]
rows = [2000,500,1000,500]
include_static_vectors = true
[components.ner.model.tok2vec.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3
[corpora]
[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${paths.train}
max_length = 0
[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${paths.dev}
max_length = 0
[initialize]
vectors = ${paths.vectors}
[training]
seed = ${system.seed}
dropout = 0.15
accumulate_gradient = 1
gpu_allocator = null
patience = 2000
max_steps = 3000
eval_frequency = 500
train_corpus = "corpora.train"
dev_corpus = "corpora.dev"
[training.optimizer]
@optimizers = "Adam.v1"
learn_rate = 0.001
use_averages = true
[training.batcher]
@batchers = "spacy.batch_by_words.v1"
size = 800
discard_oversize = false
tolerance = 0.2
[training.score_weights]
pos_acc = 0.3
morph_acc = 0.1
lemma_acc = 0.2
sents_f = 0.1
ents_f = 0.3
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


def train(blank: Any, documents: Sequence[Any], dev: Sequence[Any], work: Path) -> Path:
    """The folder of the best pipeline by the weighted figures on `dev`."""
    from spacy.cli.init_config import fill_config
    from spacy.cli.train import train as run
    from spacy.tokens import DocBin

    for name, held in (("train", documents), ("dev", dev)):
        DocBin(docs=held, store_user_data=False).to_disk(work / f"{name}.spacy")
    config = work / "config.cfg"
    config.write_text(CONFIG, encoding="utf-8")
    fill_config(config, config, silent=True)
    overrides = {
        "paths.train": str(work / "train.spacy"),
        "paths.dev": str(work / "dev.spacy"),
        "paths.vectors": str(work / "vectors.spacy"),
    }
    run(config, work / "trained", overrides=overrides)
    return work / "trained" / "model-best"
