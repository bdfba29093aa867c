"""Paragraphs of formats without a printed page (Word, OpenDocument, RTF) made into pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from hoering.domain import BlockKind
from hoering.reading.layout.breaks import is_label, was_meant
from hoering.reading.layout.markers import bullet_of, heading_number_of, marker_of
from hoering.reading.page.pieces import Piece
from hoering.reading.page.printed import main_size
from hoering.reading.pdf.letters import clean_letters
from hoering.reading.text.revisions import revisions_of
from hoering.reading.text.strands import NOT_NOW, Strand, now
from hoering.reading.text.styles import Style

_HEADING = 250  # letters: a longer paragraph is none, whatever its style
_OWN_LINE = 200  # letters: with soft breaks, longer lines than this are running text


def typed(strands: Sequence[Strand], marker: str, style: Style) -> Iterator[Piece]:
    """The paragraph with all changes accepted; more pieces where soft breaks part it."""
    for nth, line in enumerate(_lines(now(strands))):
        yield _piece(line, marker if nth == 0 else "", style, strands)


def changes(strands: Sequence[Strand], previous: str) -> Iterator[Piece]:
    """The paragraph's tracked changes in words; `previous` is the paragraph before it."""
    for revision in revisions_of(strands, previous):
        yield Piece(
            BlockKind.REVISION, text=revision.text, anchor=revision.anchor, author=revision.author
        )


def note(number: int, text: str) -> Piece:
    """A footnote or endnote with the number that it is given."""
    return Piece(BlockKind.FOOTNOTE, text=f"{number} {text}", marker=str(number))


def comments(paragraphs: Iterable[str], anchor: str, author: str) -> Iterator[Piece]:
    """A comment, paragraph by paragraph; `anchor` are the words that it hangs on."""
    for text in paragraphs:
        yield Piece(BlockKind.COMMENT, text=text, anchor=anchor, author=author)


def _piece(line: str, marker: str, style: Style, strands: Sequence[Strand]) -> Piece:
    sizes: list[tuple[float, int]] = []
    plain = bold = 0
    for strand in strands:
        weight = len(strand.text.strip()) if strand.state not in NOT_NOW else 0
        bold += weight if strand.bold else 0
        plain += 0 if strand.bold else weight
        if strand.size:
            sizes.append((strand.size, weight))
    size = main_size(sizes) or style.size
    is_bold = bold > 0 and plain == 0
    strong = "" if is_bold else now(takewhile(_may_lead, strands))
    lead = " ".join(strong.split()) if line.startswith(strong.strip()) else ""
    shown = f"{marker} {line}" if marker else line
    if style.contents:
        return Piece(BlockKind.CONTENTS, text=shown, size=size, bold=is_bold)
    if style.title or (style.heading and len(line) < _HEADING):
        level = 0 if style.title else style.heading
        marker = heading_number_of(shown) or marker
        return Piece(
            BlockKind.HEADING, text=shown, size=size, bold=is_bold, level=level, marker=marker
        )
    marker = marker or marker_of(shown)
    kind = BlockKind.BULLET if marker else BlockKind.PARAGRAPH
    return Piece(kind, text=shown, size=size, bold=is_bold, marker=marker, lead=lead)


def _may_lead(strand: Strand) -> bool:
    return strand.bold or strand.state in NOT_NOW or not strand.text.strip()


def _lines(text: str) -> list[str]:
    """A paragraph's text; its soft line breaks part it where they were meant to."""
    found: list[str] = []
    for raw in text.split("\n"):
        line = clean_letters(re.sub(r"[\t ]*\t[\t ]*", "  ", raw.replace("\u00a0", " "))).strip()
        if not line:
            found.append("")
            continue
        if found and found[-1] and not _own_line(found[-1], line):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return [" ".join(line.split()) for line in found if line]


def _own_line(before: str, line: str) -> bool:
    if marker_of(line) or bullet_of(line) or is_label(line):
        return True
    return was_meant(before, line, max(_OWN_LINE - len(before), 40), 100, 1)
