"""Footnotes: small, numbered text at the foot of a page, below the running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hoering.domain import BlockKind
from hoering.reading.page.pieces import Piece
from hoering.reading.page.printed import Line

_NUMBERED = re.compile(r"(\d{1,3}|\*{1,3}|[a-h])[).]?(?:\s+\S|(?<=\d)[A-ZÆØÅ]|(?<=\*)\w)")
_NOTES = (BlockKind.PARAGRAPH, BlockKind.BULLET)
_SMALL = 0.92  # of the size of the running text
_LOW = 0.45  # of the page's height: a note stands below this


def with_footnotes(parts: Sequence[list[Piece]], height: float, body: float) -> list[list[Piece]]:
    """The pieces of a page, part by part, its footnotes marked and one by one."""
    if not body:
        return list(parts)
    return [_marked(part, _start(part, height, body)) for part in parts]


def _start(part: Sequence[Piece], height: float, body: float) -> int:
    """Index of the piece with which the part's footnotes begin: small to the end of the part."""
    start = len(part)
    for nth in range(len(part) - 1, -1, -1):
        piece = part[nth]
        small = piece.size is not None and 0 < piece.size <= _SMALL * body
        low = bool(piece.lines) and piece.lines[0].top > _LOW * height
        if not (small and low and piece.kind in _NOTES):
            break
        if _NUMBERED.match(piece.words):
            start = nth
    return start


def _marked(part: list[Piece], start: int) -> list[Piece]:
    notes = [note for piece in part[start:] for note in _one_by_one(piece)]
    return [*part[:start], *notes]


def _one_by_one(piece: Piece) -> list[Piece]:
    """A piece parted where the next number begins a line."""
    groups: list[list[Line]] = []
    number = ""
    for line in piece.lines:
        first = line.words[0].text.rstrip(".)")
        follows = number.isdigit() and first == str(int(number) + 1)
        if not groups or follows:
            groups.append([])
            number = first
        groups[-1].append(line)
    return [
        replace(piece, kind=BlockKind.FOOTNOTE, lines=tuple(lines), marker=lines[0].words[0].text)
        for lines in groups
    ]
