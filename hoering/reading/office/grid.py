"""A sheet of a workbook as rows of words, and what it is: a filled-in scheme, a form with labels,
or an export with one response in each row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from hoering.domain import BlockKind
from hoering.language.forms import is_open_question, is_reply_column
from hoering.reading.page.pieces import Piece
from hoering.reading.text.strands import Strand
from hoering.reading.text.styles import PLAIN
from hoering.reading.text.typed import typed
from hoering.reading.text.typedtable import Row, as_cells
from hoering.reading.wording.formfields import FieldKind, field_at

MOST_ROWS, MOST_COLUMNS = 20_000, 120
MOST_CELLS = 600_000  # of a sheet
LONGEST = 40_000  # letters of a cell
MOST_SHEETS = 60
_HEAD_LETTERS = 160  # questions of a form are long
_NAME_LETTERS = 60
_UNNAMED = re.compile(r"(?:ark|sheet|tabel|table|svar|data)\s?-?\d*", re.IGNORECASE)
# Columns by which a scheme says where in the draft a remark belongs.
_WHERE = re.compile(
    r"afsnit|kapitel|kap\.?|side(?:tal)?|s\.|§|pkt\.?|punkt|linje|sted|reference|henvisning", re.I
)
# "Hvilket kapitel handler dit svar især om?", answered by choice.
_WHICH = re.compile(r"(?:hvilke[tn]|vælg) (kapitel|afsnit|punkt|del)\b", re.I)
_GOES_ON = re.compile(r"hvis (?:ja|du gør|så)\b[^?]{0,80}\??$", re.IGNORECASE)
_FOR_A_BODY = re.compile(r"på vegne af|repræsenter|organisation|forening", re.IGNORECASE)
_PARTY = re.compile(r"(?:hørings)?part", re.IGNORECASE)  # the word of a secretariat's own table
_WHO = (FieldKind.NAME, FieldKind.BODY, FieldKind.EITHER, FieldKind.GIVEN, FieldKind.FAMILY)
_VALUE = 120  # letters of a field's value
_PROSE = 40  # letters of an answer that is no choice among answers
# Columns beside a name in a list of those who signed; share of the rows of a form that say anything.
_OF_SIGNER = re.compile(
    r"(?:nr|nummer|id|by|vej|gade|alder|(?:\w+ )?klasse|underskrift|signatur|initialer|land)\W*",
    re.I,
)
_ANSWERED = 0.5


class Bound(Enum):
    """What there may be too much of to be read: its name in Danish and the most that is read."""

    ROWS = ("flere rækker", MOST_ROWS, "")
    COLUMNS = ("flere kolonner", MOST_COLUMNS, "")
    CELLS = ("flere udfyldte celler", MOST_CELLS, "")
    LETTERS = ("mere tekst i én celle", LONGEST, " tegn")
    SHEETS = ("flere ark", MOST_SHEETS, "")

    @property
    def most(self) -> str:
        """ "20.000", "40.000 tegn"."""
        return f"{self.value[1]:,}".replace(",", ".") + self.value[2]


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote on a cell, beside its value."""

    text: str
    author: str


Notes = dict[tuple[int, int], tuple[Note, ...]]  # by row and column


@dataclass(frozen=True, slots=True)
class Grid:
    """`rows`: column from 0 → words; empty cells and rows left out. `bold` are rows set bold.

    `cut` are the bounds beyond which something was left out; `notes` hang on the rows as kept.
    """

    name: str
    rows: tuple[dict[int, str], ...]
    bold: frozenset[int] = frozenset()
    cut: frozenset[Bound] = frozenset()
    notes: Notes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Export:
    """One response in each row. `names`: column → the form's label or question."""

    names: dict[int, str]
    rows: tuple[dict[int, str], ...]


def form_in(grid: Grid) -> Export | None:
    """The sheet as filled-in forms, their labels in one column and the answers beside them.

    A number or name in a column before them tells the forms apart, else the first label come again.
    """
    columns = sorted({column for row in grid.rows for column in row})
    if len(columns) not in (2, 3):
        return None
    *numbered, asked, answered = columns
    names: dict[int, str] = {}
    known: dict[int, FieldKind] = {}
    forms: list[dict[int, str]] = []
    number = first = ""
    for nth, row in enumerate(grid.rows):
        label = row.get(asked, "")
        found = field_at(f"{label.rstrip(' :')}: x") if label else None
        told = row.get(numbered[0], number) if numbered else ""
        if not forms or told != number or (found and not numbered and label == first):
            forms.append({})
            number, first = told, ""
        if label:
            names[nth] = label
        if found:
            known[nth], first = found.kind, first or label
        if answered in row:
            forms[-1][nth] = row[answered]
    signed = [answers for answers in forms if any(known.get(n) in _WHO for n in answers)]
    if numbered and (len(signed) < 2 or len(signed) < 0.6 * len(forms)):
        return None
    if len(known) < 2 or not signed:
        return None
    return Export(names, tuple(signed if numbered else forms))


def export_in(grid: Grid) -> Export | None:
    """The sheet as an export of a form, when its columns name who answered and what."""
    at = _head(grid)
    if at is None or len(grid.rows) - at < 2:
        return None
    names, rows = grid.rows[at], grid.rows[at + 1 :]
    kinds = {c: field.kind for c, n in names.items() if (field := field_at(f"{n.rstrip(' :')}: x"))}
    who = [c for c, kind in kinds.items() if kind in _WHO]
    filled = [row for row in rows if any(c in row for c in who)]
    if not who or len(filled) < 0.6 * len(rows):
        return None
    if any(_WHERE.fullmatch(name.strip(" :.")) for name in names.values()):
        return None
    if len(filled) < len(rows) and any(_PARTY.match(names[c]) for c in who):
        return None  # a party's further remarks stand in rows without its name
    answers = [
        c for c in names
        if c not in kinds and max((len(row.get(c, "")) for row in rows), default=0) >= _PROSE
    ]  # fmt: skip
    told = [c for c in names if c in kinds and kinds[c] not in _WHO]
    asked = [c for c, n in names.items() if c not in kinds and not _OF_SIGNER.fullmatch(n.strip())]
    answered = sum(any(c in row for c in asked) for row in rows)
    if (not answers and not told) or answered < _ANSWERED * len(rows):
        return None  # nobody was asked anything: a list of those who signed
    return Export(names, rows)


def record_pieces(export: Export, row: dict[int, str]) -> Iterator[Piece]:
    """One row as a web form prints it: fields "Navn: …", questions above their answers.

    Fields go first, so that every response begins with who wrote it. Which chapter the answers
    are about stands in the questions above them.
    """
    answers: list[tuple[str, str]] = []
    about = ""
    names = _asked(export.names)
    for column, text in sorted(row.items()):
        name = names.get(column, "")
        label = name.rstrip(" :")
        one_line = "\n" not in text and len(text) <= _VALUE
        if is_reply_column(name):
            yield Piece(BlockKind.QUOTE, text=f"{label}: {' '.join(text.split())}")
            continue
        if one_line and label and field_at(f"{label}: x") is not None:
            asked_for = re.sub(
                r"\?\s*\(.*\)$", "", label
            )  # "… svarer du for? (lad være tom, hvis …)"
            yield Piece(BlockKind.PARAGRAPH, text=f"{asked_for.rstrip(' ?')}: {text}")
        elif one_line and (asked := _WHICH.match(name)):
            chosen = re.sub(r":|\.(?!\d)", "", text)  # "6.2" keeps its stop
            about = f" om {asked[1].lower()} {chosen}:"
        else:
            answers.append((name, text))
    for name, text in answers:
        beside = len(text) < _PROSE and "\n" not in text and "?" not in name
        if name and beside and not is_open_question(name):
            yield Piece(BlockKind.PARAGRAPH, text=f"{name.rstrip(' :')}: {text}")
            continue
        if name:
            asks = f"{name.rstrip(' :?')}{about}" if about else name
            yield Piece(BlockKind.HEADING, text=asks, level=2)
        yield from _paragraphs(text)


def _asked(names: dict[int, str]) -> dict[int, str]:
    """The questions by column; "Hvis ja, hvilken?" asks for the body that the one before names."""
    found: dict[int, str] = {}
    before = ""
    for column, name in sorted(names.items()):
        name = name.strip()
        goes_on = _GOES_ON.match(name) and _FOR_A_BODY.search(before)
        found[column] = "På vegne af" if goes_on else name
        before = name
    return found


def table_pieces_of(grid: Grid) -> Iterator[Piece]:
    """The sheet as a table; rows above it with one cell alone are its title or running text."""
    if not _UNNAMED.fullmatch(grid.name.strip()):
        yield Piece(BlockKind.HEADING, text=grid.name, level=1)
    at = _head(grid)
    rows: list[Row] = []
    for nth, row in enumerate(grid.rows):
        if len(row) == 1 and (at is None or nth < at):
            yield from as_cells(rows)
            rows = []
            (text,) = row.values()
            yield from _paragraphs(text)
            for pieces in _noted(grid, nth).values():
                yield from pieces
            continue
        if at is not None and nth < at:  # "Udfyldt af: | Ida Bro" above the scheme itself
            yield from _paragraphs(" ".join(row[column] for column in sorted(row)))
            continue
        cells = {column: list(_paragraphs(text)) for column, text in row.items()}
        for column, notes in _noted(grid, nth).items():
            cells[column] = [*cells.get(column, ()), *notes]
        rows.append(Row({c: ps for c, ps in cells.items() if ps}, header=nth == at))
    yield from as_cells(rows)


def _noted(grid: Grid, nth: int) -> dict[int, list[Piece]]:
    """Column → what hangs on its cell in a row."""
    return {
        column: [
            Piece(
                BlockKind.COMMENT,
                text=" ".join(note.text.split()),
                anchor=" ".join(grid.rows[nth].get(column, "").split()),
                author=note.author,
            )
            for note in notes
        ]
        for (row, column), notes in grid.notes.items()
        if row == nth
    }


def _head(grid: Grid) -> int | None:
    """The row that names the columns: the first with several cells, all short.

    Labels with their values above a wider scheme ("Dato: | 4. maj") are none.
    """
    for nth, row in enumerate(grid.rows[:15]):
        if len(row) < 2 or _is_labelled(grid, nth):
            continue
        if nth + 1 >= len(grid.rows):
            return None
        long = max(len(text) for text in row.values())
        ended = any(text.endswith(".") and len(text) > 12 for text in row.values())
        figures = any(re.fullmatch(r"[\d.,:/ -]+", text) for text in row.values())
        if nth in grid.bold and long <= _HEAD_LETTERS:
            return nth
        widest = max(len(other) for other in grid.rows[nth + 1 : nth + 40])
        short = long <= _NAME_LETTERS or all(
            len(t) <= _NAME_LETTERS or "?" in t or t.endswith(":") for t in row.values()
        )
        if (
            short
            and long <= _HEAD_LETTERS
            and not ended
            and not figures
            and len(row) >= 0.6 * widest
        ):
            labelled = any(text.endswith(":") for text in row.values())
            return None if labelled and len(row) == 2 else nth
        return None
    return None


def _is_labelled(grid: Grid, nth: int) -> bool:
    """Whether a row is a label with a colon and its value, and wider rows come below it."""
    row = grid.rows[nth]
    first = row[min(row)]
    wider = any(len(other) > 2 for other in grid.rows[nth + 1 : nth + 15])
    return len(row) == 2 and wider and first.endswith(":") and len(first) <= _NAME_LETTERS


def _paragraphs(text: str) -> Iterator[Piece]:
    """The paragraphs of a cell: line breaks typed by hand part them like soft breaks."""
    yield from typed([Strand(text)], "", PLAIN)
