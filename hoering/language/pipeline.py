"""The Danish spaCy pipeline that comes along: word classes, lemmas, sentences, names.

The one door to spaCy, which takes two seconds to import and is an extra of the installation
(`pip install hoering[spacy]`): what uses it does without where it is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

from hoering.language.models import models_folder

PIPELINE = "dansk-sprog"
PERSON = "PER"
_BATCH = 64


def has_pipeline() -> bool:
    """Whether spaCy and the embedded pipeline are on this machine; nothing is imported."""
    return find_spec("spacy") is not None and (models_folder() / PIPELINE / "meta.json").is_file()


@cache
def _pipeline() -> Any:
    import spacy

    return spacy.load(models_folder() / PIPELINE)


def load_pipeline() -> Any:
    """The `spacy.Language`, loaded once.

    Raises NoModel without models; ImportError without spaCy: ask `has_pipeline` before.
    """
    return _pipeline()


def persons(texts: Sequence[str]) -> Iterator[tuple[tuple[int, int], ...]]:
    """For each text the (start, end) in characters of what is taken for persons' names."""
    nlp = load_pipeline()
    # Names hang on the network alone; the parts that only label words are not run.
    with nlp.select_pipes(enable=["tok2vec", "ner"]):
        for doc in nlp.pipe(texts, batch_size=_BATCH):
            yield tuple((e.start_char, e.end_char) for e in doc.ents if e.label_ == PERSON)
