"""How much a remark's words speak for the draft as a whole: models/helhedsudsagn/ordgrupper.tsv.

A logistic regression over groups of one and two words in a row, made by models/build_wholes.py of
remarks that were written and labelled one by one (corpus/viden/bemaerkninger).
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from hoering.language.models import model_text
from hoering.language.tables import read_once
from hoering.language.wordgroups import groups_in
from hoering.linking.surroundings import sentences

FOLDER, FILE = "helhedsudsagn", "ordgrupper.tsv"
_LONGEST = 2  # words of a group


def groups_of(text: str) -> set[str]:
    """Every word and every two words in a row in a sentence, lower case, numbers as 0."""
    return {group for sentence in sentences(text, 0) for group in groups_in(sentence, _LONGEST)}


def shares(groups: set[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """The rarities (idf) of the known groups, brought to length 1."""
    known = {group: rarity[group] for group in sorted(groups) if group in rarity}
    length = math.sqrt(sum(value**2 for value in known.values())) or 1.0
    return {group: value / length for group, value in known.items()}


def words_for_whole(text: str) -> float:
    """The sum of the weights of the remark's groups; only differences mean something.

    Raises NoModel when the weights are not there.
    """
    rarity, weights = _table()
    return sum(weights[group] * share for group, share in shares(groups_of(text), rarity).items())


@read_once
def _table() -> tuple[dict[str, float], dict[str, float]]:
    """The rarity and the weight of each group."""
    rows = [line.split("\t") for line in model_text(FOLDER, FILE).splitlines()[1:]]
    return {row[0]: float(row[1]) for row in rows}, {row[0]: float(row[2]) for row in rows}
