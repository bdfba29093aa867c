"""What is typed on a command line or as a key: Danish letters spelt out, folders in quotes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

_SPELT_OUT = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"}
)


def spelt_out(word: str) -> str:
    """ "Kør" → "koer": names of commands, options, keys and people may be typed either way."""
    return unicodedata.normalize("NFC", word.strip().casefold()).translate(_SPELT_OUT)


def quoted(folder: Path) -> str:
    """The folder as it is typed behind a command: in quotes where a shell would read more than a
    name, as in "Plan (2026)"."""
    return str(folder) if re.fullmatch(r"[\w./\\:~-]+", str(folder)) else f'"{folder}"'
