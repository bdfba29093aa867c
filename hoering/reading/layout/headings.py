"""Which paragraphs are headings, from their looks: size, weight, number, length."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from hoering.domain import BlockKind
from hoering.reading.layout.breaks import has_ended, starts_low
from hoering.reading.layout.markers import bullet_of, heading_number_of, number_of
from hoering.reading.page.pieces import Piece
from hoering.reading.page.printed import main_size

_SENTENCE_END = re.compile(r"[.;,]$")
_LONGEST = 140  # letters
LARGER = 1.09  # times the text's size, at least: 12 points above 11 are a heading's
_FEW = 60  # letters: fewer of one size tell nothing of the running text


def body_size(pieces: Iterable[Piece]) -> float:
    """The font size of most letters outside tables; 0 when sizes are not known.

    Tables are often set smaller; they count where there is hardly any other text.
    """
    letters: Counter[float] = Counter()
    tabled: Counter[float] = Counter()
    for piece in pieces:
        if piece.size and piece.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            letters[piece.size] += len(piece.words)
        elif piece.size and piece.kind is BlockKind.CELL:
            tabled[piece.size] += len(piece.words)
    if max(letters.values(), default=0) < _FEW:
        letters += tabled
    return main_size(letters.items(), smaller=True)


def is_mostly_bold(pieces: Iterable[Piece]) -> bool:
    letters: Counter[bool] = Counter()
    for piece in pieces:
        letters[piece.bold] += len(piece.words)
    return letters[True] > 0.5 * sum(letters.values())


def with_headings(pieces: Sequence[Piece], size: float, bold_body: bool) -> list[Piece]:
    """The same pieces, headings marked as such, with their level (1 is the highest)."""
    found = {
        n
        for n, piece in enumerate(pieces)
        if looks_like_heading(piece, size, bold_body) and not _goes_on(piece, pieces[n + 1 : n + 2])
    }
    sizes = sorted({pieces[n].size or 0.0 for n in found}, reverse=True)
    return [
        piece.as_kind(BlockKind.HEADING, level=_level(piece, sizes), marker=_number(piece))
        if n in found
        else piece
        for n, piece in enumerate(pieces)
    ]


def _number(piece: Piece) -> str:
    return heading_number_of(piece.words) or piece.marker


def _level(piece: Piece, sizes: Sequence[float]) -> int:
    number = heading_number_of(piece.words).strip(".")
    if number and number[0].isdigit():
        return number.count(".") + 1
    return min(1 + sizes.index(piece.size or 0.0), 6)


def looks_like_heading(piece: Piece, size: float, bold_body: bool) -> bool:
    """Whether a paragraph looks like a heading in a document with this body size."""
    text = piece.words
    if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET) or len(text) > _LONGEST:
        return False
    number = heading_number_of(text)
    large = bool(size) and (piece.size or 0.0) >= LARGER * size
    if bullet_of(text) and not (large and piece.bold and not bold_body):
        return False
    if len(piece.lines) > 3 or not any(c.isalpha() for c in text):
        return False
    if _SENTENCE_END.search(text) and text.rstrip(".") != number.rstrip("."):
        return False
    words = text[len(number) :].strip()
    if starts_low(words[len("" if number else number_of(words)) :].strip()):
        return False
    if large:
        return True
    if piece.bold and not bold_body:
        return True
    return bool(number) and _stands_alone(piece, number, words)


def _goes_on(piece: Piece, after: Sequence[Piece]) -> bool:
    """Whether a long line is the first of a sentence that the next paragraph ends.

    On a scan a line is easily taken for larger or bolder than those below it.
    """
    if len(piece.words) < _FEW or not after or after[0].kind is not BlockKind.PARAGRAPH:
        return False
    return not has_ended(piece.words) and starts_low(after[0].words)


def _stands_alone(piece: Piece, number: str, words: str) -> bool:
    """A plain line that only its number marks: "3.2 Overgange", "§ 4 Formål", "Kapitel 2"."""
    if len(piece.lines) > 1 or len(words) > 70 or re.search(r"[.!?:,;]", words):
        return False
    return not number[0].isdigit() or "." in number.rstrip(".")
