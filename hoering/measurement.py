"""`hoering maal`: every round with an answer key run, scored, held against its floors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hoering.material import Progress, silent
from hoering.measuring.floors import below, moved, read_floors, write_floors
from hoering.measuring.intervals import Interval, Sample, intervals
from hoering.measuring.metric import Metric, flat
from hoering.measuring.mistakes import mistakes, print_mistakes
from hoering.measuring.rounds import KeyedRound, find_rounds
from hoering.measuring.scores import score
from hoering.measuring.table import Column, print_rounds, print_totals, together
from hoering.pipeline import overview_of

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True)
class Measured:
    """One round, what the program made of it, and the scores of that."""

    round: KeyedRound
    overview: dict[str, Any]
    scores: dict[str, Any]

    @property
    def sample(self) -> Sample:
        return Sample(self.round.key, self.overview, self.round.given_themes)


def measure_rounds(corpus: Path, progress: Progress = silent) -> list[Measured]:
    """Every round below `corpus`; nothing is written in them. Raises BadAnswerKey."""
    rounds = find_rounds(corpus)
    found = []
    for number, one in enumerate(rounds):
        progress(f"Måler {one.name}", number, len(rounds))
        overview = overview_of(one.folder)
        found.append(Measured(one, overview, score(one.key, overview, one.given_themes)))
    return found


def show_scores(corpus: Path, measured: list[Measured], console: Console) -> bool:
    """Print the tables; whether every figure reaches its floor."""
    scores = {m.round.name: m.scores for m in measured}
    groups = [("udvikling", [m for m in measured if not m.round.held_out])]
    groups.append(("test", [m for m in measured if m.round.held_out]))
    columns = [_column(name, group) for name, group in groups if group]
    print_totals(columns, console)
    floors = read_floors(corpus)
    if len(measured) > 1:
        print_rounds(scores, floors, console)
    fallen = list(below(scores, floors))
    for name, metric, value, floor in fallen:
        console.print(f"▼ {name}: {metric} er {value:.3f}; gulvet er {floor:.3f}", style="red")
    return not fallen


def _column(name: str, group: list[Measured]) -> Column:
    totals: dict[str, Metric] = together({m.round.name: dict(flat(m.scores)) for m in group})
    reach: dict[str, Interval] = intervals([m.sample for m in group], totals)
    return Column(name, totals, reach)


def show_mistakes(measured: list[Measured], stage: str, most: int, console: Console) -> None:
    """The worst errors of a stage in the development rounds; held-out ones stay unread."""
    for one in measured:
        if one.round.held_out:
            console.print(f"{one.round.name}: testrunde, fejlene vises ikke.", style="yellow")
            continue
        found = mistakes(stage, one.round.key, one.overview)
        print_mistakes(one.round.name, found, most, console)


def set_floors(corpus: Path, measured: list[Measured], lower: bool) -> None:
    """Lift the floors to what was measured; with `lower` let them down to it too."""
    scores = {m.round.name: m.scores for m in measured}
    write_floors(corpus, moved(scores, read_floors(corpus), lower))


def write_scores(path: Path, measured: list[Measured]) -> None:
    scores: Mapping[str, Any] = {m.round.name: m.scores for m in measured}
    text = json.dumps(scores, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
