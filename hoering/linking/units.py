"""The pieces of a policy that are compared: sentences, and table rows whole, without the numbers of notes.

"planen.1 Kommunen" is "planen. Kommunen": Word keeps such numbers apart from the text, a PDF prints them
among the words, and where they were typed they hang on the word: the same text must be the same in all three.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hoering.domain import BlockKind, Paragraph, Policy
from hoering.domain.printing import goes_on, is_ended
from hoering.drafttext import own_paragraphs
from hoering.language.sentences import sentences
from hoering.linking.wording import fingerprint, without_marker

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


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence or table row. `section`, `paragraph` and `order` count within its policy."""

    text: str
    key: str
    section: int
    paragraph: int
    order: int
    kind: BlockKind
    page: int


def _whole(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    held: Paragraph | None = None
    for paragraph in paragraphs:
        if held is not None and goes_on((held.kind, held.text), (paragraph.kind, paragraph.text)):
            text = f"{held.text.rstrip()} {paragraph.text.lstrip()}"
            held = Paragraph(text, held.page, held.kind)
            continue
        if held is not None:
            yield held
        held = paragraph
    if held is not None:
        yield held


def _pieces(paragraph: Paragraph, notes: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The texts of the units in a paragraph, and what they are compared by."""
    text = paragraph.text.strip()
    if paragraph.kind is BlockKind.CELL:
        yield text, fingerprint(unmarked(text, notes))
        return
    text = without_marker(text, numbers=paragraph.kind is BlockKind.BULLET)
    bare = unmarked(text, notes)
    for nth, sentence in enumerate(sentences(bare)):
        words = sentence.of(bare)
        if nth == 0 and paragraph.kind is BlockKind.FOOTNOTE:
            words = without_number(words)
        yield sentence.of(text).strip(), fingerprint(words)


def units(policy: Policy, other: Policy) -> tuple[Unit, ...]:
    """All units of the policy in reading order; headings, running heads and page lines left out.

    `other` is the policy that it is compared with. A unit's `order` is its index in the result.
    """
    notes = note_numbers(p for s in policy.sections for p in s.paragraphs)
    found: list[Unit] = []
    rows: set[tuple[int, str]] = set()
    number = 0
    for index, own in enumerate(own_paragraphs(policy, other)):
        cover = index == 0 and not policy.sections[0].key and len(policy.sections) > 1
        body = [p for p in own if is_ended(p.text)] if cover else own
        for paragraph in _whole(body):
            number += 1
            for text, key in _pieces(paragraph, notes):
                if not key or _is_repeated_row(paragraph, (index, key), rows):
                    continue
                place = (index, number, len(found))
                found.append(Unit(text, key, *place, paragraph.kind, paragraph.page))
    return tuple(found)


def _is_repeated_row(
    paragraph: Paragraph, row: tuple[int, str], seen: set[tuple[int, str]]
) -> bool:
    """A header row that a table repeats on its next page counts once."""
    if paragraph.kind is not BlockKind.CELL:
        return False
    known = row in seen
    seen.add(row)
    return known
