"""A policy's sections found among the blocks of its document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hoering.domain import BlockKind, Document, Paragraph, Section
from hoering.reading.drafts.heads import (
    Heading,
    chapters_beside_signs,
    is_coded,
    levels,
    without_last,
    without_title,
)
from hoering.reading.drafts.numbers import Scheme, follows, heading_number
from hoering.reading.drafts.part import Part, text_size
from hoering.reading.drafts.parts import parts_of, with_endnotes
from hoering.reading.drafts.plain_heads import with_plain_heads, without_continued, without_refrains
from hoering.reading.layout.contents import Contents, contents_of
from hoering.reading.layout.headings import LARGER

_NO_HEADING = re.compile(r"(?i)(?:figur|tabel|fakta|boks|vidste du|læs mere|citat)\b|\W")
_SHORT = 60  # characters of a heading, at most, that is hardly larger than the text
_SMALLER = 0.3  # points below the running text's size: small print
_SEVERAL = 3  # headings of one size that are no chance


def sections_of(document: Document, title: str) -> list[Section]:
    """The sections in reading order; front page and contents page belong to none.

    Text in front of the first heading becomes a section named by the title, when it is more
    than a front page holds.
    """
    contents = contents_of(document)
    parts = without_refrains(without_continued(with_endnotes(parts_of(document, contents))))
    parts = parts if contents else with_plain_heads(parts)
    heads = without_title(_candidates(parts, contents), parts, contents, title)
    heads = _without_boxes(heads, parts, contents)
    heads = _chosen(heads, contents, text_size(parts), title)
    heads = without_last(heads, parts, contents)
    sections = _preface(parts[: heads[0].at], title) if heads else _untitled(parts, title)
    chapters_too = chapters_beside_signs(heads)
    depths = levels(heads, chapters_too)
    for nth, head in enumerate(heads):
        end = heads[nth + 1].at if nth + 1 < len(heads) else len(parts)
        held = parts[head.at + head.taken : end]
        if head.run_in and head.number and head.number.rest:
            held = [replace(parts[head.at], text=head.number.rest), *held]
        sections.append(
            Section(
                number=head.number.shown(chapters_too) if head.number else "",
                heading=_named(head, parts),
                level=depths[nth],
                page=head.page,
                paragraphs=tuple(Paragraph(p.text, p.page, p.kind) for p in held),
            )
        )
    return sections


def _preface(parts: Sequence[Part], title: str) -> list[Section]:
    first = next((n for n, p in enumerate(parts) if p.is_running), len(parts))
    return _untitled(parts[first:], title)


def _untitled(parts: Sequence[Part], title: str) -> list[Section]:
    held = tuple(Paragraph(p.text, p.page, p.kind) for p in parts if p.text != title)
    return [Section("", title or "Indledning", 1, held[0].page, held)] if held else []


def _candidates(parts: Sequence[Part], contents: Contents) -> list[Heading]:
    """Parts that look like headings, or stand on the contents page with their words."""
    found: list[Heading] = []
    provisions, numerals = _provisions(parts), _numerals(parts)
    skip = 0
    for at, part in enumerate(parts):
        if skip:
            skip -= 1
            continue
        after = parts[at + 1] if at + 1 < len(parts) else None
        below = after if after and after.kind is BlockKind.HEADING else None
        below = below if below and below.page == part.page else None
        number = heading_number(part.text)
        label = below is not None and number is not None and (number.is_label or at in numerals)
        listed = bool(contents) and len(part.text) < 200 and contents.names(part.text)
        if part.kind is not BlockKind.HEADING and not listed and not label:
            if at in provisions and number is not None:
                found.append(Heading(at, 1, number, "", part.page, 0.0, None, run_in=True))
            continue
        text, taken, size = part.text, 1, part.size
        if below is not None:
            both = f"{text} {below.text}"
            named = heading_number(below.text)
            alone = number is not None and not number.rest
            alone = alone and (named is None or named.scheme is Scheme.NAMED)
            if alone or (contents and contents.names(both) and not listed):
                text, taken, number = both, 2, heading_number(both)
                size = max(size, below.size)
        skip = taken - 1
        rest = number.rest if number else text
        found.append(Heading(at, taken, number, rest, part.page, size, part.level))
    return _beside_labels(found, parts)


def _without_boxes(
    heads: Sequence[Heading], parts: Sequence[Part], contents: Contents
) -> list[Heading]:
    """The headings but those of boxes: titles in small print above small print, in a policy that
    has larger headings. What stands below a box is its section's."""
    running = text_size(parts)
    if sum(head.size > LARGER * running > 0 for head in heads) < _SEVERAL:
        return list(heads)

    def is_boxed(head: Heading) -> bool:
        below = parts[head.at + head.taken : head.at + head.taken + 1]
        small = [head.size, *(part.size for part in below)]
        return len(small) == 2 and all(0 < size < running - _SMALLER for size in small)

    return [h for h in heads if h.number or contents.names(h.text) or not is_boxed(h)]


def _beside_labels(heads: Sequence[Heading], parts: Sequence[Part]) -> list[Heading]:
    """The headings, "FORORD" and "ØKONOMI" that are set as "PEJLEMÆRKE 2" is, above its words, as
    large as the heading that it is the label of."""
    labels = {
        (round(parts[h.at].size), h.level): h.size
        for h in heads
        if h.taken == 2 and parts[h.at].text.isupper()
    }
    return [
        replace(h, size=labels.get((round(h.size), h.level), h.size))
        if h.number is None and h.text.isupper()
        else h
        for h in heads
    ]


def _provisions(parts: Sequence[Part]) -> set[int]:
    """Indexes of paragraphs that begin with the next § of a set of rules: "§ 4. Rådet har …".

    Such rules count from § 1, and have at least three.
    """
    found: set[int] = set()
    last = 0
    for at, part in enumerate(parts):
        number = heading_number(part.text) if part.text.startswith("§") else None
        if number is None or number.scheme is not Scheme.SIGN or len(number.parts) > 1:
            continue
        if number.order - last in (0, 1) and (number.value[-1:].isalpha() or number.order > last):
            last = number.order
            if part.kind is not BlockKind.HEADING:
                found.add(at)
    return found if last >= 3 and len(found) >= 3 else set()


def _numerals(parts: Sequence[Part]) -> set[int]:
    """Indexes of "1", "2", "3" alone on their lines, in larger letters than the headings below."""
    large = [
        n
        for n, (part, below) in enumerate(pairwise(parts))
        if part.text.isdecimal() and below.kind is BlockKind.HEADING and part.size > below.size
    ]
    counted = [int(parts[n].text) for n in large] == list(range(1, len(large) + 1))
    return set(large) if counted and len(large) >= _SEVERAL else set()


def _chosen(
    heads: Sequence[Heading], contents: Contents, running: float, title: str
) -> list[Heading]:
    """Those candidates that head a section of the policy and not a paragraph or list in it.

    Where only the chapters have numbers, headings larger than the text (`running`) head
    sections in them, hardly larger ones when there are several; where sections have numbers, too,
    other headings part a section's text, unless they are larger than all that have one. Letter and
    figure ("B.1 Lokalråd") are a section's number.
    """
    numbered = [h for h in heads if h.number]
    alike = Counter(h.size for h in heads if _may_be_small(h, heads))
    chapters_only = all(len(h.number.parts) <= 1 for h in numbered if h.number)
    main = Counter(h.number.scheme for h in numbered if h.number)
    coded = main[Scheme.DECIMAL] < _SEVERAL <= sum(map(is_coded, heads))
    kept: list[Heading] = []
    last: tuple[int, ...] | None = None
    anew = False
    for head in heads:
        listed = contents.names(_whole(head))
        above = _is_above(head, numbered)
        anew = anew or above  # 1., 2. may count from 1 in each chapter
        if head.number is None:
            if not listed and 0 < head.size < running and _NO_HEADING.match(head.text):
                continue  # »FAKTA«, above the small print of a box
            several = alike[head.size] >= _SEVERAL and _may_be_small(head, heads)
            least = LARGER if several else 1.15
            parted = chapters_only and head.size >= least * running > 0
            parted = is_coded(head) if coded else parted
            large = _is_large(head, numbered) or _is_sibling(head, numbered)
            titled = not kept and head.text == title
            if listed or parted or len(numbered) < _SEVERAL or large or above or titled:
                kept.append(head)
            continue
        parts = head.number.parts
        if head.number.scheme is Scheme.DECIMAL and parts:
            first = (anew and parts == (1,)) or (last is None and _is_counted_on(head, numbered))
            if not first and not (
                follows(last, parts) or (listed and (last is None or parts > last))
            ):
                continue
            anew = False
            last = parts
        elif _is_point(head, main) and not above:
            continue  # points inside a numbered policy
        kept.append(head)
    return kept


def _is_counted_on(head: Heading, numbered: Sequence[Heading]) -> bool:
    """Whether the next number is the first below it, or one more than "4.2.1": a supplement begins
    where it changes the plan."""
    parts = head.number.parts if head.number else ()
    after = next((h.number.parts for h in numbered if h.at > head.at and h.number), ())
    return after == (*parts, 1) or (len(parts) > 1 and after == (*parts[:-1], parts[-1] + 1))


def _is_point(head: Heading, main: Counter[Scheme]) -> bool:
    lettered = head.number and head.number.scheme in (Scheme.LETTER, Scheme.ROMAN)
    return bool(lettered) and main[Scheme.DECIMAL] >= _SEVERAL


def _is_above(head: Heading, numbered: Sequence[Heading]) -> bool:
    """Whether a heading is larger than all numbered 1, 2, 3, or is one of I, II that come first."""
    small = [h for h in numbered if h.number and h.number.scheme is Scheme.DECIMAL]
    if head.number and head.number.scheme is Scheme.ROMAN:
        roman = [h for h in numbered if h.number and h.number.scheme is Scheme.ROMAN]
        orders = [h.number.order for h in roman if h.number]
        counted = len(orders) > 1 and orders == list(range(1, len(orders) + 1))
        return counted and bool(small) and roman[0].at < small[0].at
    return head.number is None and bool(small) and head.size > max(h.size for h in small) + 0.5


def _may_be_small(head: Heading, heads: Sequence[Heading]) -> bool:
    """Whether a line hardly larger than the text may be a heading: no box, figure or quotation."""
    again = sum(h.text == head.text for h in heads)
    plain = len(head.text) <= _SHORT and "," not in head.text and not _NO_HEADING.match(head.text)
    return head.number is None and plain and again == 1


def _whole(head: Heading) -> str:
    """The heading with its number, sign and all, as the contents page has it."""
    return f"{head.number.value} {head.text}" if head.number else head.text


def _is_large(head: Heading, numbered: Sequence[Heading]) -> bool:
    """Whether an unnumbered heading is set as large as the numbered chapters."""
    tops = [h for h in numbered if h.number and len(h.number.parts or (1,)) == 1]
    if head.level is not None and head.size == 0:
        return head.level == 1
    sizes = [h.size for h in tops if h.size]
    return bool(sizes) and head.size >= min(sizes) - 0.3


def _is_sibling(head: Heading, numbered: Sequence[Heading]) -> bool:
    """Whether an unnumbered heading is set as "2.1" is, in a chapter without such numbers."""
    decimal = [h for h in numbered if h.number and h.number.scheme is Scheme.DECIMAL]
    above = [h.number.parts[0] for h in decimal if h.at < head.at and h.number]
    within = [h for h in decimal if h.number and len(h.number.parts) == 2]
    if not above or any(h.number.parts[0] == above[-1] for h in within if h.number):
        return False
    return any((h.level, round(h.size)) == (head.level, round(head.size)) for h in within)


def _named(head: Heading, parts: Sequence[Part]) -> str:
    """The heading without its number, which stands in front of it, unless it is a letter."""
    if not (head.number and head.number.is_name):
        return head.text
    return " ".join(part.text for part in parts[head.at : head.at + head.taken])
