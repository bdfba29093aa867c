"""What the secretariat must look at: alarms, substantive ones apart from editorial ones."""

from __future__ import annotations

from collections.abc import Iterable

from hoering.domain import Alarm, AlarmKind

# The mark that linking puts in front of a change which no reader would dispute.
_EDITORIAL = "Redaktionel"
ORDER = (AlarmKind.PROMISED_NOT_FOUND, AlarmKind.OPPOSITE, AlarmKind.CHANGE_NOT_ASKED_FOR)


def is_editorial(alarm: Alarm) -> bool:
    """Is it only that a spelling slip, a number or a date was put right without being asked?"""
    return alarm.kind is AlarmKind.CHANGE_NOT_ASKED_FOR and alarm.text.startswith(_EDITORIAL)


def in_order(alarms: Iterable[Alarm]) -> tuple[Alarm, ...]:
    """Broken promises, then contradictions, then unasked changes; editorial ones last."""
    return tuple(sorted(alarms, key=lambda a: (is_editorial(a), ORDER.index(a.kind))))
