"""What every file said when it was read: a file with the same content is not read again."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from hoering.keeping.digest import content_of, program_digest
from hoering.keeping.documents import Reading, from_bytes, to_bytes
from hoering.keeping.store import Store


class Shelf:
    """The readings of one round, by the files' content and name, the program and the settings.

    `settings` is all else that a reading depends on (whether pictures can be recognised …); what
    does not fill is only looked up, and nothing is written.
    A shelf that is damaged or locked is an empty one: the files are read, which loses nothing.
    """

    def __init__(self, folder: Path, settings: str = "", fills: bool = True) -> None:
        self._store = Store(folder)
        self._settings = settings
        self._fills = fills

    def key(self, path: Path, name: str) -> str:
        """SHA-256 over the content, the name below the round folder, program and settings."""
        parts = (content_of(path).hex(), name, program_digest(), self._settings)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def readings(self, keys: Iterable[str]) -> dict[str, Reading]:
        """What is there of the files with these keys."""
        found: dict[str, Reading] = {}
        for key, content in self._store.shelved(keys):
            try:
                found[key] = from_bytes(content)
            except (ValueError, TypeError, zlib.error):
                continue
        return found

    def keep(self, readings: Mapping[str, Reading], present: Iterable[str]) -> None:
        """Put readings on the shelf; those of files that are no longer `present` go away."""
        if not self._fills:
            return
        rows = [(key, to_bytes(reading)) for key, reading in sorted(readings.items())]
        self._store.shelve(rows, set(present))
