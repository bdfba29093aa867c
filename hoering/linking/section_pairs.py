"""Which section of the revised draft is which section of the draft, and which of them moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from hoering.domain import Policy, Section
from hoering.linking.alignment import take_best
from hoering.linking.renumbering import counter, uncounted
from hoering.linking.units import Unit
from hoering.linking.wording import fingerprint, folded

# What a pair must reach: a heading alone that is all but equal, or much of the text.
ENOUGH = 0.45
_REWORDED = 60.0  # 0..100: what a sentence that was edited has in common with the other


def chapter_of(sections: Sequence[Section], index: int) -> int | None:
    """The nearest section above with a lower level; None for a chapter."""
    level = sections[index].level
    return next((i for i in range(index - 1, -1, -1) if sections[i].level < level), None)


def _contents(policy: Policy, units: Sequence[Unit]) -> list[frozenset[str]]:
    keys: list[set[str]] = [set() for _ in policy.sections]
    for unit in units:
        keys[unit.section].add(unit.key)
    return [frozenset(k) for k in keys]


def _overlap(a: frozenset[str], b: frozenset[str]) -> float | None:
    """Share of the smaller side's letters that stand in both; None where a side is empty."""
    if not a or not b:
        return None
    common = sum(map(len, a & b))
    return common / max(1, min(sum(map(len, a)), sum(map(len, b))))


def _score(heading: float, content: float | None, same_number: bool, same_chapter: bool) -> float:
    """0..1. Headings such as "Mål" repeat, so the text decides where there is text."""
    heading = heading if heading >= 0.6 else heading * 0.4
    text = heading * 0.6 if content is None else content
    return 0.45 * heading + 0.4 * text + 0.08 * same_number + 0.07 * same_chapter


def _similar_headings(policy: Policy, revised: Policy) -> list[list[float]]:
    mine = [folded(s.heading) for s in policy.sections]
    theirs = [folded(s.heading) for s in revised.sections]
    matrix = process.cdist(mine, theirs, scorer=fuzz.ratio)
    return [[float(v) / 100 for v in row] for row in matrix]


def pair_sections(
    policy: Policy, revised: Policy, mine: Sequence[Unit], theirs: Sequence[Unit]
) -> dict[int, int]:
    """Draft section index → revised section index, one to one; unlike sections are left out."""
    if not policy.sections or not revised.sections:
        return {}
    headings = _similar_headings(policy, revised)
    contents = _contents(policy, mine), _contents(revised, theirs)
    pairs = _best(policy, revised, headings, contents, {})
    # A second look knows which chapters belong together: it settles repeated headings.
    pairs = _best(policy, revised, headings, contents, pairs)
    pairs |= _reworded(policy, revised, contents, pairs)
    return {
        i: j
        for i, j in sorted(pairs.items())
        if not _stands_in(revised.sections[j], contents[0][i])
        and not _stands_in(policy.sections[i], contents[1][j])
    }


def _reworded(
    policy: Policy,
    revised: Policy,
    contents: tuple[list[frozenset[str]], list[frozenset[str]]],
    pairs: Mapping[int, int],
) -> dict[int, int]:
    """The sections left over that kept nothing whole but their number: heading and text were edited."""
    left = {counter(s): j for j, s in enumerate(revised.sections) if j not in pairs.values()}
    return {
        i: j
        for i, section in enumerate(policy.sections)
        if i not in pairs
        and (number := counter(section))
        and (j := left.get(number)) is not None
        and any(
            fuzz.ratio(mine, other, score_cutoff=_REWORDED)
            for mine in contents[0][i]
            for other in contents[1][j]
        )
    }


def _stands_in(section: Section, text: frozenset[str]) -> bool:
    """Does the other draft have the section's heading as a line of the paired section's text?

    Then it is the heading of something further down there, and not another name of the section.
    """
    return bool(section.heading) and not text.isdisjoint(heading_looks(section))


def heading_looks(section: Section) -> frozenset[str]:
    """The heading as it looks as a line of text: with its number or without."""
    return frozenset((fingerprint(section.heading), fingerprint(section.title)))


def _best(
    policy: Policy,
    revised: Policy,
    headings: list[list[float]],
    contents: tuple[list[frozenset[str]], list[frozenset[str]]],
    known: dict[int, int],
) -> dict[int, int]:
    chapters = [chapter_of(policy.sections, i) for i in range(len(policy.sections))]
    their_chapters = [chapter_of(revised.sections, j) for j in range(len(revised.sections))]
    found: list[tuple[float, int, int, int]] = []
    for i, section in enumerate(policy.sections):
        above = chapters[i]
        wanted = known.get(above) if above is not None else None
        for j, other in enumerate(revised.sections):
            number = bool(section.number) and section.number == other.number
            chapter = their_chapters[j] == wanted
            text = _overlap(contents[0][i], contents[1][j])
            score = _score(headings[i][j], text, number, chapter)
            if score >= ENOUGH:
                found.append((-score, abs(i - j), i, j))
    pairs: dict[int, int] = {}
    take_best(pairs, found)
    return dict(sorted(pairs.items()))


def moved_sections(policy: Policy, revised: Policy, pairs: Mapping[int, int]) -> frozenset[int]:
    """Indices of the draft's sections that went past others; what went with its chapter did not.

    The others are those that hold most text and kept their order: the heaviest increasing
    subsequence. A heading without a number must be the only one of its name in both drafts, for
    repeated ones ("Mål") may have been taken for each other.
    """
    stayed = _in_order(policy, pairs)
    went = {i for i in pairs if i not in stayed and _is_known(policy, revised, i, pairs[i])}
    return frozenset(i for i in went if not _with_chapter(policy, revised, pairs, i, went))


def _in_order(policy: Policy, pairs: Mapping[int, int]) -> set[int]:
    """The heaviest subsequence of sections whose partners come in the same order."""
    order = sorted(pairs)
    heaviest: list[int] = []
    before: list[int | None] = []
    for nth, i in enumerate(order):
        earlier = [k for k in range(nth) if pairs[order[k]] < pairs[i]]
        best = max(earlier, key=lambda k: (heaviest[k], -k), default=None)
        weight = 1 + len(policy.sections[i].text)
        heaviest.append(weight + (heaviest[best] if best is not None else 0))
        before.append(best)
    at = max(range(len(order)), key=lambda k: heaviest[k], default=None)
    kept = set()
    while at is not None:
        kept.add(order[at])
        at = before[at]
    return kept


def _is_known(policy: Policy, revised: Policy, i: int, j: int) -> bool:
    section, other = policy.sections[i], revised.sections[j]
    if not section.heading or not other.heading:
        return False
    if section.number and other.number:
        return section.number != other.number
    return all(_named(draft, section.heading) == 1 for draft in (policy, revised))


def _named(policy: Policy, heading: str) -> int:
    name = folded(uncounted(heading))
    return sum(folded(uncounted(section.heading)) == name for section in policy.sections)


def _with_chapter(
    policy: Policy, revised: Policy, pairs: Mapping[int, int], i: int, went: set[int]
) -> bool:
    above = chapter_of(policy.sections, i)
    there = chapter_of(revised.sections, pairs[i])
    return above is not None and above in went and pairs.get(above) == there
