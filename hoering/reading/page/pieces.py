"""A piece: what will be a block of the document, before it has its place in the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, takewhile

from hoering.domain import MARGINS, BlockKind
from hoering.reading.page.printed import Line, PrintedWord, main_size

ASIDE = MARGINS | {BlockKind.SIDEBAR, BlockKind.FOOTNOTE}


@dataclass(frozen=True, slots=True)
class Piece:
    """Printed lines, or plain text where a format has no lines (`lines` empty).

    `right` is the right edge of the column the lines stand in; `colour` is "rød", "grøn" or "blå" where
    all of it is in that ink; other fields as in `Block`.
    """

    kind: BlockKind
    lines: tuple[Line, ...] = ()
    text: str = ""
    size: float | None = None
    bold: bool = False
    level: int | None = None
    marker: str = ""
    row: int | None = None
    column: int | None = None
    column_name: str = ""
    joined: bool = False
    right: float = 0.0
    anchor: str = ""
    author: str = ""
    lead: str = ""
    colour: str = ""

    @property
    def words(self) -> str:
        """The text with one blank between words, hyphens at line ends still in it."""
        return self.text or " ".join(line.text for line in self.lines)

    @property
    def is_aside(self) -> bool:
        """Whether the running text of the page passes it by."""
        return self.kind in ASIDE

    def as_kind(self, kind: BlockKind, **changes: object) -> Piece:
        return replace(self, kind=kind, **changes)  # type: ignore[arg-type]


def printed(kind: BlockKind, lines: tuple[Line, ...], right: float = 0.0) -> Piece:
    """A piece of printed lines with their size and boldness."""
    size = main_size((line.size, len(line.text)) for line in lines) if lines else None
    bold = all(line.bold for line in lines)
    words = () if bold else takewhile(_is_bold, chain.from_iterable(ln.words for ln in lines))
    lead = " ".join(word.text for word in words)
    return Piece(kind, lines, size=size, bold=bold, right=right, lead=lead)


def _is_bold(word: PrintedWord) -> bool:
    return word.bold


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pieces of one page of one file, in reading order."""

    file: str
    number: int
    pieces: tuple[Piece, ...] = ()
    width: float | None = None
    height: float | None = None
    unread: str = ""
    recognised: bool = False
