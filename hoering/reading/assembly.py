"""Pieces put together into a document: one text, with every block and word in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hoering.domain import Block, Document, MailHeader, Page, Span, Word
from hoering.reading.hyphens import Vocabulary, is_divided, join, vocabulary
from hoering.reading.pieces import Piece, Sheet
from hoering.reading.printed import PrintedWord, box_around


def assemble(sheets: Sequence[Sheet], mail: MailHeader | None = None, title: str = "") -> Document:
    """The document of the sheets. Blocks cover the text, one newline between two blocks."""
    known = vocabulary(
        [word.text for word in line.words]
        for sheet in sheets
        for piece in sheet.pieces
        for line in piece.lines
    )
    writer = _Writer(known)
    pages = tuple(writer.page(sheet) for sheet in sheets)
    return Document(
        text="".join(writer.parts),
        pages=pages,
        blocks=tuple(writer.blocks),
        mail=mail,
        title=title,
    )


@dataclass(slots=True)
class _Writer:
    known: Vocabulary
    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)

    def page(self, sheet: Sheet) -> Page:
        """Write the sheet's text and blocks; the page with its words."""
        start: int | None = None
        words: list[Word] = []
        for piece in sheet.pieces:
            pairs = list(_spelt(piece, self.known))
            text = "".join(spelt for spelt, _ in pairs)
            if not text.strip():
                continue
            if self.blocks:
                self._write("\n")
            begin = self.length
            start = begin if start is None else start
            for spelt, word in pairs:
                if word is not None and spelt:
                    span = Span(self.length, self.length + len(spelt))
                    words.append(Word(span, word.box, word.certainty))
                self._write(spelt)
            self.blocks.append(_block(piece, Span(begin, self.length), sheet.number))
        return Page(
            sheet.file,
            sheet.number,
            Span(self.length if start is None else start, self.length),
            sheet.width,
            sheet.height,
            tuple(words),
            sheet.unread,
            sheet.recognised,
        )

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _block(piece: Piece, span: Span, page: int) -> Block:
    return Block(
        span,
        page,
        piece.kind,
        box_around(piece.lines),
        piece.size,
        piece.bold,
        piece.level,
        piece.marker,
        piece.row,
        piece.column,
        piece.column_name,
        piece.joined,
        piece.anchor,
        piece.author,
    )


def _spelt(piece: Piece, known: Vocabulary) -> Iterable[tuple[str, PrintedWord | None]]:
    """The words of a piece as they go into the text, and the blanks between them."""
    if not piece.lines:
        yield " ".join(piece.text.split()), None
        return
    for nth, line in enumerate(piece.lines):
        follower = piece.lines[nth + 1].words[0].text if nth + 1 < len(piece.lines) else ""
        for place, word in enumerate(line.words):
            text, blank = word.text, " "
            if place == len(line.words) - 1:
                blank = " " if follower else ""
                if follower and is_divided(text):
                    text, blank = join(text, follower, known)
            yield text, word
            if blank:
                yield blank, None


def spelt(piece: Piece, known: Vocabulary) -> str:
    """The text that the piece will have in the document."""
    return "".join(text for text, _ in _spelt(piece, known))
