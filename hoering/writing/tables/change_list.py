"""The changes as a table, in the redline and in the overview, and as a comment in the margin."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hoering import dansk
from hoering.domain import Change, ChangeKind
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.tables.remark_rows import change_bookmark, kind_of
from hoering.writing.tables.theme_part import links
from hoering.writing.word.colours import GROUP
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Cell, Para, Row, Run, cell, note, para, row
from hoering.writing.word.marked import both_sides
from hoering.writing.wording.differences import BREAK, cut, tracked
from hoering.writing.wording.manuscript import tidy

COLUMNS = (
    Column("Æ-nummer", 0.08),
    Column("Afsnit", 0.13),
    Column("Før", 0.235),
    Column("Efter", 0.235),
    Column("Bemærkninger", 0.32),
)
OVERVIEW_COLUMNS = (
    Column("Æ-nr.", 0.05),
    Column("Afsnit", 0.13),
    Column("Art", 0.09),
    Column("Før", 0.29),
    Column("Efter", 0.29),
    Column("Bemærkninger bag", 0.15),
)
NOT_ASKED = "Ingen bemærkning har bedt om ændringen."
NOTHING_CHANGED = "Der er ingen forskelle i ordlyden mellem udkastet og det tilrettede udkast."
EDITORIAL = "Redaktionel rettelse; ingen bemærkning har bedt om den."
UNLISTED = (
    "Tegnsætning eller inddeling. Rettelsen ændrer ingen ord og har derfor intet Æ-nummer; "
    "ingen bemærkning har bedt om den."
)
_FIRST = 12  # words of a remark: enough to know it by


def place_of(book: Register, change: Change) -> str:
    """ "3.2 Faste medarbejdere", or what there is of it; "" for a change of no section.

    A new section is named by its own heading: its number may be another section's in the draft.
    """
    if new := new_section(book, change):
        return f"{new} (nyt afsnit)"
    section = book.sections.get(change.section)
    return section.label if section else change.section


def new_section(book: Register, change: Change) -> str:
    """The number and heading of the section that the change brings whole; "" where it is none."""
    first = change.after.split(BREAK)[0] if change.kind is ChangeKind.ADDED else ""
    own = (s.title for s in book.revised_sections if s.key == change.section)
    return first if first in own else ""


def comment_lines(book: Register, change: Change) -> Iterator[str]:
    """The number and kind, the section, and the remarks behind the change, a line each."""
    yield f"{change.id} – {kind_of(book, change)}"
    place = place_of(book, change)
    if place:
        yield f"Afsnit: {place}"
    entries = book.behind[change.id]
    if not entries:
        yield _unasked(book, change)
        return
    yield "Bemærkninger bag ændringen:" if len(entries) > 1 else "Bemærkning bag ændringen:"
    for entry in entries:
        yield remark_line(entry)


def remark_line(entry: Entry) -> str:
    """H03.2 Ældrerådet, s. 2: »I afsnit 3.2 bør det fremgå …«"""
    words = cut(" ".join(entry.remark.text.split()), _FIRST).strip()
    return f"{entry.number} {entry.response.sender}, s. {entry.remark.page}: »{words}«"


def _unasked(book: Register, change: Change) -> str:
    return EDITORIAL if change.id in book.editorial else NOT_ASKED


def change_rows(book: Register, linked: Collection[str]) -> Iterator[Row]:
    """One row a change; those in `linked` have a bookmark in the text above that leads there."""
    for change in book.changes:
        anchor = change_bookmark(change) if change.id in linked else ""
        number = para(Run(change.id, "Henvisning" if anchor else "", bold=True, anchor=anchor))
        before, after = _sides(change)
        which = cell(number, note(kind_of(book, change)))
        yield row(which, place_of(book, change) or "–", before, after, _behind(book, change))


def _sides(change: Change, empty: str = "") -> tuple[Cell, Cell]:
    """The old wording with what went struck out, the new one with what came underlined, as the words
    stand in the draft with its changes tracked.

    `empty` is the ground of the cell of a side that there is not.
    """
    if change.kind is ChangeKind.MOVED and change.before == change.after:
        return _shown([Run(change.before)], empty), cell(note("uændret tekst på et nyt sted"))
    before, after = both_sides(tracked(_plain(change.before), _plain(change.after)))
    return _shown(before, empty), _shown(after, empty)


def _plain(text: str) -> str:
    return BREAK.join(tidy(line) for line in text.split(BREAK))


def _shown(runs: list[Run], empty: str) -> Cell:
    if not any(run.text for run in runs):
        return cell("–", fill=empty)
    return cell(Para(tuple(runs)))


def _behind(book: Register, change: Change) -> Cell:
    entries = book.behind[change.id]
    if not entries:
        return cell(note(_unasked(book, change)))
    return cell(*(para(remark_line(entry)) for entry in entries))


def overview_rows(book: Register) -> Iterator[Row]:
    """One row a change for the overview."""
    for change in book.changes:
        before, after = _sides(change, GROUP)
        yield row(
            para(Run(change.id, bold=True)),
            _place(book, change),
            dansk.capital(kind_of(book, change)),
            before,
            after,
            _numbered(book, change),
            bookmark=change_bookmark(change),
        )


def _place(book: Register, change: Change) -> Para:
    place = place_of(book, change)
    rest = place.removeprefix(change.section)
    number = change.section if rest != place else ""
    return para(Run(number, bold=True), rest)


def _numbered(book: Register, change: Change) -> Cell:
    entries = book.behind[change.id]
    if entries:
        return cell(
            links(entries),
            *(note(name) for name in dict.fromkeys(e.response.sender for e in entries)),
        )
    minor = change.id in book.editorial
    return cell(note("ingen (redaktionel)" if minor else "ingen bemærkning"))


def changes_counted(kinds: Sequence[ChangeKind]) -> list[str]:
    """ "3 tilføjet", "2 med nyt nummer", in the order of the kinds."""
    words = {**dansk.CHANGE_KINDS, ChangeKind.RENUMBERED: "med nyt nummer"}
    present = (kind for kind in ChangeKind if kind in kinds)
    return [f"{kinds.count(kind)} {words[kind].lower()}" for kind in present]


def summary_of(book: Register) -> str:
    """How many changes there are, of which kinds, and how many were asked for."""
    kinds = [c.kind for c in book.changes]
    counts = changes_counted(kinds)
    asked = sum(bool(book.behind[c.id]) for c in book.changes)
    number = dansk.counted(len(kinds), "ændring", "ændringer")
    behind = f"{asked} har" if asked else "Ingen har"
    return f"Det tilrettede udkast har {number}: {dansk.listed(counts)}. {behind} bemærkninger bag sig."
