"""The pieces of a policy that are compared: sentences, and table rows whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hoering.domain import BlockKind, Paragraph, Policy
from hoering.domain.printing import belongs_to_the_page, goes_on, is_ended
from hoering.language.sentences import sentences
from hoering.linking.note_marks import note_numbers, unmarked, without_number
from hoering.linking.wording import fingerprint, tokens, without_marker


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


def _running(policy: Policy) -> frozenset[str]:
    """Fingerprints (digits apart) of short lines that stand on three or more pages."""
    pages: dict[str, set[int]] = {}
    for paragraph in (p for s in policy.sections for p in s.paragraphs):
        words = tokens(paragraph.text)
        if len(words) <= 10 and not is_ended(paragraph.text):
            pages.setdefault(_lettering(paragraph.text), set()).add(paragraph.page)
    return frozenset(key for key, where in pages.items() if key and len(where) >= 3)


def _lettering(text: str) -> str:
    return re.sub(r"[\d ]", "", fingerprint(text))


def _is_layout(paragraph: Paragraph, running: frozenset[str]) -> bool:
    text = paragraph.text.strip()
    if belongs_to_the_page(paragraph.kind, text) or not fingerprint(text):
        return True
    return paragraph.kind is BlockKind.PARAGRAPH and _lettering(text) in running


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


def units(policy: Policy) -> tuple[Unit, ...]:
    """All units of the policy in reading order; headings, running heads and page lines left out.

    A unit's `order` is its index in the result.
    """
    running = _running(policy)
    headings = frozenset(fingerprint(s.title) for s in policy.sections if s.number)
    notes = note_numbers(p for s in policy.sections for p in s.paragraphs)
    found: list[Unit] = []
    rows: set[tuple[int, str]] = set()
    number = 0
    for index, section in enumerate(policy.sections):
        body = [
            p
            for p in section.paragraphs
            # A chapter's heading printed at the head of its page is no text of the draft.
            if not _is_layout(p, running) and fingerprint(p.text) not in headings
        ]
        if index == 0 and not section.key and len(policy.sections) > 1:
            body = [p for p in body if is_ended(p.text)]
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
