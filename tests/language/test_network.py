"""The pipeline's network in torch computes what spaCy's layers compute with its weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from hoering.language.models import models_folder

spacy = pytest.importorskip("spacy", reason="spaCy is an extra: pip install -e '.[spacy]'")
torch = pytest.importorskip("torch", reason="torch is needed to make the pipeline only")


def test_same_numbers_in_torch_and_in_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "models"))
    from treebank.composing import Material
    from treebank.examples import arrays
    from treebank.network import Network, put_into

    nlp = spacy.load(models_folder() / "dansk-sprog")
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


def test_names_by_the_scores_of_their_head(monkeypatch: pytest.MonkeyPatch) -> None:
    """spaCy's moves choose, word by word, the allowed label with the head's largest score."""
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "models"))
    from treebank.examples import ENTITIES
    from treebank.network import put_names

    nlp = spacy.load(models_folder() / "dansk-sprog")
    tok2vec, ner = nlp.get_pipe("tok2vec"), nlp.get_pipe("ner")
    doc = nlp.make_doc(
        "Rådet i Odense takker Bo Lund og hans nabo for udkastet til en plan i byen."
    )
    torch.manual_seed(5)
    head = torch.nn.Linear(tok2vec.model.get_dim("nO"), len(ENTITIES))
    put_names(head, ner, ENTITIES)
    rows = torch.from_numpy(tok2vec.model.predict([doc])[0])
    scores = head(rows).detach().numpy()
    labels: list[str] = []
    for nth, row in enumerate(scores):
        last = nth == len(scores) - 1
        if labels and labels[-1][0] in "BI":
            kind = labels[-1][1:]
            allowed = ["L" + kind] if last else ["I" + kind, "L" + kind]
        else:
            allowed = [label for label in ENTITIES if label[0] in ("OU" if last else "OBU")]
        labels.append(max(allowed, key=lambda label: float(row[ENTITIES.index(label)])))
    found = ner(tok2vec(doc))
    assert len(found.ents) >= 3
    ours = [(k, label[2:]) for k, label in enumerate(labels) if label[0] in "BU"]
    assert [(e.start, e.label_) for e in found.ents] == ours
