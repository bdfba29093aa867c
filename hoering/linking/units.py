"""The pieces of a policy that are compared: sentences, and table rows whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hoering.domain import BlockKind, Paragraph, Policy, Section
from hoering.language.sentences import sentences
from hoering.linking.wording import fingerprint, tokens, without_marker

IGNORED = (BlockKind.RUNNING_HEAD, BlockKind.PAGE_NUMBER, BlockKind.CONTENTS)
_PAGE_LINE = re.compile(r"^(?:side\s*)?\d{1,3}(?:\s*(?:af|/|ud af)\s*\d{1,3})?$", re.I)
_ENDED = re.compile(r"[.!?:;…][\"”“»«’')\]]*$")


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
        if len(words) <= 10 and not _ENDED.search(paragraph.text.strip()):
            pages.setdefault(_lettering(paragraph.text), set()).add(paragraph.page)
    return frozenset(key for key, where in pages.items() if key and len(where) >= 3)


def _lettering(text: str) -> str:
    return re.sub(r"[\d ]", "", fingerprint(text))


def _is_layout(paragraph: Paragraph, running: frozenset[str]) -> bool:
    text = paragraph.text.strip()
    if paragraph.kind in IGNORED or not fingerprint(text) or _PAGE_LINE.match(text):
        return True
    return paragraph.kind is BlockKind.PARAGRAPH and _lettering(text) in running


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Does a page or column break cut one paragraph in two?"""
    if before.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET):
        return False
    if after.kind is not BlockKind.PARAGRAPH or _ENDED.search(before.text.strip()):
        return False
    return after.text.strip()[:1].islower()


def _whole(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    held: Paragraph | None = None
    for paragraph in paragraphs:
        if held is not None and _goes_on(held, paragraph):
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
    headings = frozenset(fingerprint(printed_heading(s)) for s in policy.sections if s.number)
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
            body = [p for p in body if _ENDED.search(p.text.strip())]
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


def printed_heading(section: Section) -> str:
    """ "5.3 Fritid", or what there is of it."""
    return f"{section.number} {section.heading}".strip()
