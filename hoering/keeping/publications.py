"""When a round was published, on whose word, and what became of the personal data."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hoering.dansk import long_date
from hoering.keeping.store import Store

# In resultat/: written by anonymiser alone, edited by people, in one of them.
LISTS = ("persondata.xlsx", "persondata.docx")
BY_LIST, BY_PROPOSAL, REMOVED = "liste", "forslag", "slettet"
_ADDED = "tilføjet"  # a row that people wrote in a list that is not published yet


@dataclass(frozen=True, slots=True)
class Publication:
    """`basis` is liste (a signed list), forslag (`--accepter-forslag`) or slettet.

    `reviewer` is what a signed list says of who went through it; `hidden` and `kept` are counts.
    """

    made_at: str
    basis: str
    reviewer: str
    hidden: int
    kept: int
    files: tuple[str, ...]


class Publications:
    """The record of publications in the round's memory."""

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder)

    def record(
        self,
        publication: Publication,
        data: Iterable[tuple[str, str, str, str]],
        present: Collection[str] = (),
    ) -> None:
        """Add a publication, and the verdicts behind it: (response, kind, text, verdict).

        Earlier verdicts on the responses that are `present` go: the newest publication is the one
        that counts. One that is taken out may come back.
        """
        with self._store.open() as db:
            db.execute(
                "INSERT INTO publication (made_at, basis, reviewer, hidden, kept, files)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    publication.made_at,
                    publication.basis,
                    publication.reviewer,
                    publication.hidden,
                    publication.kept,
                    "\n".join(publication.files),
                ),
            )
            db.executemany("DELETE FROM personal WHERE response = ?", [(one,) for one in present])
            db.executemany("INSERT OR REPLACE INTO personal VALUES (?, ?, ?, ?)", list(data))

    def hidden(self) -> tuple[tuple[str, str, str], ...]:
        """(response, kind, text) of what the newest publication hid; () before the first one."""
        return self._with_verdict("skjul")

    def note_added(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Remember (response, kind, text) of the rows that people wrote in the list as it lies there;
        those that the newest publication hid are remembered with it."""
        with self._store.open() as db:
            db.execute("DELETE FROM personal WHERE verdict = ?", (_ADDED,))
            db.executemany(
                "INSERT OR IGNORE INTO personal VALUES (?, ?, ?, ?)", [(*r, _ADDED) for r in rows]
            )

    def added(self) -> tuple[tuple[str, str, str], ...]:
        """(response, kind, text) of the rows that people had written when the list was last made."""
        return self._with_verdict(_ADDED)

    def _with_verdict(self, verdict: str) -> tuple[tuple[str, str, str], ...]:
        asked = "SELECT response, kind, text FROM personal WHERE verdict = ? ORDER BY 1, 2, 3"
        rows = self._store.rows(asked, (verdict,))
        return tuple((response, kind, text) for response, kind, text in rows)

    def all(self) -> tuple[Publication, ...]:
        """Every publication, the first one first."""
        asked = "SELECT made_at, basis, reviewer, hidden, kept, files FROM publication ORDER BY nth"
        rows = self._store.rows(asked)
        return tuple(
            Publication(at, basis, who, hidden, kept, tuple(files.split("\n")) if files else ())
            for at, basis, who, hidden, kept, files in rows
        )

    def removal(self) -> str:
        """When the round's data were last removed, as a Danish sentence; "" when they never were."""
        moments = [one.made_at for one in self.all() if one.basis == REMOVED]
        if not moments:
            return ""
        when = long_date(datetime.fromisoformat(moments[-1]))
        return f"Rundens data, også beslutninger og historik, blev slettet den {when}."
