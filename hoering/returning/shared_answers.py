"""One answer to several remarks: "svar som H01.2" in the row of one that is to have it, or "svar til
enslydende" in the row of the one that was answered.

What the secretariat decided goes along: the reply, the outcome, its reason and the changes. What the
program only proposes does not, and what a row says itself stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hoering.domain.copies import others_of
from hoering.returning.cells import ALIKE, shares_answer
from hoering.returning.corrections import Correction, Unclear, of_remark
from hoering.returning.identity import Placed
from hoering.returning.seen import Seen, SeenRemark, reading_order

_ANSWER = ("reply", "outcome", "reason", "changes")


@dataclass(slots=True)
class Shared:
    """What the remarks are given, and what could not be done."""

    corrections: list[Correction] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Order:
    """`written` in the row of `remark`; `to` is the number whose answer it asks for, or ALIKE."""

    written: str
    to: str
    remark: SeenRemark
    where: str


def shared_answers(
    rows: Sequence[tuple[Placed, SeenRemark | None, str]],
    corrections: Sequence[Correction],
    seen: Seen,
    now: Seen,
) -> Shared:
    """`rows` are those read, each with the remark that it had before and the subject that it is for
    now; `corrections` what their own cells say; `now` is the state of the round today."""
    return _Sharing(rows, corrections, seen, now).shared


class _Sharing:
    def __init__(
        self,
        rows: Sequence[tuple[Placed, SeenRemark | None, str]],
        corrections: Sequence[Correction],
        seen: Seen,
        now: Seen,
    ) -> None:
        self.seen, self.now, self.shared = seen, now, Shared()
        self.own = {(c.subject, c.field): c.value for c in corrections}
        self.orders: dict[str, _Order] = {}
        for placed, remark, subject in rows:
            asked = shares_answer(placed.row)
            if asked and remark and remark.id == subject:
                self.orders[subject] = _Order(*asked, remark, placed.row.where)
            elif asked:
                told = "Bemærkningen er ny, delt eller samlet i den samme fil"
                self._not_done(placed.row.where, asked[0], told)
        if self.orders:
            remarks = seen.remarks.values()
            self.numbers = {remark.number.upper(): remark for remark in remarks}
            self.alike = others_of((r.id, r.response, r.heading, r.text) for r in remarks)
        for order in self.orders.values():
            self._give(order)

    def _not_done(self, where: str, written: str, why: str) -> None:
        self.shared.unclear.append(Unclear(where, written, f"{why}; intet svar er brugt igen."))

    def _give(self, order: _Order) -> None:
        source = self._source(order)
        if isinstance(source, str):
            self._not_done(order.where, order.written, source)
            return
        answer = self._answer(source)
        receivers = [order.remark]
        if order.to == ALIKE:
            others = (self.seen.remarks[id] for id in self.alike.get(source.id, ()))
            free = (other for other in others if other.id not in self.orders)
            receivers = sorted(free, key=lambda other: reading_order(other.number))
        if not answer or not receivers:
            why = f"I har ikke svaret på {source.number}"
            alone = "Ingen andre høringssvar har en bemærkning med samme ord"
            self._not_done(order.where, order.written, alone if answer else why)
        for receiver in receivers:
            for name, value in answer.items():
                key = (receiver.id, name)
                # Without being named, a remark keeps what somebody decided for it.
                if key not in self.own and not (order.to == ALIKE and key in self.now.decided):
                    self._correct(order, receiver, name, value)

    def _correct(self, order: _Order, receiver: SeenRemark, name: str, value: str) -> None:
        self.shared.corrections.append(
            of_remark(
                receiver.id, name, value, seen=self.seen, now=self.now, remark=receiver,
                response=self.seen.responses.get(receiver.response), where=order.where,
                confirms=bool(value) and name in ("outcome", "reason"),
            )
        )  # fmt: skip

    def _source(self, order: _Order) -> SeenRemark | str:
        """The remark whose answer is meant, also through others that are to have it; or why there is
        none."""
        passed, found = {order.remark.id}, order.remark
        while order.to != ALIKE:
            named = self.numbers.get(order.to)
            if named is None:
                return f"{order.to} findes ikke"
            if named.id in passed:
                return f"{named.number} henviser til sig selv"
            passed.add(named.id)
            found = named
            if named.id not in self.orders:
                break
            order = self.orders[named.id]
        return found

    def _answer(self, remark: SeenRemark) -> Mapping[str, str]:
        """Field → value of what people decided for it, in this document or before it."""
        today = self.now.remarks.get(remark.id, remark)
        found: dict[str, str] = {}
        for name in _ANSWER:
            key = (remark.id, name)
            if key in self.own:
                found[name] = self.own[key]
            elif key in self.now.decided:
                found[name] = today.values.get(name, "")
        return found if any(found.values()) else {}
