"""A change as runs: what went is struck out, what came is bold and underlined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hoering.domain import Change, ChangeKind
from hoering.writing.word.elements import Run
from hoering.writing.wording.differences import Mark, Piece, cut, shortened, tracked

ARROW = " → "
_NUMBER = re.compile(r"^(?:§ ?)?\d+(?:\.\d+)*\.?\s+")


def difference(change: Change, longest: int = 22) -> Iterator[Run]:
    """The change in few words: what went is struck out, what came is bold and underlined."""
    old, new = without_bars(change.before), without_bars(change.after)
    if change.kind is ChangeKind.MOVED and _bare(old) == _bare(new):
        section, *text = old.split("\n")
        yield Run(_bare(section) if text else cut(old, 12))
        return
    pieces = shortened(tracked(old, new), longest=longest)
    runs: list[Run] = []
    for before, piece in zip((None, *pieces), pieces, strict=False):
        if piece.mark is Mark.NEW and before is not None and before.mark is Mark.GONE:
            runs.append(Run(ARROW))
            piece = replace(piece, text=piece.text.lstrip(" .,;:") or piece.text)
        runs += marked(piece)
    spaced = list(_single_spaced(runs))
    while spaced and not spaced[-1].text.strip():
        spaced.pop()  # what follows brings its own blank
    yield from spaced


def without_bars(text: str) -> str:
    """ "Rute 6 · 6,6 km" of a table's row "Rute 6 | 6,6 km": a bar means nothing in running text."""
    return text.replace(" | ", " · ")


def _bare(text: str) -> str:
    """Without the number in front, which a section that moves leaves behind."""
    return _NUMBER.sub("", text)


def _single_spaced(runs: Iterable[Run]) -> Iterator[Run]:
    """Of the blanks on both sides of a mark's edge one is enough."""
    behind_blank = False
    for run in runs:
        text = run.text.lstrip(" ") if behind_blank else run.text
        if text:
            behind_blank = text.endswith(" ")
            yield replace(run, text=text)


def marked(piece: Piece) -> Iterator[Run]:
    """Blanks at the ends stay outside the mark: nobody wants an underlined gap."""
    styles = {Mark.SAME: "", Mark.GONE: "Slettet", Mark.NEW: "Tilfoejet"}
    text = piece.text
    bare = text.strip()
    start = text.index(bare) if bare else len(text)
    yield Run(text[:start])
    yield Run(bare, styles[piece.mark])
    yield Run(text[start + len(bare) :])


def both_sides(pieces: Iterable[Piece]) -> tuple[list[Run], list[Run]]:
    """The old wording with what went struck out, the new one with what came underlined."""
    before: list[Run] = []
    after: list[Run] = []
    for piece in pieces:
        if piece.mark is not Mark.NEW:
            before += marked(piece)
        if piece.mark is not Mark.GONE:
            after += marked(piece)
    return before, after
