"""How likely it is that a remark's first theme is the right one.

Its share of the chances of all themes is nearly that where the themes are given; where they are found,
each stands for none or part of what people have in mind. A logistic curve makes the one of the other
(Platt 1999), fitted by benchmarks/theme_confidence.py on development rounds whose weights were made
of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp, log

from hoering.domain import Link

_LEAST = 0.001  # of a share, and of what it lacks to 1


@dataclass(frozen=True, slots=True)
class Curve:
    """Chance = 1 / (1 + exp(-(slope × log-odds of the share + offset)))."""

    slope: float
    offset: float

    def chance(self, share: float) -> float:
        """The chance, 0..1, of a share in 0..1."""
        held = min(max(share, _LEAST), 1 - _LEAST)
        return 1 / (1 + exp(-(self.slope * log(held / (1 - held)) + self.offset)))


GIVEN = Curve(0.76, 0.33)  # that a reader with the same list puts it first
# That a reader without a list, each of whose themes stands for at most one of ours, puts it there.
FOUND = Curve(0.37, -0.26)


def with_chances(links: Sequence[Link], curve: Curve) -> tuple[Link, ...]:
    """The first theme of each remark with its chance as score; the others keep their share.

    A share tells well enough how often a further theme is one of the remark's. None is above the first.
    """
    found: list[Link] = []
    top: dict[str, float] = {}
    for link in links:
        if link.remark not in top and link.target:
            link = replace(link, score=round(curve.chance(link.score), 3))
        top.setdefault(link.remark, link.score)
        found.append(replace(link, score=min(link.score, top[link.remark])))
    return tuple(found)
