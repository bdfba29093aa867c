"""A policy as it reads: headings, paragraphs, bullets and table rows, one after the other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from hoering.domain import BlockKind, Paragraph, Policy
from hoering.domain.printing import UNSEEN, goes_on
from hoering.drafttext import own_paragraphs

CELLS = " | "  # what stands between the cells of a row in a policy's paragraph
# U+FFFE and \x02 are what pdfium leaves where a word was broken at a line's end.
_BROKEN = re.compile("(?<=[^\\W\\d_])[\ufffe\x02]\\s*")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft"})
_SIGNS = re.compile(r"[^\w%§+=<>/&]|_")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a manuscript. `section` is its section's key, `level` a heading's rank.

    A row of a table is one line, its cells separated by " | ". `page` is where it begins.
    """

    text: str
    kind: BlockKind
    section: str
    level: int = 0
    page: int = 1

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(self.text.split(CELLS))

    @property
    def is_row(self) -> bool:
        return self.kind is BlockKind.CELL

    @property
    def is_heading(self) -> bool:
        return self.kind is BlockKind.HEADING


def manuscript(policy: Policy, other: Policy | None = None) -> tuple[Line, ...]:
    """The lines of the policy in reading order, without what only belongs to its pages, or to those
    of the `other` policy that it is set against.

    Left out are running heads, page numbers and contents pages, headings printed again in the
    text, and header rows that a table repeats; a paragraph that a page cuts in two is whole.
    """
    headings = {letters(s.title) for s in policy.sections if s.number}
    found: list[Line] = []
    rows: set[tuple[int, str]] = set()
    paragraphs = own_paragraphs(policy, other)
    for index, section in enumerate(policy.sections):
        title = tidy(section.title)
        if title:
            found.append(
                Line(title, BlockKind.HEADING, section.key, max(1, section.level), section.page)
            )
        for line in _whole(_lines(paragraphs[index], section.key)):
            key = letters(line.text)
            if not key or key in headings or (line.is_row and (index, key) in rows):
                continue
            if line.is_row:
                rows.add((index, key))
            found.append(line)
    return tuple(found)


def tidy(text: str) -> str:
    """On one line, one blank between words, without hyphens that only ended a line."""
    text = UNSEEN.sub("", _BROKEN.sub("", text)).translate(_LIGATURES)
    text = unicodedata.normalize("NFC", text)
    return re.sub(r"\s+", " ", text).strip()


@lru_cache(maxsize=16384)
def letters(text: str) -> str:
    """Letters, digits and signs with a meaning, in lower case: equal whatever the layout."""
    folded = unicodedata.normalize("NFKC", UNSEEN.sub("", text)).casefold()
    return _SIGNS.sub("", folded)


def _lines(paragraphs: Iterable[Paragraph], section: str) -> Iterator[Line]:
    for paragraph in paragraphs:
        if paragraph.kind is BlockKind.CELL:
            yield Line(tidy(paragraph.text), paragraph.kind, section, page=paragraph.page)
            continue
        for piece in paragraph.text.split("\n"):
            if tidy(piece):
                yield Line(tidy(piece), _plain(paragraph.kind), section, page=paragraph.page)


def _plain(kind: BlockKind) -> BlockKind:
    """A heading inside a section is a paragraph of it: only sections have headings here."""
    return BlockKind.PARAGRAPH if kind is BlockKind.HEADING else kind


def _whole(lines: Iterable[Line]) -> Iterator[Line]:
    held: Line | None = None
    for line in lines:
        if held is not None and goes_on((held.kind, held.text), (line.kind, line.text)):
            held = replace(held, text=f"{held.text} {line.text}")
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held
