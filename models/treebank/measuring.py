"""The pipeline's figures on treebank documents, from raw text on, as spaCy publishes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

FIGURES = ("token_f", "pos_acc", "morph_acc", "lemma_acc", "sents_f", "ents_p", "ents_r", "ents_f")


def scores(model: Path, documents: Sequence[Any]) -> dict[str, float]:
    """Each figure 0..1 to four decimals."""
    import spacy
    from spacy.training import Example

    nlp = spacy.load(model)
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in documents]
    found = nlp.evaluate(examples)
    return {name: round(found[name], 4) for name in FIGURES}
