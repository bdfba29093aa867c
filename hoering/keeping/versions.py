"""The states of the documents that were handed out, and each result file as it was written."""

from __future__ import annotations

from pathlib import Path

from hoering.keeping.digest import content_of
from hoering.keeping.store import Store


class Versions:
    """What the documents of one round said, by the version that is written in them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, version: str, content: bytes) -> None:
        """Remember a state; the same version said once more becomes the newest."""
        with self._store.open() as db:
            db.execute("DELETE FROM version WHERE version = ?", (version,))
            db.execute("INSERT INTO version (version, content) VALUES (?, ?)", (version, content))

    def newest(self) -> str:
        """The newest version; "" when there is none."""
        names = self.names()
        return names[0] if names else ""

    def names(self) -> list[str]:
        """All versions, the newest first."""
        asked = "SELECT version FROM version ORDER BY nth DESC"
        return [str(v) for (v,) in self._store.rows(asked)]

    def content(self, version: str) -> bytes | None:
        found = self._store.first("SELECT content FROM version WHERE version = ?", (version,))
        return None if found is None else bytes(found)

    def wrote(self, path: Path) -> None:
        """Remember the file as it lies there now: written by the program, or taken in."""
        with self._store.open() as db:
            row = (path.name, content_of(path).hex())
            db.execute("INSERT OR REPLACE INTO written VALUES (?, ?)", row)

    def is_ours(self, path: Path) -> bool:
        """Is the file as the program left it? A file that nobody wrote down is not."""
        return not path.exists() or self._digest(path.name) == content_of(path).hex()

    def made_of(self, name: str) -> str:
        """The digest of what a folder of results was made of; "" when nobody noted it."""
        return self._digest(f"{name}/") or ""

    def _digest(self, name: str) -> str | None:
        found: str | None = self._store.first("SELECT digest FROM written WHERE name = ?", (name,))
        return found

    def note_made_of(self, name: str, digest: str) -> None:
        """Remember what a folder of results was made of: its input and the decisions."""
        with self._store.open() as db:
            db.execute("INSERT OR REPLACE INTO written VALUES (?, ?)", (f"{name}/", digest))
