"""Columns of groups of words or frames: each known one by its rarity, a text's vector of one length."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

Groups = dict[str, tuple[float, dict[str, float]]]  # group or frame → rarity, kind → weight


class Block:
    """The columns of groups or of frames: a text's known ones by their rarity, of one length."""

    def __init__(self, entries: list[set[str]], least: int, length: float) -> None:
        from sklearn.feature_extraction import DictVectorizer

        counts = Counter(entry for row in entries for entry in row)
        self.length = length
        self.rarity = {
            entry: math.log((1 + len(entries)) / (1 + counts[entry])) + 1
            for entry in sorted(counts)
            if counts[entry] >= least
        }
        columns = DictVectorizer()
        self.matrix = columns.fit_transform([shared(row, self.rarity) for row in entries]) * length
        self.names = [str(name) for name in columns.get_feature_names_out()]

    def read_off(self, model: Any, at: int) -> Groups:
        """The model's figures of the columns from `at` on by their names, rounded as they are kept."""
        kinds = [str(kind) for kind in model.classes_]
        values = model.coef_[:, at : at + len(self.names)].T * self.length
        return {
            name: (
                round(self.rarity[name], 3),
                {kind: round(float(value), 3) for kind, value in zip(kinds, row, strict=True)},
            )
            for name, row in zip(self.names, values, strict=True)
        }


def shared(entries: set[str], rarity: dict[str, float]) -> dict[str, float]:
    """The rarities of a text's known groups or frames, brought to length 1."""
    known = {entry: rarity[entry] for entry in sorted(entries) if entry in rarity}
    length = math.sqrt(sum(value**2 for value in known.values())) or 1.0
    return {entry: value / length for entry, value in known.items()}
