"""Comments below a post, copied from a page as text: each commenter's are a page, as in an export."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import BlockKind
from hoering.reading.page.pieces import Piece
from hoering.reading.text.wrapping import pieces_of_lines

# "Synes godt om · Svar · 2 d.": what such a page prints below each comment.
_BELOW = re.compile(
    r"\W*(?:synes godt om|like)\b.{0,40}\b(?:svar|besvar|reply)\b.{0,40}$", re.IGNORECASE
)
_LEAST = 2  # comments that make such a page
_NAME = re.compile(r"[A-ZÆØÅ][^.!?:,]{1,60}")


def comment_pages(lines: Sequence[str]) -> list[tuple[Piece, ...]]:
    """The pieces of each comment by somebody else than the page's owner; [] for any other text.

    The post stands above the first of them and the owner's replies below those they answer, as what
    is nobody's remark.
    """
    ends = [nth for nth, line in enumerate(lines) if _BELOW.match(line)]
    if len(ends) < _LEAST:
        return []
    start = _first(lines, ends[0])
    post = [line for line in lines[:start] if line.strip()]
    owner = post[0].strip() if post else ""
    pages: list[list[Piece]] = []
    for begin, end in zip((start, *(nth + 1 for nth in ends)), ends, strict=False):
        said = [line for line in lines[begin:end] if line.strip()]
        if not said or not _NAME.fullmatch(said[0].strip()):
            return []
        if said[0].strip() == owner and pages:
            pages[-1] += [Piece(BlockKind.QUOTE, text=line.strip()) for line in said]
            continue
        pages.append(list(_comment(said, lines[end])))
    if pages:
        pages[0] += [Piece(BlockKind.QUOTE, text=line.strip()) for line in post]
    return [tuple(pieces) for pieces in pages] if len(pages) >= _LEAST else []


def _first(lines: Sequence[str], end: int) -> int:
    """Where the first comment begins: below the last blank line above what is printed below it."""
    blank = (nth for nth in range(end - 1, -1, -1) if not lines[nth].strip())
    return next(blank, -1) + 1


def _comment(said: Sequence[str], below: str) -> Iterator[Piece]:
    yield Piece(BlockKind.PARAGRAPH, text=f"Navn: {said[0].strip()}")
    yield Piece(BlockKind.HEADING, text="Kommentar", level=2)
    yield from pieces_of_lines(said[1:])
    yield Piece(BlockKind.FOOTNOTE, text=below.strip())
