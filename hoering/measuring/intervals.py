"""How far a figure may be chance: 95 % intervals by the bootstrap over responses.

Remarks of one letter rise and fall together, so whole responses are drawn, never remarks
(cluster bootstrap; Davison and Hinkley 1997, ch. 3.8); figures of groupings, which repeats in
a draw would flatter, by the jackknife over responses (the same, ch. 2.7.3). Figures that no response has a share of
(changes found, near duplicates) get Wilson's interval of a proportion (Wilson 1927).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from hoering.measuring.metric import Metric, Record, flat
from hoering.measuring.pairing import RemarkPair, pair_remarks, pair_responses
from hoering.measuring.remarks import score_kinds
from hoering.measuring.scores import score, score_outcomes
from hoering.measuring.themes import score_themes

Interval = tuple[float, float]

DRAWS = 400
_SEED = 1
_Z = 1.96  # standard errors to each side of a figure that hold 95 % of the chance
_WHOLE = ("changes.detection", "changes.lenient", "changes.kind", "responses.near_duplicate")
_GROUPED = (
    "remarks.kind_macro_f1",
    "themes.v_measure",
    "themes.ari",
    "themes.bcubed_f1",
    "themes.best_mapping_accuracy",
    "themes.sets.macro_f1",
    "outcome.macro_f1",
)


class Sample:
    """One round's responses, each with its share of every figure."""

    def __init__(self, key: Record, overview: Record, given_themes: bool) -> None:
        self._key, self._overview, self._given = key, overview, given_themes
        self.shares = [
            dict(_shares(one, part, given_themes)) for one, part in _parts(key, overview)
        ]
        pairs = pair_responses(key, overview)
        matched = pair_remarks(pairs, overview)
        self._matched = [
            [m for m in matched if m.response is response] for response in key["responses"]
        ]
        self._left: tuple[dict[str, Metric], list[dict[str, Metric]]] | None = None

    def errors(self) -> dict[str, tuple[float, float]]:
        """{metric: (standard error, items)} of the figures that are no ratios.

        By the jackknife: each response left out once. A draw with repeats would hold the same
        remark twice, and two copies always lie in one group.
        """
        whole, left = self.left_out()
        found: dict[str, tuple[float, float]] = {}
        for name, held in whole.items():
            values = [v for one in left if name in one and (v := one[name]["value"]) is not None]
            if held["value"] is not None and held["den"] and len(values) > 1:
                mean = sum(values) / len(values)
                spread = sum((v - mean) ** 2 for v in values) * (len(values) - 1) / len(values)
                found[name] = (math.sqrt(spread), held["den"])
        return found

    def left_out(self) -> tuple[dict[str, Metric], list[dict[str, Metric]]]:
        """The same figures of all responses, and with each response of the key left out once."""
        if self._left is None:
            count = len(self._matched)
            whole = self._grouped(range(count))
            left = [self._grouped([n for n in range(count) if n != out]) for out in range(count)]
            self._left = whole, left
        return self._left

    def _grouped(self, kept: Iterable[int]) -> dict[str, Metric]:
        matched: list[RemarkPair] = [m for n in kept for m in self._matched[n]]
        scores = {
            "remarks": score_kinds(matched),
            "themes": score_themes(self._key, self._overview, matched, self._given),
            "outcome": score_outcomes(matched),
        }
        return {name: held for name, held in flat(scores) if name in _GROUPED}


def _parts(key: Record, overview: Record) -> Iterable[tuple[Record, Record]]:
    """Each response of the key with what was predicted for it, then what was predicted besides."""
    pairs = {id(p.wanted): p.got for p in pair_responses(key, overview)}
    taken = {got.get("id") for got in pairs.values()}
    for wanted in key["responses"]:
        got = pairs.get(id(wanted))
        yield {**key, "responses": [wanted], "bad_files": []}, _only(overview, [got] if got else [])
    for got in overview.get("responses") or []:
        if got.get("id") not in taken:
            yield {**key, "responses": [], "bad_files": []}, _only(overview, [got])


def _only(overview: Record, responses: Sequence[Record]) -> Record:
    ids = {r.get("id") for r in responses}
    held = {
        name: [r for r in overview.get(name) or [] if r.get("response") in ids]
        for name in ("remarks", "personal_data")
    }
    return {**overview, **held, "responses": list(responses), "problems": []}


def _shares(
    key: Record, overview: Record, given: bool
) -> Iterable[tuple[str, tuple[float, float]]]:
    for name, held in flat(score(key, overview, given)):
        if held["num"] is not None and not name.startswith(_WHOLE) and name not in _GROUPED:
            yield name, (held["num"], held["den"] or 0.0)


def intervals(
    samples: Sequence[Sample], totals: Mapping[str, Metric], draws: int = DRAWS
) -> dict[str, Interval]:
    """{metric: (low, high)} of the `totals` over the rounds' samples; the same on every call."""
    import numpy as np

    generator = np.random.default_rng(_SEED)
    units = [unit for sample in samples for unit in sample.shares]
    names = sorted({name for unit in units for name in unit} & totals.keys())
    table = np.array([[unit.get(n, (0.0, 0.0)) for n in names] for unit in units])
    found: dict[str, Interval] = {}
    if len(units) > 1 and names:
        drawn = generator.integers(0, len(units), size=(draws, len(units)))
        sums = np.stack([table[row].sum(axis=0) for row in drawn])
        for nth, name in enumerate(names):
            num, den = sums[:, nth, 0], sums[:, nth, 1]
            found |= _interval(name, (num[den > 0] / den[den > 0]).tolist())
    found |= _jackknifed(samples, totals)
    for name, held in totals.items():
        if name not in found and held["num"] is not None and held["den"]:
            found[name] = wilson(held["num"], held["den"])
    return found


def _jackknifed(samples: Sequence[Sample], totals: Mapping[str, Metric]) -> dict[str, Interval]:
    """Means over the rounds, weighted by their items, as the table gives them, ± `_Z` errors."""
    spread: dict[str, float] = {}
    weights: dict[str, float] = {}
    for sample in samples:
        for name, (error, weight) in sample.errors().items():
            spread[name] = spread.get(name, 0.0) + (error * weight) ** 2
            weights[name] = weights.get(name, 0.0) + weight
    found: dict[str, Interval] = {}
    for name in sorted(spread.keys() & totals.keys()):
        value, reach = totals[name]["value"], _Z * math.sqrt(spread[name]) / weights[name]
        if value is not None:
            found[name] = (round(max(value - reach, 0.0), 4), round(min(value + reach, 1.0), 4))
    return found


def _interval(name: str, values: Sequence[float]) -> dict[str, Interval]:
    import numpy as np

    if not values:
        return {}
    low, high = np.percentile(values, (2.5, 97.5))
    return {name: (round(float(low), 4), round(float(high), 4))}


def wilson(num: float, den: float) -> Interval:
    """Wilson's 95 % interval of the proportion num / den."""
    share, z2 = min(max(num / den, 0.0), 1.0), _Z * _Z
    middle = (share + z2 / (2 * den)) / (1 + z2 / den)
    reach = _Z * math.sqrt(share * (1 - share) / den + z2 / (4 * den * den)) / (1 + z2 / den)
    return round(max(middle - reach, 0.0), 4), round(min(middle + reach, 1.0), 4)
