"""What the secretariat must look at: alarms, substantive ones apart from editorial ones."""

from __future__ import annotations

from collections.abc import Iterable

from hoering import dansk
from hoering.domain import Alarm, AlarmKind
from hoering.writing.register import Register

# The mark that linking puts in front of a change which no reader would dispute.
_EDITORIAL = "Redaktionel"
ORDER = (AlarmKind.PROMISED_NOT_FOUND, AlarmKind.OPPOSITE, AlarmKind.CHANGE_NOT_ASKED_FOR)


def is_editorial(alarm: Alarm) -> bool:
    """Is it only that a spelling slip, a number or a date was put right without being asked?"""
    return alarm.kind is AlarmKind.CHANGE_NOT_ASKED_FOR and alarm.text.startswith(_EDITORIAL)


def in_order(alarms: Iterable[Alarm]) -> tuple[Alarm, ...]:
    """Broken promises, then contradictions, then unasked changes; editorial ones last."""
    return tuple(sorted(alarms, key=lambda a: (is_editorial(a), ORDER.index(a.kind))))


def told(alarm: Alarm, book: Register) -> str:
    """What the alarm says, with the numbers of the remarks nearest to a change behind which none was
    found."""
    near = [book.entries[remark].number for remark in alarm.near if remark in book.entries]
    return f"{alarm.text} Nærmest er {dansk.listed(near)}." if near else alarm.text
