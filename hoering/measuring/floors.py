"""The least that each round must reach: figures that may rise, and fall only on purpose."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hoering.errors import BadAnswerKey
from hoering.measuring.metric import flat

FILE = "floors.json"
# What the secretariat feels first, one or two figures of each stage. The share of boilerplate
# in remarks is turned round, so that every floor is one.
GUARDED = (
    "responses.found.f1",
    "responses.sender",
    "responses.sender_kind",
    "responses.received",
    "responses.late.f1",
    "responses.no_remarks.f1",
    "responses.near_duplicate.f1",
    "responses.split_combined_found",
    "responses.bad_files_reported",
    "remarks.token_coverage",
    "remarks.f1_at_0.5.f1",
    "remarks.f1_at_0.8.f1",
    "remarks.page",
    "remarks.kind_macro_f1",
    "themes.v_measure",
    "themes.sets.first_theme",
    "sections.explicit",
    "sections.implicit",
    "changes.detection.f1",
    "changes.links.f1",
    "outcome.accuracy",
    "outcome.reason",
)
Floors = dict[str, dict[str, float]]  # round → metric → least value


def read_floors(corpus: Path) -> Floors:
    """The floors beside the corpus' rounds; empty when there are none. Raises BadAnswerKey."""
    path = corpus / FILE
    if not path.exists():
        return {}
    try:
        held: Floors = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BadAnswerKey(
            f"»{path}« kan ikke læses: {error}", "Ret filen, og mål igen."
        ) from error
    return held


def write_floors(corpus: Path, floors: Floors) -> None:
    text = json.dumps(floors, ensure_ascii=False, indent=1, sort_keys=True)
    (corpus / FILE).write_text(text + "\n", encoding="utf-8")


def measured(scores: Mapping[str, Any]) -> dict[str, float]:
    """The guarded figures of one round, rounded down to three decimals."""
    held = dict(flat(scores))
    values = {name: held[name]["value"] for name in GUARDED if name in held}
    return {n: math.floor(v * 1000 + 1e-6) / 1000 for n, v in values.items() if v is not None}


def below(
    scores: Mapping[str, Mapping[str, Any]], floors: Floors
) -> Iterator[tuple[str, str, float, float]]:
    """(round, metric, measured, floor) of every figure under its floor; a lost figure counts 0."""
    for name in sorted(scores.keys() & floors.keys()):
        now = measured(scores[name])
        for metric, floor in sorted(floors[name].items()):
            if now.get(metric, 0.0) < floor - 1e-9:
                yield name, metric, now.get(metric, 0.0), floor


def moved(scores: Mapping[str, Mapping[str, Any]], floors: Floors, lower: bool = False) -> Floors:
    """The floors lifted to what was measured; with `lower` also let down to it."""
    found = {name: dict(held) for name, held in floors.items()}
    for name, held in scores.items():
        before, now = found.get(name, {}), measured(held)
        found[name] = (
            now
            if lower
            else {
                metric: max(now.get(metric, 0.0), before.get(metric, 0.0))
                for metric in sorted(now.keys() | before.keys())
            }
        )
    return found
