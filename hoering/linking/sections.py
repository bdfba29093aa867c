"""Remark → section of the draft: what the sender cites, otherwise what the remark is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoering.domain import Policy, ReferenceKind, Remark, RemarkKind
from hoering.linking.citations import Citation, cited
from hoering.linking.meaning import Meaning
from hoering.linking.section_pairs import chapter_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# How a section's nearness is put together: its best paragraph, all of it, its heading.
PARAGRAPH, WHOLE, HEADING = 0.5, 0.3, 0.2
NEAR_ENOUGH = 0.16  # below this the remark concerns the draft as a whole
GENERAL_MARGIN = 0.10  # a remark that speaks of "the policy" must be this much nearer
COMPANY = 0.03  # bonus for the section cited by the remark before under the same heading
_LONGEST = 1500

_AS_A_WHOLE = re.compile(
    r"\b(?:(?:politikken|planen|strategien|udkastet|forslaget|vedtægten|lokalplanen|papiret)"
    r"(?:\s+\w+){0,2}\s+(?:som helhed|generelt|i sin helhed|overordnet set)"
    r"|(?:som helhed|helhedsindtryk\w*|overordnet set|alt i alt|samlet set|generelt set"
    r"|i det store og hele|hele (?:politikken|planen|udkastet|strategien))"
    r"|(?:et|en)\s+(?:\w+\s+){0,3}(?:udkast|politik|strategi|plan|udspil)\b)",
    re.I,
)


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
    citations = _inherited(remarks, citations)
    places: list[Place] = []
    for number, remark in enumerate(remarks):
        row = [float(v) for v in near[number]]
        citation = citations[number]
        if citation is not None:
            places.append(_explicit(citation, row, policy))
        else:
            before = places[-1] if places and _company(remarks, number) else None
            places.append(_by_meaning(remark, row, policy, before))
    return tuple(places)


def _inherited(
    remarks: Sequence[Remark], citations: Sequence[Citation | None]
) -> list[Citation | None]:
    """Points under one heading of a response share the section that the first of them cites."""
    found: list[Citation | None] = []
    for number, citation in enumerate(citations):
        if citation is None and remarks[number].heading and _company(remarks, number):
            same = remarks[number].heading == remarks[number - 1].heading
            above = found[-1]
            precise = above is not None and above.kind in (
                ReferenceKind.SECTION,
                ReferenceKind.PARAGRAPH_SIGN,
                ReferenceKind.POINT,
            )
            citation = above if same and precise else None
        found.append(citation)
    return found


def _company(remarks: Sequence[Remark], number: int) -> bool:
    return number > 0 and remarks[number - 1].response == remarks[number].response


def _explicit(citation: Citation, row: Sequence[float], policy: Policy) -> Place:
    """Among several sections that a page or a quotation allows, the nearest in meaning."""
    index = max(citation.sections, key=lambda i: (row[i], -i))
    section = policy.sections[index]
    shown = citation.value if len(citation.value) <= 60 else citation.value[:57].rstrip() + "…"
    how = {
        ReferenceKind.PAGE: f"afsender nævner side {citation.value.removeprefix('side ')}",
        ReferenceKind.QUOTE: f"afsender citerer »{shown}«",
        ReferenceKind.HEADING: f"afsender nævner »{shown}«",
    }.get(citation.kind, "nævnt af afsender")
    return Place(index, True, 1.0, f"{named(section.number, section.heading)}: {how}")


def named(number: str, heading: str) -> str:
    """ "Afsnit 3.2", "§ 5", or "»Forord«" where there is no number."""
    if not number:
        return f"»{heading}«"
    return number if number.startswith("§") else f"Afsnit {number}"


def _by_meaning(
    remark: Remark, row: Sequence[float], policy: Policy, before: Place | None
) -> Place:
    scores = list(row)
    if before is not None and before.index is not None and before.explicit:
        scores[before.index] += COMPANY
    index = max(range(len(scores)), key=lambda i: (scores[i], -i))
    needed = NEAR_ENOUGH
    if remark.kind is RemarkKind.GENERAL or _AS_A_WHOLE.search(remark.text):
        needed += GENERAL_MARGIN
    if scores[index] < needed:
        return Place(None, False, scores[index], "Gælder udkastet som helhed")
    section = policy.sections[index]
    why = f"{named(section.number, section.heading)} ligger nærmest i indhold"
    return Place(index, False, min(1.0, scores[index]), why)


def nearness(remarks: Sequence[Remark], policy: Policy, language: Meaning) -> NDArray[np.float32]:
    """[remarks, sections]: how near each remark is to each section, 0..1.

    A section with no text of its own (a chapter's heading) is 0: its subsections stand for it.
    """
    import numpy as np

    texts, owners, parts = _section_texts(policy)
    asked = [f"{r.heading}. {r.text}" if r.heading else r.text for r in remarks]
    similar = np.asarray(language.similarity(asked, texts), dtype=np.float32)
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
