"""Headings of one draft that the other has as a line of its text: read otherwise, not changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from hoering.domain import Policy
from hoering.linking.section_pairs import heading_looks
from hoering.linking.stretches import Stretch
from hoering.linking.units import Unit


@dataclass(frozen=True, slots=True)
class HeadingText:
    """`sections`: indices of one draft's sections whose heading is text in the other draft.
    `units`: the orders of those texts in the other draft."""

    sections: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()


def heading_text(
    policy: Policy,
    paired: AbstractSet[int],
    home: Mapping[int, AbstractSet[int]],
    there: Sequence[Unit],
) -> HeadingText:
    """The headings of a draft's sections without a partner, looked for in the other draft's text.

    `home`: section → the other draft's sections that hold its text; one without text of its own
    (a chapter above its sections) is looked for where the next section with text is.
    """
    sections: set[int] = set()
    units: set[int] = set()
    last = -1
    for index, section in enumerate(policy.sections):
        if index in paired or not section.heading:
            continue
        looks = heading_looks(section)
        after = (home[n] for n in range(index, len(policy.sections)) if n in home)
        places = next(after, frozenset[int]())
        found = [u.order for u in there if u.section in places and u.key in looks]
        at = next((order for order in found if order > last), None)
        if at is not None:
            sections.add(index)
            units.add(at)
            last = at
    return HeadingText(frozenset(sections), frozenset(units))


def homes(
    stretches: Sequence[Stretch],
) -> tuple[dict[int, frozenset[int]], dict[int, frozenset[int]]]:
    """Section of the draft → the revised draft's sections of its stretch; and the other way."""
    return (
        {i: frozenset(s.revised) for s in stretches for i in s.drafted},
        {j: frozenset(s.drafted) for s in stretches for j in s.revised},
    )
