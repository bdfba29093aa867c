"""Remarks → positions: the same object and the same direction, across senders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Direction, Near, Position, Remark, RemarkKind, Theme
from hoering.domain.groups import gathered
from hoering.language.language import Language
from hoering.theming.concepts import concepts
from hoering.theming.directions import direction_of, side_of
from hoering.theming.evidence import Evidence
from hoering.theming.telling import telling
from hoering.theming.titles import title_of

NO_MATTER = "øvrige forhold"  # what a position is about of which nothing at all can be told

NEVER = 1e6  # taken off a chance: no group with it reaches any bound

# Of the chance from which two are one point: from here on they may be one. benchmarks/positions.py counts how many are.
MAYBE = 0.4

_OF_THEIR_OWN = (RemarkKind.CORRECTION, RemarkKind.QUESTION)
LOOKED_AT = 2  # matters, the strongest first
PLACES = 5  # decimals of a value; the first of equal ones goes first
SHORTEST = 6  # letters; "råd" and "mad" name no matter by themselves


def same_points(
    remarks: Sequence[Remark],
    chance: NDArray[np.float32],
    least: float,
    apart: Sequence[str] = (),
    opposed: NDArray[np.bool_] | None = None,
) -> list[list[int]]:
    """Places of the remarks that make the same point, in their order.

    Who worries about a thing and who wishes it otherwise may make the same; else the directions are one.

    `chance` [remarks, remarks] and `least` come from `sameness`. Remarks with different marks in
    `apart` (one for each) are never put together, nor two that are `opposed` [remarks, remarks].
    Who puts a fact right or asks shares no point with who does not.
    """
    if opposed is not None:
        chance = chance - opposed * NEVER
    blocks = gathered(range(len(remarks)), lambda row: _block(remarks[row], row, apart))
    return [group for rows in blocks.values() for group in grouped(chance, rows, least)]


def _block(remark: Remark, row: int, apart: Sequence[str]) -> tuple[str, str, str]:
    """What the remarks of one position have in common."""
    own = remark.kind.value if remark.kind in _OF_THEIR_OWN else ""
    return side_of(direction_of(remark)), own, apart[row] if apart else ""


def near_points(
    groups: Sequence[Sequence[int]],
    remarks: Sequence[Remark],
    chance: NDArray[np.float32],
    least: float,
    apart: Sequence[str] = (),
    opposed: NDArray[np.bool_] | None = None,
) -> tuple[Near, ...]:
    """The pairs of remarks in two of the `groups` that might have been one, the likeliest first.

    Of two groups the likeliest pair. All else as in `same_points`.
    """
    group_of = {row: n for n, rows in enumerate(groups) for row in rows}
    blocks = [_block(remark, row, apart) for row, remark in enumerate(remarks)]
    rows, columns = np.nonzero(np.triu(chance >= MAYBE * least, 1))
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for i, j in zip(rows.tolist(), columns.tolist(), strict=True):
        if opposed is not None and opposed[i, j]:
            continue
        pair = tuple(sorted((group_of[i], group_of[j])))
        alike = blocks[i] == blocks[j] and remarks[i].response != remarks[j].response
        if alike and pair[0] != pair[1]:
            key = (pair[0], pair[1])
            best[key] = max(
                best.get(key, (-1.0, 0, 0)), (round(float(chance[i, j]), PLACES), -i, -j)
            )
    found = sorted(best.values(), reverse=True)
    return tuple(Near((remarks[-i].id, remarks[-j].id), score) for score, i, j in found)


def positions_of(
    groups: Sequence[Sequence[int]],
    remarks: Sequence[Remark],
    theme_of: Mapping[str, str],
    themes: Sequence[Theme],
    chance: NDArray[np.float32],
    evidence: Evidence,
    kept: Mapping[int, str] | None = None,
) -> tuple[Position, ...]:
    """P01, P02 … the largest first, then in the order of the themes and of the remarks.

    `kept`: place of a remark → what it wishes to stay; who wish the same are called by that.

    `theme_of` gives each remark's first theme, which those of one group have in common; the
    positions of remarks without one have the theme "" and come last among those of their size.
    """
    names = {theme.id: theme.name for theme in themes} | {"": NO_MATTER}
    order = {theme: place for place, theme in enumerate(names)}
    found = [
        (theme_of.get(remarks[group[0]].id, ""), _representative_first(chance, group))
        for group in groups
    ]
    found.sort(key=lambda g: (-len(g[1]), order[g[0]], min(g[1])))
    told = telling(evidence.texts, evidence.section_texts, evidence.language)
    positions: list[Position] = []
    used: set[str] = set()
    for number, (theme, rows) in enumerate(found, 1):
        ways = [direction_of(remarks[i]) for i in rows]
        direction = Direction.PROPOSAL if Direction.PROPOSAL in ways else ways[0]
        if ways[0] is not direction:  # the wish is the point, and those who worry bear it out
            rows = sorted(rows, key=lambda i: direction_of(remarks[i]) is not direction)
        texts = [remarks[i].text for i in rows]
        matter = matter_of(rows, evidence)
        kinds = {remarks[i].kind for i in rows}
        corrects, asks = kinds == {RemarkKind.CORRECTION}, kinds == {RemarkKind.QUESTION}
        title = _of_kept(rows, kept or {}, used) or title_of(
            texts, direction, told, matter, names[theme], used, corrects, asks
        )
        used.add(title.casefold())
        ids = tuple(remarks[i].id for i in rows)
        positions.append(Position(f"P{number:02d}", theme, direction, title, ids))
    return tuple(positions)


def _of_kept(rows: Sequence[int], kept: Mapping[int, str], used: Set[str]) -> str:
    """ "Ønske om at bevare Lindby Skole"; "" where several do not all wish that."""
    things = {kept.get(row, "") for row in rows}
    if len(rows) < 2 or len(things) > 1 or things == {""}:
        return ""
    title = f"Ønske om at bevare {things.pop()}"
    return "" if title.casefold() in used else title


def grouped(near: NDArray[np.float32], rows: Sequence[int], least: float) -> list[list[int]]:
    """Complete linkage, cut at `least`: no two of a group are less near.

    By the mean of a group one strange remark would ride on the nearness of the others.
    """
    if len(rows) < 2:
        return [[i] for i in rows]
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    apart = 1.0 - near[np.ix_(rows, rows)].astype(np.float64)
    np.fill_diagonal(apart, 0.0)
    labels = fcluster(linkage(squareform(apart, checks=False), "complete"), 1 - least, "distance")
    found: dict[int, list[int]] = {}
    for row, label in zip(rows, labels, strict=True):
        found.setdefault(int(label), []).append(row)
    return [found[label] for label in sorted(found, key=lambda k: found[k][0])]


def _representative_first(near: NDArray[np.float32], rows: Sequence[int]) -> list[int]:
    """The remark nearest to all the others in front, the rest in their order."""
    if len(rows) < 3:
        return list(rows)
    sums = {i: sum(float(near[i, j]) for j in rows if j != i) for i in rows}
    first = max(rows, key=lambda i: (round(sums[i], 6), -i))
    return [first, *(i for i in rows if i != first)]


def matter_of(rows: Sequence[int], evidence: Evidence) -> str:
    """The name of the strongest matter that a word of the remarks bears out; "" for none."""
    profile = evidence.profiles[list(rows)].mean(axis=0)
    said = {word for row in rows for word in evidence.language.words(evidence.texts[row])}
    for place in strongest_places(profile, LOOKED_AT):
        borne = _borne_out(concepts()[place].name, said, evidence.language)
        if borne:
            return borne
    return ""


def _borne_out(name: str, said: set[str], language: Language) -> str:
    """Of "skybrud og regnvand" the half that was said, or the whole when both were."""
    halves = [h for h in name.split(" og ") if set(language.words(h))]
    told = [h for h in halves if set(language.words(h)) <= said and _says(h, language)]
    return name if halves and len(told) == len(halves) else told[0] if told else ""


def _says(half: str, language: Language) -> bool:
    return max(len(word) for word in language.words(half)) >= SHORTEST


def strongest_places(profile: NDArray[np.float32], count: int) -> list[int]:
    """The places of the largest values above 0, the largest first."""
    if len(profile) > count:
        # What is not rounded up to the least of the strongest need not be put in order.
        least = float(np.partition(profile, -count)[-count]) - 2 * 10**-PLACES
        places = np.flatnonzero(profile >= least).tolist()
    else:
        places = list(range(len(profile)))
    order = sorted(places, key=lambda i: (-round(float(profile[i]), PLACES), i))
    return [i for i in order[:count] if profile[i] > 0]
