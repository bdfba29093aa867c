"""Tables of what a kind is known by: groups of words and frames, each with its rarity and weights."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import mul

from hoering.domain import RemarkKind
from hoering.language.models import model_text
from hoering.language.tables import read_once

FOLDER = "bemaerkningsarter"
WORDS, FRAMES = "ordgrupper.tsv", "rammer.tsv"


@dataclass(frozen=True, slots=True)
class KindTable:
    """For each entry its rarity (idf) and, in the order of `kinds`, its weight for each kind."""

    kinds: tuple[RemarkKind, ...]
    rows: Mapping[str, tuple[float, ...]]

    def said_by(self, entries: Iterable[str]) -> dict[RemarkKind, float]:
        """What the known ones among `entries` add to each kind, their rarities brought to length 1."""
        known = [self.rows[entry] for entry in sorted(self.rows.keys() & entries)]
        if not known:
            return dict.fromkeys(self.kinds, 0.0)
        rarities, *columns = zip(*known, strict=True)
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
    rows = (line.split("\t") for line in lines)
    return KindTable(
        tuple(RemarkKind(kind) for kind in head.split("\t")[2:]),
        {row[0]: tuple(map(float, row[1:])) for row in rows},
    )
