"""Hidden data that the edge of a remark or a block cuts in two: neither half is published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import Span
from hoering.privacy.masking.masking import Mask, Piece, replaced

LETTER = re.compile(r"[^\W_]")


def pieces_of(
    text: str, parts: Sequence[Span], document: str, hidden: Sequence[Span], mask: Mask
) -> list[Piece]:
    """The hidden stretches of a `text` that is made of `parts` of a document, in order.

    `hidden` are the mask's spans in the whole document: one that a part's edge cuts matches in no
    part. The text can have other blanks than the document; its letters and digits are the same.
    """
    cut = [
        Piece(at, mask.text(span.of(document))) for at, span in _cut(text, parts, document, hidden)
    ]
    whole = [p for p in mask.pieces(text) if not any(p.span.overlaps(c.span) for c in cut)]
    return sorted([*whole, *cut], key=lambda p: p.span)


def _cut(
    text: str, parts: Sequence[Span], document: str, hidden: Sequence[Span]
) -> Iterator[tuple[Span, Span]]:
    """Where in `text` the rest of a cut span stands, and the span; the whole text where that
    cannot be told."""
    split = [
        (part, span)
        for part in parts
        for span in hidden
        if span.overlaps(part) and not (part.start <= span.start and span.end <= part.end)
    ]
    if not split:
        return
    places = [m.start() for m in LETTER.finditer(text)]
    passed = {part: sum(_letters(p.of(document)) for p in parts if p < part) for part in parts}
    if len(places) != sum(_letters(part.of(document)) for part in parts):
        yield Span(0, len(text)), split[0][1]
        return
    for part, span in split:
        start, end = max(part.start, span.start), min(part.end, span.end)
        first = passed[part] + _letters(document[part.start : start])
        count = _letters(document[start:end])
        if count:
            yield Span(places[first], places[first + count - 1] + 1), span


def _letters(text: str) -> int:
    return len(LETTER.findall(text))


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
