"""A figure with its numerator and denominator; value None when nothing could be measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Metric = dict[str, float | None]
Record = Mapping[str, Any]  # one object of an answer key or an oversigt.json


def metric(num: float, den: float) -> Metric:
    """num / den to four decimals."""
    value = round(num / den, 4) if den else None
    return {"value": value, "num": round(num, 4), "den": round(den, 4)}


def value_only(value: float, den: int) -> Metric:
    """A figure that is no plain ratio (V-measure, macro-F1); `den` = items it was made from."""
    return {"value": round(float(value), 4) if den else None, "num": None, "den": den}


def prf(hits: float, predicted: int, wanted: int) -> dict[str, Metric]:
    """Precision, recall and F1."""
    return {
        "p": metric(hits, predicted),
        "r": metric(hits, wanted),
        "f1": metric(2 * hits, predicted + wanted),
    }


def class_scores(pairs: list[tuple[Any, Any]]) -> tuple[Metric, Metric]:
    """Accuracy, and macro-F1 over the wanted classes, of (wanted, predicted) labels."""
    from sklearn.metrics import f1_score

    if not pairs:
        return metric(0, 0), value_only(0, 0)
    wanted, got = [str(a) for a, _ in pairs], [str(b) for _, b in pairs]
    labels = sorted(set(wanted))
    macro = f1_score(wanted, got, labels=labels, average="macro", zero_division=0)
    right = sum(a == b for a, b in zip(wanted, got, strict=True))
    return metric(right, len(pairs)), value_only(macro, len(pairs))


def flat(scores: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Metric]]:
    """(name with dots, metric) of every metric in a tree of scores; info_* is left out."""
    for key, held in scores.items():
        if key.startswith("info_") or not isinstance(held, dict):
            continue
        name = f"{path}.{key}" if path else key
        if set(held) == {"value", "num", "den"}:
            yield name, held
        else:
            yield from flat(held, name)
