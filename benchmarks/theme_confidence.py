"""Is the confidence of a remark's first theme what happens? `python benchmarks/theme_confidence.py [CORPUS]`

Reliability of the share that a theme has of a remark's scores, and of the chance made of it
(hoering/theming/confidence.py): remarks in bins, mean confidence beside the share that was right, and
the expected calibration error over ten bins of equal size (Naeini et al. 2015). Given themes are right
where the key has the same one first; found ones (the lists left out) where the key's theme is the one
that stands for it under the best one-to-one naming. The curves are fitted anew with each development
round left out; held-out rounds are only counted.

No key has remarks that no given theme fits. So each given theme is taken off its list in turn: what is
said of the remarks that have no other is the test of "none of the themes".

Writes its tables into docs/uden.md and prints the curves fitted on all development rounds.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parent))

from learned.page import put
from learned.rounds import Prepared, prepare, seated

from hoering import dansk
from hoering.domain import Link, Theme
from hoering.keeping.edits import carry_over
from hoering.language import load_language
from hoering.language.language import Language
from hoering.measuring.pairing import MATCH, pair_remarks, pair_responses
from hoering.measuring.rounds import find_rounds
from hoering.measuring.tokens import hungarian
from hoering.theming import find_themes, theming
from hoering.theming.confidence import FOUND, GIVEN, Curve
from hoering.theming.evidence import gather
from hoering.theming.theming import placed
from hoering.writing.export import overview_data

HERE = Path(__file__).resolve().parent
BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
NONE, UNSURE, SURE = "none of the themes", "cannot be decided", "a theme"
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Said:
    """The first themes of one round: their share, and whether they were right."""

    name: str
    held_out: bool
    shares: Numbers
    right: Numbers


def wanted_themes(prepared: Prepared) -> dict[str, list[str]]:
    """Our remark → the key's themes, where it has a partner in the key."""
    overview = overview_data(carry_over((), onto=prepared.analysis))
    key = prepared.round.key
    matched = pair_remarks(pair_responses(key, overview), overview)
    return {m.got["id"]: m.wanted["themes"] for m in matched if m.alike >= MATCH}


def first_links(links: Sequence[Link]) -> dict[str, Link]:
    found: dict[str, Link] = {}
    for link in links:
        found.setdefault(link.remark, link)
    return found


def said(prepared: Prepared, given: Sequence[Theme], language: Language) -> Said:
    """With the shares as they are before a chance is made of them."""
    held, wanted = prepared.analysis, wanted_themes(prepared)
    with seated({(theming, "with_chances"): lambda links, _: tuple(links)}):
        made = find_themes(held.remarks, held.policy, language, given, None, held.linking)
    pairs = [
        (wanted[remark][0], link)
        for remark, link in first_links(made.links).items()
        if link.target and wanted.get(remark)
    ]
    names = {t.id: t.id for t in given} or _best_names([(w, x.target) for w, x in pairs])
    right = [names.get(link.target) == theme for theme, link in pairs]
    shares = [link.score for _, link in pairs]
    one = prepared.round
    return Said(one.name, one.held_out, np.array(shares), np.array(right, dtype=float))


def _best_names(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Found theme → the key's, one to one, so that most remarks agree."""
    theirs, ours = (sorted({pair[side] for pair in pairs}) for side in (0, 1))
    both = Counter(pairs)
    table = [[float(both[a, b]) for b in ours] for a in theirs]
    return {ours[j]: theirs[i] for i, j, _ in hungarian(table)}


def fitted(of: Sequence[Said]) -> Curve:
    shares, right = (np.concatenate([getattr(s, n) for s in of]) for n in ("shares", "right"))
    held = np.clip(shares, 0.001, 0.999)
    model = LogisticRegression(C=10).fit(np.log(held / (1 - held))[:, None], right)
    return Curve(round(float(model.coef_[0, 0]), 2), round(float(model.intercept_[0]), 2))


def chances(of: Said, curve: Curve) -> Numbers:
    return np.array([curve.chance(share) for share in of.shares])


def error(told: Numbers, right: Numbers, bins: int = 10) -> float:
    """Expected calibration error over bins of equal size."""
    parts = np.array_split(np.argsort(told, kind="stable"), bins)
    return sum(len(p) * abs(float(told[p].mean() - right[p].mean())) for p in parts) / len(told)


def together(of: Sequence[Said], curves: Sequence[Curve]) -> tuple[Numbers, Numbers, Numbers]:
    """Shares, chances and whether right, of all rounds."""
    told = [chances(one, curve) for one, curve in zip(of, curves, strict=True)]
    shares, right = ([getattr(s, name) for s in of] for name in ("shares", "right"))
    return np.concatenate(shares), np.concatenate(told), np.concatenate(right)


def errors(groups: dict[str, list[Said]], kept: Curve) -> Iterator[str]:
    """Calibration errors of the development and the held-out rounds."""
    yield "| | remarks | right | error of the share | of the chance, round left out | of the chance as kept |"
    yield "|---|--:|--:|--:|--:|--:|"
    for title, of in groups.items():
        if not of:
            continue
        others = [fitted([o for o in of if o is not one]) for one in of]
        shares, left_out, right = together(of, others)
        told = together(of, [kept] * len(of))[1]
        anew = f"{error(left_out, right):.3f}" if not of[0].held_out else "–"
        cells = [f"{error(shares, right):.3f}", anew, f"{error(told, right):.3f}"]
        yield f"| {title} | {len(right)} | {right.mean():.3f} | {' | '.join(cells)} |"


def reliability(groups: dict[str, list[Said]], kept: Curve) -> Iterator[str]:
    """Chances in bins: how many, their mean, how many were right."""
    yield (
        "| confidence shown | " + " | ".join(f"{t}: remarks | mean | right" for t in groups) + " |"
    )
    yield "|---|" + "--:|" * 3 * len(groups)
    held = {t: together(of, [kept] * len(of)) for t, of in groups.items()}
    for low, high in pairwise(BINS):
        cells = []
        for _, told, right in held.values():
            inside = (told >= low) & (told < high)
            many = int(inside.sum())
            means = [f"{v[inside].mean():.2f}" if many else "–" for v in (told, right)]
            cells += [str(many), *means]
        yield f"| {low:.1f}–{high:.1f} | {' | '.join(cells)} |"


def answers(prepared: Prepared, language: Language) -> Counter[tuple[bool, str, bool]]:
    """(no theme left, answer, right) → remarks, over the given themes taken off the list in turn."""
    held, wanted = prepared.analysis, wanted_themes(prepared)
    evidence = gather(held.remarks, held.policy, language, held.linking)
    found: Counter[tuple[bool, str, bool]] = Counter()
    for gone in prepared.themes:
        rest = [t for t in prepared.themes if t is not gone]
        made = placed(held.remarks, held.policy, evidence, rest)
        links = first_links(made.links)
        for remark, themes in wanted.items():
            if themes and (gone.id not in themes or set(themes) == {gone.id}):
                link = links[remark]
                doubt = UNSURE if link.why.startswith(dansk.UNSURE_BETWEEN) else SURE
                answer = doubt if link.target else NONE
                found[gone.id in themes, answer, link.target == themes[0]] += 1
    return found


def answer_table(found: Counter[tuple[bool, str, bool]]) -> Iterator[str]:
    lost = {a: found[True, a, False] for a in (NONE, UNSURE, SURE)}
    kept = {a: found[False, a, False] + found[False, a, True] for a in (NONE, UNSURE, SURE)}
    yield (
        f"| answer | of {sum(lost.values())} whose theme is off the list "
        f"| of {sum(kept.values())} others | first theme right there |"
    )
    yield "|---|--:|--:|--:|"
    for a in (NONE, UNSURE, SURE):
        right = "" if a == NONE else f"{found[False, a, True] / max(kept[a], 1):.2f}"
        shares = [f"{100 * of[a] / max(sum(of.values()), 1):.1f} %" for of in (lost, kept)]
        yield f"| {a} | {' | '.join(shares)} | {right} |"


def main(arguments: list[str]) -> int:
    corpus = Path(arguments[0]) if arguments else HERE.parent / "corpus"
    language = load_language()
    given: dict[str, list[Said]] = {"development": [], "held out": []}
    found: dict[str, list[Said]] = {"development": [], "held out": []}
    told: Counter[tuple[bool, str, bool]] = Counter()
    for one in find_rounds(corpus):
        print(one.name, file=sys.stderr, flush=True)
        prepared, group = prepare(one), "held out" if one.held_out else "development"
        found[group].append(said(prepared, (), language))
        if prepared.themes:
            given[group].append(said(prepared, prepared.themes, language))
            told += Counter() if one.held_out else answers(prepared, language)
    lines = [
        "Given list:", "", *errors(given, GIVEN), "", *reliability(given, GIVEN), "",
        "Themes found (right: under the best one-to-one naming):", "", *errors(found, FOUND), "",
        *reliability(found, FOUND), "",
        "Each given theme of the development rounds taken off its list in turn:", "",
        *answer_table(told),
    ]  # fmt: skip
    put("theme_confidence.py", ["", *lines, ""])
    print(*lines, sep="\n")
    print("fitted:", fitted(given["development"]), fitted(found["development"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
