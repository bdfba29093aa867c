"""Which remark a row is about: by its hidden id, its number and its words together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hoering.domain.groups import gathered
from hoering.returning.rows import REMARKS, ReadRow
from hoering.returning.seen import Baseline, Seen, SeenRemark
from hoering.returning.wording import bare, remark_text, within

_NUMBER = re.compile(r"\b(H\d+)(?:\.(\d+))?\b", re.I)
_ALIKE = 0.85


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its remark, "" when it is a new one; `doubt` (Danish) when nobody can say.

    `text` are the remark's words in the row; `response` the key of its response, "" if unknown.
    """

    row: ReadRow
    remark: str
    response: str
    text: str
    doubt: str = ""


def identified(rows: Iterable[ReadRow], seen: Seen, baseline: Baseline | None) -> list[Placed]:
    """Every row with the remark it is about."""
    lookup = _Lookup(seen, baseline)
    found = [lookup.place(row) for row in rows]
    return [lookup.by_likeness(placed, found) for placed in found]


class _Lookup:
    def __init__(self, seen: Seen, baseline: Baseline | None) -> None:
        self.seen, self.baseline = seen, baseline
        self.numbers = {r.number.upper(): r for r in seen.remarks.values()}
        self.words = gathered(seen.remarks.values(), lambda remark: bare(remark.text))

    def before(self, remark: str) -> Mapping[str, str]:
        rows = self.baseline.rows if self.baseline else {}
        return rows.get((REMARKS, remark), {})

    def place(self, row: ReadRow) -> Placed:
        """The remark that id, number and words speak for; a doubt where they disagree."""
        by_id = self.seen.remarks.get(row.id)
        numbered = _NUMBER.search(row.cells.get("nr", ""))
        by_number = self.numbers.get(numbered.group(0).upper()) if numbered else None
        known = by_id or by_number
        cell = row.cells.get("bemaerkning")
        if cell is None:  # the column is not there: nothing can speak against the id
            return Placed(row, known.id if known else "", self._response(row, known), "")
        before = self.before(known.id).get("bemaerkning") if known else None
        text = remark_text(cell, before, known.text if known else "")
        others = self.words.get(bare(text), [])
        if by_id is not None:
            return self._with_id(row, by_id, by_number, text, others)
        if by_number is not None and (not text or self._belongs(text, by_number)):
            return Placed(row, by_number.id, by_number.response, text)
        return self._by_words(row, text, others)

    def _with_id(
        self,
        row: ReadRow,
        by_id: SeenRemark,
        by_number: SeenRemark | None,
        text: str,
        others: list[SeenRemark],
    ) -> Placed:
        if not others or by_id in others:
            return Placed(row, by_id.id, by_id.response, text)
        if by_number is not None and by_number in others:
            return Placed(row, by_number.id, by_number.response, text)
        other = others[0]
        doubt = f"Rækken er {by_id.number}, men ordene er fra {other.number}."
        return Placed(row, by_id.id, by_id.response, text, doubt)

    def _belongs(self, text: str, remark: SeenRemark) -> bool:
        from rapidfuzz import fuzz

        if within(text, remark.text) or within(remark.text, text):
            return True
        return fuzz.ratio(bare(text), bare(remark.text)) >= 60

    def _by_words(self, row: ReadRow, text: str, others: list[SeenRemark]) -> Placed:
        response = self._response(row, None)
        own = [r for r in others if not response or r.response == response]
        if len(own) == 1:
            return Placed(row, own[0].id, own[0].response, text)
        if own:
            doubt = f"Ordene står i flere bemærkninger: {', '.join(r.number for r in own)}."
            return Placed(row, "", response, text, doubt)
        return Placed(row, "", response, text)

    def _response(self, row: ReadRow, remark: SeenRemark | None) -> str:
        """The response's key: by the remark, the number, the sender's name, the line above."""
        if remark is not None:
            return remark.response
        numbered = _NUMBER.search(row.cells.get("nr", ""))
        found = self.seen.response_of(numbered.group(1).upper()) if numbered else None
        if found is None and row.cells.get("afsender"):
            name = bare(row.cells["afsender"])
            named = [r for r in self.seen.responses.values() if bare(r.sender) == name]
            found = named[0] if len(named) == 1 else None
        if found is None and row.group:
            found = self.seen.response_of(row.group)
        return found.key if found else ""

    def by_likeness(self, placed: Placed, rows: Iterable[Placed]) -> Placed:
        """A row without id whose words were touched: the one remark of the response without a row."""
        from rapidfuzz import fuzz

        if placed.remark or placed.doubt or not placed.text or not placed.response:
            return placed
        taken = {p.remark for p in rows}
        words = bare(placed.text)
        near = [
            r
            for r in self.seen.remarks.values()
            if r.response == placed.response
            and r.id not in taken
            and fuzz.ratio(words, bare(r.text)) / 100 >= _ALIKE
        ]
        if len(near) != 1:
            return placed
        return Placed(placed.row, near[0].id, placed.response, placed.text)
