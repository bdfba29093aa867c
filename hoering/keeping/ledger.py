"""Decisions taken in, undone, confirmed and put aside; notes of what could not be understood."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from hoering.domain import Analysis, Edit, Note
from hoering.errors import NoDecision
from hoering.keeping import history
from hoering.keeping.edits import Remembered, settled
from hoering.keeping.history import Action, Entry, Signature
from hoering.keeping.store import Store


@dataclass(frozen=True, slots=True)
class Intake:
    """What one edited document brings.

    `confirmed` are the numbers of decisions that hold at another remark from now on, with the
    decision there; `retired` the numbers of those that no longer hold; `closed` those of notes.
    """

    edits: Sequence[Edit] = ()
    notes: Sequence[Note] = ()
    confirmed: Sequence[tuple[int, Edit]] = ()
    retired: Sequence[int] = ()
    closed: Sequence[int] = ()


class Ledger:
    """The decisions of one round. Each method is one transaction: all of it or nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take_in(self, intake: Intake, signature: Signature, source: str) -> list[int]:
        """Returns the numbers of the new entries, in the order of the intake."""
        numbers: list[int] = []
        made = (signature.at, signature.by)
        with self._store.open() as db:
            record = partial(history.record, db, signature=signature, source=source)
            own = {edit.number: edit for edit in history.edits(db)}
            for number, edit in intake.confirmed:
                old = _in_force(db, own.get(number))
                if old is not None and (old.subject, old.field) != (edit.subject, edit.field):
                    numbers.append(record(old.subject, old.field, None, action=Action.CONFIRMED))
                numbers.append(record(edit.subject, edit.field, edit, action=Action.CONFIRMED))
            for number in intake.retired:
                old = _in_force(db, own.get(number))
                if old is not None:
                    numbers.append(record(old.subject, old.field, None, action=Action.RETIRED))
            numbers += [record(edit.subject, edit.field, edit) for edit in intake.edits]
            db.executemany(
                "UPDATE note SET closed_at = ?, closed_by = ? WHERE number = ?",
                [(*made, number) for number in intake.closed],
            )
            db.executemany(
                "INSERT INTO note (file, place, text, why, made_at, made_by)"
                " SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
                " (SELECT 1 FROM note WHERE file = ? AND place = ? AND text = ?)",
                [
                    (n.file, n.place, n.text, n.why, *made, n.file, n.place, n.text)
                    for n in intake.notes
                ],
            )
        return numbers

    def entries(self) -> tuple[Entry, ...]:
        """The whole history, oldest first."""
        return self._store.ask(history.entries, ())

    def undo(self, number: int, signature: Signature) -> tuple[Entry, ...]:
        """Put back what was in force before this entry, by a new entry; returns the new ones.

        There are two where a decision was confirmed at another remark: it goes back as one.
        Raises NoDecision when there is no such entry, or a later one has taken its place.
        """
        with self._store.open() as db:
            found = history.entries(db, number)
            if not found:
                raise NoDecision(
                    f"Der er ingen beslutning nr. {number}.",
                    "Se numrene med:  hoering historik MAPPE",
                )
            both = sorted({e.number: e for e in (found[0], *_other_half(db, found[0]))}.items())
            for nth, entry in both:
                later = history.later(db, entry)
                if later:
                    raise NoDecision(
                        f"Beslutning {nth} er siden afløst af nr. {later[-1]}.",
                        f"Fortryd først nr. {later[-1]}.",
                    )
            made = [
                history.record(
                    db, entry.subject, entry.field, entry.before, action=Action.UNDONE,
                    signature=signature, undoes=nth,
                )
                for nth, entry in both
            ]  # fmt: skip
            return tuple(entry for nth in made for entry in history.entries(db, nth))

    def settle(self, edits: Iterable[Edit], onto: Analysis) -> bool:
        """Base decisions on what the machine says of remarks that are new to it; any such?"""
        found = settled(edits, onto)
        if found:
            with self._store.open() as db:
                history.settle(db, found)
        return bool(found)

    def memory(self) -> dict[str, Remembered]:
        """Every remark ever seen, also those that are gone."""
        asked = "SELECT id, text, response FROM remark ORDER BY id"
        rows = self._store.rows(asked)
        return {id: Remembered(text, response) for id, text, response in rows}

    def notes(self) -> tuple[Note, ...]:
        """The open notes, oldest first."""
        asked = (
            "SELECT number, file, place, text, why, made_at, made_by FROM note"
            " WHERE closed_at = '' ORDER BY number"
        )
        rows = self._store.rows(asked)
        return tuple(Note(*row) for row in rows)


def _in_force(db: sqlite3.Connection, edit: Edit | None) -> Edit | None:
    """The decision, unless another one of the same intake has taken its place."""
    now = history.in_force(db, edit.subject, edit.field) if edit else None
    return edit if edit and now and now.number == edit.number else None


def _other_half(db: sqlite3.Connection, entry: Entry) -> tuple[Entry, ...]:
    """A decision confirmed at another remark is two entries in a row: it left, and it came.

    Both are made in one transaction, and so is their undoing.
    """
    if entry.undoes is not None:
        (undone,) = history.entries(db, entry.undoes)
        halves = [half.number for half in _other_half(db, undone)]
        return tuple(e for e in history.entries(db) if e.undoes in halves)
    if entry.action is not Action.CONFIRMED:
        return ()
    came = entry.after is not None
    beside = history.entries(db, entry.number + (-1 if came else 1))
    return tuple(e for e in beside if e.action is Action.CONFIRMED and came is (e.after is None))
