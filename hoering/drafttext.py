"""The draft's own words: its paragraphs without what is the page's, and all of it in one string, so
that a passage is found with the section it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from hoering.domain import BlockKind, Paragraph, Policy
from hoering.domain.printing import belongs_to_the_page, is_ended

_SHORT = 4  # words: fewer must be all of a heading, a paragraph or a cell
_SAME = 95.0  # least similarity (0..100) of a sentence with a passage
_BACK = 400  # letters: how far back a passage may stand when a copy is read on
# A short line, of fewer words, that stands on so many pages is a running head.
_RUNNING_PAGES, _RUNNING_WORDS = 3, 10


@dataclass(frozen=True, slots=True)
class DraftText:
    """`words` as `folded` makes them, `starts` the offset of each section in it."""

    words: str
    starts: tuple[int, ...]
    paragraphs: tuple[str, ...]
    offsets: tuple[int, ...]  # of the paragraphs
    whole: frozenset[str]

    def find(self, passage: str, cursor: int = 0) -> int | None:
        """Where a folded passage stands, the first place from `cursor` on before any other."""
        if not passage or (passage.count(" ") + 1 < _SHORT and passage not in self.whole):
            return None
        wanted = f" {passage} "
        at = self.words.find(wanted, max(0, cursor - _BACK))
        if at < 0:
            at = self.words.find(wanted)
        return at if at >= 0 else None

    def holds(self, sentence: str) -> bool:
        """Whether a sentence is the draft's, small slips aside."""
        from rapidfuzz import fuzz

        words = folded(sentence)
        if not words or f" {words} " in self.words:
            return True
        return any(
            len(paragraph) >= len(words)
            and fuzz.partial_ratio(words, paragraph, score_cutoff=_SAME) >= _SAME
            for paragraph in self.paragraphs
        )

    def is_unique(self, passage: str) -> bool:
        return self.words.count(f" {passage} ") == 1

    def section_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)


def bare_words(text: str) -> list[str]:
    """Words and figures in small letters, all signs and soft hyphens left out."""
    return re.findall(r"[^\W_]+", text.lower().replace("\u00ad", ""))


def folded(text: str) -> str:
    """The bare words of a text with one blank between."""
    return " ".join(bare_words(text))


@lru_cache(maxsize=2)
def draft_text(policy: Policy) -> DraftText:
    """The draft as passages are looked for in it: number, heading and paragraphs in order."""
    parts, starts, paragraphs, offsets = [" "], [], [], []
    whole = {folded(policy.title)}
    length = 1
    for section in policy.sections:
        starts.append(length - 1)
        number, heading = folded(section.number), folded(section.heading)
        whole.update((number, heading, f"{number} {heading}".strip()))
        texts = [text for text in (number, heading) if text]
        for paragraph in section.paragraphs:
            text = folded(paragraph.text)
            cells = [folded(cell) for cell in paragraph.text.split(" | ")]
            whole.update((text, *cells, re.sub(r"^\w{1,2} ", "", text)))
            texts.append(text)
        for text in texts:
            paragraphs.append(text)
            offsets.append(length - 1)
            parts.append(f"{text} ")
            length += len(text) + 1
    return DraftText(
        "".join(parts), tuple(starts), tuple(paragraphs), tuple(offsets), frozenset(whole - {""})
    )


def own_paragraphs(
    policy: Policy, other: Policy | None = None
) -> tuple[tuple[Paragraph, ...], ...]:
    """The paragraphs of each section without what only belongs to its pages: running heads, page
    lines, contents, and headings printed at the head of a page. `other` is the same policy on
    other pages: a line that returns from page to page there is left out here, too."""
    running = _running(policy) | (_running(other) if other else frozenset())
    headings = {folded(s.title) for s in policy.sections if s.number}
    return tuple(
        tuple(
            p
            for p in section.paragraphs
            if not belongs_to_the_page(p.kind, p.text)
            and (words := folded(p.text))
            and words not in headings
            and not (p.kind is BlockKind.PARAGRAPH and _without_digits(words) in running)
        )
        for section in policy.sections
    )


def _running(policy: Policy) -> frozenset[str]:
    """Short lines (digits apart) that stand on three or more pages."""
    pages: dict[str, set[int]] = {}
    for paragraph in (p for s in policy.sections for p in s.paragraphs):
        words = folded(paragraph.text)
        if words.count(" ") < _RUNNING_WORDS and not is_ended(paragraph.text):
            pages.setdefault(_without_digits(words), set()).add(paragraph.page)
    return frozenset(key for key, where in pages.items() if key and len(where) >= _RUNNING_PAGES)


def _without_digits(words: str) -> str:
    return re.sub(r"[\d ]", "", words)
