"""What the signs of a sender weigh: models/afsendere, made by models/build_senders.py.

The name is chosen among the candidates of a letter by a conditional logit (a softmax over the
candidates' sums), the kind by a multinomial logistic regression.
"""

from __future__ import annotations

import gzip
import math
from collections.abc import Mapping

from hoering.domain import SenderKind
from hoering.language.models import model_bytes
from hoering.language.tables import read_once

FOLDER, NAMES, KINDS = "afsendere", "navne.tsv.gz", "arter.tsv.gz"
CONSTANT = ""  # the sign that every sender has


def chances(candidates: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Key → chance that this candidate is the sender; they sum to 1. Raises NoModel."""
    weights = _name_weights()
    sums = {
        key: sum(weights.get(sign, 0.0) * value for sign, value in signs.items())
        for key, signs in candidates.items()
    }
    most = max(sums.values())
    raised = {key: math.exp(value - most) for key, value in sums.items()}
    total = sum(raised.values())
    return {key: value / total for key, value in raised.items()}


def likeliest_kind(signs: Mapping[str, float]) -> SenderKind:
    """The kind whose weights add up to most. Raises NoModel."""
    kinds, weights = _kind_weights()
    sums = list(weights[CONSTANT])
    for sign, value in signs.items():
        for nth, weight in enumerate(weights.get(sign, ())):
            sums[nth] += weight * value
    return kinds[max(range(len(kinds)), key=lambda nth: (sums[nth], -nth))]


def _rows(name: str) -> list[list[str]]:
    packed = model_bytes(FOLDER, name)
    return [line.split("\t") for line in gzip.decompress(packed).decode("utf-8").split("\n")]


@read_once
def _name_weights() -> Mapping[str, float]:
    return {sign: float(weight) for sign, weight in _rows(NAMES)}


@read_once
def _kind_weights() -> tuple[tuple[SenderKind, ...], Mapping[str, tuple[float, ...]]]:
    """The kinds in the order of the columns; sign → a weight for each."""
    head, *rows = _rows(KINDS)
    kinds = tuple(SenderKind(value) for value in head[1:])
    return kinds, {row[0]: tuple(map(float, row[1:])) for row in rows}
