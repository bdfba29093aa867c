"""Remarks that were removed, joined, cut or added in the document.

A row that is gone says nothing: rows are filtered away, and tables cut short. A remark is removed
by the word "slet" in its row, joined by "saml med H01.2" or by putting its words into another
row, cut by putting some of its words into a new row.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hoering.domain import ADDED, DELETED, MERGED, SPLIT, normalised, remark_id
from hoering.returning.cells import (
    ABOVE,
    WHAT_CAN_BE_WRITTEN,
    Action,
    action_of,
    not_understood,
)
from hoering.returning.corrections import Correction, Unclear, context_of, label_of
from hoering.returning.identity import Placed
from hoering.returning.seen import Seen, SeenRemark, reading_order
from hoering.returning.wording import excerpt, rest_of, same, within

_SORTED = (
    "Kolonnen »{heading}« ser ud til at være sorteret alene; intet er læst fra {{count}} rækker."
)
_SHORTENED = 0.5  # a wording less alike than this (0 to 1) is another remark, not a correction
_LEFT_OUT = 4  # words


@dataclass(slots=True)
class Cut:
    """What became of the rows: `fields` are the rows whose other cells are to be read, each with
    the remark whose values they had before and the subject that they are for now; `removed` are
    the rows of remarks that go."""

    corrections: list[Correction] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)
    fields: list[tuple[Placed, SeenRemark | None, str]] = field(default_factory=list)
    removed: list[tuple[Placed, SeenRemark]] = field(default_factory=list)


def cuts(placed: Sequence[Placed], seen: Seen) -> Cut:
    """The structural corrections in the document's rows."""
    return _Cutter(placed, seen).cut()


class _Cutter:
    def __init__(self, placed: Sequence[Placed], seen: Seen) -> None:
        self.seen, self.found = seen, Cut()
        self.rows = list(placed)
        self.own: dict[str, list[Placed]] = {}
        self.new: list[Placed] = []
        for row in self.rows:
            if row.doubt:
                self._doubt(row)
            elif row.remark:
                self.own.setdefault(row.remark, []).append(row)
            else:
                self.new.append(row)
        self.ids = set(seen.remarks)
        self.used: set[int] = set()  # new rows that are parts of a cut remark
        self.joined: set[str] = set()  # remarks that went into another

    def cut(self) -> Cut:
        self._join_as_told()
        for remark, rows in self.own.items():
            if remark not in self.joined:
                self._one(self.seen.remarks[remark], rows)
        for row in self.new:
            if id(row) not in self.used:
                self._add(row)
        return self.found

    def _doubt(self, row: Placed) -> None:
        cells = row.row.cells.items()
        told = "; ".join(f"{row.row.heading(key)}: {text}" for key, text in cells if text)
        many = _SORTED.format(heading=row.row.heading("bemaerkning")) if row.remark else ""
        self.found.unclear.append(Unclear(row.row.where, told, row.doubt, many))

    def _unclear(self, row: Placed, text: str, why: str) -> None:
        self.found.unclear.append(Unclear(row.row.where, text, why))

    # Removed and joined by a word in the row.

    def _join_as_told(self) -> None:
        numbers = {r.number.upper(): r.id for r in self.seen.remarks.values()}
        groups: dict[str, list[str]] = {}  # remark → all that become one with it
        said: dict[str, Placed] = {}
        above = ""
        for row in self.rows:
            action = action_of(row.row)
            if not row.doubt:
                self._not_done(row, action)
            if action and action.join and row.remark:
                target = above if action.join == ABOVE else numbers.get(action.join, "")
                if self._may_join(row, target, action):
                    said[row.remark] = row
                    group = groups.get(target, [target]) + groups.get(row.remark, [row.remark])
                    groups |= {one: [*dict.fromkeys(group)] for one in group}
            elif row.remark:
                above = row.remark
        for whole in {tuple(group): None for group in groups.values()}:
            self._join([self.seen.remarks[one] for one in whole], said)

    def _not_done(self, row: Placed, action: Action | None) -> None:
        """Words that ask for something which nothing is made of are told, not dropped."""
        if left := not_understood(row.row):
            self._unclear(row, left, f"{WHAT_CAN_BE_WRITTEN}; intet er gjort.")
        elif action and not row.remark:
            why = "Rækken er ikke en bemærkning, programmet kender; intet er slettet eller samlet."
            self._unclear(row, action.text, why)

    def _may_join(self, row: Placed, target: str, action: Action) -> bool:
        one, other = self.seen.remarks.get(target), self.seen.remarks[row.remark]
        if one is not None and one.id != other.id and one.response == other.response:
            return True
        above = action.join == ABOVE
        why = "Der er ingen bemærkning i rækken over" if above else f"{action.join} findes ikke"
        if one is not None:
            why = "Kun to bemærkninger i samme høringssvar kan samles"
        self._unclear(row, action.text, f"{why}; intet er samlet.")
        return False

    def _join(self, remarks: list[SeenRemark], said: Mapping[str, Placed]) -> None:
        """`said` are the rows that ask for it."""
        remarks.sort(key=lambda r: reading_order(r.number))
        # What stands in each row is of the remark that it was about: nobody copied it.
        own = [(said.get(r.id) or next(iter(self.own.get(r.id, ())), None), r) for r in remarks]
        rows = [(row, remark) for row, remark in own if row is not None]
        self._merge(remarks, "\n".join(r.text for r in remarks), rows, rows[0][0])
        self.joined |= {r.id for r in remarks}

    def _merge(
        self,
        remarks: Sequence[SeenRemark],
        text: str,
        rows: Sequence[tuple[Placed, SeenRemark]],
        where: Placed,
    ) -> None:
        """`rows` are those that speak of the joined remark, each with the one that it was about."""
        first = remarks[0]
        made = self._new_id(first.response, text)
        value = {"id": made, "text": text, "of": [r.id for r in remarks]}
        labels = ", ".join(r.number for r in remarks[1:])
        self._structural(first, MERGED, value, where, f"samles med {labels}")
        self.found.fields += [(row, remark, made) for row, remark in rows]

    def _structural(
        self, remark: SeenRemark, name: str, value: object, row: Placed, now: str
    ) -> None:
        told = json.dumps(value, ensure_ascii=False, sort_keys=True)
        self._correct(remark, name, told, remark.text, now, row)

    def _correct(
        self, remark: SeenRemark, name: str, value: str, based_on: str, now: str, row: Placed
    ) -> None:
        response = self.seen.responses.get(remark.response)
        self.found.corrections.append(
            Correction(
                remark.id, name, value, based_on, now, row.row.where, label_of(remark, self.seen),
                context_of(self.seen, remark, response),
            )
        )  # fmt: skip

    def _new_id(self, response: str, text: str) -> str:
        known = self.seen.responses.get(response)
        source, nth = known.file if known else response, 0
        while (made := remark_id(source, text, nth)) in self.ids:
            nth += 1
        self.ids.add(made)
        return made

    # One remark and the rows that are about it.

    def _one(self, remark: SeenRemark, rows: list[Placed]) -> None:
        row = rows[0]
        told = [r for r in rows if (action := action_of(r.row)) and not action.join]
        if len(told) == len(rows):
            self._structural(remark, DELETED, {}, row, "slettes")
            self.found.removed += [(r, remark) for r in rows]
            return
        if told:  # a copy of the row goes, the remark stays
            rows = [r for r in rows if r not in told]
            row = rows[0]
        if "bemaerkning" not in row.row.cells or all(same(r.text, remark.text) for r in rows):
            self._whole(remark, rows)
            return
        gone = self._taken_in(remark, row)
        if gone:
            merged = sorted([remark, *gone], key=lambda r: reading_order(r.number))
            self._merge(merged, row.text, [(row, remark)], row)
            self.joined |= {r.id for r in merged}
            return
        parts = self._parts(remark, rows)
        if parts:
            self._split(remark, parts)
            return
        self._whole(remark, rows)
        self._reworded(remark, row)

    def _whole(self, remark: SeenRemark, rows: list[Placed]) -> None:
        """All rows speak of the whole remark; copies of a row may say different things."""
        kept: list[Placed] = []
        for row in rows:
            if all(dict(row.row.cells) != dict(other.row.cells) for other in kept):
                kept.append(row)
        self.found.fields += [(row, remark, remark.id) for row in kept]

    def _taken_in(self, remark: SeenRemark, row: Placed) -> list[SeenRemark]:
        """Remarks of the same response without a row of their own, whose words are in this one."""
        if not within(remark.text, row.text):
            return []
        return [
            other
            for other in self.seen.remarks.values()
            if other.response == remark.response
            and other.id != remark.id
            and other.id not in self.joined
            and not any(r.text for r in self.own.get(other.id, ()))
            and not within(other.text, remark.text)
            and within(other.text, row.text)
        ]

    def _parts(self, remark: SeenRemark, rows: list[Placed]) -> list[Placed]:
        """The rows that share the remark's words between them; [] when it is not cut."""
        if not within(rows[0].text, remark.text):
            return []
        loose = [
            row
            for row in self.new
            if id(row) not in self.used
            and row.text
            and row.response in ("", remark.response)
            and within(row.text, remark.text)
            and not within(row.text, rows[0].text)
        ]
        parts = [*rows, *loose]
        if len(parts) < 2 or any(not within(p.text, remark.text) for p in parts):
            return []
        texts = [normalised(p.text) for p in parts]
        return parts if len(set(texts)) == len(texts) else []

    def _split(self, remark: SeenRemark, rows: list[Placed]) -> None:
        words = normalised(remark.text)
        ordered = sorted(rows, key=lambda p: words.find(normalised(p.text)))
        parts = []
        for row in ordered:
            text = excerpt(remark.text, row.text)
            parts.append({"id": self._new_id(remark.response, text), "text": text})
            self.found.fields.append((row, remark, parts[-1]["id"]))
            self.used.add(id(row))
        self._structural(
            remark, SPLIT, {"parts": parts}, rows[0], f"deles i {len(parts)} bemærkninger"
        )
        left = rest_of(remark.text, [part["text"] for part in parts])
        if len(left.split()) >= _LEFT_OUT:
            self._unclear(rows[0], left, "Ordene er ikke med i nogen af delene.")

    def _reworded(self, remark: SeenRemark, row: Placed) -> None:
        """The wording was corrected: slips of the recogniser, names left out, a long text cut."""
        from rapidfuzz import fuzz

        if not row.text:
            self._unclear(
                row, "(tom)", "Bemærkningens ord er væk. Skriv »slet«, hvis den skal udgå."
            )
            return
        alike = fuzz.ratio(normalised(row.text), normalised(remark.text)) / 100
        if alike < _SHORTENED and not within(row.text, remark.text):
            self._unclear(row, row.text, "Ordene ligner ikke bemærkningen og er ikke sat ind.")
            return
        machine = remark.machine.get("text", remark.text)
        self._correct(remark, "text", row.text, machine, remark.text, row)

    def _add(self, row: Placed) -> None:
        others = {k: t for k, t in row.row.cells.items() if t and k not in ("nr", "afsender")}
        if not row.text:
            if others:
                told = "; ".join(f"{row.row.heading(key)}: {text}" for key, text in others.items())
                self._unclear(row, told, "Rækken har ingen bemærkning.")
            return
        if not row.response:
            told = "; ".join(row.row.cells.values())
            self._unclear(
                row, told, "Det kan ikke ses, hvilket høringssvar den nye række hører til."
            )
            return
        response = self.seen.responses[row.response]
        made = self._new_id(row.response, row.text)
        self.found.corrections.append(
            Correction(
                made, ADDED, json.dumps({"id": made, "text": row.text}, ensure_ascii=False), "",
                "ny bemærkning", row.row.where, response.label, context_of(self.seen, None, response),
            )
        )  # fmt: skip
        self.found.fields.append((row, None, made))
