"""A position's name that somebody put right where it stands: in Word's list of a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.returning.corrections import Correction
from hoering.returning.rows import Piece, Returned
from hoering.returning.seen import Baseline, Seen, SeenRemark
from hoering.returning.shared_positions import POSITION, position_correction

_NUMBER = r"H\d+\.\d+"
_NUMBERS = rf"{_NUMBER}(?:, {_NUMBER})*"
# What one sender holds has a line of its own; what several do, a row: name and direction, who, words.
_LINE = re.compile(rf"(?P<title>.+?)(?P<rest> (?P<numbers>{_NUMBERS}))")
_ROW = re.compile(
    rf"(?P<title>.+?)(?P<rest> \w+ P\d+ \|(?: [^|]*?)? (?P<numbers>{_NUMBERS}) \| .*)"
)


def new_titles(
    pieces: Sequence[Piece], returned: Returned, baseline: Baseline, seen: Seen, now: Seen
) -> tuple[list[Correction], list[Piece]]:
    """The names in `pieces`, text that the document did not have, and what of them is no name.

    It is one where the same row had the position's name before and is gone.
    """
    handed = {_bare(text) for text in baseline.pieces} - {_bare(p.text) for p in returned.pieces}
    found: list[Correction] = []
    rest: list[Piece] = []
    for piece in pieces:
        named = next(_names(piece, handed, seen), None)
        if named is None:
            rest.append(piece)
            continue
        title, remarks = named
        found += [position_correction(r, title, piece.where, seen, now) for r in remarks]
    return found, rest


def _names(
    piece: Piece, handed: set[str], seen: Seen
) -> Iterator[tuple[str, tuple[SeenRemark, ...]]]:
    """The new name, and the remarks whose position has it."""
    numbered = {remark.number: remark for remark in seen.remarks.values()}
    for form in (_ROW, _LINE):
        match = form.fullmatch(_bare(piece.text))
        if match is None:
            continue
        numbers = match["numbers"].split(", ")
        remarks = tuple(numbered[n] for n in numbers if n in numbered)
        before = {remark.values.get(POSITION, "") for remark in remarks}
        if len(remarks) == len(numbers) and len(before) == 1:
            (old,) = before
            if old and _bare(f"{old}{match['rest']}") in handed:
                yield match["title"], remarks


def _bare(text: str) -> str:
    return " ".join(text.split())
