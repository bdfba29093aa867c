"""The changes of the revised draft, each with the remarks behind it."""

from __future__ import annotations

from collections.abc import Iterator

from hoering import dansk
from hoering.domain import Change, ChangeKind
from hoering.writing.change_list import place_of
from hoering.writing.colours import GROUP
from hoering.writing.columns import Column
from hoering.writing.differences import both_sides, word_diff
from hoering.writing.elements import Cell, Para, Row, Run, cell, para
from hoering.writing.register import Register
from hoering.writing.remark_rows import change_bookmark, kind_of, note
from hoering.writing.theme_part import links

COLUMNS = (
    Column("Æ-nr.", 0.05),
    Column("Afsnit", 0.13),
    Column("Art", 0.09),
    Column("Før", 0.29),
    Column("Efter", 0.29),
    Column("Bemærkninger bag", 0.15),
)


def change_rows(book: Register, editorial: frozenset[str]) -> Iterator[Row]:
    """One row a change; `editorial` are the ids of those that no reader would dispute."""
    for change in book.changes:
        before, after = _sides(change)
        cells = (
            cell(para(Run(change.id, bold=True))),
            _place(book, change),
            cell(dansk.capital(kind_of(book, change))),
            before,
            after,
            _behind(book, change, change.id in editorial),
        )
        yield Row(cells, bookmark=change_bookmark(change))


def _place(book: Register, change: Change) -> Cell:
    place = place_of(book, change)
    rest = place.removeprefix(change.section)
    number = change.section if rest != place else ""
    return cell(para(Run(number, bold=True), rest))


def _sides(change: Change) -> tuple[Cell, Cell]:
    """The old wording with what went struck out, the new one with what came underlined."""
    if change.kind is ChangeKind.MOVED and change.before == change.after:
        return _lines([Run(change.before)]), cell(note("uændret tekst på et nyt sted"))
    before, after = both_sides(word_diff(change.before, change.after))
    return _lines(before), _lines(after)


def _lines(runs: list[Run]) -> Cell:
    if not any(run.text for run in runs):
        return cell("–", fill=GROUP)
    return cell(Para(tuple(runs)))


def _behind(book: Register, change: Change, editorial: bool) -> Cell:
    entries = book.behind[change.id]
    if entries:
        return cell(
            links(entries),
            *(note(name) for name in dict.fromkeys(e.response.sender for e in entries)),
        )
    return cell(note("ingen (redaktionel)" if editorial else "ingen bemærkning"))
