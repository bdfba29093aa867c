"""One run at a time in a round folder: two would write each other's results over."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hoering.errors import RoundBusy
from hoering.keeping.store import FOLDER

LOCK = "i-gang.db"  # without content: what is held is its lock, which a killed run lets go of


@contextmanager
def sole(folder: Path) -> Iterator[None]:
    """Holds the round folder until the run ends. Raises RoundBusy where another run holds it.

    Where nothing may be written, or the file system knows no locks, the run goes on without: what
    cannot be written is told of where it is written.
    """
    memory = folder / FOLDER
    fresh = not memory.exists()
    try:
        memory.mkdir(exist_ok=True)
        connection = sqlite3.connect(memory / LOCK, timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error):
        yield
        return
    try:
        _take(connection, folder)
        yield
    finally:
        connection.close()
        if fresh and [path.name for path in memory.iterdir()] == [LOCK]:
            shutil.rmtree(memory, ignore_errors=True)  # nothing came of the run


def _take(connection: sqlite3.Connection, folder: Path) -> None:
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:  # whatever else: nobody can hold it
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise RoundBusy(
                f"En anden kørsel er i gang i mappen »{folder.resolve().name}«.",
                "Vent, til den er færdig, og kør så igen. Intet er ændret.",
            ) from error
