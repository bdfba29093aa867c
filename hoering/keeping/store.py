"""The one door to .hoering/runde.db."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from hoering.domain import SEPARATOR, Analysis, Edit, Response, Reviewed, response_keys, values_of
from hoering.errors import DiskFull, MemoryDamaged, OutputLocked
from hoering.keeping import history
from hoering.keeping.numbers import Numbered, keep_numbers, numbers_in
from hoering.keeping.schema import STEPS, upgrade

T = TypeVar("T")
FOLDER, FILE = ".hoering", "runde.db"
_WAIT = 10.0  # seconds for another run to finish writing
_FOUND_THEMES = ("", "themes")  # the subject and field of a row that is of no remark


class Store:
    """The memory of one round folder. Each method is one transaction: all of it or nothing.

    Raises MemoryDamaged when the file is no database or a newer program's, OutputLocked when it
    may not be written, DiskFull when there is no room.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FOLDER / FILE

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """The database in one transaction, with all steps run; undone when anything is raised."""
        try:
            self.path.parent.mkdir(exist_ok=True)
            connection = sqlite3.connect(self.path, timeout=_WAIT)
        except (OSError, sqlite3.OperationalError) as error:
            raise self._locked() from error
        try:
            if upgrade(connection) > len(STEPS):
                raise MemoryDamaged(
                    f"{FOLDER}/{FILE} er skrevet af en nyere udgave af hoering.",
                    "Opdatér hoering på denne maskine, og kør igen.",
                )
            with connection:
                yield connection
        except sqlite3.OperationalError as error:
            raise self._full() if "full" in str(error) else self._locked() from error
        except sqlite3.IntegrityError:
            raise  # a fault of ours, not of the file
        except sqlite3.DatabaseError as error:
            raise MemoryDamaged(
                f"{FOLDER}/{FILE} er beskadiget og kan ikke læses.",
                f"Gendan filen fra en sikkerhedskopi, eller omdøb den til {FILE}.gammel, "
                "og kør igen. Så begynder rundens hukommelse forfra.",
            ) from error
        finally:
            connection.close()

    def _locked(self) -> OutputLocked:
        return OutputLocked(
            f"{FOLDER}/{FILE} kan ikke skrives.",
            "Se efter, om en anden kørsel er i gang, og om mappen er skrivebeskyttet.",
        )

    def _full(self) -> DiskFull:
        return DiskFull("Disken er fuld.", "Skaf plads, og kør igen. Det gamle resultat er urørt.")

    def ask(self, question: Callable[[sqlite3.Connection], T], nothing: T) -> T:
        """What the memory answers; `nothing` where there is none, and asking makes none."""
        if not self.path.exists():
            return nothing
        with self.open() as db:
            return question(db)

    def rows(self, asked: str, values: Sequence[str] = ()) -> list[tuple[Any, ...]]:
        """All rows that an SQL question finds; none where there is no memory."""
        return self.ask(lambda db: db.execute(asked, values).fetchall(), [])

    def first(self, asked: str, values: Sequence[str] = ()) -> Any:
        """The first value of the first row that an SQL question finds; None for no row."""
        return next((row[0] for row in self.rows(asked, values)), None)

    def edits(self) -> tuple[Edit, ...]:
        """Everything that people decided, in a fixed order."""
        return self.ask(history.edits, ())

    def save(self, reviewed: Reviewed) -> None:
        """Remember the analysis. Remarks that are gone keep their words; edits are not touched."""
        analysis = reviewed.analysis
        files = {r.id: r.sources[0].file if r.sources else "" for r in analysis.responses}
        keys = response_keys(analysis.responses)
        values = sorted((s, f, v) for (s, f), v in values_of(analysis).items())
        if found := _found_themes(analysis):
            values.append((*_FOUND_THEMES, SEPARATOR.join(found)))
        remarks = sorted(
            (r.id, files.get(r.response, ""), r.text, keys.get(r.response, ""))
            for r in analysis.remarks
        )
        with self.open() as db:
            db.execute("DELETE FROM run")
            db.execute("DELETE FROM value")
            db.executemany("INSERT INTO value VALUES (?, ?, ?)", values)
            db.executemany("INSERT OR REPLACE INTO remark VALUES (?, ?, ?, ?)", remarks)
            keep_numbers(db, analysis.responses)

    def themes(self) -> tuple[str, ...]:
        """The ids of the themes that the last analysis found, in order.

        () where they were given or the draft's chapters: finding does not go on from those.
        """
        asked = "SELECT value FROM value WHERE subject = ? AND field = ?"
        found: str | None = self.first(asked, _FOUND_THEMES)
        return tuple(found.split(SEPARATOR)) if found is not None else ()

    def numbers(self) -> tuple[Numbered, ...]:
        """The number of every response that ever had one."""
        return self.ask(numbers_in, ())

    def keep_numbers(self, responses: Sequence[Response]) -> None:
        """Remember the numbers under which these were shown, ahead of the next `save`."""
        with self.open() as db:
            keep_numbers(db, responses)

    def finished(self, digest: str) -> None:
        """Note that all results of the state with this digest are written."""
        with self.open() as db:
            db.execute("INSERT OR REPLACE INTO run VALUES (1, ?)", (digest,))

    def last_digest(self) -> str:
        """The digest of the state that the last complete run left; "" when there is none."""
        return str(self.first("SELECT digest FROM run") or "")

    def shelved(self, keys: Iterable[str]) -> list[tuple[str, bytes]]:
        """The contents on the shelf under these keys, in the keys' order."""
        asked = "SELECT content FROM reading WHERE key = ?"

        def found(db: sqlite3.Connection) -> list[tuple[str, bytes]]:
            rows = ((key, db.execute(asked, (key,)).fetchone()) for key in dict.fromkeys(keys))
            return [(key, bytes(row[0])) for key, row in rows if row]

        return self.ask(found, [])

    def shelve(self, rows: Iterable[tuple[str, bytes]], present: Iterable[str]) -> None:
        """Put contents on the shelf and take away all whose key is not among `present`."""
        with self.open() as db:
            keys = {key for (key,) in db.execute("SELECT key FROM reading")}
            gone = sorted(keys - set(present))
            db.executemany("DELETE FROM reading WHERE key = ?", [(key,) for key in gone])
            db.executemany("INSERT OR REPLACE INTO reading VALUES (?, ?)", rows)


def _found_themes(analysis: Analysis) -> list[str]:
    if analysis.round.theme_source:
        return []
    return sorted(t.id for t in analysis.theming.themes if t.origin in ("udkast", "fundet"))
