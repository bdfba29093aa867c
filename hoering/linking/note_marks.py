"""The numbers of notes that stand at the words of a draft: "planen.1 Kommunen" is "planen. Kommunen".

Word keeps them apart from the text, a PDF prints them among the words, and where they were typed
they hang on the word: the same text must be the same in all three.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from hoering.domain import BlockKind, Paragraph

_NUMBER = re.compile(r"(\d{1,3})[.)]?\s+(?=\S)")
# Before a number of their own: "stk.1", "se fig. 2".
_LABELS = ("afs", "art", "ca", "fig", "jf", "kap", "nr", "pkt", "st", "stk", "tab")
_NO_LABEL = "".join(rf"(?<!\b{label}\.)" for label in _LABELS)
# At a word ("m2" is none), or behind a sentence and before the next.
_MARK = re.compile(
    rf"{_NO_LABEL}(?:(?<=[^\W\d_]{{2}}(?-i:[a-zæøå]))|(?<=(?-i:[a-zæøå])[.,;:!?)»”\"]))(?P<number>\d{{1,3}})(?=[\s.,;:!?)]|$)"
    rf"|(?<=[.!?]){_NO_LABEL}\s(?P<apart>\d{{1,3}})(?=\s+[\"”»(]?(?-i:[A-ZÆØÅ])|\s*$)",
    re.I,
)


def note_numbers(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """The numbers that the draft's notes begin with."""
    notes = (_NUMBER.match(p.text) for p in paragraphs if p.kind is BlockKind.FOOTNOTE)
    return frozenset(found[1] for found in notes if found)


def without_number(note: str) -> str:
    """A note without the number in front of it, which another note before it changes."""
    return _NUMBER.sub("", note, count=1)


def unmarked(text: str, numbers: frozenset[str]) -> str:
    """The text with blanks for the numbers of notes in it; every other letter keeps its place."""
    return _MARK.sub(lambda found: _blanked(found, numbers), text) if numbers else text


def _blanked(found: re.Match[str], numbers: frozenset[str]) -> str:
    known = (found["number"] or found["apart"]) in numbers
    return " " * len(found[0]) if known else found[0]
