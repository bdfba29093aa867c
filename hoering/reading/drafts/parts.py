"""A policy's running text in parts: paragraphs whole, rows of tables, what may be a heading.

A quality standard is set as tables with the sections' names on the left: such a name is a
heading, and what stands beside it its text. In other tables a row is one part. A quotation set
in large letters heads nothing; one that says again what the text beside it says, a caption that
credits its photographer, the imprint and the stamp »UDKAST« are no text of a policy.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hoering.domain import ANNOTATIONS, MARGINS, Block, BlockKind, Document, normalised
from hoering.domain.printing import ends_sentence
from hoering.reading.drafts.numbers import Scheme, heading_number
from hoering.reading.layout.contents import Contents

_OUT = ANNOTATIONS | MARGINS | {BlockKind.CONTENTS}
RUNNING = 120  # characters: more than a front page's lines have
_HEADING = 140  # letters: the longest name of a section
_LABEL = 60  # letters: the longest name of a row beside running text
_PROSE = 400  # letters: a cell with more is running text, though it is one paragraph
# What is said in a sentence, or is longer than a name that a policy has in quotes.
_QUOTED = re.compile(r"[»«”“\"„'’](?:.*[.!?…].*|[^»«”“\"„]{25,})[»«”“\"'’]", re.DOTALL)
_SHORT = 20  # letters: less is found in a text by chance
_PULLED = re.compile(rf"[»«”“\"„'’](.{{{_SHORT},}})[»«”“\"'’]", re.DOTALL)
_DISPLAYED = 1.3  # times the size of the text
_CREDITED = re.compile(
    r"(?:.{0,160}[.!?]\s)?(?:fotos?|fotograf|illustration(?:er)?|tegning(?:er)?)\s?:\s*\S.{0,60}",
    re.IGNORECASE | re.DOTALL,
)
# Who made a booklet: no text of a policy says two of these.
_IMPRINT = re.compile(
    r"\budgivet af\b|\b(?:fotos?|layout|tryk|oplag|redaktion|udgiver|grafi(?:k|sk \w+)|isbn)\s?:",
    re.IGNORECASE,
)
# Stamped across the pages of a draft that is sent out, or below its title.
_STAMP = re.compile(r"(?:hørings)?udkast(?: til høring)?\W*|kladde\W*", re.IGNORECASE)
_TEXT = 40  # letters: the least text of a section, so that its name is none of a list's points


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a row of a table, or what may be a heading."""

    text: str
    page: int
    kind: BlockKind
    level: int | None = None
    size: float = 0.0

    @property
    def is_running(self) -> bool:
        return self.kind is not BlockKind.HEADING and len(self.text) > RUNNING


_Row = Mapping[int, Sequence[Block]]  # column from 0 → the paragraphs of the cell


def parts_of(document: Document, contents: Contents) -> list[Part]:
    """The running text: joined paragraphs whole, table rows as one part each."""
    parts: list[Part] = []
    table: list[Block] = []
    again = _said_beside_several_pages(document)
    for block in document.blocks:
        if block.kind in _OUT or not block.span.of(document.text).strip():
            continue
        if block.kind is BlockKind.SIDEBAR and block.span.of(document.text) in again:
            continue
        if block.kind is BlockKind.CELL:
            table.append(block)
            continue
        parts.extend(_table_parts(table, document, contents))
        table = []
        text = block.span.of(document.text).strip()
        if _STAMP.fullmatch(text):
            continue
        if block.joined and parts and parts[-1].kind is not BlockKind.HEADING:
            parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {text}")
        elif block.kind is BlockKind.SIDEBAR and block.bold and _is_numbered(text):
            parts.append(Part(text, block.page, BlockKind.HEADING, None, block.size or 0.0))
        elif block.kind is BlockKind.HEADING and _QUOTED.fullmatch(text):
            parts.append(Part(text, block.page, BlockKind.PARAGRAPH))
        elif not (block.kind is BlockKind.PARAGRAPH and _is_credit(text)):
            parts.append(Part(text, block.page, block.kind, block.level, block.size or 0.0))
    parts.extend(_table_parts(table, document, contents))
    return _without_pulled(parts)


def _said_beside_several_pages(document: Document) -> set[str]:
    """What stands in the margin of page after page: the policy's name, a chapter's."""
    beside = [b for b in document.blocks if b.kind is BlockKind.SIDEBAR]
    pages = Counter(text for text, _ in {(b.span.of(document.text), b.page) for b in beside})
    return {text for text, many in pages.items() if many > 1}


def _is_credit(text: str) -> bool:
    """Whether a paragraph is a picture's caption with its photographer, or the booklet's imprint."""
    return bool(_CREDITED.fullmatch(text)) or len(_IMPRINT.findall(text)) > 1


def text_size(parts: Sequence[Part]) -> float:
    """The size of most letters of the running text; 0 when sizes are not known."""
    letters: Counter[float] = Counter()
    for part in parts:
        if part.is_running:
            letters[part.size] += len(part.text)
    return max(letters, key=lambda size: (letters[size], -size), default=0.0)


def _without_pulled(parts: Sequence[Part]) -> list[Part]:
    """The parts without the quotations whose words stand in the text, too, in the same order."""
    usual = text_size(parts)
    quoted = {n: words for n, part in enumerate(parts) if (words := _quoted(part, usual))}
    said = [_words(part.text) for part in parts] if quoted else []
    return [
        part
        for n, part in enumerate(parts)
        if n not in quoted
        or not any(
            len(words) >= len(quoted[n]) and m not in quoted and _shortens(quoted[n], words)
            for m, words in enumerate(said)
        )
    ]


def _quoted(part: Part, usual: float) -> list[str]:
    """The words of what may be pulled out of the text: by its marks, or by letters far above the
    `usual` size; none for any other part."""
    found = _PULLED.fullmatch(part.text)
    displayed = part.kind is BlockKind.PARAGRAPH and part.size >= _DISPLAYED * usual > 0
    if displayed and len(part.text) >= _SHORT and ends_sentence(part.text):
        return _words(part.text)
    return _words(found[1]) if found else []


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", normalised(text))


def _shortens(quoted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a quotation says the words of a text, some of them perhaps left out."""
    rest = iter(words)
    return all(word in rest for word in quoted)


def _table_parts(cells: Sequence[Block], document: Document, contents: Contents) -> list[Part]:
    """The parts of neighbouring cells: of one table, or of several without text between."""
    rows = _rows(cells)
    reader = _TableReader(document.text, contents)
    heads = {n for n, row in enumerate(rows) if reader.names_section(row, rows[n + 1 : n + 2])}
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


def _is_numbered(words: str) -> bool:
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

    def is_numbered(self, row: _Row) -> bool:
        """Whether the first cell is bold and has a number and words: "1.2 Målgruppe"."""
        name = row[min(row)]
        return all(block.bold for block in name) and _is_numbered(self.words(name))

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
