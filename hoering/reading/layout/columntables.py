"""Tables that stand in a column of text: read where the column has them, not after the page.

Each table is put among the words of its page as full lines that stand for it, so that columns
are found as they are on a page of text alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoering.reading.layout.columns import regions_of
from hoering.reading.layout.lines import rows_of
from hoering.reading.layout.tables import Table
from hoering.reading.page.printed import Line, PrintedWord, Region, stands_in

_MARK = "\ue000"  # private use: no font of a page has it
_LONG = "n" * 60  # a line of the table is no short line of a sidebar
_WORDS, _LETTERS = 25, 20  # what stands beside a column: so many words, so many letters a line


def in_column(table: Table, words: Sequence[PrintedWord]) -> bool:
    """Whether a table is as wide as a column, with lines of text in another column."""
    left, right = min(w.x0 for w in words), max(w.x1 for w in words)
    if table.box.width > 0.6 * (right - left):
        return False
    beside = [w for w in words if w.x0 > table.box.x1 or w.x1 < table.box.x0]
    if len(beside) < _WORDS:
        return False
    rows = rows_of(beside)
    return sum(len(w.text) for w in beside) >= _LETTERS * len(rows)


def parts_in_columns(
    words: Sequence[PrintedWord], tables: Sequence[Table]
) -> Iterator[Region | Table]:
    """The regions and tables of a page in reading order."""
    rest = [w for w in words if not any(stands_in(w, t.box) for t in tables)]
    size = sorted(w.size for w in rest)[len(rest) // 2] if rest else 10.0
    standing = [w for nth, t in enumerate(tables) for w in _lines_for(t, nth, size)]
    given: set[int] = set()
    for region in regions_of([*rest, *standing]):
        held: list[Line] = []
        for line in region.lines:
            marks = [w for w in line.words if w.text.startswith(_MARK)]
            text = tuple(w for w in line.words if not w.text.startswith(_MARK))
            for mark in marks:
                nth = ord(mark.text[1]) - ord(_MARK)
                if nth not in given:
                    given.add(nth)
                    if held:
                        yield replace(region, lines=tuple(held))
                        held = []
                    yield tables[nth]
            if text:
                held.append(Line(text))
        if held:
            yield replace(region, lines=tuple(held))


def _lines_for(table: Table, nth: int, size: float) -> Iterator[PrintedWord]:
    """Lines from edge to edge that stand for a table."""
    box = table.box
    count = max(1, int(box.height / (1.2 * size)))
    step = box.height / count
    for line in range(count):
        top = box.top + line * step
        text = f"{_MARK}{chr(ord(_MARK) + nth)}{_LONG}"
        yield PrintedWord(text, box.x0, top, box.x1, top + 0.9 * step, size, False)
