"""A .docx file made into a document, once it is known to be no bomb."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hoering.reading.outcome import Outcome, with_text
from hoering.reading.troubles import trouble
from hoering.reading.word import read_word

_LARGEST_UNPACKED = 300_000_000  # bytes: more than this is a zip bomb or no letter
_RATIO = 200  # unpacked to packed, above a few megabytes


def read_word_file(path: Path, name: str) -> Outcome:
    """The document of a .docx file; one that would unpack to a flood is not opened."""
    with zipfile.ZipFile(path) as package:
        sizes = [(info.file_size, info.compress_size) for info in package.infolist()]
    unpacked, packed = sum(s for s, _ in sizes), sum(c for _, c in sizes)
    if unpacked > _LARGEST_UNPACKED or (unpacked > 20_000_000 and unpacked > _RATIO * packed):
        return None, (trouble("too_big", name),)
    try:
        return with_text(read_word(path, name), name)
    except Exception:
        return None, (trouble("broken", name),)
