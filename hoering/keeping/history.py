"""Who decided what when, every entry never changed nor taken away, and as people read it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from hoering import dansk
from hoering.domain import NOT_SEEN, SEPARATOR, STRUCTURAL, Edit, parts_of


class Action(StrEnum):
    DECIDED = "besluttet"
    UNDONE = "fortrudt"
    CONFIRMED = "bekræftet"
    RETIRED = "henlagt"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decided, and when (ISO 8601)."""

    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Entry:
    """`before` and `after` are the decision in force ahead of the entry and from it on."""

    number: int
    action: Action
    subject: str
    field: str
    before: Edit | None
    after: Edit | None
    made_at: str
    made_by: str
    source: str = ""
    undoes: int | None = None


_COLUMNS = "subject, field, value, based_on, made_at, made_by, number, context"
_KEPT = ("value", "based_on", "made_at", "made_by", "number", "context")


def edits(db: sqlite3.Connection) -> tuple[Edit, ...]:
    """The decisions in force, by subject and field."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM edit ORDER BY subject, field")
    return tuple(Edit(*row) for row in rows)


def in_force(db: sqlite3.Connection, subject: str, field: str) -> Edit | None:
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM edit WHERE subject = ? AND field = ?", (subject, field)
    )
    row = rows.fetchone()
    return Edit(*row) if row else None


def record(
    db: sqlite3.Connection,
    subject: str,
    field: str,
    after: Edit | None,
    *,
    action: Action = Action.DECIDED,
    signature: Signature,
    source: str = "",
    undoes: int | None = None,
) -> int:
    """Put `after` in force (None: no decision any more) and note it; returns the entry's number."""
    before = in_force(db, subject, field)
    cursor = db.execute(
        "INSERT INTO history (action, subject, field, before, after, made_at, made_by, source,"
        " undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            action.value,
            subject,
            field,
            _packed(before),
            None,
            signature.at,
            signature.by,
            source,
            undoes,
        ),
    )
    number = int(cursor.lastrowid or 0)
    db.execute("DELETE FROM edit WHERE subject = ? AND field = ?", (subject, field))
    if after is not None:
        made = replace(after, subject=subject, field=field, number=number)
        db.execute("UPDATE history SET after = ? WHERE number = ?", (_packed(made), number))
        row = tuple(getattr(made, name) for name in _COLUMNS.split(", "))
        db.execute(f"INSERT INTO edit ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    return number


def entries(db: sqlite3.Connection, number: int | None = None) -> tuple[Entry, ...]:
    """All entries, oldest first, or the one with this number."""
    where = "" if number is None else " WHERE number = ?"
    rows = db.execute(
        "SELECT number, action, subject, field, before, after, made_at, made_by, source, undoes"
        f" FROM history{where} ORDER BY number",
        () if number is None else (number,),
    )
    return tuple(_entry(row) for row in rows)


def later(db: sqlite3.Connection, entry: Entry) -> Sequence[int]:
    """The entries after this one on the same subject and field."""
    rows = db.execute(
        "SELECT number FROM history WHERE subject = ? AND field = ? AND number > ? ORDER BY number",
        (entry.subject, entry.field, entry.number),
    )
    return [int(number) for (number,) in rows]


def settle(db: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Fill in what the machine says of a remark that it first saw after the decision on it."""
    for edit in edits:
        db.execute(
            "UPDATE edit SET based_on = ? WHERE subject = ? AND field = ?",
            (edit.based_on, edit.subject, edit.field),
        )


def _packed(edit: Edit | None) -> str | None:
    if edit is None:
        return None
    return json.dumps({name: getattr(edit, name) for name in _KEPT}, ensure_ascii=False)


def _entry(row: Sequence[Any]) -> Entry:
    number, action, subject, field, before, after, made_at, made_by, source, undoes = row

    def edit(packed: str | None) -> Edit | None:
        return Edit(subject, field, **json.loads(packed)) if packed else None

    return Entry(
        number, Action(action), subject, field, edit(before), edit(after), made_at, made_by,
        source, undoes,
    )  # fmt: skip


def history_rows(
    entries: Iterable[Entry], numbers: Mapping[str, str] | None = None
) -> list[dict[str, object]]:
    """The history for a table or as JSON, oldest first.

    `numbers` are today's (H01.7) by subject: under these the remarks are named, for the one that a
    remark had when it was decided on may be another remark's by now.
    """
    rows: list[dict[str, object]] = []
    for e in entries:
        edit = e.after or e.before
        seen = edit.seen if edit else {}
        rows.append(
            {
                "number": e.number,
                "action": e.action.value,
                "subject": e.subject,
                "label": _label(e.subject, edit, seen, numbers),
                "field": e.field,
                "before": _said(e.before),
                "after": _said(e.after),
                "based_on": edit.based_on if edit else None,
                "proposed": _proposed(edit),
                "made_at": e.made_at,
                "made_by": e.made_by,
                "source": e.source,
                "undoes": e.undoes,
                "text": str(seen.get("text", "")),
            }
        )
    return rows


def _label(
    subject: str, edit: Edit | None, seen: Mapping[str, object], numbers: Mapping[str, str] | None
) -> str:
    """H01.8 Ældrerådet (dengang H01.7); without today's number where there is none any more."""
    then, sender = str(seen.get("number", "")), str(seen.get("sender", ""))
    if numbers is None:
        return " ".join(word for word in (then, sender) if word)
    now = next((numbers[id] for id in (subject, *_made(edit)) if id in numbers), "")
    was = f"(dengang {then})" if "." in then and then != now else ""
    return " ".join(word for word in (now or (then if not was else ""), sender, was) if word)


def _made(edit: Edit | None) -> list[str]:
    """The ids of the remarks that a decision made of its remark."""
    if edit is None or edit.field not in STRUCTURAL:
        return []
    return [part.get("id", "") for part in parts_of(edit.value)]


def _proposed(edit: Edit | None) -> str:
    """What the program proposed when the decision was made, as people read it."""
    if edit is None or edit.field in STRUCTURAL:
        return edit.based_on if edit else ""
    if edit.based_on == NOT_SEEN:
        return ""
    return _said(replace(edit, value=edit.based_on)) or ""


def _said(edit: Edit | None) -> str | None:
    """The decision as people read it: names of themes, numbers and words of changes."""
    if edit is None:
        return None
    names = edit.seen.get("themes", {}) if edit.field == "themes" else {}
    parts = [str(names.get(p, p)) for p in edit.value.split(SEPARATOR)] if names else [edit.value]
    return dansk.value_in_words(edit.field, SEPARATOR.join(parts))
