"""Hidden data of a remark that stand again in a title or a reason, where words are cut anew.

"AB12345" of the remark is "AB 12345" there, and a quotation can end within a number: "20 47 …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import Span
from hoering.privacy.masking.cutting import LETTER
from hoering.privacy.masking.masking import Piece, replaced

_SHORTEST = 2  # letters or digits of the beginning of a datum that tell of it
_PLAIN = 6  # letters of a beginning in small letters that may be any word
_WORD_END = re.compile(r"(?<=\w)\W|(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])")
_BROKEN_OFF = re.compile(r"\W*…")


def without_echoes(text: str, remark: str, pieces: Sequence[Piece]) -> str:
    """`text` with the hidden `pieces` of the remark replaced, whatever blanks and signs they have."""
    for piece in pieces:
        found = [Piece(span, piece.instead) for span in _echoes(text, piece.span.of(remark))]
        text = replaced(text, found)
    return text


def _echoes(text: str, hidden: str) -> Iterator[Span]:
    if hidden.isalpha():
        return  # one word is cut no other way, and "bo" is not "Bo"
    places = [m.start() for m in LETTER.finditer(text)]
    letters, whole = _bare(text), _bare(hidden)
    begun = list(_beginnings(hidden))
    taken = -1
    for start, place in enumerate(places):
        if place <= taken or (place and LETTER.match(text[place - 1])):
            continue
        if letters[start : start + len(whole)].lower() == whole.lower():
            after = places[start + len(whole) - 1] + 1
            found = not LETTER.match(text[after:])
        else:
            after = _broken_off(text, places[start:], letters[start:], begun)
            found = after > 0
        if found:
            yield Span(place, after)
            taken = after


def _broken_off(text: str, places: Sequence[int], letters: str, begun: Sequence[str]) -> int:
    """Where a beginning of a datum ends that "…" stands behind; 0 where none does."""
    for words in begun:
        if letters.startswith(words) and _BROKEN_OFF.match(text[places[len(words) - 1] + 1 :]):
            return places[len(words) - 1] + 1
    return 0


def _beginnings(hidden: str) -> Iterator[str]:
    """The first words of a datum, the longest first."""
    ends = [m.start() for m in _WORD_END.finditer(hidden)]
    for end in reversed(ends):
        words = _bare(hidden[:end])
        # "har …" of "har fået en depression" tells of nothing.
        tells = len(words) > _PLAIN or not words.islower() or any(c.isdigit() for c in words)
        if len(words) >= _SHORTEST and tells:
            yield words


def _bare(text: str) -> str:
    return "".join(LETTER.findall(text))
