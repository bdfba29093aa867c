"""Remarks → themes, links and positions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Link, Linking, Policy, Remark, Theme, Theming
from hoering.language.language import Language
from hoering.theming.assigning import agreed, assign
from hoering.theming.chapters import by_chapter, chapters
from hoering.theming.choosing import choice
from hoering.theming.confidence import FOUND, GIVEN, with_chances
from hoering.theming.evidence import Candidate, Evidence, gather, joined, layers
from hoering.theming.finding import find
from hoering.theming.keywords import keywords_of
from hoering.theming.labels import slug
from hoering.theming.mentions import mentions_of
from hoering.theming.opposites import opposed
from hoering.theming.outside import FAR_FROM_FOUND, outside
from hoering.theming.positions import near_points, positions_of, same_points
from hoering.theming.retaining import things_kept, wish_same_kept
from hoering.theming.sameness import sameness
from hoering.theming.shared_words import share_telling_word
from hoering.theming.thrusts import SURE, far_apart

# The chance from which two remarks that share a telling word make one point. In a round of 141 answers, on which
# it was chosen, 68 of 74 pairs put together are the same with it and the wishes to keep a thing; in ten development
# rounds 47 of 54 (benchmarks/positions.py), and 47 of 52 before.
NOT_UNLIKE = 0.08


@dataclass(frozen=True, slots=True)
class Placed:
    """Each remark's themes, before those that make the same point agree on one."""

    themes: tuple[Theme, ...]
    candidates: tuple[Candidate, ...]
    links: tuple[Link, ...]
    by_chapter: bool = False


def find_themes(
    remarks: Sequence[Remark],
    policy: Policy | None,
    language: Language,
    given: Sequence[Theme] = (),
    places: Mapping[str, str | None] | None = None,
    linked: Linking | None = None,
    earlier: Sequence[str] = (),
) -> Theming:
    """The themes of the round, each remark's themes, and the positions.

    With `given` themes each remark gets one to three of them, or a link to "" that says that none
    fits; without, the themes are found in the remarks and the draft, `earlier` ones (the ids of those
    that the round had) kept unless others are clearly nearer. With `places` (remark → key of
    its section, None for the whole) the draft's top chapters are the themes, if it has several.
    Each remark stands in exactly one position; the sections and changes of `linked` help to tell
    which remarks make the same point, and those have the same first theme.
    """
    if not remarks:
        return Theming(tuple(given), (), ())
    evidence = gather(remarks, policy, language, linked)
    found = placed(remarks, policy, evidence, given, places, earlier)
    themes, candidates, links = list(found.themes), list(found.candidates), found.links
    first = first_themes(links)
    chance, least = sameness(remarks, first, evidence, linked)
    held = things_kept(remarks, policy, language)
    chance = raised(chance, remarks, held, policy, language)
    contrary = opposed(remarks, language)
    apart_or_far = contrary | far_apart(remarks, chance, least, language)
    # A chapter holds what its sections hold, whatever others say elsewhere.
    apart = [first.get(r.id, "") for r in remarks] if found.by_chapter else ()
    groups = same_points(remarks, chance, least, apart, apart_or_far)
    near = near_points(groups, remarks, chance, least, apart, contrary)
    if not found.by_chapter:
        links = with_chances(agreed(links, remarks, groups), GIVEN if given else FOUND)
        first = first_themes(links)
    if not given and not found.by_chapter:
        used = {link.target for link in links}
        kept = [place for place, theme in enumerate(themes) if theme.id in used]
        themes, candidates = [themes[i] for i in kept], [candidates[i] for i in kept]
    themes = _with_keywords(themes, candidates, links, remarks, language)
    positions = positions_of(groups, remarks, first, themes, chance, evidence, held)
    mentions = mentions_of(remarks, policy, language)
    return Theming(tuple(themes), links, positions, near, mentions)


def raised(
    chance: NDArray[np.float32],
    remarks: Sequence[Remark],
    kept: Mapping[int, str],
    policy: Policy | None,
    language: Language,
) -> NDArray[np.float32]:
    """The chances, SURE where two wish the same kept, and where they share a word that tells and are
    not unlike. All are [remarks, remarks]."""
    told = share_telling_word(remarks, policy, language) & (chance >= NOT_UNLIKE)
    sure = told | wish_same_kept(remarks, kept)
    return np.where(sure, np.maximum(chance, np.float32(SURE)), chance)


def placed(
    remarks: Sequence[Remark],
    policy: Policy | None,
    evidence: Evidence,
    given: Sequence[Theme] = (),
    places: Mapping[str, str | None] | None = None,
    earlier: Sequence[str] = (),
) -> Placed:
    """The themes given, the draft's chapters, or those found, and the remarks' links to them."""
    draft = chapters(policy) if places is not None else ()
    if draft and places is not None:
        themes = tuple(chapter.theme for chapter in draft)
        candidates = tuple(Candidate(t.name) for t in themes)
        return Placed(themes, candidates, by_chapter(remarks, draft, places), True)
    if given:
        themes = tuple(given)
        candidates = tuple(Candidate(t.name, t.keywords, t.description) for t in given)
    else:
        candidates = tuple(find(policy, evidence, earlier))
        themes = tuple(_theme(c) for c in candidates)
    if not themes or not remarks:
        return Placed(themes, candidates, ())
    made = layers(evidence, candidates)
    chances = choice(remarks, candidates, evidence, made)
    scores = joined(made, evidence)
    far = scores.max(axis=1) < FAR_FROM_FOUND
    none = outside(scores, made.sections, chances.place) if given else far
    links = assign(remarks, themes, candidates, evidence, chances, none)
    return Placed(themes, candidates, links)


def _theme(candidate: Candidate) -> Theme:
    origin = "udkast" if candidate.section is not None else "fundet"
    return Theme(slug(candidate.name), candidate.name, (), origin)


def first_themes(links: Sequence[Link]) -> dict[str, str]:
    """Remark → its most important theme, "" where it has none."""
    first: dict[str, str] = {}
    for link in links:
        first.setdefault(link.remark, link.target)
    return first


def _with_keywords(
    themes: Sequence[Theme],
    candidates: Sequence[Candidate],
    links: Sequence[Link],
    remarks: Sequence[Remark],
    language: Language,
) -> list[Theme]:
    """Themes without keywords get the most telling words of their remarks."""
    first = first_themes(links)
    groups = [[i for i, r in enumerate(remarks) if first.get(r.id) == t.id] for t in themes]
    found = keywords_of(groups, [r.text for r in remarks], [c.text for c in candidates], language)
    return [
        t if t.keywords else replace(t, keywords=words)
        for t, words in zip(themes, found, strict=True)
    ]
