"""The scores as a table on the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from hoering.measuring.metric import Metric, flat

if TYPE_CHECKING:
    from rich.console import Console


def print_scores(scores: Mapping[str, Mapping[str, Any]], console: Console) -> None:
    """Every metric, a column of values for each round, and numerator / denominator of them all.

    Of one round the numerators and denominators are its own.
    """
    from rich import box
    from rich.table import Table

    columns = {name: dict(flat(held)) for name, held in scores.items()}
    whole = together(columns)
    table = Table(box=box.SIMPLE_HEAD, title="Målt mod facit", title_justify="left", pad_edge=False)
    table.add_column("mål", no_wrap=True)
    for name in columns if len(columns) > 1 else ():
        table.add_column(name.rpartition("/")[2][:13], justify="right", no_wrap=True)
    table.add_column("i alt", justify="right", style="bold", no_wrap=True)
    table.add_column("tæller / nævner", justify="right", no_wrap=True)
    for metric in dict.fromkeys(m for held in columns.values() for m in held):
        values = [_value(held.get(metric)) for held in columns.values()] if len(columns) > 1 else []
        table.add_row(metric, *values, _value(whole.get(metric)), _parts(whole.get(metric)))
    console.print(table)


def _value(metric: Metric | None) -> str:
    return "–" if metric is None or metric["value"] is None else f"{metric['value']:.3f}"


def _parts(metric: Metric | None) -> str:
    if metric is None or metric["value"] is None:
        return ""
    return (
        f"n = {metric['den']:g}"
        if metric["num"] is None
        else f"{metric['num']:g} / {metric['den']:g}"
    )


def together(columns: Mapping[str, Mapping[str, Metric]]) -> dict[str, Metric]:
    """Numerators and denominators summed over the rounds; means weighted by items otherwise."""
    found: dict[str, Metric] = {}
    for name in dict.fromkeys(metric for held in columns.values() for metric in held):
        held = [m[name] for m in columns.values() if name in m and m[name]["value"] is not None]
        den = sum(m["den"] or 0 for m in held)
        if not den:
            continue
        if any(m["num"] is None for m in held):
            mean = sum((m["value"] or 0) * (m["den"] or 0) for m in held) / den
            found[name] = {"value": round(mean, 4), "num": None, "den": den}
        else:
            num = sum(m["num"] or 0 for m in held)
            found[name] = {"value": round(num / den, 4), "num": num, "den": den}
    return found
