"""Tables without rules: cells told apart by white, rows by white or by their first column.

A page of newspaper columns has the same white between columns; what tells a table is a row of
column names, or cells that begin on one line again and again and end on different ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from hoering.domain import Box
from hoering.reading.layout.breaks import has_ended, starts_low
from hoering.reading.layout.form_columns import form_rows, is_form_label
from hoering.reading.layout.lines import runs_of
from hoering.reading.layout.tables import Cell, Table
from hoering.reading.page.printed import Line, PrintedWord

_NAME = re.compile(
    r"(?:dit |jeres |vores |evt\. )?(?:afsnit|kapitel|side|punkt|pkt|nr|emne|tema|sted|linje|mål|§"
    r"|(?:\w+)?(?:bemærkning|kommentar|forslag|ændring|begrundelse|spørgsmål|svar|vurdering|tekst)"
    r"(?:er|en|et|erne)?)\b.{0,25}",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"[-–\s]*(?:side|s\.)?\s*\d{1,3}\s*(?:(?:af|/)\s*\d{1,3})?[-–\s]*", re.I)
_FARTHEST = 3.5  # heights of a line: rows farther apart do not belong together
_MOST_COLUMNS = 8
_HEADS = 2  # lines of a running head, above what goes on from the page before
_EDGE, _INSET = 6, 10  # points between a column's edges on two pages; the first may be a rule's


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the table over its whole width: the runs of words in it by their column."""

    runs: tuple[tuple[int, Line], ...]
    top: float
    bottom: float

    @property
    def columns(self) -> set[int]:
        return {column for column, _ in self.runs}


def white_tables(rows: Sequence[Sequence[PrintedWord]], before: Table | None) -> list[Table]:
    """The tables among the rows of words of a page, from the top down.

    `before` is a table that the page before ended with.
    """
    lines = [runs_of(row, 0.9, hold=False) for row in rows]
    edges = before.edges if before else None
    found: list[Table] = []
    at = 0
    while at < len(lines):
        if not _may_start(lines[at], edges):
            at += 1
            continue
        kept = _stretch(lines, at)
        # What little is left of a table stands below its repeated head at the top of a page.
        over = before is not None and at <= _HEADS and _texts(lines[at]) == before.head
        table = _table(kept, edges, over) if len(kept) >= (2 if over else 3) else None
        if table:
            found.append(table)
            edges = before = None
        at += len(kept) if table else max(1, len(kept) // 2)
    return found


def begun_table(rows: Sequence[Sequence[PrintedWord]], after: Table) -> Table | None:
    """The first rows, at the foot of a page, of a table that goes on at the top of the next page,
    where the names of its columns stand again."""
    lines = [runs_of(row, 0.9, hold=False) for row in rows]
    for at in range(len(lines) - 1, 0, -1):
        if _texts(lines[at]) == after.head:
            kept = _stretch(lines, at)
            return _table(kept, after.edges, repeated=True) if len(kept) >= 2 else None
    return None


def _texts(runs: Sequence[Line]) -> tuple[str, ...]:
    return tuple(run.text for run in runs)


def _may_start(runs: Sequence[Line], before: tuple[float, ...] | None) -> bool:
    """Whether a table may begin here; one of two columns begins with their names."""
    if len(runs) == 2:
        named = all(run.bold or _NAME.fullmatch(run.text) for run in runs)
        return named or is_form_label(runs[0].text) or (before is not None and len(before) == 2)
    return 2 < len(runs) <= _MOST_COLUMNS


def _stretch(lines: Sequence[list[Line]], start: int) -> list[_Row]:
    """The line at `start` and those below it that keep to its columns."""
    starts = [run.x0 for run in lines[start]]
    rows: list[_Row] = []
    for runs in islice(lines, start, None):
        placed = [(_column(run, starts), run) for run in runs]
        top, bottom = min(run.top for run in runs), max(run.bottom for run in runs)
        tall = bottom - top
        if any(column < 0 for column, _ in placed):
            break
        if len(runs) == 1 and _PAGE_NUMBER.fullmatch(runs[0].text):
            break
        if rows and top - rows[-1].bottom > _FARTHEST * tall:
            break
        rows.append(_Row(tuple(placed), top, bottom))
    while rows and len(rows[-1].runs) == 1 and rows[-1].runs[0][0] == 0 and len(rows) > 1:
        wide = rows[-1].runs[0][1]
        if rows[-1].top - rows[-2].bottom < 0.9 * wide.size:
            break
        rows.pop()  # a short paragraph below the table
    return rows


def _column(run: Line, starts: Sequence[float]) -> int:
    """The column in whose width the run stands; -1 when it reaches into the next."""
    slack = 0.4 * run.size
    for column in range(len(starts) - 1, -1, -1):
        if run.x0 >= starts[column] - slack:
            after = starts[column + 1] if column + 1 < len(starts) else None
            return column if after is None or run.x1 <= after - 0.1 * run.size else -1
    return -1


def _table(
    rows: Sequence[_Row], before: tuple[float, ...] | None, repeated: bool = False
) -> Table | None:
    """The rows as a table, when they are one; `repeated` tells that the first row has the names of
    the columns of a table on the page before or after."""
    columns = len(rows[0].runs)
    if form := form_rows(rows):
        return _cells(rows[0], form)
    if _is_list(rows):
        return None
    blocks = _by_white(rows)
    goes_on = before is not None and _same_edges(before, rows[0])
    named = _is_named(rows, blocks)
    least = 2 if goes_on else 3
    if len(blocks) < least or not _is_ragged(blocks):
        blocks = _by_first_column(rows)
        if len(blocks) < least or not _is_ragged(blocks):
            return None
    if not (goes_on or named or (columns >= 3 and _has_short_labels(blocks))):
        return None
    if not (goes_on and repeated) and _runs_on(blocks, named or goes_on):
        return None
    return _cells(rows[0], blocks)


def _same_edges(before: tuple[float, ...], first: _Row) -> bool:
    starts = [run.x0 for _, run in first.runs]
    return len(before) == len(starts) and all(
        abs(a - b) < (_EDGE if nth else _INSET)
        for nth, (a, b) in enumerate(zip(before, starts, strict=True))
    )


def _is_list(rows: Sequence[_Row]) -> bool:
    """Labels with their values, bullets with their points, a table of contents."""
    firsts = [dict(row.runs)[0].text for row in rows if 0 in row.columns]
    if not firsts:
        return True
    labels = sum(text.endswith(":") or not any(c.isalnum() for c in text) for text in firsts)
    lasts = [row.runs[-1][1].text for row in rows if len(row.runs) > 1]
    numbers = sum(text.strip(" .…").isdigit() for text in lasts)
    two = len(rows[0].runs) == 2
    return labels >= 0.5 * len(firsts) or (two and numbers >= 0.7 * len(lasts))


def _by_white(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Rows of the table where more white than between lines runs across all columns."""
    steps = sorted(b.bottom - a.bottom for a, b in pairwise(rows))
    usual = steps[len(steps) // 4]
    if steps[0] < 0.95 * usual:
        usual = max(steps[0], 0.8 * usual)
    blocks = [[rows[0]]]
    for above, row in pairwise(rows):
        size = row.runs[0][1].size
        if row.bottom - above.bottom > usual + 0.22 * size:
            blocks.append([])
        blocks[-1].append(row)
    if len(blocks) == 1 and all(len(row.runs) > 1 for row in rows):
        return [[row] for row in rows]
    return blocks


def _by_first_column(rows: Sequence[_Row]) -> list[list[_Row]]:
    """A new row wherever something stands in the first column beside other columns."""
    filled = sum(1 for row in rows if 0 in row.columns)
    if filled > 0.7 * len(rows):
        return []
    blocks: list[list[_Row]] = []
    for row in rows:
        if not blocks or (0 in row.columns and len(row.runs) > 1):
            blocks.append([])
        blocks[-1].append(row)
    return blocks


def _is_ragged(blocks: Sequence[Sequence[_Row]]) -> bool:
    """Whether cells begin together and end apart, as they do not in columns of running text."""
    together = apart = 0
    for block in blocks:
        counts: dict[int, int] = {}
        for row in block:
            for column in row.columns:
                counts[column] = counts.get(column, 0) + 1
        together += len(block[0].runs) >= min(2, len(counts)) and block[0].columns == set(counts)
        apart += len(block) == 1 or len(set(counts.values())) > 1
    return together >= 0.7 * len(blocks) and apart >= 0.6 * len(blocks)


def _is_named(rows: Sequence[_Row], blocks: Sequence[Sequence[_Row]]) -> bool:
    """Whether the first row has the names of the columns: bold alone, or names known for it."""
    head = [run for row in blocks[0][:2] for _, run in row.runs] if blocks else []
    head = head if len(blocks[0]) <= 2 else [run for _, run in rows[0].runs]
    if any(len(run.text) > 45 for run in head):
        return False
    rest = [run for row in rows[2:] for _, run in row.runs]
    if rest and min(run.size for run in head) > 1.12 * max(run.size for run in rest):
        return False  # headings above columns of text
    bold = all(run.bold for run in head) and sum(run.bold for run in rest) < 0.5 * len(rest)
    known = sum(bool(_NAME.fullmatch(run.text)) for _, run in rows[0].runs)
    return bold or known >= 2


def _has_short_labels(blocks: Sequence[Sequence[_Row]]) -> bool:
    """Whether the first column has short names or numbers of what the row is about."""
    texts = [
        " ".join(run.text for row in block for column, run in row.runs if column == 0)
        for block in blocks
    ]
    return sum(0 < len(text) <= 30 for text in texts) >= 0.7 * len(texts)


def _runs_on(blocks: Sequence[Sequence[_Row]], known: bool) -> bool:
    """Whether the cells go on from each other, as lines in columns of running text do.

    Rows of one line need figures in some column, where nothing else tells that they are rows.
    """
    if _wrapped(blocks) > (1 if len(blocks) > 4 else 0):
        return True
    firsts = [run for block in blocks[1:] for _, run in block[0].runs]
    low = sum(starts_low(run.text) for run in firsts)
    if any(len(block) > 1 for block in blocks):
        return low > 0.5 * len(firsts)
    columns: dict[int, list[bool]] = {}
    for block in blocks[1:]:
        for column, run in block[0].runs:
            columns.setdefault(column, []).append(any(c.isdigit() for c in run.text))
    figures = any(sum(held) >= 0.6 * len(held) for held in columns.values())
    return low > 0.25 * len(firsts) or not (known or figures)


def _wrapped(blocks: Sequence[Sequence[_Row]]) -> int:
    """How often a cell ends in a full line and the one below it goes on in the sentence."""
    lines = [(column, run) for block in blocks for row in block for column, run in row.runs]
    ends: dict[int, float] = {}
    for column, run in lines:
        ends[column] = max(ends.get(column, 0.0), run.x1)
    last: dict[int, Line] = {}
    count = 0
    for block in blocks:
        for column, run in block[0].runs:
            above = last.get(column)
            if above and starts_low(run.text) and not has_ended(above.text):
                count += above.x1 > ends[column] - 6 * run.size
        for row in block:
            last.update(row.runs)
    return count


def _cells(first: _Row, blocks: Sequence[Sequence[_Row]]) -> Table:
    lines = [run for block in blocks for row in block for _, run in row.runs]
    xs = [run.x0 for _, run in first.runs]
    xs = [*xs, max(line.x1 for line in lines) + 1]
    ends = [block[0].top for block in blocks[1:]] + [blocks[-1][-1].bottom]
    box = Box(xs[0] - 1, blocks[0][0].top - 0.5, xs[-1], ends[-1] + 0.5)
    cells: list[Cell] = []
    top = box.top
    for number, (block, end) in enumerate(zip(blocks, ends, strict=True)):
        for column in range(len(xs) - 1):
            words = tuple(
                word for row in block for at, run in row.runs if at == column for word in run.words
            )
            right = xs[column + 1] - (2 if column + 2 < len(xs) else 0)
            cells.append(Cell(number, column, Box(xs[column], top, right, end), words))
        top = end
    return Table(box, tuple(cells))
