"""Makes models/temavalg/vaegte.json, the weights of hoering/theming/choosing.py.

    python models/build_themes.py ROUND …      the development rounds of corpus/README.md

Runs the pipeline on rounds with an answer key, pairs its remarks with the key's, and fits two
conditional logits with a ridge: which theme a remark has by itself, and which among the other remarks
of its response; and a logistic regression of whether it has none. Rounds without a list of themes are
asked with the names of the key's. Prints how many first themes are right with each round left out in
turn, beside the mixture of hoering/theming/evidence.py, and how many of the small rounds of
corpus/viden, of which nothing is learned. Nothing is drawn at random. To be made anew whenever
models/build_places.py has been.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from making.development import development_folders
from making.theme_material import Material, Numbers, material, small_rounds
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from hoering.measuring.rounds import find_rounds
from hoering.theming import outside
from hoering.theming.belonging import softmax
from hoering.theming.choosing import (
    AROUND,
    DRAFT,
    FOLDER,
    NO_DRAFT,
    SIGNS,
    WEIGHTS,
    Weights,
    around,
    chosen_by,
)
from hoering.theming.outside import outside_signs

OUT = Path(__file__).resolve().parent / FOLDER / WEIGHTS
STRENGTH = 10.0  # of the ridge
WRONGLY = 0.01  # of remarks whose theme is on the list: "none of the themes" is said of so many
FURTHER = 0.3  # of a remark's weight, shared by the themes that the key names after the first
Question = tuple[Numbers, Numbers]  # signs [asked, things, signs], and how right each thing is


def fitted(questions: Sequence[Question]) -> Numbers:
    """The weight of each sign; none below 0: what speaks for a thing may never count against it."""
    tables = [(s.reshape(-1, s.shape[2]), s.shape[:2], right) for s, right in questions]
    pulls = [table.T @ right.ravel() for table, _, right in tables]

    def loss(w: Numbers) -> tuple[float, Numbers]:
        value, slope = STRENGTH / 2 * float(w @ w), STRENGTH * w
        for (table, shape, right), pull in zip(tables, pulls, strict=True):
            sums = (table @ w).reshape(shape)
            most = sums.max(axis=1, keepdims=True)
            raised = np.exp(sums - most)
            every = raised.sum(axis=1, keepdims=True)
            value += float((np.log(every) + most).sum() - (sums * right).sum())
            slope = slope + table.T @ (raised / every).ravel() - pull
        return value, slope

    signs = questions[0][0].shape[2]
    bounds = [(0.0, None)] * signs
    best: Any = minimize(loss, np.full(signs, 0.1), jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(best.x)


def asked(one: Material, signs: Numbers) -> Question:
    """The remarks that the key knows; further themes of a remark are a little right."""
    rows = [n for n, themes in enumerate(one.themes) if themes]
    right = np.zeros((len(rows), signs.shape[1]))
    for row, n in enumerate(rows):
        first, *rest = one.themes[n]
        right[row, rest] = FURTHER / max(len(rest), 1)
        right[row, first] += 1.0 - (FURTHER if rest else 0.0)
    return signs[rows], right


def weights(of: Sequence[Material], drafted: bool) -> Weights:
    """Rounded as they are kept."""
    signs = [one.signs(drafted) for one in of]
    alone = _rounded(fitted([asked(one, s) for one, s in zip(of, signs, strict=True)]))
    questions = []
    for one, s in zip(of, signs, strict=True):
        told = around(softmax(s @ np.array(alone)), one.responses)
        questions.append(asked(one, np.concatenate([s, told], axis=2)))
    return Weights(alone, _rounded(fitted(questions)))


def off_list(one: Material) -> tuple[Numbers, NDArray[np.bool_]]:
    """[asked, outside.SIGNS], and whether the remark's theme is off the list.

    With each theme taken off in turn; remarks that have it and others are left out.
    """
    signs, off = [], []
    for short in one.shortened:
        told = outside_signs(short.mixture, short.told, one.near)
        for row, themes in enumerate(one.themes):
            if themes and (short.gone not in themes or set(themes) == {short.gone}):
                signs.append(told[row])
                off.append(short.gone in themes)
    return np.array(signs), np.array(off)


def outside_weights(of: Sequence[Material]) -> outside.Weights:
    """Rounded as they are kept; `least` is not chosen."""
    told = [off_list(one) for one in of if one.shortened]
    signs, off = (np.concatenate([t[n] for t in told]) for n in (0, 1))
    model = LogisticRegression(C=1.0, max_iter=1000).fit(signs, off)
    return outside.Weights(_rounded(model.coef_[0]), round(float(model.intercept_[0]), 3), 1.0)


def least_chance(of: Sequence[Material]) -> float:
    """The chance that one in a hundred of the remarks on the list reach, each round left out."""
    chances, off = [], []
    for one in of:
        if one.shortened:
            weights = outside_weights([o for o in of if o is not one])
            signs, is_off = off_list(one)
            chances.append(outside.chances(signs, weights))
            off.append(is_off)
    told, is_off = np.concatenate(chances), np.concatenate(off)
    least = round(float(np.quantile(told[~is_off], 1 - WRONGLY)), 3)
    for bound in (least / 2, least, 2 * least):
        shares = [f"{(told[which] >= bound).mean():.3f}" for which in (is_off, ~is_off)]
        print(f"none of the themes from {bound:.3f}: of those off the list {shares[0]}, "
              f"of others {shares[1]}")  # fmt: skip
    return least


def _rounded(found: Numbers) -> tuple[float, ...]:
    return tuple(round(float(w), 3) for w in found)


def right(one: Material, scores: NDArray[Any]) -> int:
    best = scores.argmax(axis=1)
    return sum(int(themes[0] == best[n]) for n, themes in enumerate(one.themes) if themes)


def many(of: Sequence[Material]) -> int:
    return sum(bool(themes) for one in of for themes in one.themes)


def shown(title: str, of: Sequence[Material], told: Sequence[Weights], drafted: bool) -> None:
    """Right first themes by the mixture, by the remark alone, and among its neighbours."""
    if not of:
        return
    counts = np.zeros(3, dtype=int)
    for one, w in zip(of, told, strict=True):
        signs = one.signs(drafted)
        alone = signs @ np.array(w.alone)
        among = chosen_by(w, signs, one.responses).chances
        counts += [right(one, scores) for scores in (one.mixtures[drafted], alone, among)]
    print(f"{title}: of {many(of)} right by the mixture {counts[0]}, alone {counts[1]}, "
          f"among the response's {counts[2]}")  # fmt: skip


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    of = [material(one) for folder in development_folders(arguments) for one in find_rounds(folder)]
    without = [[o for o in of if o is not one] for one in of]
    none = outside_weights(of)
    data: dict[str, Any] = {
        outside.NONE: {
            "": none.constant,
            "least": least_chance(of),
            **dict(zip(outside.SIGNS, none.signs, strict=True)),
        },
    }
    small = list(small_rounds())
    for held, drafted in ((DRAFT, True), (NO_DRAFT, False)):
        told = weights(of, drafted)
        left_out = [weights(rest, drafted) for rest in without]
        print(held)
        for listed, title in ((True, "lists"), (False, "names only")):
            rows = [n for n, one in enumerate(of) if one.listed is listed]
            group = [of[n] for n in rows]
            shown(f"  {title}, in sample", group, [told] * len(group), drafted)
            others = [left_out[n] for n in rows]
            shown(f"  {title}, each round left out", group, others, drafted)
        shown("  small rounds", small, [told] * len(small), drafted)
        data[held] = {
            "alone": dict(zip(SIGNS, told.alone, strict=True)),
            "among": dict(zip((*SIGNS, *AROUND), told.among, strict=True)),
        }
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
