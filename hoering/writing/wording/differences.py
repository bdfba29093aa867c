"""What differs between two wordings, word by word, as a reader would mark it and as it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum
from itertools import groupby

from hoering.dansk import MONTHS

_MONTHS = "|".join(MONTHS)
# What is never parted: "1,3", "6.000", "28 000", "2.0", "7.40–8.10", "1/7-2026", "14. juni", "50 %",
# "§ 4 a"; "km/t", "f.eks.", "skal-krav", and the hyphen of "Teknik- og Miljøudvalget".
WORD = (
    rf"\d{{1,2}}\.[ \u00a0]?(?:{_MONTHS})\b"
    r"|(?:§{1,2}[ \u00a0]?)?(?:\d{1,3}(?:[ \u00a0]\d{3})+(?!\w)|\d+(?:[.,:/–-]\d+)*)(?:[ \u00a0]?[%‰]|[^\W\d_]*)"
    r"|[^\W_]+(?:[-‐‑.:/'’][^\W_]+)*(?:[-‐‑](?!\w))?"
)
_TOKEN = re.compile(rf"(?:{WORD}|(?:[^\w\s]|_)+)\s*|^\s+")
_ISLAND = 3  # letters: a word as short as "og" between two changes is read as part of them
_REWRITTEN = 0.35  # below this share of common words the texts are shown one after the other
_WITH_BLANKS = re.compile(r"\s*\S+\s*")  # a word with those behind it, the first with all around


class Mark(Enum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """`was` is how an unchanged piece stood in the old wording, where blanks in it differ."""

    mark: Mark
    text: str
    was: str | None = None

    @property
    def before(self) -> str:
        """The piece as the old wording has it."""
        return self.text if self.was is None else self.was


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Pieces in reading order: the `text` of those not GONE is `after`, to the letter.

    The `before` of those not NEW is the old wording, to the letter.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    if old and new and matcher.ratio() < _REWRITTEN:
        return (Piece(Mark.GONE, before), Piece(Mark.NEW, after))
    pieces: list[Piece] = []
    for what, a, b, c, d in matcher.get_opcodes():
        gone, came = "".join(old[a:b]), "".join(new[c:d])
        if what == "equal":
            pieces.append(Piece(Mark.SAME, came, gone))
            continue
        if gone:
            pieces.append(Piece(Mark.GONE, gone))
        if came:
            pieces.append(Piece(Mark.NEW, came))
    return tuple(_spaced(list(gathered(_without_islands(pieces)))))


def _tail(token: str) -> str:
    return token[len(token.rstrip()) :]


def _bare(tokens: Sequence[str]) -> list[str]:
    """What is compared: blanks inside a token ("50 %") are no more a difference than around it."""
    return ["".join(token.split()) for token in tokens]


def _spaced(pieces: list[Piece]) -> Iterator[Piece]:
    """The blank behind an unchanged word stands with that wording's own words that follow.

    "en skole og en hal" → "en skole, en hal" takes the blank in front of "og" away with it;
    ", der er ny," that goes before "ved åen" leaves none in front of its comma.
    """
    for nth in range(len(pieces) - 1):
        piece, following = pieces[nth], pieces[nth + 1]
        if piece.mark is not Mark.SAME or following.mark is not Mark.GONE:
            continue
        before, after = _tail(piece.before), _tail(piece.text)
        if before and not after:
            pieces[nth] = replace(piece, was=piece.before.removesuffix(before))
            pieces[nth + 1] = replace(following, text=before + following.text)
        elif after and not before:
            pieces[nth] = replace(piece, text=piece.text.removesuffix(after), was=piece.before)
            _put_in_front(after, pieces, nth + 2)
    yield from (piece for piece in pieces if piece.text or piece.before)


def _put_in_front(blank: str, pieces: list[Piece], at: int) -> None:
    """Of the new wording's next piece; what went gives its own last blank to it in the old one."""
    if at == len(pieces):
        pieces.append(Piece(Mark.NEW, blank))
        return
    piece, gone = pieces[at], pieces[at - 1]
    if piece.mark is Mark.NEW:
        pieces[at] = replace(piece, text=blank + piece.text)
        return
    lent = _tail(gone.text)
    pieces[at - 1] = replace(gone, text=gone.text.removesuffix(lent))
    pieces[at] = replace(piece, text=blank + piece.text, was=lent + piece.before)


def _without_islands(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for nth, piece in enumerate(pieces):
        inside = 0 < nth < len(pieces) - 1
        short = len(re.sub(r"\W", "", piece.text)) <= _ISLAND
        if piece.mark is Mark.SAME and inside and short:
            yield Piece(Mark.GONE, piece.before)
            yield Piece(Mark.NEW, piece.text)
        else:
            yield piece


def gathered(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Between two unchanged stretches first all that went, then all that came; each of them whole."""
    written = (piece for piece in pieces if piece.text)
    for is_same, held in groupby(written, key=lambda piece: piece.mark is Mark.SAME):
        own = list(held)
        for mark in (Mark.SAME,) if is_same else (Mark.GONE, Mark.NEW):
            text = "".join(piece.text for piece in own if piece.mark is mark)
            was = "".join(piece.before for piece in own if piece.mark is mark)
            if text:
                yield Piece(mark, text, None if was == text else was)


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
