"""The scores as tables on the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hoering.measuring.floors import GUARDED, Floors
from hoering.measuring.metric import Metric, flat

if TYPE_CHECKING:
    from rich.console import Console

_NAME = 9  # letters of a round's name at the head of its column


@dataclass(frozen=True, slots=True)
class Column:
    """The totals of one group of rounds, with 95 % intervals where there are any."""

    name: str
    totals: Mapping[str, Metric]
    intervals: Mapping[str, tuple[float, float]]


def print_totals(columns: Sequence[Column], console: Console) -> None:
    """Every metric: value, 95 % interval, numerator / denominator of each group of rounds."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, title="Målt mod facit", title_justify="left", pad_edge=False)
    table.add_column("mål", no_wrap=True)
    for column in columns:
        table.add_column(column.name, justify="right", style="bold", no_wrap=True)
        table.add_column("95 %", justify="right", no_wrap=True)
        table.add_column("tæller / nævner", justify="right", no_wrap=True)
    for metric in dict.fromkeys(m for column in columns for m in column.totals):
        cells: list[str] = []
        for column in columns:
            held = column.totals.get(metric)
            cells += [_value(held), _reach(column.intervals.get(metric)), _parts(held)]
        table.add_row(metric, *cells)
    console.print(table)


def print_rounds(scores: Mapping[str, Mapping[str, Any]], floors: Floors, console: Console) -> None:
    """The guarded metrics of each round; a figure under its floor is red and marked ▼."""
    from rich import box
    from rich.table import Table

    held = {name: dict(flat(one)) for name, one in scores.items()}
    table = Table(
        box=box.SIMPLE_HEAD, title="Runde for runde", title_justify="left", padding=(0, 0)
    )
    table.add_column("mål", no_wrap=True)
    for name in held:
        table.add_column(name.rpartition("/")[2][:_NAME], justify="right", no_wrap=True)
    for metric in GUARDED:
        cells = []
        for name, one in held.items():
            floor = floors.get(name, {}).get(metric)
            fallen = floor is not None and (_number(one.get(metric)) or 0) < floor - 1e-9
            value = _value(one.get(metric))
            cells.append(f"[red]▼{value}[/red]" if fallen else f" {value}")
        table.add_row(metric, *cells)
    console.print(table)


def _number(metric: Metric | None) -> float | None:
    return None if metric is None else metric["value"]


def _value(metric: Metric | None) -> str:
    return "–" if metric is None or metric["value"] is None else f"{metric['value']:.3f}"


def _reach(interval: tuple[float, float] | None) -> str:
    return "" if interval is None else f"{interval[0]:.2f}–{interval[1]:.2f}"


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
