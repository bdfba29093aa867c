"""What heads a policy's sections: its number and words, its level among the others; and what looks so and
heads none: the title and the lines around it, a line of signatures at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoering.domain import BlockKind
from hoering.domain.printing import ends_sentence
from hoering.reading.drafts.numbers import HeadingNumber, Scheme
from hoering.reading.drafts.part import RUNNING, Part, text_size
from hoering.reading.layout.contents import Contents

# "B.1 Lokalråd", "B2 Puljer", "IV.2 Stier"
_CODED = re.compile(r"(?:[A-ZÆØÅ]|[IVX]{2,5})\.?\d{1,2}(?:\.\d{1,2})?[.:)]?\s+[^\W\d]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A part that heads a section; `run_in`: the section's text begins in the same part."""

    at: int  # index of the part
    taken: int  # how many parts its heading takes
    number: HeadingNumber | None
    text: str
    page: int
    size: float
    level: int | None
    run_in: bool = False


def is_coded(head: Heading) -> bool:
    return head.number is None and bool(_CODED.match(head.text))


def chapters_beside_signs(heads: Sequence[Heading]) -> bool:
    schemes = {h.number.scheme for h in heads if h.number}
    return Scheme.CHAPTER in schemes and (Scheme.SIGN in schemes or Scheme.DECIMAL in schemes)


def levels(heads: Sequence[Heading], chapters_too: bool) -> list[int]:
    """Level by the number's depth; without a number by size, below what stands above it."""
    found: list[int] = []
    sized = (Scheme.NAMED, Scheme.CODE)
    bare = [h for h in heads if h.number is None or h.number.scheme in sized]
    sizes = sorted({round(h.size, 0) for h in bare}, reverse=True)
    tops = [h.size for h in heads if h not in bare and h.number and len(h.number.parts) <= 1]
    lettered = any(h.number and h.number.scheme in (Scheme.LETTER, Scheme.CHAPTER) for h in heads)
    for head in heads:
        number = head.number
        if number is None or number.scheme in sized:
            rank = sizes.index(round(head.size, 0)) + 1 if head.size else head.level or 1
            below = bool(tops) and 0 < head.size < min(tops) - 0.3
            below = below or (lettered and is_coded(head))
            found.append(min(max(rank, 2 if below else 1), 3))
        elif number.parts and number.scheme is not Scheme.CHAPTER:
            found.append(len(number.parts) + (1 if chapters_too else 0))
        elif number.scheme is Scheme.SIGN and chapters_too:
            found.append(2)
        else:
            found.append(1)
    return found


def without_last(heads: list[Heading], parts: Sequence[Part], contents: Contents) -> list[Heading]:
    """The headings; an unnumbered one with nothing below it at the end is a line of signatures."""
    last = heads[-1] if len(heads) > 1 else None
    if last is None or last.number or contents.names(last.text):
        return heads
    return heads if last.at + last.taken < len(parts) else heads[:-1]


def without_title(
    heads: Sequence[Heading], parts: Sequence[Part], contents: Contents, title: str
) -> list[Heading]:
    """Headings on a front page, and the title and its subtitles, head no section.

    They stand before all running text or on a first page without any, have no number, and the
    contents page does not name them.
    """
    first = next((n for n, p in enumerate(parts) if p.is_running), len(parts))
    bare_pages = {p.page for p in parts} - {p.page for p in parts if p.is_running}
    kept: list[Heading] = []
    for head in heads:
        named = head.number is not None or contents.names(head.text)
        if not kept and not named and head.page == 1:
            nothing_below = _gap(heads, head, parts) == 0
            on_front = len({p.page for p in parts}) > 1 and 1 in bare_pages
            if on_front or head.level == 0 or (head.at < first and nothing_below):
                continue
            largest = head.size > 1.1 * text_size(parts) and head.size == max(p.size for p in parts)
            if largest and not _is_one_of_many(heads, head, parts):
                continue
            counted = next((h.at for h in heads if h.number and h.number.order == 1), -1)
            said = any(ends_sentence(p.text) for p in parts[head.at + 1 : counted])
            if head.text == title and head.at < counted <= first and not said:
                continue  # lines that say what it is, above "1."
            if contents and head.at + head.taken + _gap(heads, head, parts) <= first:
                continue  # no running text before the next heading: a front page's line
        kept.append(head)
    return kept


def _is_one_of_many(heads: Sequence[Heading], head: Heading, parts: Sequence[Part]) -> bool:
    """Whether a heading has a text or table of its own, and one as large comes after that; two, where
    its text is no more than a sentence."""
    own = parts[head.at + head.taken :][: _gap(heads, head, parts)]
    later = sum(h.at > head.at and h.size == head.size for h in heads)
    said = sum(len(p.text) for p in own) > RUNNING or any(p.kind is BlockKind.CELL for p in own)
    return later > 0 if said else later > 1 and any(ends_sentence(p.text) for p in own)


def _gap(heads: Sequence[Heading], head: Heading, parts: Sequence[Part]) -> int:
    """How many parts stand between a heading and the next."""
    end = next((h.at for h in heads if h.at > head.at), len(parts))
    return end - head.at - head.taken
