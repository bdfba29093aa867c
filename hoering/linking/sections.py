"""Remark → section of the draft: what the sender cites, otherwise what the remark is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Change, Policy, ReferenceKind, Remark, Section
from hoering.domain.copies import said_under
from hoering.domain.groups import gathered
from hoering.language.language import Language
from hoering.linking.citations import Citation, cited
from hoering.linking.nearness import joint, layers, standard
from hoering.linking.place_signs import place_signs
from hoering.linking.reading_order import path_chances, place_weights, step_signs
from hoering.linking.wholes import LEAST, whole_chances

# A section stands out by so many standard deviations from the chapter that its sender named, to be
# taken for what he meant.
STANDS_OUT_INSIDE = 1.0
STANDS_OUT_ASKED = (
    0.0  # whoever is asked of a chapter has not chosen it: any section of it is as good
)
# What stands under "Generelt" or "Hele planen" is of the whole unless it plainly is not.
_OF_ALL = re.compile(
    r"(?:^|· )\W*(?:\d+[.)]?\s*)?(?:generel|overordne|samlet|hele\s|helhed|konklusion)[^?]{0,40}$",
    re.IGNORECASE,
)
LEAST_OF_ALL = 0.12  # chance there
SOMETHING = 0.1  # nearness below which a remark and a section have nothing to do with each other
_ANNEX = re.compile(r"bilag\b", re.IGNORECASE)
SURE = 0.5  # chance of a section from which no other one is named beside it
# A change answers the remark with the chance `ANSWERED` at least, and stands in a section that is not
# out of the question, `OPEN` of the likeliest one's chance: there the matter is regulated. In thirty-six
# rounds, places learned without them, 39 remarks are so moved, 9 from the right section and 19 into it.
ANSWERED, OPEN = 0.4, 0.1


@dataclass(frozen=True, slots=True)
class Place:
    """Where a remark belongs. `index` and `section` are None for the draft as a whole.

    `chances` are those of the draft's sections, in their order; () for the whole.
    """

    index: int | None
    explicit: bool
    why: str
    chances: tuple[float, ...] = ()
    section: Section | None = None


def place_remarks(
    remarks: Sequence[Remark],
    policy: Policy | None,
    changes: Sequence[Change],
    language: Language,
) -> tuple[Place, ...]:
    """One place for each remark, in the same order."""
    if policy is None or not policy.sections:
        return tuple(Place(None, False, "") for _ in remarks)
    if not remarks:
        return ()
    by_layer = layers(remarks, policy, language)
    citations = [cited(r.references, r.heading, policy) for r in remarks]
    letters, left = placed_together(remarks, citations, joint(by_layer), language)
    text = _outside_annexes(policy.sections)
    allowed = [text if held is None else held for held in left]
    weights = place_weights()
    scores = weights.scores(place_signs(remarks, policy, changes, by_layer, language))
    steps = weights.steps(step_signs(policy.sections))
    rows: dict[int, NDArray[np.float32]] = {}
    for held in letters:
        chances = path_chances(scores[held], steps, [allowed[n] for n in held])
        rows.update(zip(held, chances, strict=True))
    free = [n for n in rows if allowed[n] is text]
    for same in gathered(free, lambda n: said_under(remarks[n].heading, remarks[n].text)).values():
        # The same words are about the same, whatever stands around them in each letter.
        together: NDArray[np.float32] = np.mean([rows[n] for n in same], axis=0)
        rows.update((n, together) for n in same)
    return tuple(
        _place(rows.get(n), citations[n], policy, remark.heading.rstrip().endswith("?"))
        for n, remark in enumerate(remarks)
    )


def placed_together(
    remarks: Sequence[Remark],
    citations: Sequence[Citation | None],
    near: NDArray[np.float32],
    language: Language,
) -> tuple[list[list[int]], list[tuple[int, ...] | None]]:
    """The remarks of each response that concern a section, and what each one's citation leaves.

    Those that concern the draft as a whole are left out; None leaves all sections.
    """
    wholes = whole_chances(remarks, near, language)
    letters: dict[str, list[int]] = {}
    for number, remark in enumerate(remarks):
        least = LEAST_OF_ALL if _OF_ALL.search(remark.heading) else LEAST
        if citations[number] is not None or wholes[number] < least:
            letters.setdefault(remark.response, []).append(number)
    below = Counter((remark.response, remark.heading) for remark in remarks)
    asked = [
        _is_asked(remark, citation, below[remark.response, remark.heading])
        for remark, citation in zip(remarks, citations, strict=True)
    ]
    left = [
        _left_by(citation, row, STANDS_OUT_ASKED if only_above else STANDS_OUT_INSIDE)
        for citation, row, only_above in zip(citations, near, asked, strict=True)
    ]
    return list(letters.values()), left


def _outside_annexes(sections: Sequence[Section]) -> tuple[int, ...] | None:
    """The sections that a remark may concern without naming them: an annex's figures have names and
    numbers in common with everything, but the text is what regulates the matter.

    None, which is all, where they are most of the draft.
    """
    outside, level = [], 0
    for index, section in enumerate(sections):
        if not level or section.level <= level:
            level = section.level if _ANNEX.match(section.title) else 0
        if not level:
            outside.append(index)
    held = sum(len(sections[index].text) for index in outside)
    return tuple(outside) if 2 * held > sum(len(s.text) for s in sections) else None


def _is_asked(remark: Remark, citation: Citation | None, below: int) -> bool:
    """Whether the place is only named above: "Spor A: Hvad mener du?", or "Kapitel 6" with several points
    `below` it."""
    said, above = citation.value.lower() if citation else "", remark.heading.strip().lower()
    named = said in above and said not in remark.text.lower()
    return named and (below > 1 or above.endswith(("?", ":")))


def _left_by(
    citation: Citation | None, row: NDArray[np.float32], stands_out: float
) -> tuple[int, ...] | None:
    """The sections a citation leaves; a chapter gives way only to a section that stands out."""
    if citation is None or not citation.loose:
        return citation.sections if citation else None
    chapter, *inside = citation.sections
    out = standard(row[None, :], axis=1)[0]
    best = max(inside, key=lambda i: (float(row[i]), -i))
    # A chapter without a text of its own is as near as its sections are on the whole.
    level = max(float(out[chapter]), sum(float(out[i]) for i in inside) / len(inside))
    if float(row[best]) >= SOMETHING and float(out[best]) - level > stands_out:
        return tuple(inside)
    return (chapter,)


def _place(
    row: NDArray[np.float32] | None, citation: Citation | None, policy: Policy, by_form: bool
) -> Place:
    """`by_form`: the remark stands under a question, whose chapter is the form's and not its writer's."""
    if row is None:
        return Place(None, False, "Gælder udkastet som helhed")
    index = int(row.argmax())
    section, chances = policy.sections[index], tuple(float(chance) for chance in row)
    if citation is not None:
        chapter = policy.sections[citation.sections[0]]
        inside = citation.loose and chapter is not section
        why = _named_by_sender(citation, chapter if inside else section)
        nearest = f"{_nearest(row, policy)} – {why}" if inside else why
        return Place(index, not (inside and by_form), nearest, chances, section)
    return Place(index, False, _nearest(row, policy), chances, section)


def where_answered(place: Place, change: Change, score: float, policy: Policy | None) -> Place:
    """The place, or the section of the change that answers the remark with the chance `score`.

    What the sender named stands, and so does what is said of the draft as a whole.
    """
    if policy is None or place.index is None or place.explicit or score < ANSWERED:
        return place
    keys = [section.key for section in policy.sections]
    if change.home not in keys or change.home == keys[place.index]:
        return place
    at = keys.index(change.home)
    if place.chances[at] <= OPEN * place.chances[place.index]:
        return place
    there, first = policy.sections[at], policy.sections[place.index]
    nearer = named(first.number, first.heading)
    why = (
        f"{named(there.number, there.heading)} har {change.id}, der ser ud til at svare på bemærkningen"
        f" (i indhold ligger {nearer[:1].lower()}{nearer[1:]} nærmere)"
    )
    return replace(place, index=at, section=there, why=why)


def _nearest(row: NDArray[np.float32], policy: Policy) -> str:
    """The likeliest section; where the next is not much less likely, that one too."""
    order = (-row).argsort(kind="stable")  # the first of equals, as where it is placed
    first, *others = (policy.sections[n] for n in order[:2])
    why = f"{named(first.number, first.heading)} ligger nærmest i indhold"
    if others and float(row[order[0]]) < SURE:
        other = named(others[0].number, others[0].heading)
        why += f" (usikkert: kan også være {other[:1].lower()}{other[1:]})"
    return why


def _named_by_sender(citation: Citation, section: Section) -> str:
    shown = citation.value if len(citation.value) <= 60 else citation.value[:57].rstrip() + "…"
    how = {
        ReferenceKind.PAGE: f"afsender nævner side {citation.value.removeprefix('side ')}",
        ReferenceKind.QUOTE: f"afsender citerer »{shown}«",
        ReferenceKind.HEADING: f"afsender nævner »{shown}«",
        ReferenceKind.PASSAGE: f"afsender nævner »{shown}«",
    }.get(citation.kind, "nævnt af afsender")
    return f"{named(section.number, section.heading)}: {how}"


def named(number: str, heading: str) -> str:
    """ "Afsnit 3.2", "§ 5", or "»Forord«" where there is no number."""
    if not number:
        return f"»{heading}«"
    return number if number.startswith("§") else f"Afsnit {number}"
