"""The scores as a table on the terminal: a column for each round, numerator and denominator."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from hoering.measuring.metric import Metric, flat

if TYPE_CHECKING:
    from rich.console import Console


def print_scores(scores: Mapping[str, Mapping[str, Any]], console: Console) -> None:
    """Every metric of every round; a last column sums the plain ratios of several rounds."""
    from rich.table import Table

    columns = {name: dict(flat(held)) for name, held in scores.items()}
    if len(columns) > 1:
        columns["i alt"] = together(columns)
    names = list(dict.fromkeys(metric for held in columns.values() for metric in held))
    table = Table(title="Målt mod facit", title_justify="left", header_style="bold", pad_edge=False)
    table.add_column("mål", no_wrap=True)
    for name in columns:
        table.add_column(name, justify="right")
    for name in names:
        table.add_row(name, *(shown(held.get(name)) for held in columns.values()))
    console.print(table)


def shown(metric: Metric | None) -> str:
    """ "0.812  13/16"; "–" where nothing could be measured."""
    if metric is None or metric["value"] is None:
        return "–"
    value = f"{metric['value']:.3f}"
    if metric["num"] is None:
        return f"{value}  (n = {metric['den']:g})"
    return f"{value}  {metric['num']:g}/{metric['den']:g}"


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
