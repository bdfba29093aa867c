"""Headings that nothing but their place tells from the text: plain, coloured or underlined lines.

A policy that was typed without styles has short lines above its paragraphs. They are taken for
headings only where the whole policy has no other heading below its first running text; so are
words in capitals or in bold that a paragraph begins with.
Where a heading is said again at the top of the next page, »(fortsat)«, nothing begins there,
and a line that every chapter repeats ("Det vil vi", "Sådan gør vi") names no section by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise, zip_longest

from hoering.domain import BlockKind, normalised
from hoering.domain.printing import ends_sentence
from hoering.reading.drafts.numbers import heading_number
from hoering.reading.drafts.part import Part, text_size

_LONGEST = 80  # letters: a line that may be a heading by its place alone
_LEAST = 3  # such lines, at least: one or two may be anything
_LARGER = 0.3  # points: less is the same size
_CONTINUED = re.compile(r"\s*[(\[–-]\s*(?:fortsat|forts\.?|fortsættes)\s*[)\]]?\s*$", re.IGNORECASE)
_CLOSED = re.compile(r"[.!?:»”\")]$")
# "UNGE. Kommunen vil …": a heading in capitals on the first line of its text.
_RUN_IN = re.compile(r"(?=[^a-zæøå]{3,60}[.:] )([A-ZÆØÅ][^.:]+)[.:] (?=[A-ZÆØÅ][a-zæøå])")
_NAME = re.compile(r"(?=[A-ZÆØÅ\d§]).{3,80}", re.DOTALL)
_POINT = re.compile(r"\(?\d{1,3}[.)]\s.*\.$", re.DOTALL)  # "(3) Udvalget skal …"
_OPEN = re.compile(r"[.,;:–-]$")


def without_continued(parts: Sequence[Part]) -> list[Part]:
    """The parts without headings that say an earlier one again: "Unge (fortsat)"."""
    said: set[str] = set()
    kept: list[Part] = []
    for part in parts:
        again = _CONTINUED.sub("", part.text)
        if again != part.text and normalised(again) in said:
            continue
        if part.kind is BlockKind.HEADING:
            said.add(normalised(part.text))
        kept.append(part)
    return kept


def without_refrains(parts: Sequence[Part]) -> list[Part]:
    """The parts, headings that chapter after chapter repeats below its own made lines of its text.

    "Sådan gør vi" tells nobody which of seven it is: what stands below it is the chapter's.
    """
    heads = [part for part in parts if part.kind is BlockKind.HEADING]
    again = Counter(normalised(part.text) for part in heads)
    chapters: dict[str, list[tuple[Part, Part]]] = {}  # words said again: chapter and heading
    chapter: Part | None = None
    for head in heads:
        words = normalised(head.text)
        if again[words] == 1:
            chapter = head
        elif chapter is not None and heading_number(head.text) is None:
            chapters.setdefault(words, []).append((chapter, head))
    refrains = {
        words
        for words, found in chapters.items()
        if len({above for above, _ in found}) == again[words]
        and (
            all(_is_above(above, head) for above, head in found)
            # One size for all headings: three chapters that have it are no chance.
            or (len(found) >= _LEAST and not any(_is_above(h, found[0][1]) for h in heads[1:]))
        )
    }
    said = {head for words in refrains for _, head in chapters[words]}
    return [replace(part, kind=BlockKind.PARAGRAPH) if part in said else part for part in parts]


def _is_above(head: Part, other: Part) -> bool:
    """Whether a heading is larger than another, or of a higher level where both have one."""
    if head.level is not None and other.level is not None:
        return head.level < other.level
    return head.size > other.size + _LARGER


def with_plain_heads(parts: Sequence[Part]) -> list[Part]:
    """The parts, short lines above paragraphs marked as headings where there are no others."""
    parts = _with_chapters(parts)
    first = next((n for n, part in enumerate(parts) if part.is_running), len(parts))
    usual = text_size(parts)
    heads = (p for p in parts[first:] if p.kind is BlockKind.HEADING and not 0 < p.size < usual)
    if any(heads) or any(p.text.startswith("§") for p in parts[first:]):
        return list(parts)
    led = Counter(
        lead
        for part, below in zip_longest(parts, parts[1:])
        if (lead := _lead(part)) and not (lead == part.text and (not below or _is_all_bold(below)))
    )
    once = {lead for lead, many in led.items() if many == 1}
    if len(once) >= _LEAST:
        return [piece for part in parts for piece in _parted(part, once) if piece.text]
    again = Counter(part.text for part in parts)
    found: set[int] = set()
    brief: set[int] = set()  # above a paragraph of a line or two
    for at in range(len(parts) - 2, -1, -1):
        part, below = parts[at], parts[at + 1]
        above = parts[at - 1] if at else None
        chapter = at + 1 in found and heading_number(part.text) is not None
        prose = below.kind is BlockKind.PARAGRAPH and ends_sentence(below.text)
        point = below.kind is BlockKind.BULLET and bool(_POINT.match(below.text))
        alone = again[part.text] == 1 and (below.is_running or prose or chapter or point)
        if alone and _is_line(part) and _has_ended(above):
            counted = part.kind is BlockKind.BULLET  # "A. Åbningstider", "B. Nøgler"
            (found if chapter or counted or point or below.is_running else brief).add(at)
    if len(found) < _LEAST:
        return list(parts)
    found |= brief
    return [replace(p, kind=BlockKind.HEADING) if n in found else p for n, p in enumerate(parts)]


def _with_chapters(parts: Sequence[Part]) -> list[Part]:
    """The parts, "1 Indledning" and "2 Klasser" made headings where only "2.1" and the like are: no
    look of their own, but they count, and a text or "2.1" comes below."""
    heads = [
        number for p in parts if p.kind is BlockKind.HEADING if (number := heading_number(p.text))
    ]
    chapters = {number.parts[0] for number in heads if len(number.parts) > 1}
    if not chapters or any(len(number.parts) == 1 for number in heads):
        return list(parts)
    found: list[int] = []
    for at, (part, below) in enumerate(pairwise(parts)):
        number = heading_number(part.text) if _is_line(part) else None
        said = below.kind is BlockKind.HEADING or below.is_running or ends_sentence(below.text)
        if number and number.parts == (len(found) + 1,) and said:
            found.append(at)
    if len(found) < max(_LEAST, *chapters):
        return list(parts)
    return [replace(p, kind=BlockKind.HEADING) if n in found else p for n, p in enumerate(parts)]


def _is_all_bold(part: Part) -> bool:
    return bool(part.lead) and part.lead == part.text


def _lead(part: Part) -> str:
    """The words in capitals or in bold that a part begins with as its heading; "" for others."""
    if head := _RUN_IN.match(part.text):
        return head[0]
    text = part.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET) and part.text.startswith(part.lead)
    return part.lead if text and _NAME.fullmatch(part.lead) else ""


def _parted(part: Part, leads: Set[str]) -> list[Part]:
    """A part as its heading and its text, where it begins with one of the leads."""
    lead = _lead(part)
    if lead not in leads:
        return [part]
    return [
        replace(part, text=_OPEN.sub("", lead.strip()), kind=BlockKind.HEADING),
        replace(part, text=part.text[len(lead) :].strip(), lead=""),
    ]


def _is_line(part: Part) -> bool:
    """Whether it is a plain line such as a heading has: short, begun large, not ended."""
    text = part.text
    plain = part.kind is BlockKind.PARAGRAPH
    plain |= part.kind is BlockKind.BULLET and heading_number(text) is not None
    short = plain and len(text) <= _LONGEST
    return short and text[:1].isalnum() and not text[:1].islower() and not _OPEN.search(text)


def _has_ended(above: Part | None) -> bool:
    """Whether the part above is no sentence that the line goes on with."""
    return above is None or not above.is_running or bool(_CLOSED.search(above.text))
