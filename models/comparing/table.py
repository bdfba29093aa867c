"""The outcomes as Markdown: one row for each contender, and what the joined measure adds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from comparing import program
from comparing.chance import Estimate, difference, share
from comparing.contenders import NAMES, OURS
from comparing.running import DEVELOPMENT, TEST, Outcome

BEGIN, END = "<!-- models/compare.py -->", "<!-- models/compare.py: end -->"
SPLITS = (DEVELOPMENT, TEST)
ABSENT = "–"
ALL_NAMES = NAMES | program.NAMES


def page(outcomes: Mapping[str, Outcome]) -> str:
    """Both tables with a line before each; `outcomes` by key of NAMES, the joined among them."""
    return "\n".join(
        [
            "Shares of hits with their 95 % intervals (bootstrap over remarks or sentences); "
            "word likeness is Spearman's rank correlation.",
            "",
            *_results(outcomes),
            "",
            f"By how much »{NAMES[OURS]}« is better, in points of a hundred, with the 95 % interval "
            "(paired bootstrap over the same remarks):",
            "",
            *_margins(outcomes),
        ]
    )


def _results(outcomes: Mapping[str, Outcome]) -> list[str]:
    best = outcomes[OURS]
    heads = [""]
    heads += [f"theme, {s} ({len(best.themes[s])})" for s in SPLITS if best.themes.get(s)]
    heads += [f"section, {s} ({len(best.sections[s])})" for s in SPLITS if best.sections.get(s)]
    heads += [f"SIB-200 ({len(best.topics)})"] if best.topics else []
    heads += [f"intents ({len(best.intents)})"] if best.intents else []
    heads += ["words", "texts/s", "load, s", "size, MB"]
    rows = [_row(ALL_NAMES[key], outcome, best) for key, outcome in outcomes.items()]
    return _table(heads, rows)


def _row(name: str, outcome: Outcome, best: Outcome) -> list[str]:
    cells = [_interval(share(hits)) if hits else ABSENT for _, hits in _both(best, outcome)]
    cells.append(ABSENT if outcome.words is None else f"{outcome.words:.2f}")
    size = "fitted" if outcome.size is None else f"{outcome.size / 1e6:.1f}"
    return [name, *cells, _rounded(outcome.speed), f"{outcome.load:.1f}", size]


def _margins(outcomes: Mapping[str, Outcome]) -> list[str]:
    best = outcomes[OURS]
    heads = ["against"]
    heads += [f"theme, {s}" for s in SPLITS if best.themes.get(s)]
    heads += [f"section, {s}" for s in SPLITS if best.sections.get(s)]
    heads += [n for n, hits in (("SIB-200", best.topics), ("intents", best.intents)) if hits]
    rows = [
        [
            ALL_NAMES[key],
            *(_points(difference(a, b)) if b else ABSENT for a, b in _both(best, other)),
        ]
        for key, other in outcomes.items()
        if key != OURS
    ]
    return _table(heads, rows)


def _both(ours: Outcome, theirs: Outcome) -> list[tuple[list[bool], list[bool] | None]]:
    """Of the tasks that `ours` was asked, in the order of the columns."""
    found = [(ours.themes.get(s), theirs.themes.get(s)) for s in SPLITS]
    found += [(ours.sections.get(s), theirs.sections.get(s)) for s in SPLITS]
    found += [(ours.topics, theirs.topics), (ours.intents, theirs.intents)]
    return [(a, b) for a, b in found if a]


def _interval(found: Estimate) -> str:
    return f"{found.mean:.2f} ({found.low:.2f}–{found.high:.2f})"


def _points(found: Estimate) -> str:
    """Signed, so that a contender that is better shows at once."""
    mean, low, high = (100 * v for v in (found.mean, found.low, found.high))
    return f"{mean:+.1f} ({low:+.1f} to {high:+.1f})"


def _rounded(value: float) -> str:
    """Two digits that mean something: timings differ from run to run."""
    digits = len(str(int(value)))
    return f"{round(value, 2 - digits):,.0f}"


def _table(heads: list[str], rows: list[list[str]]) -> list[str]:
    ruler = ["---"] + ["--:"] * (len(heads) - 1)
    return ["| " + " | ".join(cells) + " |" for cells in (heads, ruler, *rows)]


def put_into(file: Path, text: str) -> None:
    """Between the markers of `file`; a file that is not there is begun. Raises ValueError."""
    block = f"{BEGIN}\n{text}\n{END}"
    if not file.exists():
        file.write_text(f"# The language models compared\n\n{block}\n", encoding="utf-8")
        return
    whole = file.read_text(encoding="utf-8")
    before, begin, rest = whole.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{file} lacks the lines {BEGIN} and {END}")
    file.write_text(before + block + after, encoding="utf-8")
