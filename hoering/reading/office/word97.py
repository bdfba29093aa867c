"""Old Word files (.doc, Word 97 to 2003) as Word shows them: paragraphs with their numbers, tables,
notes, comments and tracked changes.

After [MS-DOC], "Word (.doc) Binary File Format", Microsoft 2008–2024. Files of Word 6 and 95 are
another format, and told of. Pictures are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from hoering.reading.formats.outcome import Outcome, with_text
from hoering.reading.formats.troubles import trouble
from hoering.reading.office.word97_file import Locked, OldForm, Story, WordFile
from hoering.reading.office.word97_looks import Looks, Paragraph
from hoering.reading.office.word97_tables import Comment, comments_of, notes_of, numbering_of
from hoering.reading.page.pieces import Piece
from hoering.reading.text.numbering import Numbering
from hoering.reading.text.pageless import document_of
from hoering.reading.text.strands import Strand, before, now
from hoering.reading.text.typed import changes, comments, note, typed
from hoering.reading.text.typedtable import Row, as_cells

_ENDS = "\r\x07\x0c"  # of a paragraph: its mark, a cell's or row's, a section's
_FIRST_HEADS = 6  # the separators of notes stand before the headers and footers


def read_word97_file(path: Path, name: str) -> Outcome:
    """The document of a .doc file; nothing in it is run or fetched. Raises OSError."""
    content = path.read_bytes()
    try:
        heads, body = _parts(WordFile(content))
    except Locked:
        return None, (trouble("encrypted", name),)
    except OldForm:
        return None, (trouble("old_word", name),)
    except Exception:
        return None, (trouble("broken", name),)
    return with_text(document_of(heads, body, name), name)


def _parts(file: WordFile) -> tuple[list[str], list[Piece]]:
    """The lines of headers and footers, and the pieces of the body with its boxes behind it."""
    looks = Looks(file)
    walker = _Walker(file, looks, numbering_of(file))
    walker.comments = comments_of(file)
    walker.notes = notes_of(file)
    body = list(walker.pieces(*file.span(Story.MAIN)))
    boxes = _Walker(file, looks, Numbering(walker.numbering.levels, walker.numbering.lists))
    body += boxes.pieces(*file.span(Story.BOXES))
    heads: dict[str, None] = {}
    for start, end in list(pairwise(file.places(Story.HEADS)))[_FIRST_HEADS:]:
        aside = _Walker(file, looks, Numbering(walker.numbering.levels, walker.numbering.lists))
        heads.update((piece.words, None) for piece in aside.pieces(start, end) if piece.words)
    return list(heads), body


@dataclass(slots=True)
class _Table:
    """The rows of a table so far, and the cells of the one that is being read."""

    rows: list[tuple[list[list[Piece]], Paragraph]] = field(default_factory=list)
    cells: list[list[Piece]] = field(default_factory=list)
    cell: list[Piece] = field(default_factory=list)

    def pieces(self) -> Iterator[Piece]:
        """Cells in the column that their left edge stands in, among all edges of the table."""
        edges = sorted({edge for _, end in self.rows for edge in end.edges[:-1]})
        rows = []
        for cells, end in self.rows:
            lefts = end.edges if len(end.edges) > len(cells) else range(len(cells) + 1)
            at = [edges.index(x) if x in edges else n for n, x in enumerate(lefts[: len(cells)])]
            nexts = [*at[1:], len(edges) if len(end.edges) > len(cells) else len(cells)]
            held = {c: pieces for c, pieces in zip(at, cells, strict=True) if pieces}
            spans = {c: max(after - c, 1) for c, after in zip(at, nexts, strict=True)}
            rows.append(Row(held, spans, end.is_header))
        yield from as_cells(rows)
        for cell in [*self.cells, self.cell]:  # of a row without an end
            yield from cell


@dataclass(slots=True)
class _Walker:
    """Goes through a stretch of the text once."""

    file: WordFile
    looks: Looks
    numbering: Numbering
    comments: dict[int, Comment] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    noted: int = 0
    previous: str = ""  # the paragraph before, as it was in the draft

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of the characters from `start` to `end`."""
        table = _Table()
        for first, last in self._paragraphs(start, end):
            about = self.looks.paragraph(last - 1)
            if not about.in_table:
                yield from table.pieces()
                table = _Table()
                yield from self._paragraph(first, last, about)
                continue
            if about.ends_row:
                table.rows.append((table.cells, about))
                table.cells, table.cell = [], []
                continue
            table.cell += self._paragraph(first, last, about)
            if self.file.text[last - 1] == "\x07":  # a cell's end in a table inside is a "\r"
                table.cells.append(table.cell)
                table.cell = []
        yield from table.pieces()

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = start
        for at in range(start, end):
            if self.file.text[at] in _ENDS:
                yield first, at + 1
                first = at + 1
        if first < end:
            yield first, end

    def _paragraph(self, first: int, last: int, about: Paragraph) -> Iterator[Piece]:
        strands = list(self._strands(first, last, about))
        shown = now(strands).strip()
        marker = self.numbering.marker(about.number, about.level) if shown and about.number else ""
        yield from typed(strands, marker, about.style)
        for at in sorted(n for n in self.notes if first <= n < last):
            self.noted += 1
            yield note(self.noted, self.notes[at])
        yield from changes(strands, self.previous)
        for at in sorted(n for n in self.comments if first <= n < last):
            comment = self.comments[at]
            yield from comments(comment.paragraphs, comment.anchor, comment.author)
        self.previous = before(strands) or self.previous

    def _strands(self, first: int, last: int, about: Paragraph) -> Iterator[Strand]:
        for start, end in self.file.shown(first, last):
            for text, look in self.looks.letters(start, end, about.style):
                if not look.hidden:
                    yield Strand(text, look.state, look.author, look.bold, look.size)
