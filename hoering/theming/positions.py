"""Remarks → positions: the same object and the same direction, across senders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING

from hoering.domain import Direction, Position, Remark, Theme
from hoering.theming.directions import direction_of
from hoering.theming.evidence import Evidence
from hoering.theming.meaning import Meaning
from hoering.theming.titles import title_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAME = 0.40  # least mean nearness of the remarks of one position
# How nearness of two remarks is put together.
WORDS, MATTERS, PLACE = 0.6, 0.25, 0.15


def find_positions(
    remarks: Sequence[Remark],
    theme_of: Mapping[str, str],
    themes: Sequence[Theme],
    evidence: Evidence,
    language: Meaning,
) -> tuple[Position, ...]:
    """P01, P02 … the largest first, then in the order of the themes and of the remarks.

    `theme_of` gives each remark's first theme; a remark without theme has no position.
    """
    near = remark_nearness(evidence, language)
    groups: list[tuple[int, Direction, list[int]]] = []
    order = {theme.id: i for i, theme in enumerate(themes)}
    for theme in themes:
        for direction in Direction:
            rows = [
                i
                for i, r in enumerate(remarks)
                if theme_of.get(r.id) == theme.id and direction_of(r) is direction
            ]
            for group in grouped(near, rows):
                groups.append((order[theme.id], direction, _representative_first(near, group)))
    groups.sort(key=lambda g: (-len(g[2]), g[0], min(g[2])))
    common = _document_counts(remarks, language)
    positions = []
    for number, (place, direction, rows) in enumerate(groups, 1):
        texts = [remarks[i].text for i in rows]
        weights = _weights(texts, common, len(remarks), language)
        title = title_of(texts, direction, weights, language, themes[place].name)
        ids = tuple(remarks[i].id for i in rows)
        positions.append(Position(f"P{number:02d}", themes[place].id, direction, title, ids))
    return tuple(positions)


def remark_nearness(evidence: Evidence, language: Meaning) -> NDArray[np.float32]:
    """[remarks, remarks] in 0..1: words, matters, and the place in the draft."""
    import numpy as np

    near = WORDS * np.asarray(language.similarity(evidence.texts, evidence.texts))
    near = near + MATTERS * (evidence.profiles @ evidence.profiles.T)
    if evidence.weights is not None:
        place = evidence.weights / np.linalg.norm(evidence.weights, axis=1, keepdims=True)
        near = near + PLACE * (place @ place.T)
    return np.clip((near + near.T) / 2, 0.0, 1.0).astype(np.float32)


def grouped(near: NDArray[np.float32], rows: Sequence[int]) -> list[list[int]]:
    """Average linkage, cut where the mean nearness falls below SAME."""
    import numpy as np

    if len(rows) < 2:
        return [[i] for i in rows]
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    apart = 1.0 - near[np.ix_(rows, rows)].astype(np.float64)
    np.fill_diagonal(apart, 0.0)
    labels = fcluster(linkage(squareform(apart, checks=False), "average"), 1 - SAME, "distance")
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


def _document_counts(remarks: Sequence[Remark], language: Meaning) -> Counter[str]:
    counts: Counter[str] = Counter()
    for remark in remarks:
        counts.update(set(language.words(remark.text)))
    return counts


def _weights(
    texts: Sequence[str], common: Mapping[str, int], total: int, language: Meaning
) -> dict[str, float]:
    """Lemma → how telling it is: in many of the position's remarks, in few of the round's."""
    held: Counter[str] = Counter()
    for text in texts:
        held.update(set(language.words(text)))
    scale = log(1 + total)
    return {
        word: (count / len(texts)) * log(1 + total / max(1, common.get(word, 1))) / scale / 2
        for word, count in held.items()
    }
