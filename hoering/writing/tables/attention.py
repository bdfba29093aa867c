"""What the secretariat must look at: alarms, substantive ones apart from editorial ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hoering import dansk
from hoering.domain import Alarm, AlarmKind, ChangeKind
from hoering.writing.facts.register import Register, is_editorial
from hoering.writing.tables.change_list import place_of
from hoering.writing.tables.remark_rows import bookmark_of, change_bookmark
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Para, Row, Run, cell, note, para, row

ORDER = (AlarmKind.PROMISED_NOT_FOUND, AlarmKind.OPPOSITE, AlarmKind.CHANGE_NOT_ASKED_FOR)
ALARM_COLUMNS = (
    Column("Punkt", 0.16),
    Column("Gælder", 0.22),
    Column("Hvad er der set", 0.62),
)


def in_order(alarms: Iterable[Alarm]) -> tuple[Alarm, ...]:
    """Broken promises, then contradictions, then unasked changes; editorial ones last."""
    return tuple(sorted(alarms, key=lambda a: (is_editorial(a), ORDER.index(a.kind))))


def told(alarm: Alarm, book: Register) -> str:
    """What the alarm says, with the numbers of the remarks nearest to a change behind which none was
    found."""
    near = [book.entries[remark].number for remark in alarm.near if remark in book.entries]
    return f"{alarm.text} Nærmest er {dansk.listed(near)}." if near else alarm.text


def alarm_rows(book: Register) -> Iterator[Row]:
    """The substantive alarms, worst first."""
    for alarm in in_order(book.analysis.linking.alarms):
        if not is_editorial(alarm):
            kind = para(Run(dansk.ALARMS[alarm.kind], bold=True))
            yield row(kind, cell(*_subject(book, alarm)), told(alarm, book))


def _subject(book: Register, alarm: Alarm) -> Iterator[Para]:
    entry = book.entries.get(alarm.subject)
    change = next((c for c in book.changes if c.id == alarm.subject), None)
    if entry is not None:
        anchor = bookmark_of(entry.remark.id)
        yield para(Run(entry.number, "Henvisning", bold=True, anchor=anchor))
        yield note(entry.response.sender)
    elif change is not None:
        yield para(Run(change.id, "Henvisning", bold=True, anchor=change_bookmark(change)))
        yield note(place_of(book, change))
    else:
        yield para(alarm.subject)


def editorial_line(book: Register) -> str:
    """The editorial changes in one sentence; "" when there are none."""
    changes = book.editorial
    if not changes:
        return ""
    count = dansk.counted(len(changes), "redaktionel ændring", "redaktionelle ændringer")
    kinds = {c.kind for c in book.changes if c.id in changes}
    moved = "flyttet tekst, " if ChangeKind.MOVED in kinds else ""
    return (
        f"Desuden {count} ({moved}stavning, numre og lignende), som ingen bad om: "
        f"{dansk.listed(changes)}."
    )


def nothing_to_see() -> str:
    """What was looked for in vain."""
    kinds = dansk.listed([f"»{dansk.ALARMS[kind].lower()}«" for kind in ORDER])
    return f"Der er ingen punkter af slagsen {kinds}."
