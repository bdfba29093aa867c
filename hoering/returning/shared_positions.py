"""Which remarks say the same: by a name of their position, or "holdning som H01.2" in a row.

The others of a position that a remark comes to, or leaves, keep its name by the same word, so that
they stay together in later runs, whatever the program calls or puts beside them then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hoering.domain import normalised
from hoering.domain.groups import gathered
from hoering.returning.cells import confirms_position, shares_position
from hoering.returning.corrections import Correction, Unclear, of_remark
from hoering.returning.identity import Placed
from hoering.returning.seen import Seen, SeenRemark

POSITION = "position"


def shared_positions(
    rows: Sequence[tuple[Placed, SeenRemark | None, str]],
    corrections: Sequence[Correction],
    seen: Seen,
    now: Seen,
) -> tuple[list[Correction], list[Unclear]]:
    """`rows` are those read, each with the remark that it had before and the subject that it is for
    now; `corrections` what their own cells say; `now` is the state of the round today."""
    named = {c.subject: c.value for c in corrections if c.field == POSITION}
    where = {c.subject: c.where for c in corrections if c.field == POSITION}
    stood = {r.id: r.values.get(POSITION, "") for r in seen.remarks.values()}
    found: list[Correction] = []
    unclear: list[Unclear] = []
    for placed, remark, subject in rows:
        asked = shares_position(placed.row)
        if asked is None:
            if (
                confirms_position(placed.row)
                and remark
                and subject not in named
                and stood[remark.id]
            ):
                where[subject] = placed.row.where
                name = stood[remark.id]
                found.append(
                    position_correction(remark, name, where[subject], seen, now, confirms=True)
                )
            continue
        name = _name_of(asked[1], seen, stood | named)
        if remark is None or remark.id != subject:
            why = (
                "Bemærkningen er ny, delt eller samlet i den samme fil; ret holdningen næste gang."
            )
            unclear.append(Unclear(placed.row.where, asked[0], why))
        elif not name:
            unclear.append(Unclear(placed.row.where, asked[0], f"{asked[1]} findes ikke."))
        elif subject not in named:
            named[subject], where[subject] = name, placed.row.where
            found.append(position_correction(remark, name, placed.row.where, seen, now))
    for id, name in _staying(named, stood):
        by = next(s for s in named if _touches(named, stood, s, name))
        found.append(
            position_correction(seen.remarks[id], name, where[by], seen, now, confirms=True)
        )
    return found, unclear


def _name_of(number: str, seen: Seen, names: Mapping[str, str]) -> str:
    """The name of the position P04, or of that of the remark H01.2; "" for none."""
    if number.startswith("P"):
        return seen.position(int(number[1:]))
    ids = (r.id for r in seen.remarks.values() if r.number.upper() == number)
    return names.get(next(ids, ""), "")


def _staying(named: Mapping[str, str], stood: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The remarks that nobody moved, of the positions that others came to or left."""
    for name, held in gathered(stood, lambda id: stood[id]).items():
        if name and any(_touches(named, stood, s, name) for s in named):
            yield from ((id, name) for id in held if id not in named)


def _touches(named: Mapping[str, str], stood: Mapping[str, str], subject: str, name: str) -> bool:
    """Does the remark come to, or leave, the position of that name?"""
    came, left = normalised(named[subject]), normalised(stood.get(subject, ""))
    return came != left and normalised(name) in (came, left)


def position_correction(
    remark: SeenRemark, name: str, where: str, seen: Seen, now: Seen, confirms: bool = False
) -> Correction:
    """The person's word that this remark's position is called `name`."""
    return of_remark(
        remark.id, POSITION, name, seen=seen, now=now, remark=remark,
        response=seen.responses.get(remark.response), where=where, confirms=confirms,
    )  # fmt: skip
