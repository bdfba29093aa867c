"""Which sections of the draft stand in another place of the revised draft."""

from __future__ import annotations

from collections.abc import Mapping

from hoering.domain import Policy
from hoering.linking.section_pairs import chapter_of
from hoering.linking.wording import folded


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
    return sum(folded(section.heading) == folded(heading) for section in policy.sections)


def _with_chapter(
    policy: Policy, revised: Policy, pairs: Mapping[int, int], i: int, went: set[int]
) -> bool:
    above = chapter_of(policy.sections, i)
    there = chapter_of(revised.sections, pairs[i])
    return above is not None and above in went and pairs.get(above) == there
