"""The weights with which a change is taken for the answer to a remark.

    python models/build_links.py ROUND …      e.g. corpus/eksempel corpus/runder/aeldrepolitik

Runs the pipeline on development rounds with an answer key, pairs its remarks and changes with the
key's, and fits a bounded logistic regression on `hoering.linking.features`, and then what stands beside
each pair (`hoering.linking.weights.BESIDE`), by the chances of rounds left out. The remarks' kinds are
those that weights made without their round give, mistakes and all. Prints the F1 of the links with each
sixth of the rounds left out in turn, and writes the weights fitted on all of them to
models/aendringssvar/vaegte.json. Nothing is drawn at random.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from making.development import development_folders
from making.kind_material import Made, judged, weights_without
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from hoering.keeping.edits import carry_over
from hoering.language import load_language
from hoering.linking.answers import MOST
from hoering.linking.features import NAMES, pair_features
from hoering.linking.sections import place_remarks
from hoering.linking.weights import BESIDE, beside
from hoering.measuring.changes import SAME, change_similarity, delta
from hoering.measuring.pairing import MATCH, pair_remarks, pair_responses
from hoering.measuring.rounds import KeyedRound, find_rounds
from hoering.pipeline import analyse
from hoering.settings import read_round, read_themes
from hoering.writing.export import overview_data

OUT = Path(__file__).resolve().parent / "aendringssvar" / "vaegte.json"
STRENGTH = 0.1  # inverse of the regularisation, as scikit-learn has it
# Below answers.MET: from there on nothing would be named as a possible answer any more.
THRESHOLDS = (0.14, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.35)
FLAT = 0.003  # of F1: less is chance
AGAIN = "again"  # what the constant of the second weighing is called
# Who else may be answered never speaks for a link, nor an own lead against it.
LIMITS = {"alone": (0.0, 10.0), "rival": (-10.0, 0.0), "lead": (0.0, 10.0), "other": (-10.0, 0.0)}
PARTS = 6  # of the rounds, each left out in turn
FAR = 10.0  # further than any weight goes, in standard deviations
LEAST = 0.05  # what plain likeness counts at least
LIKENESS = frozenset(["after", "news", "words"])
SPEAK_FOR = LIKENESS | frozenset(
    [
        "numbers",
        "old_numbers",
        "section",
        "cited",
        "removed",
        "likely",
        "of_few",
        "went",
        "run_came",
        "run_before",
        "ahead",
        "led_up",
    ]
)


@dataclass(frozen=True)
class Material:
    """One round: `features` [remarks, changes, names], each remark's response, and `answers`
    [known remarks, changes].

    Remarks that have no partner in the key are not `known`: nobody says what answers them.
    """

    name: str
    features: NDArray[np.float32]
    responses: tuple[str, ...]
    known: tuple[int, ...]
    answers: NDArray[np.bool_]


def material(one: KeyedRound, kinds: Made) -> Material:
    """What the pipeline makes of the round, beside what the key says; with the kinds of `kinds`."""
    analysis = analyse(one.folder, read_round(one.folder), read_themes(one.folder))
    overview = overview_data(carry_over((), onto=analysis))
    matched = pair_remarks(pair_responses(one.key, overview), overview)
    wanted = {m.got["id"]: m.wanted["changes"] for m in matched if m.alike >= MATCH}
    language = load_language()
    remarks = judged(analysis.remarks, kinds)
    places = place_remarks(remarks, analysis.policy, analysis.changes, language)
    features = pair_features(remarks, places, analysis.policy, analysis.changes, language)
    known = tuple(n for n, remark in enumerate(analysis.remarks) if remark.id in wanted)
    names = _names(one, overview["changes"])
    answers = np.array(
        [
            [names.get(c.id) in wanted[analysis.remarks[n].id] for c in analysis.changes]
            for n in known
        ]
    )
    responses = tuple(remark.response for remark in analysis.remarks)
    return Material(one.name, features, responses, known, answers)


def _names(one: KeyedRound, changes: list[dict[str, str]]) -> dict[str, str]:
    """Our changes' ids → the key's."""
    found: dict[str, str] = {}
    for change in changes:
        scores = [
            (change_similarity(k, change, delta(k), delta(change)), k["id"])
            for k in one.key["changes"]
        ]
        best, name = max(scores)
        if best >= SAME:
            found[change["id"]] = name
    return found


def fitted(materials: list[Material]) -> tuple[NDArray[np.float64], float]:
    """Logistic regression with bounds: what speaks for a link may never count against it.

    Likeness itself has a least weight: left to hard rounds, whose senders never use the draft's
    words, a plain repetition of the wish would not count. Fitted on standardised features; the
    weights given are those of the features as they are.
    """
    known = [m.features[list(m.known)].reshape(-1, len(NAMES)) for m in materials]
    rows = np.concatenate(known).astype(float)
    signs = np.where(np.concatenate([m.answers.reshape(-1) for m in materials]), 1.0, -1.0)
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread < 1e-9] = 1.0
    rows = np.c_[(rows - mean) / spread, np.ones(len(rows))]

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margins = -signs * (rows @ weights)
        slope = -(signs * expit(margins)) @ rows
        slope[:-1] += weights[:-1] / STRENGTH
        total = np.logaddexp(0, margins).sum() + 0.5 / STRENGTH * (weights[:-1] ** 2).sum()
        return float(total), slope

    least = [LEAST if n in LIKENESS else 0.0 if n in SPEAK_FOR else -FAR for n in NAMES] + [-FAR]
    start = np.maximum(0.0, least)
    bounds = [(low, FAR) for low in least]
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return best[:-1] / spread, float(best[-1] - (best[:-1] * mean / spread).sum())


def alone(one: Material, weights: NDArray[np.float64], bias: float) -> NDArray[np.float64]:
    """[remarks, changes]: the logits of each pair on its own."""
    return np.asarray(one.features @ weights + bias, dtype=float)


def left_out(materials: list[Material]) -> list[NDArray[np.float64]]:
    """The logits of each round by weights made without it and the others of its part."""
    parts = [fitted([m for n, m in enumerate(materials) if n % PARTS != p]) for p in range(PARTS)]
    return [alone(one, *parts[n % PARTS]) for n, one in enumerate(materials)]


def beside_weights(
    materials: list[Material], logits: list[NDArray[np.float64]]
) -> NDArray[np.float64]:
    """The weights of weights.BESIDE, bounded: what speaks for a link never counts against it."""
    held, wanted = [], []
    for one, values in zip(materials, logits, strict=True):
        table = beside(values.astype(np.float32), one.responses)[list(one.known)]
        held.append(table.reshape(-1, len(BESIDE)))
        wanted.append(one.answers.reshape(-1))
    rows, signs = np.concatenate(held), np.where(np.concatenate(wanted), 1.0, -1.0)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margins = -signs * (rows @ weights)
        total = np.logaddexp(0, margins).sum()
        return float(total), -(signs * expit(margins)) @ rows

    start = np.array([1.0, *[0.0] * (len(BESIDE) - 1)])
    bounds = [LIMITS.get(name, (-FAR, FAR)) for name in BESIDE]
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return np.asarray(found, dtype=float)


def counts(
    one: Material, logits: NDArray[np.float64], told: NDArray[np.float64], least: float
) -> list[int]:
    """Right, proposed and wanted links when those from `least` on are proposed."""
    table = beside(logits.astype(np.float32), one.responses)
    chances = expit(table @ told)[list(one.known)]
    right = proposed = 0
    for row, answers in zip(chances, one.answers, strict=True):
        chosen = [j for j in np.argsort(-row, kind="stable") if row[j] >= least][:MOST]
        right, proposed = right + sum(answers[j] for j in chosen), proposed + len(chosen)
    return [int(right), proposed, int(one.answers.sum())]


def main(arguments: list[str]) -> int:
    rounds = [one for folder in development_folders(arguments) for one in find_rounds(folder)]
    kinds = weights_without([one.folder.parent for one in rounds])
    materials = [material(one, made) for one, (_, made) in zip(rounds, kinds, strict=True)]
    logits = left_out(materials)
    chosen = _least(materials, logits)
    weights, bias = fitted(materials)
    told = dict(zip(BESIDE, beside_weights(materials, logits), strict=True))
    data = {
        "least": chosen,
        "bias": round(bias, 3),
        **{name or AGAIN: round(float(value), 3) for name, value in told.items()},
        "weights": {name: round(float(w), 3) for name, w in zip(NAMES, weights, strict=True)},
    }
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


def _least(materials: list[Material], logits: list[NDArray[np.float64]]) -> float:
    """The chance from which links are proposed; its F1, sixths of the rounds left out, is printed.

    Of those that do as well as the best the highest: a wrong link misleads, a missing one is looked for.
    Whether a remark is met is told by all its changes together (answers.MET).
    """
    found: dict[float, float] = {}
    others = [[n for n in range(len(materials)) if n != left] for left in range(len(materials))]
    told = [beside_weights([materials[n] for n in o], [logits[n] for n in o]) for o in others]
    for least in THRESHOLDS:
        total = np.zeros(3)
        for one, values, weights in zip(materials, logits, told, strict=True):
            total += counts(one, values, weights, least)
        found[least] = 2 * total[0] / max(total[1] + total[2], 1)
        shown = f"F1 {found[least]:.3f}, {total[0]:g} right of {total[1]:g}, {total[2]:g} wanted"
        print(f"from {least:.2f}: {shown}")
    return max(least for least, f1 in found.items() if f1 >= max(found.values()) - FLAT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
