"""What the letters said when the list of personal data was written: whoever signs it has gone through these."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from hoering.domain import Response, normalised
from hoering.keeping.digest import content_of
from hoering.keeping.store import Store


class GoneThrough:
    """The letters behind each state of the list, in the round's memory."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._store = folder, Store(folder)

    def note(self, state: str, responses: Sequence[Response]) -> None:
        """The list was written with this state when the letters were as they are."""
        rows = [(state, r.id, self._letter(r)) for r in responses]
        with self._store.open() as db:
            db.execute("DELETE FROM listed WHERE state = ?", (state,))
            db.executemany("INSERT INTO listed (state, response, letter) VALUES (?, ?, ?)", rows)

    def unlike(self, state: str, responses: Sequence[Response]) -> tuple[str, ...]:
        """The numbers of the responses that are new or say something else since a list with this
        state was written. A state that nobody remembers counts as the newest; () before the first."""
        asked = "SELECT response, letter FROM listed WHERE state = ?"
        newest = "SELECT response, letter FROM listed WHERE state = (SELECT state FROM listed ORDER BY nth DESC)"
        known = dict(self._store.rows(asked, (state,)) or self._store.rows(newest, ()))
        return tuple(r.id for r in responses if known and known.get(r.id) != self._letter(r))

    def _letter(self, response: Response) -> str:
        """By its words; where some of it is not read, by its files."""
        return hashlib.sha256(b"".join(self._parts(response))).hexdigest()[:20]

    def _parts(self, response: Response) -> Iterator[bytes]:
        document = response.document
        yield normalised(document.text).encode()
        if not document.text or any(page.unread for page in document.pages):
            yield from (content_of(self._folder / source.file) for source in response.sources)
