"""The pieces of a policy that are compared: sentences, and table rows whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hoering.domain import BlockKind, Paragraph, Policy
from hoering.domain.printing import belongs_to_the_page, goes_on, is_ended
from hoering.language.sentences import sentences
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


def _pieces(paragraph: Paragraph) -> list[str]:
    if paragraph.kind is BlockKind.CELL:
        return [paragraph.text.strip()]
    text = without_marker(paragraph.text, numbers=paragraph.kind is BlockKind.BULLET)
    return [s.of(text).strip() for s in sentences(text)]


def units(policy: Policy) -> tuple[Unit, ...]:
    """All units of the policy in reading order; headings, running heads and page lines left out.

    A unit's `order` is its index in the result.
    """
    running = _running(policy)
    headings = frozenset(fingerprint(s.title) for s in policy.sections if s.number)
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
            for text in _pieces(paragraph):
                key = fingerprint(text)
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
