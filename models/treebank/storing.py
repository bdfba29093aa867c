"""The pipeline on disk without the words that only its training needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def store(nlp: Any, target: Path) -> None:
    """Write the pipeline; of its strings only those that it looks up by their number.

    Words get their vectors by their letters, so that no list of them is needed.
    """
    nlp.to_disk(target)
    path = target / "vocab" / "strings.json"
    path.write_text(json.dumps(sorted(_needed(nlp)), ensure_ascii=False), encoding="utf-8")


def _needed(nlp: Any) -> set[str]:
    import spacy
    import srsly

    strings = nlp.vocab.strings
    found = set(spacy.blank(nlp.lang).vocab.strings)
    for word, parts in nlp.tokenizer.rules.items():
        found |= {word} | {value for part in parts for value in part.values()}
    for name in nlp.pipe_names:
        found |= {str(label) for label in getattr(nlp.get_pipe(name), "labels", ())}
    # What the lemmatizer's trees cut away and put instead; 0 is nothing.
    trees = srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())["trees"]
    numbers = {tree[key] for tree in trees for key in ("orig", "subst") if key in tree}
    return found | {strings[number] for number in numbers if number}
