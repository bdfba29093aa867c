"""Remarks that make the same point have the same first theme: what one lacks, the others tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoering import dansk
from hoering.domain import Basis, Link, Remark
from hoering.theming.assigning import MOST


def agreed(
    links: Sequence[Link], remarks: Sequence[Remark], groups: Sequence[Sequence[int]]
) -> tuple[Link, ...]:
    """The links, each group's strongest theme first for all of its remarks.

    `groups` are places in `remarks`. A theme's strength is the sum of its scores in the group.
    """
    held: dict[str, list[Link]] = {r.id: [] for r in remarks}
    for link in links:
        held[link.remark].append(link)
    for group in groups:
        own = [remarks[i].id for i in group]
        strength: dict[str, float] = {}
        for link in (x for r in own for x in held[r] if x.target):
            strength[link.target] = strength.get(link.target, 0.0) + link.score
        if len(group) < 2 or not strength:
            continue
        best = max(strength, key=lambda t: round(strength[t], 6))
        for r in own:
            held[r] = _with_first(held[r], r, best)
    return tuple(link for r in remarks for link in held[r.id])


def _with_first(links: Sequence[Link], remark: str, theme: str) -> list[Link]:
    if links and links[0].target == theme:
        return list(links)
    kept = [x for x in links if x.target and x.target != theme]
    own = next((x for x in links if x.target == theme), None)
    top = max((x.score for x in links), default=0.0)
    why = own.why if own else dansk.SAME_POINT
    first = Link(remark, theme, Basis.SIMILAR, max(top, own.score if own else 0.0), why)
    return [first, *(replace(x, score=min(x.score, first.score)) for x in kept[: MOST - 1])]
