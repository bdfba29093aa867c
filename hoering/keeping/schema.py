"""The tables of .hoering/runde.db, as numbered steps: a database runs the steps it lacks.

value   what the machine said last: one row for each subject (a remark's id) and field, one for
        the themes that it found
remark  the words of every remark ever seen, so that an edit whose remark is gone can be shown
edit    what people decided, with the machine's value they saw when they did
run     one row: the digest of the input that gave the last good result, and of its files' names
reading what each file said when it was read, by all that it depends on; may be thrown away
history every decision and its undoing, with what was in force before and after (JSON)
note    what could not be understood in an edited document, word by word, until it is closed
version what a state of the documents said, so that an edited one can be told from it
written the digest of each result file as the program wrote it last, and of what a folder of results
        ("resultat/", "offentlig/") was made of
publication when the round was published, on whose word, and how much was hidden
personal the verdict on each personal datum in the last publication
number  the number (H05) of every response that ever had one, and what it is known by
listed  the digest of every letter as it was when a list of personal data was written, by its state
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
    """
    ALTER TABLE edit ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE edit ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE edit ADD COLUMN context TEXT NOT NULL DEFAULT '';
    ALTER TABLE remark ADD COLUMN response TEXT NOT NULL DEFAULT '';
    CREATE TABLE history (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        before TEXT,
        after TEXT,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL,
        source TEXT NOT NULL,
        undoes INTEGER
    );
    INSERT INTO history (action, subject, field, made_at, made_by, source)
        SELECT 'besluttet', subject, field, made_at, '', '' FROM edit
        ORDER BY made_at, subject, field;
    UPDATE edit SET number = (
        SELECT h.number FROM history h WHERE h.subject = edit.subject AND h.field = edit.field
    );
    UPDATE history SET after = (
        SELECT json_object('value', e.value, 'based_on', e.based_on, 'made_at', e.made_at,
            'made_by', '', 'number', e.number, 'context', '')
        FROM edit e WHERE e.number = history.number
    );
    CREATE TABLE note (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        file TEXT NOT NULL,
        place TEXT NOT NULL,
        text TEXT NOT NULL,
        why TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL,
        closed_at TEXT NOT NULL DEFAULT '',
        closed_by TEXT NOT NULL DEFAULT ''
    );
    CREATE TABLE version (
        nth INTEGER PRIMARY KEY AUTOINCREMENT,
        version TEXT NOT NULL UNIQUE,
        content BLOB NOT NULL
    );
    CREATE TABLE written (
        name TEXT PRIMARY KEY,
        digest TEXT NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE publication (
        nth INTEGER PRIMARY KEY AUTOINCREMENT,
        made_at TEXT NOT NULL,
        basis TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        hidden INTEGER NOT NULL,
        kept INTEGER NOT NULL,
        files TEXT NOT NULL
    );
    CREATE TABLE personal (
        response TEXT NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        verdict TEXT NOT NULL,
        PRIMARY KEY (response, kind, text)
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE number (
        number INTEGER PRIMARY KEY,
        response TEXT NOT NULL,
        sender TEXT NOT NULL,
        words TEXT NOT NULL
    );
    """,
    """
    CREATE TABLE listed (
        nth INTEGER PRIMARY KEY AUTOINCREMENT,
        state TEXT NOT NULL,
        response TEXT NOT NULL,
        letter TEXT NOT NULL
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
