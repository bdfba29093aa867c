"""aendringer.docx: the revised draft as tracked changes in the draft, each with its remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from hoering.domain import BlockKind, Policy, Reviewed
from hoering.writing.facts.register import Register, register
from hoering.writing.files.package import describe
from hoering.writing.files.placing import place, withdraw
from hoering.writing.redline.redline_look import (
    STYLES,
    comment,
    end_upright_part,
    prepare,
    table_of,
    widths_of,
)
from hoering.writing.redline.tracked_draft import Tracked, tracked_draft
from hoering.writing.redline.tracked_ink import Hand, TrackedInk
from hoering.writing.tables import change_list
from hoering.writing.tables.remark_rows import change_bookmark
from hoering.writing.word.blank import add_numbering
from hoering.writing.word.elements import para, tag
from hoering.writing.word.pages import Pages
from hoering.writing.word.styles import new_document
from hoering.writing.wording.differences import Mark

TITLE = "Ændringer i udkastet"
AUTHOR = "Forvaltningen (hoering)"
GUIDE = (
    "Sådan læses dokumentet: Teksten er udkastet, og forskellene til det tilrettede udkast er "
    "registreret som ændringer. »Acceptér alle« giver det tilrettede udkast, »Afvis alle« giver "
    "udkastet. Kommentarerne fortæller, hvilke bemærkninger der ligger bag. Ændringslisten står "
    "sidst i dokumentet."
)


def write_redline(reviewed: Reviewed, path: Path) -> bool:
    """The redline as a Word file; False where there are not two drafts to compare.

    An older file is taken away then: it would tell of another round. The same bytes for the same
    round. Raises OutputLocked, DiskFull.
    """
    if reviewed.analysis.policy is None or reviewed.analysis.revised is None:
        withdraw(path)
        return False
    place(path, redline_bytes(reviewed))
    return True


def redline_bytes(reviewed: Reviewed) -> bytes:
    """The redline as the bytes of a .docx file. Raises ValueError without two drafts."""
    book = register(reviewed)
    policy, revised = book.analysis.policy, book.analysis.revised
    if policy is None or revised is None:
        raise ValueError("a redline needs a draft and a revised draft")
    document = new_document()
    describe(document, book.analysis, TITLE, ["høring", "tilrettet udkast", "ændringer"])
    prepare(document, book.analysis.round.municipality, policy.title or TITLE)
    hand = Hand(AUTHOR, document.core_properties.modified.strftime("%Y-%m-%dT%H:%M:%SZ"))
    drawn = _Redline(document, book, hand)
    drawn.draft(policy, revised)
    drawn.list()
    return drawn.pages.packed()


@dataclass(slots=True)
class _Place:
    """Where a change shows: paragraphs (by index) and fragments of its first and last."""

    change: str
    first: tuple[int, int]
    last: tuple[int, int]


class _Redline:
    """Adds to the end of the document, in reading order."""

    def __init__(self, document: Any, book: Register, hand: Hand) -> None:
        self.document, self.book, self.hand = document, book, hand
        self.ink, self.pages = TrackedInk(hand), Pages(document)
        self.changes = {change.id: change for change in book.changes}
        self.shown: set[str] = set()
        self.points = add_numbering(document, "bullet", "•", left=340, hanging=227)

    def _add(self, element: Any) -> None:
        self.document.element.body[-1].addprevious(element)

    # --- the draft with its changes ---

    def draft(self, policy: Policy, revised: Policy) -> None:
        """The draft's title, its text, and what was changed in it."""
        self.pages.heading(policy.title or TITLE, 0)
        title = self.document.element.body[-2]
        start, *rest = comment(self.document, [GUIDE], self.hand)
        title[1].addprevious(start)
        title.extend(rest)
        lines = tracked_draft(policy, revised, self.book.changes)
        beside = self._beside(lines)
        at = 0
        for is_row, group in groupby(lines, key=lambda t: (t.line.is_row, len(t.cells))):
            held = list(group)
            if is_row[0]:
                self._table(held, beside[at : at + len(held)])
            else:
                for line, around in zip(held, beside[at : at + len(held)], strict=True):
                    style = _style(line)
                    self._add(self.ink.paragraph(line, 0, style, around[0], self.points))
            at += len(held)
        end_upright_part(self.document, self._add)

    def _table(self, rows: Sequence[Tracked], beside: Sequence[_Beside]) -> None:
        widths = widths_of([row.line.cells for row in rows])
        made = []
        for nth, (row, around) in enumerate(zip(rows, beside, strict=True)):
            style = "Tabelhoved" if nth == 0 else "Tabeltekst"
            cells = [self.ink.paragraph(row, c, style, around[c]) for c in range(len(row.cells))]
            made.append(self.ink.row(row, cells, widths, header=nth == 0))
        self._add(table_of(made, widths, f"Tabel i afsnit {rows[0].line.section}"))
        self.pages.text(para("", style="Afstand"))

    # --- comments, bookmarks and moves, which stand beside the fragments ---

    def _beside(self, lines: Sequence[Tracked]) -> list[_Beside]:
        found: list[_Beside] = [[[([], []) for _ in cell] for cell in t.cells] for t in lines]
        for where in _places(lines):
            self._annotate(where, found)
        for change, mark, first, last in _moves(lines):
            _at(found, first)[0].append(self.ink.move(change, mark, begins=True))
            _at(found, last)[1].insert(0, self.ink.move(change, mark, begins=False))
        return found

    def _annotate(self, where: _Place, beside: list[_Beside]) -> None:
        """The comment of a change; where it shows a second time, the number alone."""
        change = self.changes.get(where.change)
        ahead, behind = _at(beside, where.first)[0], _at(beside, where.last)[1]
        if change is None:
            texts = [change_list.UNLISTED]
        elif change.id in self.shown:
            texts = [f"{change.id} (se kommentaren ved ændringens første sted)"]
        else:
            texts = list(change_list.comment_lines(self.book, change))
            self.shown.add(change.id)
            number = next(self.pages.ink.numbers)
            ahead.append(tag("bookmarkStart", id=number, name=change_bookmark(change)))
            behind.append(tag("bookmarkEnd", id=number))
        start, *rest = comment(self.document, texts, self.hand)
        ahead.append(start)
        behind += rest

    # --- the list ---

    def list(self) -> None:
        """The changes as a table, each number a link to its place in the text."""
        self.pages.heading("Ændringsliste", 1)
        if not self.book.changes:
            self.pages.text(change_list.NOTHING_CHANGED)
            return
        self.pages.text(change_list.summary_of(self.book))
        rows = change_list.change_rows(self.book, self.shown)
        self.pages.table(change_list.COLUMNS, rows, "Ændringsliste")


_Beside = list[list[tuple[list[Any], list[Any]]]]  # cell → fragment → before, behind


def _at(beside: list[_Beside], where: tuple[int, int]) -> Any:
    """What stands beside the fragment with this number in this line, cells counted through."""
    line, number = where
    for cell in beside[line]:
        if number < len(cell):
            return cell[number]
        number -= len(cell)
    raise IndexError(where)


def _style(value: Tracked) -> str:
    if value.line.is_heading:
        return f"Heading{min(value.line.level, 3)}"
    return STYLES.get(value.line.kind, STYLES[BlockKind.PARAGRAPH])


def _places(lines: Sequence[Tracked]) -> Iterator[_Place]:
    """The stretches of each change: one paragraph, or paragraphs without another text between.

    A comment never reaches out of a cell.
    """
    open_: dict[str, _Place] = {}
    for nth, line in enumerate(lines):
        cell_of = [c for c, cell in enumerate(line.cells) for _ in cell]
        here: dict[tuple[str, int], _Place] = {}
        for number, fragment in enumerate(line.fragments):
            if fragment.mark is Mark.SAME and not fragment.change:
                continue
            key = (fragment.change, cell_of[number] if line.line.is_row else 0)
            found = here.setdefault(key, _Place(fragment.change, (nth, number), (nth, number)))
            found.last = (nth, number)
        for (change, _), found in here.items():
            before = open_.get(change)
            whole = _is_whole(line) and not line.line.is_row
            if before and whole and before.last[0] == nth - 1 and _is_whole(lines[nth - 1]):
                before.last = found.last
                continue
            if before:
                yield before
            open_[change] = found
    yield from open_.values()


def _is_whole(line: Tracked) -> bool:
    """Is all of the paragraph one change?"""
    return len({f.change for f in line.fragments}) == 1 and all(
        f.mark is not Mark.SAME for f in line.fragments
    )


def _moves(
    lines: Sequence[Tracked],
) -> Iterator[tuple[str, Mark, tuple[int, int], tuple[int, int]]]:
    """Each moved text at its old and its new place, with its first and its last fragment."""
    found: dict[tuple[str, Mark], list[tuple[int, int]]] = {}
    for nth, line in enumerate(lines):
        for number, fragment in enumerate(line.fragments):
            if fragment.moved:
                found.setdefault((fragment.change, fragment.mark), []).append((nth, number))
    for (change, mark), places in found.items():
        yield change, mark, places[0], places[-1]
