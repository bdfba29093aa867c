"""The numbers of notes that stand at the words of a draft: "planen.1 Kommunen" is "planen. Kommunen".

Word keeps them apart from the text, a PDF prints them among the words, and where they were typed
they hang on the word: the same text must be the same in all three.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from hoering.domain import BlockKind, Paragraph
from hoering.domain.printing import ends_sentence

_NUMBER = re.compile(r"(\d{1,3})[.)]?\s+(?=\S)")
_MARK = re.compile(
    r"(?P<word>[^\W\d_]{2,})(?P<stop>[.,;:!?)»”\"]*)(?P<blank>\s?)(?P<number>\d{1,3})"
    r"(?=(?P<next>\s+[\"”»(]?[A-ZÆØÅ]|\s*$)|[\s.,;:!?)])"
)
# "stk.1", "se fig. 2": these stand before a number of their own.
_LABELS = "afs afsn art bd ca fig jf kap kl litra nr pag pkt pl pr st stk tab tel tlf"
_LABEL = frozenset(_LABELS.split())
_UNIT = re.compile(r"(?:[kcdm]?m|ha)[23]")  # square and cubic metres


def note_numbers(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """The numbers that the draft's notes begin with.

    A note that the page does not set apart is one where its number hangs on a word, too.
    """
    held = list(paragraphs)
    numbers = {n: _number(p) for n, p in enumerate(held)}
    likely = frozenset(number for number in numbers.values() if number)
    hanging = {
        found["number"] for p in held for found in _MARK.finditer(p.text) if _hangs(found, likely)
    }
    noted = {number for n, number in numbers.items() if held[n].kind is BlockKind.FOOTNOTE}
    return frozenset(likely & (noted | hanging))


def is_note(paragraph: Paragraph, numbers: frozenset[str]) -> bool:
    return _number(paragraph) in numbers


def _number(paragraph: Paragraph) -> str:
    """The number of a paragraph that may be a note; else ""."""
    found = _NUMBER.match(paragraph.text)
    if found is None or paragraph.kind is BlockKind.FOOTNOTE:
        return found.group(1) if found else ""
    said = paragraph.kind is BlockKind.PARAGRAPH and ends_sentence(paragraph.text)
    return found.group(1) if said and paragraph.text[found.end()].isupper() else ""


def without_number(note: str) -> str:
    """A note without the number in front of it, which another note before it changes."""
    return _NUMBER.sub("", note, count=1)


def unmarked(text: str, numbers: frozenset[str]) -> str:
    """The text with blanks for the numbers of notes in it; every other letter keeps its place."""
    if not numbers:
        return text
    return _MARK.sub(lambda found: _blanked(found, numbers), text)


def _blanked(found: re.Match[str], numbers: frozenset[str]) -> str:
    if not _hangs(found, numbers):
        return found.group()
    number = found["number"]
    return found.group().removesuffix(number) + " " * len(number)


def _hangs(found: re.Match[str], numbers: frozenset[str]) -> bool:
    """Whether one of the numbers stands at a word, or behind a sentence and before the next."""
    word, stop, blank, number = found.group("word", "stop", "blank", "number")
    if number not in numbers or ("." in stop and word.lower() in _LABEL):
        return False
    if not blank:
        return word[-1].islower() and not _UNIT.fullmatch(word + number)
    return found["next"] is not None and any(sign in stop for sign in ".!?")
