"""Which reason a wish that was not met would have: models/begrundelser/vaegte.json.

One multinomial logistic regression (models/build_reasons.py) over the remark's lemmas and parts of
compounds, the vocabulary of outcomes.py, its kind, and its vector where the embedded encoder
made it; another encoder's vectors mean something else, so that a model without them lies beside.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from hoering.domain import Reason
from hoering.language.models import ENCODER, models_folder
from hoering.linking.meaning import Meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FOLDER, FILE = "begrundelser", "vaegte.json"
WITH_VECTOR, WITHOUT = "vektor", "ord"
MOST_HITS = 3  # of one vocabulary; the fourth word about money says no more
SHOWN = 2  # words named as evidence

Row = Sequence[float]  # one number a reason


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a remark. `vector` is None where another encoder is in use."""

    lemmas: tuple[str, ...]
    hits: Mapping[str, int]  # reason → words of its vocabulary
    kind: str
    vector: NDArray[np.float32] | None = None


def lemmas_of(text: str, language: Meaning) -> tuple[str, ...]:
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
    model = data["models"][WITHOUT if traits.vector is None else WITH_VECTOR]
    totals = [float(v) for v in model["bias"]]
    _add(totals, model["kinds"].get(traits.kind, ()), 1.0)
    for name, hits in sorted(traits.hits.items()):
        _add(totals, model["rules"].get(name, ()), float(min(hits, MOST_HITS)))
    words = shares(traits.lemmas, {lemma: row[0] for lemma, row in model["words"].items()})
    for lemma, share in words.items():
        _add(totals, model["words"][lemma][1:], share)
    if traits.vector is not None:
        _add(totals, [float(traits.vector @ _column(n)) for n in range(len(reasons))], 1.0)
    best = max(range(len(reasons)), key=lambda n: (totals[n], -n))
    told = {lemma: model["words"][lemma][1 + best] * share for lemma, share in words.items()}
    speaking = sorted((k for k, v in told.items() if v > 0), key=lambda k: (-told[k], k))
    return reasons[best], tuple(speaking[:SHOWN])


def _add(totals: list[float], row: Row, times: float) -> None:
    for n, value in enumerate(row):
        totals[n] += value * times


def knows(encoder: str) -> bool:
    """Whether the vectors of the encoder of this name are those that the weights were made on."""
    return encoder.split("@")[0] == ENCODER


@cache
def _data() -> dict[str, Any]:
    path = models_folder() / FOLDER / FILE
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@cache
def _column(reason: int) -> NDArray[np.float32]:
    import numpy as np

    return np.array(_data()["models"][WITH_VECTOR]["vector"][reason], dtype=np.float32)
