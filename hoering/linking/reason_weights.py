"""Which reason a wish that was not met would have: models/begrundelser/vaegte.json.

One multinomial logistic regression (models/build_reasons.py) over the remark's lemmas and parts of
compounds, the vocabulary of outcomes.py and its kind. The encoder's vector beside them added nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from hoering.domain import Reason
from hoering.language.language import Language
from hoering.language.models import model_json

FOLDER, FILE = "begrundelser", "vaegte.json"
MOST_HITS = 3  # of one vocabulary; the fourth word about money says no more
SHOWN = 2  # words named as evidence

Row = Sequence[float]  # one number a reason


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a remark."""

    lemmas: tuple[str, ...]
    hits: Mapping[str, int]  # reason → words of its vocabulary
    kind: str


def lemmas_of(text: str, language: Language) -> tuple[str, ...]:
    """Lemmas and the parts of compounds, in order."""
    return tuple(p for word in language.words(text) for p in (word, *language.parts(word)))


def shares(lemmas: Sequence[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """TF-IDF of the known lemmas (1 + ln tf, smooth idf), brought to length 1."""
    counts = Counter(lemma for lemma in lemmas if lemma in rarity)
    values = {lemma: (1 + math.log(n)) * rarity[lemma] for lemma, n in sorted(counts.items())}
    length = math.sqrt(sum(v * v for v in values.values())) or 1.0
    return {lemma: value / length for lemma, value in values.items()}


def likeliest(traits: Traits) -> tuple[Reason, tuple[str, ...]]:
    """The reason, and the lemmas of the remark that speak most for it."""
    data = _data()
    reasons = [Reason(value) for value in data["reasons"]]
    totals = [float(v) for v in data["bias"]]
    _add(totals, data["kinds"].get(traits.kind, ()), 1.0)
    for name, hits in sorted(traits.hits.items()):
        _add(totals, data["rules"].get(name, ()), float(min(hits, MOST_HITS)))
    words = shares(traits.lemmas, _rarity())
    for lemma, share in words.items():
        _add(totals, data["words"][lemma][1:], share)
    best = max(range(len(reasons)), key=lambda n: (totals[n], -n))
    told = {lemma: data["words"][lemma][1 + best] * share for lemma, share in words.items()}
    speaking = sorted((k for k, v in told.items() if v > 0), key=lambda k: (-told[k], k))
    return reasons[best], tuple(speaking[:SHOWN])


def _add(totals: list[float], row: Row, times: float) -> None:
    for n, value in enumerate(row):
        totals[n] += value * times


@cache
def _rarity() -> dict[str, float]:
    return {lemma: row[0] for lemma, row in _data()["words"].items()}


@cache
def _data() -> dict[str, Any]:
    found: dict[str, Any] = model_json(FOLDER, FILE)
    return found
