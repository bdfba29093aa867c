"""The figures of all rounds as Markdown: `python docs/build_quality.py [CORPUS]`.

Runs the program over every round with an answer key, writes docs/maal.md (every figure, and the
guarded figures round by round), and prints the short table that stands in the README.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from hoering.measurement import Measured, measure_rounds
from hoering.measuring.floors import GUARDED
from hoering.measuring.intervals import Interval, intervals
from hoering.measuring.metric import Metric, flat
from hoering.measuring.table import together

HERE = Path(__file__).parent
Totals = tuple[dict[str, Metric], dict[str, Interval]]
SHORT = {
    "responses found (F1)": "responses.found.f1",
    "combined files split": "responses.split_combined_found",
    "sender": "responses.sender",
    "kind of sender": "responses.sender_kind",
    "date received": "responses.received",
    "late (F1)": "responses.late.f1",
    "no remarks (F1)": "responses.no_remarks.f1",
    "near duplicates (F1)": "responses.near_duplicate.f1",
    "bad files reported": "responses.bad_files_reported",
    "words of the remarks found": "remarks.token_coverage",
    "boilerplate in the remarks (low is good)": "remarks.leakage",
    "remarks, F1 at half overlap": "remarks.f1_at_0.5.f1",
    "remarks, F1 at 0.8 overlap": "remarks.f1_at_0.8.f1",
    "page": "remarks.page",
    "kind of remark (macro-F1)": "remarks.kind_macro_f1",
    "first theme, given list": "themes.sets.first_theme",
    "themes (V-measure)": "themes.v_measure",
    "section, cited": "sections.explicit",
    "section, by meaning": "sections.implicit",
    "section, the whole draft": "sections.whole_document",
    "changes found (F1)": "changes.detection.f1",
    "remark → change (F1)": "changes.links.f1",
    "outcome": "outcome.accuracy",
    "reason": "outcome.reason",
}


def totals(group: list[Measured]) -> Totals:
    whole = together({m.round.name: dict(flat(m.scores)) for m in group})
    return whole, intervals([m.sample for m in group], whole)


def cell(held: Totals, name: str) -> str:
    """ "0.93 (0.85–0.98; 51/55)" or "–"."""
    metric, reach = held[0].get(name), held[1].get(name)
    if metric is None or metric["value"] is None:
        return "–"
    parts = (
        f"n = {metric['den']:g}"
        if metric["num"] is None
        else f"{metric['num']:g}/{metric['den']:g}"
    )
    interval = f"{reach[0]:.2f}–{reach[1]:.2f}; " if reach else ""
    return f"{metric['value']:.3f} ({interval}{parts})"


def table(groups: dict[str, Totals], names: dict[str, str]) -> Iterator[str]:
    yield "| | " + " | ".join(groups) + " |"
    yield "|---|" + "---|" * len(groups)
    for title, name in names.items():
        yield f"| {title} | " + " | ".join(cell(held, name) for held in groups.values()) + " |"


def rounds(measured: list[Measured]) -> Iterator[str]:
    held = {m.round.name.rpartition("/")[2]: dict(flat(m.scores)) for m in measured}
    yield "| | " + " | ".join(held) + " |"
    yield "|---|" + "---|" * len(held)
    for name in GUARDED:
        values = [one.get(name, {}).get("value") for one in held.values()]
        cells = ["–" if value is None else f"{value:.2f}" for value in values]
        yield f"| {name} | " + " | ".join(cells) + " |"


def main() -> int:
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "corpus"
    measured = measure_rounds(corpus, lambda stage, done, of: print(stage, file=sys.stderr))
    groups = {
        "development": totals([m for m in measured if not m.round.held_out]),
        "held out": totals([m for m in measured if m.round.held_out]),
    }
    every = {name: name for name in dict.fromkeys(n for held, _ in groups.values() for n in held)}
    page = [
        "# Every figure, one run",
        "",
        "`python docs/build_quality.py` writes this page. In brackets: 95 % interval (bootstrap over",
        "responses; for groupings the jackknife, for changes and duplicates Wilson's), numerator and",
        "denominator. Names are the scorer's.",
        "",
        *table(groups, every),
        "",
        "## Round by round",
        "",
        *rounds(measured),
    ]
    (HERE / "maal.md").write_text("\n".join(page) + "\n", encoding="utf-8")
    print(*table(groups, SHORT), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
