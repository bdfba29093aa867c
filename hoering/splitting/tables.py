"""Tables in a response: which cells say something, which only say where it belongs; and the atoms of what
is set in rows, a table's cells and a list of those who signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hoering.domain import ANNOTATIONS, MARGINS, Block, BlockKind, Document, Policy, Span, ZoneKind
from hoering.language.forms import is_reply_column
from hoering.language.signatories import SignedList, Told
from hoering.splitting.atoms import Atom, atoms_of_block
from hoering.splitting.fields import (
    asks_place,
    has_boxes,
    is_answer_label,
    is_field,
    is_form_question,
    is_label,
)
from hoering.splitting.minutes import is_attendance
from hoering.splitting.particulars import is_address, is_prose, words_in
from hoering.splitting.quotes import repeats_draft


class Role(StrEnum):
    """What a cell is for."""

    SAYS = "says"
    WHERE = "where"
    QUOTE = "quote"  # the draft's own words, or the administration's
    FIELD = "field"  # a form's label or value
    WEIGHT = "weight"  # how much it matters to the sender
    HEAD = "head"


_SAYS = re.compile(
    r"bemærkning|kommentar|forslag|ændring|begrundelse|spørgsmål|svar|ønske|input|bekymring|anbefaling"
    r"|argument|uddybning|\bhvad\b|\bhvorfor\b|problem|vurdering|indsigelse|synspunkt|ny tekst|rettes til",
    re.I,
)
_QUOTE = re.compile(
    r"nuværende|oprindelig|citat|udkastets (?:tekst|formulering)|(?:tekst|formulering) i (?:udkast|forslag)"
    r"|står (?:der )?(?:nu|i dag)|gældende|eksisterende (?:tekst|formulering)|høringsudkast",
    re.I,
)
_WHERE = re.compile(
    r"afsnit|kapitel|\bkap\b|\bside|linje|punkt|\bpkt\b|\bnr\b|§|\bsted\b|emne|tema|pejlemærke|\bhvor\b"
    r"|område|reference|henvisning|overskrift|\bmål\b|stykke|\bdel\b|placering|vedr",
    re.I,
)
# How much a remark matters to its sender: no place in the draft, and nothing said of it.
_WEIGHT = re.compile(r"priorit|\b(?:hvor )?vigtig|vægt|score|karakter", re.I)
# What is called so above a table without a head, and words of a note.
_WALL = re.compile(
    r"\bpost-?its?\b|\bgule sedler\b|\b(?:idéer|ønsker|udsagn|input|opsamling)\w*\b[^.]{0,20}\bfra\b",
    re.I,
)
_ABOVE, _NOTE = 4, 25
# What stands between the cells of one table without parting it.
_BETWEEN = ANNOTATIONS | MARGINS | {BlockKind.FOOTNOTE}
_EMPTY = re.compile(r"[\s–—\-./*]*|(?:ingen|intet|nej|ja|ok|nix|n/?a)\W*", re.I)


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks of one table row by their index in the document, and the role of each."""

    number: int
    cells: tuple[int, ...]
    roles: tuple[Role, ...]


def rows_of(document: Document) -> list[Row]:
    """All table rows of the document in order, numbered through all its tables."""
    rows: list[Row] = []
    for table in _tables(document):
        columns = _columns(document, table)
        by_row = _by_row(document, table)
        if _is_wall(document, table):
            rows += [Row(len(rows) + k, (n,), (Role.SAYS,)) for k, n in enumerate(table)]
            continue
        form = _is_form(document, by_row)
        for cells in by_row:
            if form:
                roles = _asked(document, cells)
            else:
                roles = tuple(_role(document, n, columns) for n in cells)
                roles = _as_form(document, cells, roles)
            if rows and _goes_on(document, rows[-1], cells, table[0] in cells):
                before = rows[-1]
                rows[-1] = Row(before.number, (*before.cells, *cells), (*before.roles, *roles))
            else:
                rows.append(Row(len(rows), tuple(cells), roles))
    return rows


def names_column(name: str) -> bool:
    """Whether a heading is one of a table of remarks: "Afsnit", "Kommentar", "Nuværende tekst"."""
    return any(words.search(name) for words in (_SAYS, _WHERE, _QUOTE, _WEIGHT))


def _tables(document: Document) -> list[list[int]]:
    """Runs of cells; margins between them do not part a table, a new row 0 or 1 does."""
    tables: list[list[int]] = []
    last: Block | None = None
    for nth, block in enumerate(document.blocks):
        if block.kind is BlockKind.CELL:
            back = last is not None and (block.row or 0) < (last.row or 0)
            if last is None or back:
                tables.append([])
            tables[-1].append(nth)
            last = block
        elif block.kind not in _BETWEEN:
            last = None
    return tables


def _is_wall(document: Document, table: Sequence[int]) -> bool:
    """Whether the cells of a table that names no columns of remarks are notes of many hands: post-its."""
    if any(names_column(document.blocks[n].column_name) for n in table):
        return False
    above = " ".join(document.text_at(n) for n in range(max(0, table[0] - _ABOVE), table[0]))
    told = [document.text_at(n) for n in table]
    short = all(words_in(text) <= _NOTE for text in told)
    said = sum(words_in(text) > 1 for text in told)
    return bool(_WALL.search(above)) and short and len(told) >= 3 and said >= 0.7 * len(told)


def _by_row(document: Document, table: Sequence[int]) -> list[list[int]]:
    rows: dict[int, list[int]] = {}
    for nth in table:
        rows.setdefault(document.blocks[nth].row or 0, []).append(nth)
    return [rows[row] for row in sorted(rows)]


def _columns(document: Document, table: Sequence[int]) -> dict[int, Role]:
    """The role of each column, by its name, else by how much stands in it."""
    roles: dict[int, Role] = {}
    for column in sorted({document.blocks[n].column or 0 for n in table}):
        cells = [n for n in table if (document.blocks[n].column or 0) == column]
        name = next((document.blocks[n].column_name for n in cells), "")
        data = [n for n in cells if document.blocks[n].row != 0]
        lengths = sorted(words_in(document.text_at(n)) for n in data)
        middle = lengths[len(lengths) // 2] if lengths else 0
        roles[column] = _by_name(name, middle) or (Role.SAYS if middle > 4 else Role.WHERE)
    return roles


def _by_name(name: str, middle: int) -> Role | None:
    if is_reply_column(name):
        return Role.QUOTE
    if middle <= 1 and _WEIGHT.search(name):
        return Role.WEIGHT
    if _QUOTE.search(name):
        return Role.QUOTE
    if _SAYS.search(name):
        return Role.SAYS
    if _WHERE.search(name):
        return Role.WHERE if middle < 12 else Role.SAYS
    return None


def _role(document: Document, nth: int, columns: dict[int, Role]) -> Role:
    block, text = document.blocks[nth], document.text_at(nth)
    if block.row == 0:
        return Role.HEAD
    role = columns[block.column or 0]
    if _EMPTY.fullmatch(text):
        return Role.FIELD
    if role is Role.WHERE and is_prose(text) and words_in(text) > 14:
        return Role.SAYS
    return role


def _as_form(document: Document, cells: Sequence[int], roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """A row "Navn | Karla" is a form's field; in "Svar | …" the label says where."""
    first = f"{document.text_at(cells[0]).rstrip(':')}:"
    if len(cells) < 2 or document.blocks[cells[0]].column_name:
        return roles
    if is_answer_label(first):
        return (Role.FIELD, *(Role.SAYS for _ in cells[1:]))
    if is_attendance(first):
        return tuple(Role.FIELD for _ in cells)
    if is_field(first) and not any(is_prose(document.text_at(n)) for n in cells[1:]):
        return tuple(Role.FIELD for _ in cells)
    return roles


def _is_form(document: Document, by_row: Sequence[Sequence[int]]) -> bool:
    """Two columns whose first holds a form's labels and questions from the first row on."""
    labels = [document.text_at(cells[0]) for cells in by_row]
    first, *_ = labels
    two = all(document.blocks[n].column in (0, 1) for cells in by_row for n in cells)
    asked = sum(
        is_label(label) or is_form_question(label) or is_answer_label(label) for label in labels
    )
    named = any(_SAYS.search(document.text_at(n)) for n in by_row[0][1:])
    return two and not named and len(by_row) > 2 and is_label(first) and 2 * asked >= len(labels)


def _asked(document: Document, cells: Sequence[int]) -> tuple[Role, ...]:
    """In a form the label is a field, and so is what is filled in below "Navn" or ticked."""
    label = document.text_at(cells[0])
    filled = is_label(label) and not is_answer_label(label)
    return tuple(
        Role.FIELD
        if n == cells[0]
        or (filled and not is_prose(document.text_at(n)))
        or has_boxes(document.text_at(n))
        or (is_address(document.text_at(n)) and not is_prose(document.text_at(n)))
        or _EMPTY.fullmatch(document.text_at(n))
        else Role.WHERE
        if asks_place(label) and not is_prose(document.text_at(n))
        else Role.SAYS
        for n in cells
    )


def _goes_on(document: Document, before: Row, cells: Sequence[int], starts: bool) -> bool:
    """Whether the first row on a new page goes on from the last row of the page before."""
    if not starts:
        return False
    first, last = document.blocks[cells[0]], document.blocks[before.cells[-1]]
    if first.page == last.page or first.row == 0:
        return False
    texts = [document.text_at(n) for n in cells]
    return first.column != document.blocks[before.cells[0]].column and any(
        text[:1].islower() for text in texts
    )


_CELL_ZONES: dict[Role, ZoneKind] = {
    Role.WHERE: ZoneKind.HEADING,
    Role.QUOTE: ZoneKind.QUOTATION,
    Role.FIELD: ZoneKind.FORM_FIELD,
    Role.WEIGHT: ZoneKind.DIGRESSION,
    Role.HEAD: ZoneKind.HEADING,
}
_COMMENT = 4  # words beside a name in a list that say something


def signed_atoms(document: Document, nth: int, listed: SignedList) -> Iterator[Atom]:
    """A block of a list of names: no remark but what somebody wrote beside a name."""
    block = document.blocks[nth].span
    at = block.start
    for said in listed.spans(Told.WORDS):
        if said.overlaps(block) and words_in(said.of(document.text)) >= _COMMENT:
            if said.start > at:
                yield Atom(Span(at, said.start), ZoneKind.SIGNATURE, nth)
            yield Atom(said, ZoneKind.REMARK, nth)
            at = said.end
    if at < block.end:
        yield Atom(Span(at, block.end), ZoneKind.SIGNATURE, nth)


def cell_atoms(document: Document, nth: int, row: Row, policy: Policy | None) -> list[Atom]:
    """A cell by what its row has it for; two that speak side by side may be the draft's words and the answer."""
    role = row.roles[row.cells.index(nth)]
    beside = row.roles.count(Role.SAYS) > 1
    if role is Role.SAYS and beside and repeats_draft(document.text_at(nth), policy):
        role = Role.QUOTE
    if role is Role.SAYS:
        return atoms_of_block(document, nth, row.number)
    return [Atom(document.blocks[nth].span, _CELL_ZONES[role], nth, row.number)]
