"""A .docx, .docm or .dotx file made into a document; nothing in it is run or fetched."""

from __future__ import annotations

from pathlib import Path

from hoering.reading.container import TooBig
from hoering.reading.outcome import Outcome, with_text
from hoering.reading.troubles import trouble
from hoering.reading.word import read_word


def read_word_file(path: Path, name: str) -> Outcome:
    """The document of a Word file; one that would unpack to a flood is not opened."""
    try:
        document, told = read_word(path, name)
    except TooBig:
        return None, (trouble("too_big", name),)
    except OSError:
        raise
    except Exception:
        return None, (trouble("broken", name),)
    return with_text(document, name, told)
