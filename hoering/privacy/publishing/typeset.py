"""A response without pages of its own (Word, mail, text) set on A4 pages, hidden data replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hoering.domain import ANNOTATIONS, Block, BlockKind, Document, Page, Span
from hoering.privacy.masking.cutting import pieces_of
from hoering.privacy.masking.masking import Mask, replaced
from hoering.privacy.paper.sheet_of_paper import A4, Ink, width_of

LEFT, RIGHT, TOP, BOTTOM = 71.0, 71.0, 71.0, 71.0  # points: 2.5 cm
SIZE, LEADING = 10.5, 1.35
_COLUMN = {BlockKind.RUNNING_HEAD, BlockKind.PAGE_NUMBER, BlockKind.SIDEBAR, BlockKind.FOOTNOTE}


@dataclass(slots=True)
class _Pen:
    """Where the next line goes; a new page when there is no room."""

    pages: list[list[Ink]] = field(default_factory=lambda: [[]])
    y: float = A4[1] - TOP

    def line(self, text: str, size: float, bold: bool, indent: float) -> None:
        if self.y - size * LEADING < BOTTOM:
            self.pages.append([])
            self.y = A4[1] - TOP
        self.y -= size * LEADING
        self.pages[-1].append(Ink(text, LEFT + indent, self.y, size, bold))

    def gap(self, points: float) -> None:
        if self.y < A4[1] - TOP:
            self.y -= points


def typeset(
    document: Document, page: Page | None, mask: Mask, hidden: Sequence[Span], note: str = ""
) -> list[list[Ink]]:
    """The lines of each A4 page for one page (or file without pages) of a document.

    `hidden` are the mask's spans in the document: what stands in two blocks is hidden in both.
    `note` is a Danish line above the text that tells why it is set anew.
    """
    pen = _Pen()
    if note:
        for line in wrapped(note, 8.5, False, _width(0)):
            pen.line(line, 8.5, False, 0)
        pen.gap(8)
    blocks = [b for b in document.blocks if page is None or _on(b, page)]
    for block in blocks:
        text = block.span.of(document.text)
        pieces = pieces_of(text, [block.span], document.text, hidden, mask)
        _set(pen, block, replaced(text, pieces), mask)
    return pen.pages


def _on(block: Block, page: Page) -> bool:
    inside = page.span.start <= block.span.start < page.span.end
    return inside or (len(page.span) == 0 and block.span.start == page.span.start)


def _width(indent: float) -> float:
    return A4[0] - LEFT - RIGHT - indent


def _set(pen: _Pen, block: Block, text: str, mask: Mask) -> None:
    size, bold, indent = SIZE, False, 0.0
    if block.kind is BlockKind.HEADING:
        size, bold = 12.5, True
        pen.gap(6)
    elif block.kind in _COLUMN:
        size = 8.5
    elif block.kind in ANNOTATIONS:
        indent, size = 24.0, 9.5
        who = mask.text(block.author)
        text = f"{'Kommentar' if block.kind is BlockKind.COMMENT else 'Rettelse'}{f' ({who})' if who else ''}: {text}"
    elif block.kind is BlockKind.BULLET:
        indent = 14.0
    elif block.kind is BlockKind.CELL:
        indent = 10.0 if block.row else 0.0
        bold = block.row == 0
        if block.column_name and block.row:
            text = f"{mask.text(block.column_name)}: {text}"
    for line in wrapped(text, size, bold, _width(indent)):
        pen.line(line, size, bold, indent)
    pen.gap(2 if block.kind in (BlockKind.MAIL_HEADER, BlockKind.CELL) else 6)


def wrapped(text: str, size: float, bold: bool, width: float) -> Iterator[str]:
    """The text in lines that are no wider; a word that is too wide is cut."""
    for part in text.split("\n"):
        line = ""
        for word in part.split():
            for piece in _pieces(word, size, bold, width):
                longer = f"{line} {piece}" if line else piece
                if width_of(longer, size, bold) <= width:
                    line = longer
                else:
                    yield line
                    line = piece
        yield line


def _pieces(word: str, size: float, bold: bool, width: float) -> Sequence[str]:
    if width_of(word, size, bold) <= width:
        return (word,)
    fits = max(1, int(width / (size * 0.75)))
    return [word[at : at + fits] for at in range(0, len(word), fits)]
