"""An edited document against what it said when it was handed out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from hoering.domain import MERGED, NOT_SEEN, SEPARATOR
from hoering.domain.groups import gathered
from hoering.errors import NotReturned
from hoering.returning.cells import (
    Parsed,
    action_of,
    confirms_outcome,
    is_made_sure,
    sender_answer,
    yes_or_no,
)
from hoering.returning.corrections import (
    Correction,
    Differences,
    Ruling,
    Unclear,
    context_of,
    in_words,
    label_of,
    of_remark,
)
from hoering.returning.cuts import cuts
from hoering.returning.headers import changed_columns
from hoering.returning.identity import Placed, identified
from hoering.returning.new_titles import new_titles
from hoering.returning.rows import REMARKS, RESPONSES, REVIEW, ReadRow, Returned
from hoering.returning.seen import (
    Baseline,
    Seen,
    SeenRemark,
    SeenResponse,
    baseline_of,
    new_pieces,
    rows_of,
)
from hoering.returning.shared_answers import shared_answers
from hoering.returning.shared_positions import shared_positions
from hoering.returning.values import FIXED, parse, program_lines
from hoering.returning.wording import kind_line

_OF_RESPONSE = ("sender", "sender_kind", "received", "late")
_LEFT = {"nr", "id", "handling", "bemaerkning"}  # read where remarks are told apart


def differences(returned: Returned, seen: Seen, now: Seen) -> Differences:
    """All that a person changed in the document since it was made from `seen`.

    `now` is the state of today. Raises NotReturned without rows of remarks; a sheet may come alone.
    """
    baseline = baseline_of(returned, seen)
    remark_rows = rows_of(returned, REMARKS)
    responses, cases = rows_of(returned, RESPONSES), rows_of(returned, REVIEW)
    if not (remark_rows or cases or (responses and returned.is_sheet)):
        raise NotReturned(
            f"Der er ingen rækker med bemærkninger i »{returned.file}«.",
            "Er rækken med kolonnernes overskrifter væk, så sæt den ind igen over tabellen; ellers ret i "
            "kommenteret-oversigt (.docx eller .xlsx), og gem.",
        )
    desk = _Desk(seen, now, baseline)
    desk.remarks(identified(remark_rows, seen, baseline))
    for row in responses:
        desk.response(row)
    for row in cases:
        desk.case(row)
    if baseline is not None:
        titles, rest = new_titles(new_pieces(returned, baseline), returned, baseline, seen, now)
        desk.corrections += titles
        desk.unclear += [Unclear(piece.where, piece.text, piece.told) for piece in rest]
    missing, fresh = changed_columns(remark_rows, baseline.rows if baseline else {})
    return Differences(
        tuple(desk.distinct()), tuple(desk.unclear), tuple(desk.rulings), tuple(desk.absent()),
        missing, fresh,
    )  # fmt: skip


class _Desk:
    def __init__(self, seen: Seen, now: Seen, baseline: Baseline | None) -> None:
        self.seen, self.now, self.baseline = seen, now, baseline
        self.corrections: list[Correction] = []
        self.unclear: list[Unclear] = []
        self.rulings: list[Ruling] = []
        self.present: set[str] = set()
        self.program = program_lines(baseline)

    def _before(self, table: str, id: str) -> Mapping[str, str] | None:
        return self.baseline.rows.get((table, id)) if self.baseline else None

    def remarks(self, placed: list[Placed]) -> None:
        """The rows of remarks: how they are cut, each one's cells, and what several are to share."""
        self.present |= {id for p in placed for id in (p.remark, *p.row.ids)}
        cut = cuts(placed, self.seen)
        self.unclear += cut.unclear
        self.corrections += [c.today(self.now) for c in cut.corrections]
        for row, remark, subject in cut.fields:
            self._fields(row, remark, subject)
        for row, gone in cut.removed:
            self._last_words(row, gone)
        shared = shared_answers(cut.fields, self.corrections, self.seen, self.now)
        self.corrections += shared.corrections
        self.unclear += shared.unclear
        together, unclear = shared_positions(cut.fields, self.corrections, self.seen, self.now)
        self.corrections += together
        self.unclear += unclear

    def _last_words(self, placed: Placed, remark: SeenRemark) -> None:
        """What was written in the row of a remark that goes."""
        before = self._before(REMARKS, remark.id) or {}
        for key, text in placed.row.cells.items():
            changed = text and text != before.get(key, "")
            if changed and key not in _LEFT and key != "udfald":
                why = f"{label_of(remark, self.seen)} slettes; ordene i rækken er gemt her."
                self.unclear.append(Unclear(placed.row.place(key), text, why))

    def _fields(self, placed: Placed, remark: SeenRemark | None, subject: str) -> None:
        """The cells of one row, as decisions on `subject`; `remark` had the row before."""
        same = remark is not None and subject == remark.id
        own = remark is not None and (placed.row.id or placed.remark) == remark.id
        before = self._before(REMARKS, remark.id) if remark else None
        action = action_of(placed.row)
        for key, text in placed.row.cells.items():
            if action and text == action.text:
                continue
            old = before.get(key, "") if before is not None else None
            if key == "bemaerkning":
                self._kind_below(placed, remark, subject, old, text)
            sure = key == "udfald" and confirms_outcome(placed.row)
            if sure and not text:
                why = "Der er intet udfald at bekræfte."
                self.unclear.append(Unclear(placed.row.where, "bekræft udfald", why))
            if key in _LEFT or (same and text == old and not sure):
                continue
            if not text and not (own and same):
                continue  # an empty cell in a new row, or beside a part of the words, says nothing
            if key in ("afsender", "afsendertype", "modtaget") and not own:
                continue  # a new row's sender tells where it belongs
            for name, value in self._parsed(placed.row, key, text, old).values.items():
                if name in _OF_RESPONSE:
                    if text != old:
                        said = sender_answer(text, old) if name == "sender" else None
                        self._of_response(placed.response, name, value, placed.row.where, said)
                elif value and same and is_made_sure(name, text, old, sure):
                    self._of_remark(placed, remark, subject, name, value, confirms=True)
                elif self._is_said(remark, subject, name, value, text == old):
                    self._of_remark(placed, remark, subject, name, value)

    def _kind_below(
        self, placed: Placed, remark: SeenRemark | None, subject: str, old: str | None, cell: str
    ) -> None:
        """In Word the kind stands below the remark's words."""
        kind = kind_line(cell)
        if not kind or "art" in placed.row.cells or (old and kind_line(old) == kind):
            return
        for name, value in self._parsed(placed.row, "art", kind, None).values.items():
            if self._is_said(remark, subject, name, value, unchanged=False):
                self._of_remark(placed, remark, subject, name, value)

    def _is_said(
        self, remark: SeenRemark | None, subject: str, name: str, value: str, unchanged: bool
    ) -> bool:
        """Is the value a person's word on the subject?

        On a part of a cut remark the person's earlier decisions on the whole go along; what the
        program proposed for the whole it may propose anew.
        """
        if remark is None:
            return bool(value)
        if unchanged:
            return subject != remark.id and (remark.id, name) in self.seen.decided
        return value != remark.values.get(name, "") or (
            subject != remark.id and (remark.id, name) in self.seen.decided
        )

    def _parsed(self, row: ReadRow, key: str, text: str, old: str | None) -> Parsed:
        lines = (line for line in text.split("\n") if line not in self.program.get(key, ()))
        parsed = parse(key, "\n".join(lines), old, self.seen)
        if text != old:
            self.unclear += [Unclear(row.place(key), line, why) for line, why in parsed.unclear]
        return parsed

    def _of_remark(
        self, placed: Placed, remark: SeenRemark | None, subject: str, name: str, value: str,
        confirms: bool = False,
    ) -> None:  # fmt: skip
        self.corrections.append(
            of_remark(
                subject, name, value, seen=self.seen, now=self.now, remark=remark,
                response=self.seen.responses.get(placed.response), where=placed.row.where,
                text=placed.text, confirms=confirms,
            )
        )  # fmt: skip

    def _of_response(
        self, key: str, name: str, value: str, where: str, said: bool | None = None
    ) -> None:
        """`said` is the person's word on the value: is it right as it stands?"""
        response = self.seen.responses.get(key)
        if response is None:
            return
        if response.values.get(name, "") == value and not said:
            if said is False:
                self.unclear.append(Unclear(where, "nej", "Skriv den rigtige afsender i stedet."))
            return
        today = self.now.responses.get(self.now.place(key, name), response)
        self.corrections.append(
            Correction(
                key, name, value, response.machine.get(name, ""), today.values.get(name, ""), where,
                response.label, context_of(self.seen, None, response),
                confirms=bool(said),
            )
        )  # fmt: skip

    def response(self, row: ReadRow) -> None:
        """A line of the sheet of responses."""
        response = self.seen.response_of(row.id)
        if response is None:
            told = "; ".join(text for text in row.cells.values() if text)
            why = "Rækken svarer ikke til noget høringssvar. Nye svar lægges i mappen hoeringssvar."
            self.unclear.append(Unclear(row.where, told, why))
            return
        before = self._before(RESPONSES, row.id)
        for key, text in row.cells.items():
            old = before.get(key, "") if before is not None else None
            if text == old or (before is None and key in FIXED):
                continue
            if key == "rigtig":
                self._ruled(row, text, response)
            for name, value in self._parsed(row, key, text, old).values.items():
                self._of_response(response.key, name, value, row.where)

    def _ruled(self, row: ReadRow, text: str, response: SeenResponse) -> None:
        """The person's word on the sender in the line; a name put right there says it as well."""
        said = yes_or_no(text)
        if not text:
            why = "En bekræftelse fortrydes i historikken, eller ret navnet."
            self.unclear.append(Unclear(row.where, "(tom)", why))
        elif said is None:
            self.unclear.append(Unclear(row.where, text, "Skriv »ja« eller »nej«."))
        else:
            name = row.cells.get("afsender") or response.values.get("sender", "")
            self._of_response(response.key, "sender", name, row.where, said)

    def case(self, row: ReadRow) -> None:
        """A decision or note put up for review, with the person's word on it."""
        before = self._before(REVIEW, row.id) or {}
        said = row.cells.get("gaelder", "").strip()
        if said and said != before.get("gaelder", ""):
            holds = yes_or_no(said)
            if row.id in self.seen.cases and holds is not None:
                self.rulings.append(Ruling(row.id, holds, row.where))
            else:
                self.unclear.append(Unclear(row.where, said, "Skriv »ja« eller »nej«."))
        for key, text in row.cells.items():
            if key != "gaelder" and text and text != before.get(key, text if not before else ""):
                why = "Rettes i bemærkningens egen række; her svares kun ja eller nej."
                self.unclear.append(Unclear(row.place(key), text, why))

    def distinct(self) -> Iterator[Correction]:
        """Each subject's field once. Rows that say different things are nobody's decision."""
        joined = {json.loads(c.value)["id"] for c in self.corrections if c.field == MERGED}
        for same in gathered(self.corrections, lambda c: (c.subject, c.field)).values():
            if same[0].field == "reply" and same[0].subject in joined:
                # Each of the remarks that became one was answered: the one has all the answers.
                replies = dict.fromkeys(c.value for c in same if c.value)
                same = [replace(same[0], value="\n\n".join(replies))]
            if len({_set(c.field, c.value) for c in same}) > 1:
                for one in same:
                    why = f"{one.label}: flere rækker siger hver sit."
                    said = in_words(one.field, one.value, self.seen) or "(tom)"
                    self.unclear.append(Unclear(one.where, said, why))
            elif not self._is_so(same[0]):
                yield same[0]

    def _is_so(self, c: Correction) -> bool:
        """Was it decided already, or does it stand so by itself?"""
        if (c.subject, c.field, c.value) in self.now.structural:
            return True
        place = self.now.place(c.subject, c.field)
        decided = (place, c.field) in self.now.decided
        state = self.now if place in self.now.remarks else self.seen
        same = self.seen.meaning(c.field, c.value) == state.meaning(c.field, c.now)
        return same and (decided or (c.based_on != NOT_SEEN and not c.confirms))

    def absent(self) -> Iterator[str]:
        if self.baseline is None:
            return
        for table, id in self.baseline.rows:
            if table == REMARKS and id in self.seen.remarks and id not in self.present:
                yield label_of(self.seen.remarks[id], self.seen)


def _set(field: str, value: str) -> object:
    return frozenset(value.split(SEPARATOR)) if field == "changes" else value
