"""Documents of formats without pages (Word, OpenDocument, RTF): all is page 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hoering.domain import BlockKind, Document
from hoering.reading.layout.cleaning import margin_kind
from hoering.reading.layout.contents import (
    entry_of,
    figure_lines,
    is_contents_title,
    titled_entries,
)
from hoering.reading.layout.headings import body_size, is_mostly_bold, with_headings
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Piece, Sheet
from hoering.reading.text.typedtable import ON_TEXT
from hoering.reading.wording.history import history_of

_FEWEST = 3  # entries of a table of contents


def document_of(heads: Iterable[str], body: list[Piece], name: str) -> Document:
    """The running heads and the pieces of a file as a document, headings and contents told by
    their looks; a mail saved as a file keeps its head."""
    pieces = [Piece(margin_kind(line), text=line) for line in heads]
    pieces += with_headings(body, body_size(body), is_mostly_bold(body))
    pieces = _with_contents(pieces)
    history = history_of(["" if piece.kind in ON_TEXT else piece.words for piece in pieces])
    marked = [
        replace(piece, kind=kind) if kind and piece.kind not in ON_TEXT else piece
        for piece, kind in zip(pieces, history.kinds, strict=True)
    ]
    title = next((p.words for p in marked if p.kind is BlockKind.HEADING and p.level == 0), "")
    return assemble([Sheet(name, 1, tuple(marked))], history.mail, title)


def _with_contents(pieces: list[Piece]) -> list[Piece]:
    """Lines of a table of contents that was typed, or whose style got lost, marked as such."""
    entries = [n for n, p in enumerate(pieces) if entry_of(p.words) and not p.is_aside]
    marked = set(entries if len(entries) >= _FEWEST else ())
    if marked and entries[0] and is_contents_title(pieces[entries[0] - 1].words):
        marked.add(entries[0] - 1)
    marked |= _titled_contents(pieces) | figure_lines([p.words for p in pieces])
    return [p.as_kind(BlockKind.CONTENTS) if n in marked else p for n, p in enumerate(pieces)]


def _titled_contents(pieces: list[Piece]) -> set[int]:
    """Indexes of a title "Indhold" and the lines below it that end in a page number.

    The dots of a tab are no letters in these formats: what tells the lines is the title, and
    page numbers that never fall.
    """
    title = next((n for n, p in enumerate(pieces) if is_contents_title(p.words)), None)
    if title is None:
        return set()
    found = titled_entries(["" if p.kind in ON_TEXT else p.words for p in pieces], title)
    return {title, *found} if found else set()
