"""Pieces put together into a document: one text, with every block and word in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hoering.domain import Block, Box, Document, MailHeader, Page, Span, Word
from hoering.reading.page.hyphens import Vocabulary, is_divided, join, vocabulary
from hoering.reading.page.pieces import Piece, Sheet
from hoering.reading.page.printed import PrintedWord, box_around


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


# Makes a Word or Box without the call in between: there are hundreds on a page.
_new = tuple.__new__


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
            text = "".join([spelt for spelt, _ in pairs])
            if not text or text.isspace():
                continue
            if self.blocks:
                self.parts.append("\n")
                self.length += 1
            begin = at = self.length
            start = begin if start is None else start
            for spelt, word in pairs:
                end = at + len(spelt)
                if word is not None and end > at:
                    words.append(_new(Word, (Span(at, end), _new(Box, word[1:5]), word[7])))
                at = end
            self.parts.append(text)
            self.length = at
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


def _block(piece: Piece, span: Span, page: int) -> Block:
    return Block(
        span,
        page,
        piece.kind,
        box_around(piece.lines) if piece.lines else None,
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
        piece.lead,
    )


def _spelt(piece: Piece, known: Vocabulary) -> Iterable[tuple[str, PrintedWord | None]]:
    """The words of a piece as they go into the text, and the blanks between them."""
    if not piece.lines:
        yield " ".join(piece.text.split()), None
        return
    last = len(piece.lines) - 1
    for nth, line in enumerate(piece.lines):
        for word in line.words[:-1]:
            yield word.text, word
            yield " ", None
        word = line.words[-1]
        text, blank = word.text, ""
        if nth < last:
            blank = " "
            if is_divided(text):
                text, blank = join(text, piece.lines[nth + 1].words[0].text, known)
        yield text, word
        if blank:
            yield blank, None


def spelt(piece: Piece, known: Vocabulary) -> str:
    """The text that the piece will have in the document."""
    return "".join(text for text, _ in _spelt(piece, known))
