"""Files that are called as the attachments of a letter beside them: "Svar fra Ida.docx", "Svar fra Ida - bilag.pdf"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

_ATTACHED = re.compile(r"\b(?:bilag|vedhæft\w*|appendi(?:ks|x)|annex)\b", re.IGNORECASE)
# "1234567-1_2_Bilag 1.pdf": what a journal calls the second file of a document.
_FILED = re.compile(r"(\d{4,}-\d{1,4})[_ ]\d{1,3}[_ ]")
_TO = re.compile(r"(?:\d{1,2}|[a-h])?\s*(?:til|for)\s+")
_LEAST = 4  # letters of a letter's name by which its attachments are known


def companions(names: Sequence[str]) -> dict[str, str]:
    """Attachment → the one letter of the same folder that it belongs to, by their names."""
    letters = [name for name in names if not _ATTACHED.search(_plain(name))]
    by_name: dict[str, list[str]] = {}
    by_file: dict[str, list[str]] = {}
    for name in letters:
        by_name.setdefault(_plain(name), []).append(name)
        if filed := _FILED.match(name):
            by_file.setdefault(filed[1], []).append(name)
    found: dict[str, str] = {}
    for name in names:
        called = _ATTACHED.search(_plain(name))
        if called is None:
            continue
        before, after = _plain(name)[: called.start()].strip(), _plain(name)[called.end() :].strip()
        to = _TO.match(after)
        filed = _FILED.match(name)
        owners = by_file.get(filed[1], []) if filed else []
        owners = owners or by_name.get(before, [])
        owners = owners or (by_name.get(after[to.end() :], []) if to and not before else [])
        if len(owners) == 1 and len(_plain(owners[0])) >= _LEAST:
            found[name] = owners[0]
    return found


def _plain(name: str) -> str:
    """A file's name without its ending, in small letters, signs as blanks."""
    stem = PurePath(unicodedata.normalize("NFC", name)).stem.casefold()
    return " ".join(re.sub(r"[\W_]+", " ", stem).split())
