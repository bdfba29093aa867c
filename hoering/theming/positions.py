"""Remarks → positions: the same object and the same direction, across senders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hoering.domain import Direction, Position, Remark, Theme
from hoering.theming.directions import direction_of
from hoering.theming.evidence import Evidence
from hoering.theming.matters import matter_of
from hoering.theming.meaning import Meaning
from hoering.theming.telling import telling
from hoering.theming.titles import title_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# How nearness of two remarks is put together: words, meaning, matters, the place in the draft.
WORDS, MEANING, MATTERS, PLACE = 0.44, 0.22, 0.22, 0.12
# Least mean nearness within one position: so many spreads above the round's mean, within bounds.
# At two spreads four of five merged pairs of the development rounds share a theme in the key,
# and half of those that were answered were answered by the same change.
SPREADS = 1.9
LOWEST, HIGHEST = 0.20, 0.30
NO_MATTER = "øvrige forhold"  # what a position is about of which nothing at all can be told


def find_positions(
    remarks: Sequence[Remark],
    theme_of: Mapping[str, str],
    themes: Sequence[Theme],
    evidence: Evidence,
    language: Meaning,
) -> tuple[Position, ...]:
    """P01, P02 … the largest first, then in the order of the themes and of the remarks.

    `theme_of` gives each remark's first theme; the positions of remarks without one have the
    theme "" and come last among those of their size.
    """
    near = remark_nearness(evidence, language)
    least = least_nearness(near)
    groups: list[tuple[str, Direction, list[int]]] = []
    names = {theme.id: theme.name for theme in themes} | {"": NO_MATTER}
    order = {theme: place for place, theme in enumerate(names)}
    for theme in names:
        for direction in Direction:
            rows = [
                i
                for i, r in enumerate(remarks)
                if theme_of.get(r.id, "") == theme and direction_of(r) is direction
            ]
            for group in grouped(near, rows, least):
                groups.append((theme, direction, _representative_first(near, group)))
    groups.sort(key=lambda g: (-len(g[2]), order[g[0]], min(g[2])))
    told = telling(evidence.texts, evidence.section_texts, language)
    positions: list[Position] = []
    for number, (theme, direction, rows) in enumerate(groups, 1):
        texts = [remarks[i].text for i in rows]
        matter = matter_of(rows, evidence, language)
        used = [p.title for p in positions]
        title = title_of(texts, direction, told, language, matter, names[theme], used)
        ids = tuple(remarks[i].id for i in rows)
        positions.append(Position(f"P{number:02d}", theme, direction, title, ids))
    return tuple(positions)


def remark_nearness(evidence: Evidence, language: Meaning) -> NDArray[np.float32]:
    """[remarks, remarks] in 0..1: words, matters, and the place in the draft."""
    import numpy as np

    vectors = language.encode(evidence.texts)
    near = WORDS * np.asarray(language.similarity(evidence.texts, evidence.texts))
    near = near + MEANING * np.clip(vectors @ vectors.T, 0.0, 1.0)
    near = near + MATTERS * (evidence.profiles @ evidence.profiles.T)
    if evidence.weights is None:
        near = near / (1.0 - PLACE)
    else:
        place = evidence.weights / np.linalg.norm(evidence.weights, axis=1, keepdims=True)
        near = near + PLACE * (place @ place.T)
    both: NDArray[np.float32] = np.clip((near + near.T) / 2, 0.0, 1.0).astype(np.float32)
    return both


def least_nearness(near: NDArray[np.float32]) -> float:
    """From where on two remarks of [remarks, remarks] say the same."""
    import numpy as np

    if near.shape[0] < 2:
        return HIGHEST
    pairs = near[np.triu_indices(near.shape[0], 1)]
    return min(HIGHEST, max(LOWEST, float(pairs.mean() + SPREADS * pairs.std())))


def grouped(near: NDArray[np.float32], rows: Sequence[int], least: float) -> list[list[int]]:
    """Average linkage, cut where the mean nearness falls below `least`."""
    import numpy as np

    if len(rows) < 2:
        return [[i] for i in rows]
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    apart = 1.0 - near[np.ix_(rows, rows)].astype(np.float64)
    np.fill_diagonal(apart, 0.0)
    labels = fcluster(linkage(squareform(apart, checks=False), "average"), 1 - least, "distance")
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
