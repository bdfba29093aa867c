"""Tables of a policy: rows that are one part each, names of sections on the left or on top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from hoering.domain import Block, BlockKind, Document, Span
from hoering.domain.printing import ends_sentence
from hoering.reading.drafts.numbers import Scheme, heading_number
from hoering.reading.drafts.part import Part
from hoering.reading.layout.contents import Contents

_HEADING = 140  # letters: the longest name of a section
_LABEL = 60  # letters: the longest name of a row beside running text
_PROSE = 400  # letters: a cell with more is running text, though it is one paragraph
_FEWEST = 3  # names, at least, of sections that are the rows of a table
_TEXT = 40  # letters: the least text of a section, so that its name is none of a list's points

_Row = Mapping[int, Sequence[Block]]  # column from 0 → the paragraphs of the cell


def table_parts(
    cells: Sequence[Block], document: Document, contents: Contents, names: Set[Span]
) -> list[Part]:
    """The parts of neighbouring cells: of one table, or of several without text between; `names`
    are the cells that table_names gives."""
    rows = _rows(cells)
    reader = _TableReader(document.text, contents)
    heads = {n for n, row in enumerate(rows) if reader.names_section(row, rows[n + 1 : n + 2])}
    heads |= {n for n, row in enumerate(rows) if row[min(row)][0].span in names}
    found: list[Part] = []
    inside = False  # the text of a section that is named on the left
    for nth, row in enumerate(rows):
        first = min(row)
        if nth in heads or (heads and first == 0 and reader.is_numbered(row)):
            found.append(reader.heading(row[first]))
            row = {column: blocks for column, blocks in row.items() if column != first}
            inside = True
        elif first == 0:
            inside = False
        if len(row) == 1 and (inside or reader.is_prose(row[min(row)])):
            found = reader.added(found, next(iter(row.values())))
        elif inside or not reader.is_labelled_prose(row):
            found.extend(reader.whole(row))
        else:
            label, blocks = (row[column] for column in sorted(row))
            found.append(Part(reader.words(label), label[0].page, BlockKind.PARAGRAPH))
            found = reader.added(found, blocks)
    return found


def table_names(document: Document) -> set[Span]:
    """The bold cells, alone in their rows, that name what the rows below tell of: in table after
    table the next two rows begin with the same words ("Formål", "Omfang"). Or those on the left of
    a policy that is one table of names and text."""
    rows = _rows([b for b in document.blocks if b.kind is BlockKind.CELL])
    reader = _TableReader(document.text, Contents())
    if _is_one_table(document) and reader.is_named_prose(rows):
        return {block.span for row in rows for block in row[0]}
    found: dict[tuple[str, ...], set[Block]] = {}
    for nth, row in enumerate(rows[:-2]):
        below = rows[nth + 1 : nth + 3]
        name = row.get(0, [])
        short = len(row) == len(name) == 1 and len(reader.words(name)) <= _LABEL
        if short and name[0].bold and all(0 in r and len(r) > 1 for r in below):
            found.setdefault(tuple(reader.words(r[0]) for r in below), set()).add(name[0])
    alike = [
        names for names in found.values() if len({b.span.of(document.text) for b in names}) > 1
    ]
    return {block.span for names in alike for block in names}


def _is_one_table(document: Document) -> bool:
    """Whether cells hold most of the letters, and no heading stands below the first of them."""
    cells = [n for n, block in enumerate(document.blocks) if block.kind is BlockKind.CELL]
    below = document.blocks[cells[0] :] if cells else ()
    told = sum(len(document.blocks[n].span) for n in cells)
    return 2 * told > len(document.text) and all(b.kind is not BlockKind.HEADING for b in below)


def is_numbered(words: str) -> bool:
    number = heading_number(words)
    if number is None or len(words) > _HEADING or not any(c.isalpha() for c in number.rest):
        return False
    return number.scheme not in (Scheme.LETTER, Scheme.ROMAN)


def _rows(cells: Sequence[Block]) -> list[dict[int, list[Block]]]:
    """Row by row; a row that begins with an earlier column is another table's, unless it is what
    a page break cut off a cell."""
    rows: list[dict[int, list[Block]]] = []
    last: tuple[int | None, int] | None = None
    for block in cells:
        back = last is not None and (block.column or 0) < last[1] and not block.joined
        if last is None or block.row != last[0] or back:
            rows.append({})
        last = (block.row, block.column or 0)
        rows[-1].setdefault(block.column or 0, []).append(block)
    return rows


@dataclass(frozen=True, slots=True)
class _TableReader:
    """Tells what the rows of a policy's tables are."""

    text: str
    contents: Contents

    def words(self, blocks: Sequence[Block]) -> str:
        return " ".join(block.span.of(self.text).strip() for block in blocks)

    def names_section(self, row: _Row, after: Sequence[_Row]) -> bool:
        """Whether the row's first cell is a section's name, and its text stands beside or below.

        It is one that stands in the contents or has a number, and is set apart from its text.
        """
        first = min(row)
        words = self.words(row[first])
        if first != 0 or len(words) > _HEADING:
            return False
        held = [row[column] for column in row if column != first] or [
            blocks for below in after for blocks in below.values()
        ]
        if not held or not self._stands_out(row[first], held):
            return False
        if self.contents.names(words):
            return True
        if len(row) == 1 and self._is_larger(row[first], held):
            return any(len(below) > 1 for below in after)
        prose = any(len(self.words(blocks)) >= _TEXT for blocks in held)
        return len(row) <= 2 and prose and self.is_numbered(row)

    def _stands_out(self, name: Sequence[Block], held: Sequence[Sequence[Block]]) -> bool:
        """Whether a cell is bold where those beside it are not, or set in larger letters."""
        if not all(block.bold for block in name):
            return False
        beside = [block for blocks in held for block in blocks]
        return self._is_larger(name, held) or not any(block.bold for block in beside)

    def _is_larger(self, name: Sequence[Block], held: Sequence[Sequence[Block]]) -> bool:
        size = max(block.size or 0.0 for block in name)
        return all((block.size or 0.0) < 0.95 * size for blocks in held for block in blocks)

    def is_named_prose(self, rows: Sequence[_Row]) -> bool:
        """Whether all rows are a short name of their own, bold or counted from 1, and running text
        beside it."""
        pairs = [(row.get(0, ()), row.get(1, ())) for row in rows if len(row) == 2]
        names = {self.words(name) for name, _ in pairs}
        numbers = [heading_number(self.words(name)) for name, _ in pairs]
        counted = [n.order if n else 0 for n in numbers] == list(range(1, len(rows) + 1))
        return _FEWEST <= len(names) == len(rows) and all(
            len(name) == 1
            and len(self.words(name)) <= _LABEL
            and (counted or self._stands_out(name, [held]))
            and ends_sentence(self.words(held))
            for name, held in pairs
        )

    def is_numbered(self, row: _Row) -> bool:
        """Whether the first cell is bold and has a number and words: "1.2 Målgruppe"."""
        name = row[min(row)]
        return all(block.bold for block in name) and is_numbered(self.words(name))

    def heading(self, blocks: Sequence[Block]) -> Part:
        size = max(block.size or 0.0 for block in blocks)
        return Part(self.words(blocks), blocks[0].page, BlockKind.HEADING, None, size)

    def added(self, parts: list[Part], blocks: Sequence[Block]) -> list[Part]:
        """`parts` and the paragraphs and points of a cell that holds running text."""
        for block in blocks:
            text = block.span.of(self.text).strip()
            if block.joined and parts and parts[-1].kind is not BlockKind.HEADING:
                parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {text}")
            else:
                kind = BlockKind.BULLET if block.marker else BlockKind.PARAGRAPH
                parts.append(Part(text, block.page, kind, None, block.size or 0.0))
        return parts

    def whole(self, row: _Row) -> Iterator[Part]:
        """A row as one part; nothing for a row that has given all it had."""
        if row:
            page = min(block.page for blocks in row.values() for block in blocks)
            text = " | ".join(self.words(row[column]) for column in sorted(row))
            yield Part(text, page, BlockKind.CELL)

    def is_prose(self, blocks: Sequence[Block]) -> bool:
        """Whether a cell that has its row to itself holds running text."""
        words = self.words(blocks)
        return len(words) > _LABEL and words.endswith((".", ":", "?", "!"))

    def is_labelled_prose(self, row: _Row) -> bool:
        """Whether a row is a name and, beside it, running text: "Formål | Hjælpen skal …"."""
        if len(row) != 2:
            return False
        label, blocks = (row[column] for column in sorted(row))
        if len(self.words(label)) > _LABEL or len(label) > 1:
            return False
        long = [b for b in blocks if len(b.span.of(self.text)) > _LABEL]
        return len(self.words(blocks)) > _PROSE or (len(blocks) > 1 and bool(long))
