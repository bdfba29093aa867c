"""The pipeline's network in torch computes what spaCy's layers compute with its weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from hoering.language.models import models_folder
from hoering.language.pipeline import PIPELINE

spacy = pytest.importorskip("spacy", reason="spaCy is an extra: pip install -e '.[spacy]'")
torch = pytest.importorskip("torch", reason="torch is needed to make the pipeline only")


def test_same_numbers_in_torch_and_in_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "models"))
    from treebank.composing import Material
    from treebank.examples import arrays
    from treebank.network import Network, put_into

    nlp = spacy.load(models_folder() / PIPELINE)
    docs = [
        nlp.make_doc(t)
        for t in ("Rådet takker for udkastet.", "Ja.", "Der mangler en frist for svar.")
    ]
    embed = nlp.config["components"]["tok2vec"]["model"]["embed"]
    depth = nlp.config["components"]["tok2vec"]["model"]["encode"]["depth"]
    torch.manual_seed(3)
    network = Network(
        embed["rows"], nlp.vocab.vectors.shape[1], embed["width"], depth, {"senter": 2}
    )
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    put_into(network, nlp.get_pipe("tok2vec").model, {})
    material = Material()
    texts = [(number,) for number in material.add(arrays(nlp, docs))]
    batch = material.batch(texts, depth, rounded=16)
    assert len(batch.real) % 16 == 0
    with torch.no_grad():
        found = network.eval().encode(batch.hashed, batch.vectors, batch.real).numpy()
    ours = found[batch.real.numpy() > 0]
    theirs = np.concatenate(nlp.get_pipe("tok2vec").model.predict(docs))
    assert np.abs(ours - theirs).max() < 1e-4
    assert np.abs(theirs).max() > 0.1
