"""The figures as Markdown, each script's between its own marks in docs/uden.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hoering.measuring.intervals import Interval
from learned.paired import Difference, Totals

PAGE = Path(__file__).resolve().parents[2] / "docs" / "uden.md"
COLUMNS = {
    "kind (macro-F1)": "remarks.kind_macro_f1",
    "section, by meaning": "sections.implicit",
    "section, the whole draft": "sections.whole_document",
    "remark → change (F1)": "changes.links.f1",
    "outcome": "outcome.accuracy",
    "reason": "outcome.reason",
    "first theme, given list": "themes.sets.first_theme",
    "themes (V-measure)": "themes.v_measure",
}


@dataclass(frozen=True, slots=True)
class Row:
    """The program without one part, and how much that is from the whole one."""

    name: str
    instead: str
    totals: Totals
    apart: Mapping[str, Difference]


def table(whole: Totals, reach: Mapping[str, Interval], rows: Iterable[Row]) -> list[str]:
    """One line for the whole program, then one for each part that is off."""
    lines = ["| off | in its place | " + " | ".join(COLUMNS) + " |"]
    lines.append("|---|---|" + "--:|" * len(COLUMNS))
    cells = [_figure(whole, reach, name) for name in COLUMNS.values()]
    lines.append(f"| **nothing** | | {' | '.join(cells)} |")
    for row in rows:
        cells = [_apart(row, name) for name in COLUMNS.values()]
        lines.append(f"| {row.name} | {row.instead} | {' | '.join(cells)} |")
    return lines


def _figure(whole: Totals, reach: Mapping[str, Interval], name: str) -> str:
    if name not in whole:
        return "–"
    interval = reach.get(name)
    shown = f"<br>({interval[0]:.2f}–{interval[1]:.2f})" if interval else ""
    return f"**{whole[name]['value']:.3f}**{shown}"


def _apart(row: Row, name: str) -> str:
    """ "0.48<br>**−12.3** (−15.1 to −9.4)", "=" where nothing at all is changed."""
    held = row.apart.get(name)
    if held is None:
        return "–"
    if held.value == held.low == held.high == 0:
        return "="
    shown = points(held.value)
    shown = f"**{shown}**" if held.certain else shown
    value = row.totals[name]["value"]
    return f"{value:.3f}<br>{shown} ({points(held.low)} to {points(held.high)})"


def points(value: float) -> str:
    """ "+1.2" or "−0.3": hundredths, with a sign."""
    rounded = round(100 * value, 1) + 0.0
    return "0.0" if not rounded else f"{'+' if rounded > 0 else '−'}{abs(rounded):.1f}"


def put(script: str, lines: Sequence[str], page: Path = PAGE) -> None:
    """Write the lines where `script` has its place on the page: between its marks, or at the end."""
    begin, end = f"<!-- benchmarks/{script} -->", f"<!-- benchmarks/{script}: end -->"
    made = "\n".join([begin, *lines, end])
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    place = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.S)
    if not place.search(text):
        text = f"{text.rstrip()}\n\n{begin}{end}\n".lstrip()
    text = place.sub(lambda _: made, text, count=1)
    page.write_text(text, encoding="utf-8")
