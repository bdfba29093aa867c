"""The Danish spaCy pipeline that comes along: word classes, lemmas, sentences, names.

The one door to spaCy, which takes two seconds to import and is an extra of the installation
(`pip install hoering[spacy]`). No stage asks for it: what they need of a language is read without
spaCy, and the persons that it finds add little to those of `privacy` (pyproject.toml has figures).
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hoering.language.models import models_folder

PIPELINE = "dansk-sprog"


@cache
def load_pipeline() -> Any:
    """The `spacy.Language`, loaded once.

    Raises NoModel without models; ImportError without spaCy; OSError without the pipeline.
    """
    import spacy

    return spacy.load(models_folder() / PIPELINE)
