"""Do the themes that are found stay? `python benchmarks/theme_stability.py [CORPUS] [--most N]`

On the development rounds, without their temaer.toml: one response is withdrawn, or arrives as the
last. All of them in rounds of up to N responses (default 8), every so manieth in larger ones. Counted are
the themes whose id stays, the pairs of remarks with one first theme that still have one, and the
remarks whose first theme is the same; means over the rounds. Once with the round seen for the first
time, once with the themes that it had before (what `hoering koer` does in a folder with a memory).
V is the V-measure against the answer key after the response has arrived.

Writes its table into docs/uden.md. Remarks, sections and changes stay as they are for the whole round.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from learned.page import put
from learned.rounds import Prepared, prepare

from hoering.domain import Remark
from hoering.keeping.edits import carry_over
from hoering.language import load_language
from hoering.language.language import Language
from hoering.measuring.pairing import RemarkPair, pair_remarks, pair_responses
from hoering.measuring.rounds import find_rounds
from hoering.measuring.themes import score_themes
from hoering.theming import find_themes
from hoering.theming.theming import first_themes
from hoering.writing.export import overview_data

HERE = Path(__file__).resolve().parent
CASES = {
    ("arrives", False): "one response arrives, round seen for the first time",
    ("arrives", True): "one response arrives, **earlier themes known**",
    ("leaves", False): "one response is withdrawn, round seen for the first time",
    ("leaves", True): "one response is withdrawn, **earlier themes known**",
}


@dataclass(frozen=True, slots=True)
class Themed:
    """`themes` are the ids found; `first` is each remark's first one, "" where it has none."""

    themes: tuple[str, ...]
    first: dict[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """Shares of what stays, 0..1, and V-measure of what came of it."""

    themes: float
    pairs: float
    remarks: float
    v_measure: float


def themed(
    prepared: Prepared, remarks: Sequence[Remark], language: Language, earlier: Sequence[str] = ()
) -> Themed:
    held = prepared.analysis
    made = find_themes(remarks, held.policy, language, (), None, held.linking, earlier)
    return Themed(tuple(t.id for t in made.themes), first_themes(made.links))


def kept(before: Themed, after: Themed, v_measure: float = 0.0) -> Kept:
    """What of `before` is still there; remarks that only one of them has do not count."""
    common = [r for r in before.first if r in after.first]
    groups: dict[str, list[str]] = defaultdict(list)
    for remark in common:
        groups[before.first[remark]].append(remark)
    pairs = [p for group in groups.values() for p in combinations(group, 2)]
    together = sum(after.first[a] == after.first[b] for a, b in pairs)
    same = sum(before.first[r] == after.first[r] for r in common)
    ids = set(before.themes)
    return Kept(
        len(ids & set(after.themes)) / max(len(ids), 1),
        together / max(len(pairs), 1),
        same / max(len(common), 1),
        v_measure,
    )


def drawn(names: Sequence[str], most: int) -> list[str]:
    """All of them, or `most` at even distances."""
    step = max(1.0, len(names) / most)
    return [names[int(nth * step)] for nth in range(min(most, len(names)))]


def measured(
    prepared: Prepared, most: int, language: Language
) -> Iterator[tuple[tuple[str, bool], Kept]]:
    """Each case of CASES with each response drawn."""
    remarks = prepared.analysis.remarks
    matched = _matched(prepared)
    whole = themed(prepared, remarks, language)
    for response in drawn(sorted({r.response for r in remarks}), most):
        rest = [r for r in remarks if r.response != response]
        less = themed(prepared, rest, language)
        grown = themed(prepared, remarks, language, less.themes)
        shrunk = themed(prepared, rest, language, whole.themes)
        for after, known in ((whole, False), (grown, True)):
            yield ("arrives", known), kept(less, after, _v_measure(prepared, matched, after))
        for after, known in ((less, False), (shrunk, True)):
            yield ("leaves", known), kept(whole, after)


def _matched(prepared: Prepared) -> list[RemarkPair]:
    overview = overview_data(carry_over((), onto=prepared.analysis))
    return pair_remarks(pair_responses(prepared.round.key, overview), overview)


def _v_measure(prepared: Prepared, matched: Sequence[RemarkPair], themes: Themed) -> float:
    said = [
        RemarkPair(m.response, m.wanted, {"themes": [themes.first.get(m.got["id"], "")]}, m.alike)
        for m in matched
    ]
    found = score_themes(prepared.round.key, {"themes": []}, said, False)
    return float(found["v_measure"]["value"] or 0.0)


def mean(of: Sequence[Kept]) -> Kept:
    count = len(of)
    return Kept(
        sum(k.themes for k in of) / count,
        sum(k.pairs for k in of) / count,
        sum(k.remarks for k in of) / count,
        sum(k.v_measure for k in of) / count,
    )


def table(means: dict[tuple[str, bool], list[Kept]]) -> Iterator[str]:
    """The means over the rounds, and of themes the round where fewest stay."""
    yield "| | themes that stay | pairs of remarks | first themes | fewest themes, of a round | V |"
    yield "|---|--:|--:|--:|--:|--:|"
    for case, title in CASES.items():
        all_of, least = mean(means[case]), min(k.themes for k in means[case])
        v_measure = f"{all_of.v_measure:.3f}" if case[0] == "arrives" else ""
        cells = [f"{value:.3f}" for value in (all_of.themes, all_of.pairs, all_of.remarks, least)]
        yield f"| {title} | {' | '.join(cells)} | {v_measure} |"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=HERE.parent / "corpus")
    parser.add_argument("--most", type=int, default=8, help="responses drawn of a round")
    asked = parser.parse_args(arguments)
    language = load_language()
    means: dict[tuple[str, bool], list[Kept]] = defaultdict(list)
    rounds = [one for one in find_rounds(asked.corpus) if not one.held_out]
    for one in rounds:
        own: dict[tuple[str, bool], list[Kept]] = defaultdict(list)
        for case, found in measured(prepare(one), asked.most, language):
            own[case].append(found)
        for case, values in own.items():
            means[case].append(mean(values))
        shown = " ".join(f"{means[case][-1].themes:.2f}" for case in CASES)
        print(f"{one.name:28} {shown}", file=sys.stderr, flush=True)
    lines = list(table(means))
    put("theme_stability.py", ["", f"{len(rounds)} development rounds:", "", *lines, ""])
    print(*lines, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
