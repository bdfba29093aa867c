"""What differs between two wordings, word by word, to the letter: as a tracked change and as shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum
from itertools import groupby

from hoering.dansk import MONTHS

BREAK = "\n"  # the end of a paragraph
_MONTHS = "|".join(MONTHS)
# What is never parted: "1,3", "6.000", "28 000", "2.0", "7.40–8.10", "1/7-2026", "14. juni", "50 %",
# "§ 4 a"; "km/t", "f.eks.", "skal-krav", and the hyphen of "Teknik- og Miljøudvalget".
WORD = (
    rf"\d{{1,2}}\.[ \u00a0]?(?:{_MONTHS})\b"
    r"|(?:§{1,2}[ \u00a0]?)?(?:\d{1,3}(?:[ \u00a0]\d{3})+(?!\w)|\d+(?:[.,:/–-]\d+)*)(?:[ \u00a0]?[%‰]|[^\W\d_]*)"
    r"|[^\W_]+(?:[-‐‑.:/'’][^\W_]+)*(?:[-‐‑](?!\w))?"
)
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
_WITH_BLANKS = re.compile(r"\s*\S+\s*")  # a word with those behind it, the first with all around


class Mark(Enum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    mark: Mark
    text: str


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


def gathered(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Between two unchanged stretches first all that went, then all that came; each of them whole."""
    written = (piece for piece in pieces if piece.text)
    for is_same, held in groupby(written, key=lambda piece: piece.mark is Mark.SAME):
        own = list(held)
        for mark in (Mark.SAME,) if is_same else (Mark.GONE, Mark.NEW):
            if text := "".join(piece.text for piece in own if piece.mark is mark):
                yield Piece(mark, text)


def shortened(pieces: Sequence[Piece], context: int = 5, longest: int = 40) -> tuple[Piece, ...]:
    """For a narrow column: a few unchanged words around each change, long changes cut.

    `context` and `longest` are words; what went may be half as long, for it is history. What was
    left out is "…".
    """
    found = []
    for nth, piece in enumerate(pieces):
        if piece.mark is Mark.SAME:
            found.append(_around(piece, context, nth == 0, nth == len(pieces) - 1))
        else:
            most = longest if piece.mark is Mark.NEW else longest // 2
            found.append(replace(piece, text=cut(piece.text, most)))
    return tuple(found)


def _around(piece: Piece, context: int, first: bool, last: bool) -> Piece:
    words = _WITH_BLANKS.findall(piece.text)
    left = 0 if first else context
    right = 0 if last else context
    if len(words) <= left + right + 2:
        return piece
    head = "".join(words[:left])
    tail = "".join(words[len(words) - right :])
    return replace(piece, text=head + "… " + tail)


def cut(text: str, longest: int) -> str:
    """The first words of the text, with "…" where more follow."""
    words = _WITH_BLANKS.findall(text)
    if len(words) <= longest + 3:
        return text
    return "".join(words[:longest]).rstrip() + " … "
