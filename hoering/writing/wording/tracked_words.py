"""Two wordings compared word by word, to the letter: what a tracked change consists of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hoering.writing.wording.differences import WORD, Mark, Piece, gathered

BREAK = "\n"  # the end of a paragraph
# A word, a sign or the end of a paragraph, each with the blanks in front of it.
_TOKEN = re.compile(rf"( *)(\n|{WORD}|[^\s])")
_ALIKE = str.maketrans(
    {"”": '"', "“": '"', "„": '"', "»": '"', "«": '"', "’": "'", "‘": "'", "‐": "-", "‑": "-",
     "–": "-", "—": "-", "\u00a0": " ", "•": "-", "▪": "-", "·": "-", "●": "-", "◦": "-",
     "\uf0b7": "-", "\uf0a7": "-", "…": "."}
)  # fmt: skip
_REWRITTEN = 0.3  # below this share of common words the wordings stand one after the other
_ISLAND = 2  # words between two changes that are too few to be read on their own
_NARROW = 0.34  # of the words that changed on both sides: a stretch below it is an island, too
_LONGEST = 6  # words of an island at most


@dataclass(frozen=True, slots=True)
class _Token:
    blanks: str
    text: str

    @property
    def key(self) -> str:
        return self.text.translate(_ALIKE)


def tracked(before: str, after: str) -> tuple[Piece, ...]:
    """Pieces in reading order; those not NEW are `before` and those not GONE `after`.

    The first holds to the letter. In unchanged pieces the old text stands, so that `after` may
    differ from what its pieces say in the shape of a quotation mark, dash or bullet, which is
    no change. Both texts have one blank at most between two words; a paragraph ends in a newline.
    """
    old, new = _tokens(before), _tokens(after)
    matcher = SequenceMatcher(None, [t.key for t in old], [t.key for t in new], autojunk=False)
    pieces = list(_pieces(matcher.get_opcodes(), old, new))
    if BREAK not in before + after and _common(pieces) < _REWRITTEN:
        pieces = list(_from_scratch(pieces))
    while True:
        bridged = list(gathered(_without_islands(pieces)))
        if len(bridged) == len(pieces):
            return tuple(bridged)
        pieces = bridged


def _tokens(text: str) -> list[_Token]:
    return [_Token(m[1], m[2]) for m in _TOKEN.finditer(text)]


def _pieces(
    opcodes: Sequence[tuple[str, int, int, int, int]], old: list[_Token], new: list[_Token]
) -> Iterator[Piece]:
    for what, a, b, c, d in opcodes:
        if what != "equal":
            yield Piece(Mark.GONE, "".join(t.blanks + t.text for t in old[a:b]))
            yield Piece(Mark.NEW, "".join(t.blanks + t.text for t in new[c:d]))
            continue
        for mine, theirs in zip(old[a:b], new[c:d], strict=True):
            if mine.blanks == theirs.blanks:
                yield Piece(Mark.SAME, mine.blanks + mine.text)
            else:
                yield Piece(Mark.GONE, mine.blanks)
                yield Piece(Mark.NEW, theirs.blanks)
                yield Piece(Mark.SAME, mine.text)


def _from_scratch(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """What both wordings begin and end with ("Stk. 3. … kl. 12."), and between it old and new."""
    changed = [n for n, piece in enumerate(pieces) if piece.mark is not Mark.SAME]
    for nth, piece in enumerate(pieces):
        if piece.mark is Mark.SAME and changed[0] < nth < changed[-1]:
            yield Piece(Mark.GONE, piece.text)
            yield Piece(Mark.NEW, piece.text)
        else:
            yield piece


def _common(pieces: Sequence[Piece]) -> float:
    """The share of the letters of both wordings that stands in both."""
    same = sum(len(p.text) for p in pieces if p.mark is Mark.SAME)
    every = sum(len(p.text) * (2 if p.mark is Mark.SAME else 1) for p in pieces)
    return 2 * same / every if every else 1.0


def _without_islands(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """A few common words amid many changed ones are chance: they go and come with the rest."""
    joined = list(gathered(pieces))
    for nth, piece in enumerate(joined):
        inside = 0 < nth < len(joined) - 1
        if piece.mark is Mark.SAME and inside and BREAK not in piece.text:
            around = _words(_changed(joined, nth, -1)) + _words(_changed(joined, nth, 1))
            few = _words([piece])
            chance = _ISLAND if around > few else 0
            if few <= max(chance, min(_LONGEST, _NARROW * around)) and not _is_sentence(piece):
                yield Piece(Mark.GONE, piece.text)
                yield Piece(Mark.NEW, piece.text)
                continue
        yield piece


def _is_sentence(piece: Piece) -> bool:
    """A whole sentence that stayed is no chance, however short it is."""
    text = piece.text.strip(" ").lstrip(".!?: ")
    return text[:1].isupper() and text[-1:] in ".!?"


def _changed(pieces: Sequence[Piece], at: int, step: int) -> list[Piece]:
    """The changed pieces beside an unchanged one, on one of its sides."""
    found = []
    at += step
    while 0 <= at < len(pieces) and pieces[at].mark is not Mark.SAME:
        found.append(pieces[at])
        at += step
    return found


def _words(pieces: Sequence[Piece]) -> int:
    return max((len(re.findall(r"\w+", p.text)) for p in pieces), default=0)
