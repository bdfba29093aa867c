"""What the program knows of Danish: words, and how near two texts are in meaning.

`load_language()` is the door; nothing heavy is imported before it is called.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoering.language.language import Language


def load_language(
    encoder: str = "", cache: Path | None = None, beside: Path | None = None
) -> Language:
    """The embedded static encoder, or the sentence-transformers model named by `encoder`.

    `cache` is a folder where the vectors of a named model are kept between runs; `beside` the
    folder that a relative path is seen from first. Nothing is downloaded.
    Raises NoModel when the model is not on this machine or cannot be read.
    """
    from hoering.language.language import load

    return load(encoder, cache, beside)
