"""Paragraphs that go on over the end of a page or column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoering.domain import BlockKind
from hoering.domain.printing import is_ended
from hoering.reading.breaks import starts_low
from hoering.reading.hyphens import Vocabulary, is_divided, join
from hoering.reading.pieces import Piece
from hoering.reading.printed import Line

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.QUOTE)


def goes_on(before: Piece, after: Piece) -> bool:
    """Whether the first piece of a page or column goes on from the last of the one before."""
    if before.kind not in _RUNNING or after.kind not in (before.kind, BlockKind.PARAGRAPH):
        return False
    if after.marker or not before.lines or not after.lines:
        return False
    if abs((before.size or 0) - (after.size or 0)) > 0.6:
        return False
    text = before.words
    if starts_low(after.words) and not is_ended(text):
        return True
    if is_divided(text):
        return True
    full = before.right - before.lines[-1].x1 < 6 * (before.size or 10)
    return full and not is_ended(text) and len(after.words) > 25


def joined(before: Piece, after: Piece, known: Vocabulary) -> tuple[Piece, Piece]:
    """The two pieces, the second marked as joined; a divided word is whole in the first."""
    after = replace(after, joined=True, kind=before.kind, marker="")
    last, first = before.lines[-1], after.lines[0]
    word, tail = last.words[-1], first.words[0]
    if not is_divided(word.text) or len(first.words) + len(after.lines) < 3:
        return before, after
    stem, blank = join(word.text, tail.text, known)
    if blank:
        return before, after
    whole = Line((*last.words[:-1], word._replace(text=stem + tail.text)))
    rest = (Line(first.words[1:]),) if len(first.words) > 1 else ()
    return (
        replace(before, lines=(*before.lines[:-1], whole)),
        replace(after, lines=(*rest, *after.lines[1:])),
    )


def placed(
    pieces: Sequence[Piece], aside: Sequence[Piece], notes: Sequence[Piece], goes_over: bool
) -> list[Piece]:
    """Heads and sidebars put before the page's first piece that does not go on from before.

    Footnotes end the page; with `goes_over` its last piece goes on over the page break, and
    they stand before it, so that nothing comes between its halves.
    """
    at = next((n for n, piece in enumerate(pieces) if not piece.joined), len(pieces))
    foot = len(pieces) - 1 if goes_over and len(pieces) > at else len(pieces)
    return [*pieces[:at], *aside, *pieces[at:foot], *notes, *pieces[foot:]]
