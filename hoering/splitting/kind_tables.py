"""Tables of what a kind is known by: groups of words and frames, each with its rarity and weights."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import mul

import numpy as np
from numpy.typing import NDArray

from hoering.domain import RemarkKind
from hoering.language.models import model_text
from hoering.language.tables import read_once

FOLDER = "bemaerkningsarter"
WORDS, FRAMES = "ordgrupper.tsv", "rammer.tsv"


@dataclass(frozen=True, slots=True, eq=False)
class KindTable:
    """For each entry its rarity (idf) and, in the order of `kinds`, its weight for each kind.

    `places` are the entries' rows in `numbers` [entries, 1 + kinds]; in one piece the hundred
    thousands of them are read, and found again, in a fraction of the time that single numbers take.
    """

    kinds: tuple[RemarkKind, ...]
    places: Mapping[str, int]
    numbers: NDArray[np.float64]

    def said_by(self, entries: Iterable[str]) -> dict[RemarkKind, float]:
        """What the known ones among `entries` add to each kind, their rarities brought to length 1."""
        # Sums in the order of the entries: a set's own changes from run to run.
        known = [self.places[entry] for entry in sorted(self.places.keys() & entries)]
        if not known:
            return dict.fromkeys(self.kinds, 0.0)
        rarities, *columns = self.numbers[known].T.tolist()
        length = math.sqrt(sum(rarity**2 for rarity in rarities)) or 1.0
        return {
            kind: sum(map(mul, rarities, column)) / length
            for kind, column in zip(self.kinds, columns, strict=True)
        }


@read_once
def word_table() -> KindTable:
    """Weights of kind_words.word_groups. Raises NoModel."""
    return _read(WORDS)


@read_once
def frame_table() -> KindTable:
    """Weights of kind_frames.frames_of. Raises NoModel."""
    return _read(FRAMES)


def _read(name: str) -> KindTable:
    head, *lines = model_text(FOLDER, name).splitlines()
    rows = [line.partition("\t") for line in lines]
    numbers = np.fromstring("\t".join(values for _, _, values in rows), sep="\t")
    return KindTable(
        tuple(RemarkKind(kind) for kind in head.split("\t")[2:]),
        {entry: place for place, (entry, _, _) in enumerate(rows)},
        numbers.reshape(len(rows), -1),
    )
