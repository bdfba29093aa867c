"""The tables of .hoering/runde.db, as numbered steps: a database runs the steps it lacks.

value   what the machine said last: one row for each subject (a remark's id) and field
remark  the words of every remark ever seen, so that an edit whose remark is gone can be shown
edit    what people decided, with the machine's value they saw when they did
run     one row: the digest of the input that gave the last good result
reading what each file said when it was read, by all that it depends on; may be thrown away
"""

from __future__ import annotations

import sqlite3

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE value (
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (subject, field)
    ) WITHOUT ROWID;
    CREATE TABLE remark (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        text TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE edit (
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        based_on TEXT NOT NULL,
        made_at TEXT NOT NULL,
        PRIMARY KEY (subject, field)
    ) WITHOUT ROWID;
    CREATE TABLE run (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        digest TEXT NOT NULL
    );
    """,
    """
    CREATE TABLE reading (
        key TEXT PRIMARY KEY,
        content BLOB NOT NULL
    );
    """,
)


def upgrade(connection: sqlite3.Connection) -> int:
    """Run the steps the database lacks; returns its version, which can be newer than ours."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    for number, step in enumerate(STEPS[version:], version + 1):
        # One transaction for each step: executescript commits what is open before it starts.
        connection.executescript(f"BEGIN;{step}PRAGMA user_version = {number};COMMIT;")
        version = number
    return version
