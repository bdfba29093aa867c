"""Themes found in the round itself: which of the many that may be said to be, and how many.

The possible themes are the draft's own headings and the subjects of municipal life. Chosen are
those that together lie nearest to the remarks (facility location, greedy with exchanges), so the
names are readable from the start and the same remarks give the same themes. Which of two that are
all but as near is chosen hangs on single remarks, however they are weighed: so a round that has
themes already goes on from these, and exchanges one only for a clearly nearer one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from math import sqrt
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Policy, Section
from hoering.theming.concepts import concepts, subjects
from hoering.theming.evidence import Candidate, Evidence, theme_scores
from hoering.theming.labels import heading_label, names_in, slug

PER_ROOT = 1.2  # themes for each square root of the number of remarks; people take 0.9 to 1.2
MOST = 14
SMALLEST = 2  # remarks of a theme, in rounds that are not tiny
LARGEST = 0.28  # share of the remarks in one theme; beyond it is a catch-all
TINY = 8
HEADING_BONUS = 0.3  # the draft's own word is preferred to one of ours
DRAFT_PRIOR = 0.3  # a subject far from all of the draft needs more remarks to speak for it
ALIKE = 0.75  # two themes whose matters are nearer than this are one
DRAWS = 16  # two bits of a remark's mark each
UNSURE = 0.25  # what is left of a theme that no draw chooses
# By what share all remarks must come nearer to their themes, for a theme of an earlier run to be exchanged
# for another, or one to be added (benchmarks/theme_stability.py).
CLEARLY = 0.02
_TURNS = 10
_DESCRIBED = 600


def possible_themes(policy: Policy | None) -> list[Candidate]:
    """The draft's headings that can be a theme's name, then the subjects; no name twice."""
    found: dict[str, Candidate] = {}
    sections = policy.sections if policy else ()
    for index, section in enumerate(sections):
        name, described = heading_label(section.heading), _described(sections[index:])
        if name and described:
            found.setdefault(slug(name), Candidate(name, (), described, section=index))
    for subject in subjects():
        profile = np.zeros(len(concepts()), dtype=np.float32)
        profile[list(subject.concepts)] = 1.0 / sqrt(len(subject.concepts))
        words = tuple(concepts()[i].name for i in subject.concepts[:5])
        found.setdefault(slug(subject.name), Candidate(subject.name, words, profile=profile))
    return list(found.values())


def _described(sections: Sequence[Section]) -> str:
    """What the first of the sections is about; of a chapter's bare heading its subsections tell."""
    first, *others = sections
    own = first.text.strip()
    if own:
        return own[:_DESCRIBED]
    below = takewhile(lambda section: section.level > first.level, others)
    return " ".join(f"{s.heading}. {s.text}" for s in below)[:_DESCRIBED].strip()


def wanted_number(remarks: int) -> int:
    """How many themes a round of so many remarks has: 8 for 40, 11 for 80, 14 from 127 on."""
    return max(1, min(MOST, round(PER_ROOT * sqrt(remarks))))


def find(policy: Policy | None, evidence: Evidence, earlier: Sequence[str] = ()) -> list[Candidate]:
    """The themes of the round, the draft's own in the draft's order first, then by name.

    `earlier` are ids of the themes that the round had when it was last looked at.
    """
    offered = possible_themes(policy)
    scores = theme_scores(evidence, offered)
    scores = scores + _prior(offered, evidence)
    gain = np.maximum(scores, 0.0)
    number = wanted_number(len(evidence.texts))
    alike = alike_themes(offered, evidence)
    had = set(earlier)
    kept = [place for place, c in enumerate(offered) if slug(c.name) in had]
    if not kept:
        share = agreement(gain, [crc32(t.encode()) for t in evidence.texts], number, alike)
        kept = chosen(gain * (UNSURE + (1 - UNSURE) * share), number, alike)
        kept = _of_sensible_size(scores, gain, kept)
    # As long as going on from them changes them: then the next run leaves them as they are.
    for _ in range(_TURNS):
        before = set(kept)
        kept = _of_sensible_size(scores, gain, carried_on(scores, gain, kept, number, alike))
        if set(kept) == before:
            break
    kept.sort(key=lambda i: (offered[i].section is None, offered[i].section or 0, offered[i].name))
    return [offered[i] for i in kept]


def _of_sensible_size(
    scores: NDArray[np.float32], gain: NDArray[np.float32], kept: list[int]
) -> list[int]:
    kept = without_catch_all(scores, gain, kept)
    return without_small(scores, kept) if len(scores) > TINY else kept


def carried_on(
    scores: NDArray[np.float32],
    gain: NDArray[np.float32],
    earlier: Sequence[int],
    number: int,
    alike: NDArray[np.bool_] | None = None,
) -> list[int]:
    """`earlier` columns, with others only where all remarks come CLEARLY nearer to their themes.

    None is added beyond `number`, nor one that would hold too few remarks.
    """
    kept = sorted(earlier)
    while len(kept) < number:
        more = _added(gain, kept, alike)
        small = len(scores) > TINY and without_small(scores, more) != more
        if small or not _clearly_nearer(gain, more, kept):
            break
        kept = more
    while len(kept) > 1:
        others = [kept[:place] + kept[place + 1 :] for place in range(len(kept))]
        best = max((_added(gain, o, alike) for o in others), key=lambda k: _worth(gain, k))
        if not _clearly_nearer(gain, best, kept):
            break
        kept = best
    return kept


def _added(
    gain: NDArray[np.float32], kept: list[int], alike: NDArray[np.bool_] | None
) -> list[int]:
    best = _best_addition(gain, kept, alike)
    return kept if best is None else [*kept, best]


def _clearly_nearer(gain: NDArray[np.float32], new: Sequence[int], old: Sequence[int]) -> bool:
    return _worth(gain, new) > (1 + CLEARLY) * _worth(gain, old)


def _worth(gain: NDArray[np.float32], kept: Sequence[int]) -> float:
    """How near all remarks are to the nearest of the columns."""
    if not kept:
        return 0.0
    return round(float(gain[:, list(kept)].max(axis=1).sum()), 3)


def _prior(offered: Sequence[Candidate], evidence: Evidence) -> NDArray[np.float32]:
    """[1, themes]: more for the draft's headings, less for subjects that the draft never nears."""
    prior = np.zeros(len(offered), dtype=np.float32)
    drafted = [i for i, c in enumerate(offered) if c.section is not None]
    prior[drafted] = HEADING_BONUS
    if evidence.section_profiles is not None:
        others = [i for i, c in enumerate(offered) if c.profile is not None]
        matters = np.stack([p for p in (offered[i].profile for i in others) if p is not None])
        near = (evidence.section_profiles @ matters.T).max(axis=0)
        prior[others] = DRAFT_PRIOR * (near - near.mean()) / max(float(near.std()), 1e-6)
    return np.minimum(prior, HEADING_BONUS)[None, :]


def alike_themes(offered: Sequence[Candidate], evidence: Evidence) -> NDArray[np.bool_]:
    """[themes, themes]: whether two say the same, so that only one may be chosen.

    Two sections of the draft on two places that it names ("Lindby Skole", "Holme Skole") never do,
    however like their matters are: one school's closing is not another's.
    """
    rows = [
        c.profile
        if c.profile is not None or evidence.section_profiles is None or c.section is None
        else evidence.section_profiles[c.section]
        for c in offered
    ]
    matters = np.stack([r for r in rows if r is not None])
    near: NDArray[np.bool_] = matters @ matters.T > ALIKE
    np.fill_diagonal(near, False)
    names = [names_in(c.name) if c.section is not None else frozenset() for c in offered]
    for i, j in np.argwhere(np.triu(near)).tolist():
        if names[i] - names[j] and names[j] - names[i]:
            near[i, j] = near[j, i] = False
    return near


def agreement(
    gain: NDArray[np.float32],
    marks: Sequence[int],
    number: int,
    alike: NDArray[np.bool_] | None = None,
) -> NDArray[np.float32]:
    """[themes]: in how many of DRAWS draws of three quarters of the remarks each is chosen, 0..1.

    A theme that only some few remarks carry comes and goes with them. `marks` are fixed numbers of
    the remarks, whose bits say which draws a remark is in: one more remark changes no other's.
    """
    votes = np.zeros(gain.shape[1], dtype=np.float32)
    for draw in range(DRAWS):
        drawn = [row for row, mark in enumerate(marks) if mark >> 2 * draw & 3]
        votes[chosen(gain[drawn], number, alike)] += 1.0 / DRAWS
    return votes


def chosen(
    gain: NDArray[np.float32], number: int, alike: NDArray[np.bool_] | None = None
) -> list[int]:
    """`number` columns of [remarks, themes] whose row-wise maximum has the largest sum."""
    kept: list[int] = []
    for _ in range(min(number, gain.shape[1])):
        best = _best_addition(gain, kept, alike)
        if best is None:
            break
        kept.append(best)
    for _ in range(3):
        before = list(kept)
        for place in range(len(kept)):
            others = kept[:place] + kept[place + 1 :]
            best = _best_addition(gain, others, alike)
            if best is not None:
                kept[place] = best
        if kept == before:
            break
    return kept


def _best_addition(
    gain: NDArray[np.float32], kept: Sequence[int], alike: NDArray[np.bool_] | None
) -> int | None:
    reached = gain[:, list(kept)].max(axis=1) if kept else np.zeros(gain.shape[0])
    more = np.maximum(gain - reached[:, None], 0.0).sum(axis=0)
    more[list(kept)] = -1.0
    if alike is not None and kept:
        more[alike[list(kept)].any(axis=0)] = -1.0
    best = int(np.argmax(np.round(more, 5)))
    return best if more[best] > 0 else None


def without_catch_all(
    scores: NDArray[np.float32], gain: NDArray[np.float32], kept: list[int]
) -> list[int]:
    """More themes inside one that holds too many of the remarks."""
    kept = list(kept)
    while 1 < len(kept) < MOST:
        first = scores[:, kept].argmax(axis=1)
        sizes = np.bincount(first, minlength=len(kept))
        if sizes.max() <= max(SMALLEST + 1, LARGEST * len(first)):
            break
        inside = first == int(sizes.argmax())
        better = np.where(inside[:, None], gain, 0.0)
        added = _best_addition(better, kept, None)
        if added is None:
            break
        kept.append(added)
    return kept


def without_small(scores: NDArray[np.float32], kept: list[int]) -> list[int]:
    """Themes that hold fewer than SMALLEST remarks give them to the others, the smallest first."""
    kept = list(kept)
    while len(kept) > 1:
        sizes = np.bincount(scores[:, kept].argmax(axis=1), minlength=len(kept))
        if sizes.min() >= SMALLEST:
            break
        kept.pop(int(sizes.argmin()))
    return kept
