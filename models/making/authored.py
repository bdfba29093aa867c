"""Pairs from the files on municipal life: concepts, remark pairs, remark triples, and KLE."""

from __future__ import annotations

import json
import random
from pathlib import Path

from making.general import Pair
from making.knowledge import CONCEPTS, PAIRS, TRIPLES, records


def concept_pairs(chance: random.Random) -> list[Pair]:
    """Terms – concept and definition; some terms – other terms of the same concept."""
    pairs: list[Pair] = []
    for record in records(CONCEPTS):
        name = f"{record['concept']}. {record['definition']}"
        terms = list(record["terms"])
        for _ in range(6):
            chance.shuffle(terms)
            size = chance.randint(1, 6)
            pairs.append((", ".join(terms[:size]), name))
            pairs.append((", ".join(terms[:size]), ", ".join(terms[size : 2 * size + 2])))
    return pairs


def remark_pairs() -> list[Pair]:
    """Remark – passage, remark – paraphrase, everyday – administrative."""
    return [(r["a"], r["b"]) for r in records(PAIRS)]


def triple_pairs() -> tuple[list[Pair], dict[int, str]]:
    """Remark – passage, theme with passage – remark, theme – remark, remark – change.

    Also the decoys, by the number of the pair of remark and passage that they belong to.
    """
    pairs: list[Pair] = []
    decoys: dict[int, str] = {}
    for record in records(TRIPLES):
        theme, a, b, change = (record[k] for k in ("theme", "a", "b", "change"))
        decoys[len(pairs)] = record["n"]
        pairs += [(a, b), (f"{theme}. {b}", a), (theme, a)]
        if change:
            pairs.append((a, change))
    return pairs, decoys


def taxonomy_pairs(data: Path) -> list[Pair]:
    """KLE, the municipalities' subject taxonomy: topic – the group and main group above it."""
    pairs: list[Pair] = []
    hierarchy = json.loads((data / "lexicon" / "kle_hierarchy.json").read_text(encoding="utf-8"))
    for main in hierarchy:
        for group in main["Groups"]:
            pairs.append((group["Name"], main["Title"]))
            for topic in group["Topics"]:
                if topic["Name"] != f"{group['Name']} i almindelighed":
                    pairs.append((topic["Name"], f"{group['Name']}. {main['Title']}"))
    return pairs
