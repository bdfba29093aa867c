"""Text with the marks of Markdown: headings, points and quotations, the marks themselves left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import BlockKind
from hoering.reading.page.pieces import Piece
from hoering.reading.text.wrapping import pieces_of_lines

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_QUOTED = re.compile(r"\s{0,3}>\s?")
_MARKS = (
    (re.compile(r"!\[[^\]]{0,200}\]\([^)\s]{0,1000}[^)]{0,200}\)"), ""),  # pictures
    (re.compile(r"\[([^\]]{1,300})\]\([^)\s]{1,1000}[^)]{0,200}\)"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,1000})>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])(.{1,1000}?)(?<=[^\s*_])\1(?![\w*])"), r"\2"),
    (re.compile(r"`([^`]{1,1000})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])"), r"\1"),
)


def pieces_of_markdown(lines: Sequence[str]) -> Iterator[Piece]:
    """The pieces of the lines of a Markdown file."""
    plain: list[str] = []
    kinds: list[BlockKind | None] = []
    for line in lines:
        heading = _HEADING.match(line)
        if heading is None:
            quoted = _QUOTED.match(line)
            plain.append(_unmarked(line[quoted.end() :] if quoted else line))
            kinds.append(BlockKind.QUOTE if quoted else None)
            continue
        yield from pieces_of_lines(plain, kinds)
        plain, kinds = [], []
        text = _unmarked(heading[2])
        yield Piece(BlockKind.HEADING, text=text, bold=True, level=len(heading[1]))
    yield from pieces_of_lines(plain, kinds)


def _unmarked(line: str) -> str:
    for mark, kept in _MARKS:
        line = mark.sub(kept, line)
    return line
