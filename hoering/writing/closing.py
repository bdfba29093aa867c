"""What stands after the tables: what needs attention, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from hoering import dansk
from hoering.domain import Alarm, ChangeKind
from hoering.writing.attention import ORDER, in_order, is_editorial, told
from hoering.writing.change_list import place_of
from hoering.writing.elements import Para, Row, Run, cell, para
from hoering.writing.register import Register
from hoering.writing.remark_rows import bookmark_of, change_bookmark, note
from hoering.writing.widths import Column

ALARM_COLUMNS = (
    Column("Punkt", 0.16),
    Column("Gælder", 0.22),
    Column("Hvad er der set", 0.62),
)
PROBLEM_COLUMNS = (
    Column("Fil", 0.25, most=4200),
    Column("Side", 0.05),
    Column("Problem og afhjælpning", 0.70),
)


def alarm_rows(book: Register) -> Iterator[Row]:
    """The substantive alarms, worst first."""
    for alarm in in_order(book.analysis.linking.alarms):
        if not is_editorial(alarm):
            kind = cell(para(Run(dansk.ALARMS[alarm.kind], bold=True)))
            yield Row((kind, cell(*_subject(book, alarm)), cell(told(alarm, book))))


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


def editorial_ids(book: Register) -> list[str]:
    return [a.subject for a in in_order(book.analysis.linking.alarms) if is_editorial(a)]


def editorial_line(book: Register) -> str:
    """The editorial changes in one sentence; "" when there are none."""
    changes = editorial_ids(book)
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


def problem_rows(book: Register) -> Iterator[Row]:
    """Every finding with its remedy, by file."""
    findings = sorted(set(book.analysis.findings), key=lambda f: (f.source, f.page or 0, f.text))
    for finding in findings:
        page = str(finding.page) if finding.page else "alle"
        yield Row((cell(finding.source), cell(page), cell(finding.text)))
