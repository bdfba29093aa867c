"""Makes models/faelles-pointer/vaegte.json, the weights of hoering/theming/sameness.py.

    python models/build_sameness.py ROUND …    the development rounds of corpus/README.md

Runs the pipeline on rounds with an answer key, pairs its remarks with the key's, and fits a logistic
regression on pairs of different senders and one direction: those that a change of the key answers
together against those of unlike theme or section. Prints the positions made with each round left
out, as for a round with a revised draft, with a draft only, and with none, and writes the weights
fitted on all. Nothing is drawn at random.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from making.development import development_folders
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from hoering.domain import Remark
from hoering.keeping.edits import carry_over
from hoering.language import load_language
from hoering.measuring.metric import Record
from hoering.measuring.pairing import MATCH, pair_remarks, pair_responses
from hoering.measuring.rounds import KeyedRound, find_rounds
from hoering.pipeline import analyse
from hoering.settings import read_round, read_themes
from hoering.theming.directions import direction_of
from hoering.theming.evidence import gather
from hoering.theming.opposites import opposed
from hoering.theming.positions import same_points
from hoering.theming.sameness import (
    FOLDER,
    LEFT_OUT,
    REVISED,
    SIGNS,
    WEIGHTS,
    Weights,
    chances,
    pair_signs,
)
from hoering.theming.theming import first_themes, placed
from hoering.writing.export import overview_data

OUT = Path(__file__).resolve().parent / FOLDER / WEIGHTS
THRESHOLDS = (0.18, 0.22, 0.26, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5)
SOUND = 0.74  # of the positions, that a reader may rely on
# What a change answers together need not be one wish, so where changes tell the bar comes from positions
# that were read (benchmarks/positions.py), with each round left out in turn.
READ = {REVISED: 0.3}

# What two remarks have in common in the key: APART are those of one section and theme of which a
# change answers one and not the other, so that they cannot wish the same.
UNKNOWN, UNLIKE, THEME, APART, PLACE, CHANGE = range(6)


@dataclass(frozen=True)
class Material:
    """`signs` [SIGNS, remarks, remarks]; `common` [remarks, remarks], UNKNOWN … CHANGE."""

    name: str
    remarks: tuple[Remark, ...]
    signs: NDArray[np.float32]
    common: NDArray[np.int8]
    contrary: NDArray[np.bool_]  # [remarks, remarks], never put together
    apart: tuple[str, ...]  # the chapters, where they are the themes

    def pairs(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Rows and columns of the pairs to learn from.

        The same section and theme may be the same point or not; those teach nothing.
        """
        directions = [direction_of(r).value for r in self.remarks]
        held = np.triu((self.common != UNKNOWN) & (self.common != PLACE), 1)
        held &= np.equal.outer(directions, directions)
        held &= ~np.equal.outer(senders := [r.response for r in self.remarks], senders)
        rows, columns = np.nonzero(held)
        return rows, columns


def material(one: KeyedRound) -> Material:
    """One round as the pipeline sees it; remarks without a partner in the key are UNKNOWN."""
    facts, given = read_round(one.folder), read_themes(one.folder)
    analysis = analyse(one.folder, facts, given)
    overview = overview_data(carry_over((), onto=analysis))
    matched = pair_remarks(pair_responses(one.key, overview), overview)
    wanted = {m.got["id"]: m.wanted for m in matched if m.alike >= MATCH}
    language, remarks, linked = load_language(), analysis.remarks, analysis.linking
    evidence = gather(remarks, analysis.policy, language, linked)
    places = {a.remark: a.section for a in linked.answers} if facts.theme_source else None
    chosen = placed(remarks, analysis.policy, evidence, given, places)
    first = first_themes(chosen.links)
    each = pair_signs(remarks, first, evidence, linked)
    signs = np.array(list(each), dtype=np.float32)
    apart = tuple(first.get(r.id, "") for r in remarks) if chosen.by_chapter else ()
    common = _common([wanted.get(r.id) for r in remarks], one.key)
    return Material(one.name, remarks, signs, common, opposed(remarks, language), apart)


def _common(wanted: Sequence[Record | None], key: Record) -> NDArray[np.int8]:
    """[remarks, remarks] of the key's remarks; None where there is none."""
    changes: dict[str, set[str]] = defaultdict(set)
    for change in key["changes"]:
        for remark in change.get("caused_by") or []:
            changes[remark].add(change["id"])
    for own in wanted:
        if own:
            changes[own["id"]].update(own.get("changes") or [])
    found = np.full((len(wanted), len(wanted)), UNKNOWN, dtype=np.int8)
    held = [(n, own) for n, own in enumerate(wanted) if own]
    for (i, a), (j, b) in combinations(held, 2):
        same = a["themes"][:1] == b["themes"][:1] != []
        known = PLACE if same and a["section"] == b["section"] is not None else THEME
        known = known if same else UNLIKE
        answers, others = changes[a["id"]], changes[b["id"]]
        if known == PLACE and (answers or others):
            known = APART
        found[i, j] = found[j, i] = CHANGE if answers & others else known
    return found


def fitted(materials: Sequence[Material], left_out: Sequence[str]) -> Weights:
    """Rounded as they are kept; the weights of the signs `left_out` are 0. `least` is not chosen."""
    kept = [n for n, sign in enumerate(SIGNS) if sign not in left_out]
    rows, same = [], []
    for one in materials:
        i, j = one.pairs()
        rows.append(one.signs[kept][:, i, j].T)
        same.append(one.common[i, j] == CHANGE)
    model = LogisticRegression(max_iter=2000).fit(np.concatenate(rows), np.concatenate(same))
    weights = dict(zip(kept, (float(w) for w in model.coef_[0]), strict=True))
    signs = tuple(round(weights.get(n, 0.0), 2) for n in range(len(SIGNS)))
    return Weights(signs, round(float(model.intercept_[0]), 2), 1.0)


@dataclass
class Count:
    """Positions of several senders that the key knows two remarks of, and their pairs."""

    positions: int = 0
    all_good: int = 0  # every pair shares a change, or section and theme where none is changed
    none_good: int = 0
    pairs: int = 0
    unlike: int = 0  # pairs of unlike theme and change
    together: int = 0  # pairs of one change that stand in one position …
    changed: int = 0  # … of all

    def add(self, one: Material, weights: Weights) -> None:
        chance = chances(one.signs, weights, one.remarks)
        for group in same_points(one.remarks, chance, weights.least, one.apart, one.contrary):
            known = self._known(one, group)
            if not known:
                continue
            good = [c >= PLACE for c in known]
            self.positions += 1
            self.all_good += all(good)
            self.none_good += not any(good)
            self.pairs += len(known)
            self.unlike += known.count(UNLIKE)
            self.together += known.count(CHANGE)
        self.changed += self._known(one, range(len(one.remarks))).count(CHANGE)

    @staticmethod
    def _known(one: Material, group: Sequence[int]) -> list[int]:
        """What the pairs of different senders have in common."""
        return [
            int(one.common[i, j])
            for i, j in combinations(group, 2)
            if one.remarks[i].response != one.remarks[j].response and one.common[i, j] != UNKNOWN
        ]

    def __str__(self) -> str:
        positions, pairs = max(self.positions, 1), max(self.pairs, 1)
        return (
            f"{self.positions:4} positions, all pairs good {self.all_good / positions:.2f}, "
            f"none {self.none_good / positions:.2f}; {self.pairs:4} pairs, of unlike theme "
            f"{self.unlike / pairs:.2f}; {self.together} of {self.changed} of one change together"
        )


def chosen(materials: Sequence[Material], left_out: Sequence[str]) -> float:
    """The lowest chance from which a share of SOUND of the positions is all good.

    With each round left out in turn; where none reaches it, the chance with the largest share.
    """
    without = [fitted([m for m in materials if m is not one], left_out) for one in materials]
    sound: dict[float, float] = {}
    for least in THRESHOLDS:
        count = Count()
        for one, weights in zip(materials, without, strict=True):
            count.add(_without(one, left_out), replace(weights, least=least))
        sound[least] = round(count.all_good / max(count.positions, 1), 2)
        print(f"  from {least:.2f}: {count}")
    reached = [least for least in THRESHOLDS if sound[least] >= SOUND]
    return min(reached) if reached else max(sound, key=lambda least: (sound[least], -least))


def _without(one: Material, left_out: Sequence[str]) -> Material:
    signs = one.signs.copy()
    signs[[SIGNS.index(sign) for sign in left_out]] = 0.0
    return replace(one, signs=signs)


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    materials = [
        material(one) for folder in development_folders(arguments) for one in find_rounds(folder)
    ]
    data = {}
    for held, left_out in LEFT_OUT.items():
        print(held)
        least = READ.get(held) or chosen(materials, left_out)
        weights = replace(fitted(materials, left_out), least=least)
        signs = dict(zip(SIGNS, weights.signs, strict=True))
        data[held] = {"least": weights.least, "": weights.constant, **signs}
        print(f"  {data[held]}")
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
