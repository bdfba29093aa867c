"""Where a change stands in the draft and in the revised draft, whatever the layout."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from hoering.domain import Change, Span
from hoering.writing.wording.manuscript import Line, letters


class Side:
    """One manuscript as a single text: its lines with a newline between them.

    `changed` are the stretches of it that differ from the other side.
    """

    def __init__(self, lines: Sequence[Line], changed: Iterable[Span]) -> None:
        self.text = "\n".join(line.text for line in lines)
        self._letters, self._at = _projected(self.text)
        self._lines = list(lines)
        self._starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
        self._changed = _counted(len(self.text), changed)
        self._taken: list[Span] = []

    def spans_of(self, words: str, section: str) -> tuple[Span, ...]:
        """The stretches that hold these words; () when they are not there.

        Of several places that which changed most counts, then one in `section`; a place that an
        earlier change took counts last.
        """
        whole = self._place(words, section)
        parts = [whole] if whole else [self._place(part, section) for part in words.split("\n")]
        found = tuple(part for part in parts if part is not None)
        self._taken += found
        return found

    def share_changed(self, span: Span) -> float:
        """How much of a stretch differs from the other side, in 0..1."""
        return self._overlap(span) / max(1, len(span))

    def _overlap(self, span: Span) -> int:
        return self._changed[span.end] - self._changed[span.start]

    def _place(self, words: str, section: str) -> Span | None:
        found = list(self._occurrences(letters(words)))
        if not found:
            return None
        return max(found, key=lambda s: self._rank(s, section))

    def _rank(self, span: Span, section: str) -> tuple[bool, int, bool, int]:
        free = not any(span.overlaps(taken) for taken in self._taken)
        return free, self._overlap(span), self.line_at(span.start).section == section, -span.start

    def _occurrences(self, wanted: str) -> Iterator[Span]:
        at = self._letters.find(wanted) if wanted else -1
        while at >= 0:
            yield self._with_signs(self._at[at], self._at[at + len(wanted) - 1] + 1)
            at = self._letters.find(wanted, at + 1)

    def _with_signs(self, start: int, end: int) -> Span:
        """With the full stop behind and the quotation mark in front."""
        while end < len(self.text) and not self.text[end].isspace() and not _counts(self.text[end]):
            end += 1
        while start and not self.text[start - 1].isspace() and not _counts(self.text[start - 1]):
            start -= 1
        return Span(start, end)

    def line_at(self, at: int) -> Line:
        """The line in which a letter of `text` stands."""
        return self._lines[bisect_right(self._starts, at, hi=len(self._lines)) - 1]


def _counted(length: int, spans: Iterable[Span]) -> list[int]:
    """How many letters before each place lie in one of the stretches."""
    flags = [0] * (length + 1)
    for span in spans:
        flags[span.start + 1 : span.end + 1] = [1] * len(span)
    return list(accumulate(flags))


def _counts(letter: str) -> bool:
    return bool(letters(letter))


def _projected(text: str) -> tuple[str, list[int]]:
    """The letters of a text, and where in it each of them stands."""
    folded = {letter: letters(letter) for letter in set(text)}
    kept = [folded[letter] for letter in text]
    places = [at for at, letter in enumerate(kept) for _ in letter]
    return "".join(kept), places


class Places:
    """The changes of a round laid over both manuscripts."""

    def __init__(self, before: Side, after: Side, changes: Sequence[Change]) -> None:
        self.before, self.after = before, after
        self.of: dict[str, tuple[tuple[Span, ...], tuple[Span, ...]]] = {}
        for change in changes:
            gone = before.spans_of(change.before, change.section) if change.before else ()
            come = after.spans_of(change.after, change.moved_to or change.section)
            self.of[change.id] = (gone, come if change.after else ())
        # Text that only found itself under another heading changed no word where it stands.
        self.silent = frozenset(key for key in self.of if not self._shows(key))
        self._ranges = {
            (side, silent): self._held(side, silent) for side in (0, 1) for silent in (False, True)
        }

    def _shows(self, change: str) -> bool:
        sides = zip((self.before, self.after), self.of[change], strict=True)
        return any(side.share_changed(span) > 0 for side, spans in sides for span in spans)

    def cut(self, span: Span, side: int) -> Iterator[tuple[Span, str]]:
        """The stretch in pieces by the change they belong to, "" for none; `side` 0 is the draft."""
        yield from _cut(span, self._ranges[side, False])

    def cut_unchanged(self, before: Span, after: Span) -> Iterator[tuple[Span, str]]:
        """The same for text that is on both sides: pieces of `before` by the silent changes."""
        shift = before.start - after.start
        there = [(Span(s.start + shift, s.end + shift), key) for s, key in self._ranges[1, True]]
        yield from _cut(before, [*self._ranges[0, True], *there])

    def _held(self, side: int, silent: bool) -> list[tuple[Span, str]]:
        return [
            (span, key)
            for key, sides in self.of.items()
            if (key in self.silent) is silent
            for span in sides[side]
        ]


def _cut(span: Span, ranges: Sequence[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    near = [(s, key) for s, key in ranges if s.overlaps(span)]
    edges = {span.start, span.end, *(e for s, _ in near for e in (s.start, s.end))}
    inside = sorted(e for e in edges if span.start <= e <= span.end)
    for start, end in pairwise(inside):
        piece = Span(start, end)
        owners = [(len(s), key) for s, key in near if s.overlaps(piece)]
        yield piece, min(owners)[1] if owners else ""
