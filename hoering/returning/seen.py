"""What the secretariat had in front of it: the state of the round that a document was made from."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from hoering.domain import SEPARATOR
from hoering.returning.rows import REMARKS, Piece, ReadRow, Returned
from hoering.returning.wording import bare, remark_text

Values = Mapping[str, str]  # field → value, in codes and ids

# Another round's overview shares a form letter and the table's fixed words: a few in a hundred.
# Of the round's own the most remarks are known, however much was written in it.
_LEAST = 0.2


@dataclass(frozen=True, slots=True)
class SeenRemark:
    """`values` stood in the documents, `machine` is what the program itself said."""

    id: str
    number: str
    response: str
    page: int
    text: str
    values: Values
    machine: Values
    heading: str = ""  # states of older versions have none


@dataclass(frozen=True, slots=True)
class SeenResponse:
    """`key` is its lasting name, `id` the visible one (H03), `file` its `source_name`."""

    key: str
    id: str
    file: str
    sender: str
    values: Values
    machine: Values

    @property
    def label(self) -> str:
        """H03 Ældrerådet"""
        return f"{self.id} {self.sender}"


@dataclass(frozen=True, slots=True)
class Baseline:
    """One document as it was handed out: cells by (table, id), and all other text."""

    rows: Mapping[tuple[str, str], Values]
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """`changes` are id → {section, kind, before, after}; `decided` holds (subject, field).

    `positions` are id → title, as they stood. `listed` are the themes that the program had, not
    those that people wrote themselves.
    `structural` (subject, field, value) are remarks that were cut, joined, added or removed.
    `cases` are the decisions and notes put up for review: their mark (B12, N3) → what it says.
    """

    version: str
    remarks: Mapping[str, SeenRemark]
    responses: Mapping[str, SeenResponse]
    themes: Mapping[str, str] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()
    positions: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    decided: frozenset[tuple[str, str]] = frozenset()
    structural: frozenset[tuple[str, str, str]] = frozenset()
    cases: Mapping[str, Values] = field(default_factory=dict)
    documents: Mapping[str, Baseline] = field(default_factory=dict)

    def meaning(self, field: str, value: str) -> object:
        """What a value says, apart from the numbers that changes have in this state alone: their
        words before and after."""
        if field != "changes":
            return value
        ids = [part for part in value.split(SEPARATOR) if part]
        found = (self.changes.get(id, {"before": id}) for id in ids)
        return frozenset((c.get("before", ""), c.get("after", "")) for c in found)

    def place(self, subject: str, field: str) -> str:
        """The subject on which a decision on `subject` is in force: another one where its response
        lies in another file now."""
        if subject in self.remarks or subject in self.responses:
            return subject
        cases = (c for c in self.cases.values() if c.get("subject") == subject)
        return next((c["place"] for c in cases if c["field"] == field), subject)

    def position(self, number: int) -> str:
        """The title of P04 by its 4; "" where there was none."""
        return next((t for id, t in self.positions.items() if int(id[1:]) == number), "")

    def response_of(self, visible: str) -> SeenResponse | None:
        """By the visible id, H03, or the 3 that the form in prose calls it."""
        number = visible.removeprefix("H").lstrip("0")
        return next((r for r in self.responses.values() if r.id[1:].lstrip("0") == number), None)


def packed(
    facts: Mapping[str, Any], documents: Mapping[str, Returned], earlier: bytes | None = None
) -> bytes:
    """The state as bytes: `facts` as `writing.shown` gives them, and each document as it reads.

    `earlier` is the same state packed before. Its documents may have said other things (a title, a
    deadline, an unread file are no facts of it), and one of them may be what comes back edited.
    """
    handed = {name: _listed(document) for name, document in sorted(documents.items())}
    handed |= _handed_before(earlier, handed) if earlier else {}
    whole = {"facts": facts, "documents": handed}
    return zlib.compress(json.dumps(whole, ensure_ascii=False, sort_keys=True).encode(), 6)


def packed_beside(documents: Mapping[str, Returned], state: bytes) -> bytes:
    """A packed state with further documents that were made from it. Raises ValueError, KeyError."""
    return packed(json.loads(zlib.decompress(state))["facts"], documents, state)


def _handed_before(earlier: bytes, handed: Mapping[str, Any]) -> dict[str, Any]:
    """Each document of before that said something else, as "2/kommenteret-oversigt.docx"."""
    other: list[tuple[str, Any]] = []
    before = json.loads(zlib.decompress(earlier)).get("documents", {})
    for name, listed in before.items():
        plain = name.rpartition("/")[2]
        if listed != handed.get(plain):
            other.append((plain, listed))
    return {f"{n}/{name}": listed for n, (name, listed) in enumerate(other, 2)}


def _listed(document: Returned) -> dict[str, Any]:
    return {
        "rows": [[row.table, row.id, dict(row.cells)] for row in document.rows if row.id],
        "pieces": [piece.text for piece in document.pieces],
    }


def unpacked(version: str, content: bytes) -> Seen:
    """Raises ValueError, KeyError or TypeError when the bytes are another form's."""
    whole = json.loads(zlib.decompress(content))
    facts = whole["facts"]
    return Seen(
        version=version,
        remarks={id: SeenRemark(id=id, **r) for id, r in facts["remarks"].items()},
        responses={key: SeenResponse(key=key, **r) for key, r in facts["responses"].items()},
        themes=facts["themes"],
        listed=frozenset(facts.get("listed", ())),
        positions=facts.get("positions", {}),
        sections=facts["sections"],
        changes=facts["changes"],
        decided=frozenset((subject, name) for subject, name in facts["decided"]),
        structural=frozenset((s, f, v) for s, f, v in facts.get("structural", ())),
        cases=facts["cases"],
        documents={
            name: Baseline(_cells_in(listed["rows"]), tuple(listed["pieces"]))
            for name, listed in whole["documents"].items()
        },
    )


def _cells_in(rows: Iterable[tuple[str, str, Values]]) -> Mapping[tuple[str, str], Values]:
    """By (table, id): a response may stand in two tables of one document, with other columns."""
    found: dict[tuple[str, str], Values] = {}
    for table, id, cells in rows:
        found[table, id] = {**found.get((table, id), {}), **cells}
    return found


def nearest(returned: Returned, states: Iterable[Seen]) -> Seen | None:
    """The state that most of the document's cells agree with; of two the first.

    Of states that the document may be of: some cells agree in documents of any two rounds.
    """
    best: tuple[int, Seen | None] = (-1, None)
    for seen in states:
        found = baseline_of(returned, seen)
        agreeing = agreement(returned, found) if found else 0
        if agreeing > best[0]:
            best = (agreeing, seen)
    return best[1]


def baseline_of(returned: Returned, seen: Seen) -> Baseline | None:
    """The document that this one was made of, whatever it is called now; None if there is none."""
    ending = returned.file.rsplit(".", 1)[-1].lower()
    handed = [b for name, b in sorted(seen.documents.items()) if name.endswith(f".{ending}")]
    scored = [(agreement(returned, b), -n, b) for n, b in enumerate(handed)]
    return max(scored, key=lambda s: s[:2])[2] if scored else None


def agreement(returned: Returned, baseline: Baseline) -> int:
    """How many cells and pieces of text are the same."""
    known = set(baseline.pieces)
    same = sum(piece.text in known for piece in returned.pieces)
    for row in returned.rows:
        before = baseline.rows.get((row.table, row.id), {})
        same += sum(before.get(key) == text for key, text in row.cells.items() if text)
    return same


def new_pieces(returned: Returned, baseline: Baseline) -> list[Piece]:
    """Text outside the known tables that the document did not have when it was handed out."""
    from collections import Counter

    left = Counter(_bare(text) for text in baseline.pieces)
    found: list[Piece] = []
    for piece in returned.pieces:
        key = _bare(piece.text)
        if left[key] > 0:
            left[key] -= 1
        elif key:
            found.append(piece)
    return found


def _bare(text: str) -> str:
    return " ".join(text.replace("•", " ").split())


def rows_of(returned: Returned, table: str) -> list[ReadRow]:
    return [row for row in returned.rows if row.table == table]


def belongs(returned: Returned, seen: Seen) -> bool:
    """Are enough of its remarks known in this state, by their hidden id or their words?

    Numbers (H01.1) say nothing: every round has them. Where no row has an id or words (a document
    in running text whose bookmarks are lost), all cells and paragraphs are compared.
    """
    words = {bare(remark.text) for remark in seen.remarks.values()}
    telling = known = 0
    for row in rows_of(returned, REMARKS):
        text = bare(remark_text(row.cells.get("bemaerkning", "")))
        telling += bool(row.id or text)
        known += row.id in seen.remarks or (bool(text) and text in words)
    if telling:
        return known / telling >= _LEAST
    baseline = baseline_of(returned, seen)
    said = len(returned.pieces) + sum(bool(t) for row in returned.rows for t in row.cells.values())
    return baseline is not None and agreement(returned, baseline) >= _LEAST * max(said, 1)


def reading_order(number: str) -> tuple[int, ...]:
    """Sort key of a remark's number: H02.9, H02.10, H10.1."""
    return tuple(int(digits) for digits in re.findall(r"\d+", number))
