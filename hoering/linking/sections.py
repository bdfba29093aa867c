"""Remark → section of the draft: what the sender cites, otherwise what the remark is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoering.domain import Policy, ReferenceKind, Remark, Section
from hoering.language.precedents import alike
from hoering.linking.citations import Citation, cited
from hoering.linking.meaning import Meaning
from hoering.linking.reading_order import best_path, standardised
from hoering.linking.section_pairs import chapter_of
from hoering.linking.wholes import LEAST, whole_chances

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# How a section's nearness is put together: its best paragraph, all of it, its heading.
PARAGRAPH, WHOLE, HEADING = 0.5, 0.3, 0.2
# Shares of the precedents that both recall, and of likeness word by word, beside likeness itself: the
# best of six and of five on the uncited remarks of thirteen development rounds (502 of 919 right by
# likeness alone, 540 with precedents, 554 with both).
RECALLED, WORDWISE = 0.25, 0.45
NOTHING = 0.1  # likeness word by word of texts that have nothing to do with each other
# A section stands out by so many standard deviations from the chapter that its sender named, to be
# taken for what he meant.
STANDS_OUT_INSIDE = 1.0
SOMETHING = 0.1  # nearness below which a remark and a section have nothing to do with each other
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Place:
    """Where a remark belongs. `index` is None for the draft as a whole; `score` 0..1."""

    index: int | None
    explicit: bool
    score: float
    why: str


def place_remarks(
    remarks: Sequence[Remark], policy: Policy | None, language: Meaning
) -> tuple[Place, ...]:
    """One place for each remark, in the same order."""
    if policy is None or not policy.sections:
        return tuple(Place(None, False, 0.0, "") for _ in remarks)
    if not remarks:
        return ()
    near = nearness(remarks, policy, language)
    citations = [cited(r.references, r.heading, policy) for r in remarks]
    wholes = whole_chances(remarks, near, language)
    places: list[Place] = []
    for first, last in _responses(remarks):
        held = range(first, last)
        whole = {n for n in held if citations[n] is None and wholes[n] >= LEAST}
        placed = [n for n in held if n not in whole]
        allowed = [_left_by(citations[n], near[n]) for n in placed]
        path = dict(zip(placed, best_path(near[placed], allowed), strict=True))
        places += [_place(path.get(n), citations[n], near[n], policy) for n in held]
    return tuple(places)


def _responses(remarks: Sequence[Remark]) -> Iterator[tuple[int, int]]:
    """Where the remarks of each response begin and end."""
    first = 0
    for number in range(1, len(remarks) + 1):
        if number == len(remarks) or remarks[number].response != remarks[first].response:
            yield first, number
            first = number


def _left_by(citation: Citation | None, row: NDArray[np.float32]) -> tuple[int, ...] | None:
    """The sections a citation leaves; a chapter gives way only to a section that stands out."""
    if citation is None or not citation.loose:
        return citation.sections if citation else None
    chapter, *inside = citation.sections
    out = standardised(row)
    best = max(inside, key=lambda i: (float(row[i]), -i))
    # A chapter without a text of its own is as near as its sections are on the whole.
    level = max(float(out[chapter]), sum(float(out[i]) for i in inside) / len(inside))
    if float(row[best]) >= SOMETHING and float(out[best]) - level > STANDS_OUT_INSIDE:
        return tuple(inside)
    return (chapter,)


def _place(
    index: int | None, citation: Citation | None, row: NDArray[np.float32], policy: Policy
) -> Place:
    if index is None:
        return Place(None, False, float(row.max()), "Gælder udkastet som helhed")
    section = policy.sections[index]
    if citation is not None and (not citation.loose or index == citation.sections[0]):
        return Place(index, True, 1.0, _named_by_sender(citation, section))
    why = f"{named(section.number, section.heading)} ligger nærmest i indhold"
    return Place(index, False, min(1.0, float(row[index])), why)


def _named_by_sender(citation: Citation, section: Section) -> str:
    shown = citation.value if len(citation.value) <= 60 else citation.value[:57].rstrip() + "…"
    how = {
        ReferenceKind.PAGE: f"afsender nævner side {citation.value.removeprefix('side ')}",
        ReferenceKind.QUOTE: f"afsender citerer »{shown}«",
        ReferenceKind.HEADING: f"afsender nævner »{shown}«",
    }.get(citation.kind, "nævnt af afsender")
    return f"{named(section.number, section.heading)}: {how}"


def named(number: str, heading: str) -> str:
    """ "Afsnit 3.2", "§ 5", or "»Forord«" where there is no number."""
    if not number:
        return f"»{heading}«"
    return number if number.startswith("§") else f"Afsnit {number}"


def nearness(remarks: Sequence[Remark], policy: Policy, language: Meaning) -> NDArray[np.float32]:
    """[remarks, sections]: how near each remark is to each section, 0..1.

    A section with no text of its own (a chapter's heading) is 0: its subsections stand for it.
    """
    import numpy as np

    texts, owners, parts = _section_texts(policy)
    asked = [f"{r.heading}. {r.text}" if r.heading else r.text for r in remarks]
    recalled = alike(language.recalled(asked), language.recalled(texts))
    wordwise = np.clip((language.wordwise(asked, texts) - NOTHING) / (1 - NOTHING), 0.0, 1.0)
    similar = (1 - RECALLED - WORDWISE) * language.similarity(asked, texts)
    similar += RECALLED * recalled + WORDWISE * wordwise
    near = np.zeros((len(remarks), len(policy.sections)), dtype=np.float32)
    for index in range(len(policy.sections)):
        own = [k for k, owner in enumerate(owners) if owner == index]
        pieces = [k for k in own if parts[k] == PARAGRAPH]
        if not pieces:
            continue
        near[:, index] += PARAGRAPH * similar[:, pieces].max(axis=1)
        for part in (WHOLE, HEADING):
            columns = [k for k in own if parts[k] == part]
            near[:, index] += part * similar[:, columns].max(axis=1)
    return near


def _section_texts(policy: Policy) -> tuple[list[str], list[int], list[float]]:
    """Texts that stand for the sections, whose section each is, and what part of it."""
    texts: list[str] = []
    owners: list[int] = []
    parts: list[float] = []
    for index, section in enumerate(policy.sections):
        above = chapter_of(policy.sections, index)
        chapter = policy.sections[above].heading if above is not None else ""
        title = ". ".join(t for t in (chapter, section.heading) if t) or policy.title or "–"
        pieces = [p.text for p in section.paragraphs if len(p.text) > 20]
        rows = [(HEADING, title), (WHOLE, f"{title}. {section.text}"[:_LONGEST])]
        rows += [(PARAGRAPH, f"{section.heading}. {text}") for text in pieces]
        for part, text in rows:
            texts.append(text)
            owners.append(index)
            parts.append(part)
    return texts, owners, parts
