"""Makes models/begrundelser/vaegte.json, the weights of hoering/linking/reason_weights.py.

    python models/build_reasons.py ROUND …      the development rounds of corpus/README.md

Learns from the remark's text and kind the reason that the answer keys give, and the one that a
reader gave the remarks of corpus/viden. Prints how many of the keys' reasons are right with each
round left out in turn. Nothing is drawn at random.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from making.development import development_folders
from making.knowledge import labelled, labelled_alone
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from hoering.domain import Reason, RemarkKind
from hoering.language import load_language
from hoering.linking import reason_weights
from hoering.linking.outcomes import hits_of
from hoering.linking.reason_weights import MOST_HITS, lemmas_of, shares

OUT = Path(__file__).resolve().parent / reason_weights.FOLDER / reason_weights.FILE
STRENGTH = 0.5  # C of the logistic regression
LEAST = 2  # remarks that a lemma stands in, at least
# How much each group of signs may weigh beside the lemmas, which have length 1.
RULES, KIND = 0.3, 0.5
REASONS = [r.value for r in Reason]


@dataclass(frozen=True)
class Example:
    """A remark that has a reason; `where` is the round of its key, "" for corpus/viden."""

    where: str
    reason: str
    kind: str
    lemmas: tuple[str, ...]
    hits: dict[str, int]


def examples(folders: list[Path]) -> list[Example]:
    told = []
    for folder in folders:
        key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
        remarks = [r for response in key["responses"] for r in response["remarks"]]
        told += [(folder.name, r["reason"], r["kind"], r["text"]) for r in remarks if r["reason"]]
    return _examples(told)


def of_reader() -> list[Example]:
    """The remarks of corpus/viden."""
    told = [*labelled(), *labelled_alone()]
    return _examples([("", r.reason, r.kind, r.text) for r in told if r.reason])


def _examples(told: list[tuple[str, str, str, str]]) -> list[Example]:
    language = load_language()
    return [
        Example(where, reason, kind, lemmas_of(text, language), hits_of(text))
        for where, reason, kind, text in told
    ]


def rarities(known: list[Example]) -> dict[str, float]:
    counts = Counter(lemma for e in known for lemma in set(e.lemmas))
    return {
        lemma: math.log((1 + len(known)) / (1 + n)) + 1
        for lemma, n in sorted(counts.items())
        if n >= LEAST
    }


def table(known: list[Example], rarity: dict[str, float]) -> csr_matrix:
    """[remarks, kinds + rules + lemmas]."""
    names = [*(k.value for k in RemarkKind), *REASONS]
    columns = {name: n for n, name in enumerate(names)}
    of_lemma = {lemma: n for n, lemma in enumerate(rarity, len(names))}
    cells: list[tuple[int, int, float]] = []
    for row, e in enumerate(known):
        cells.append((row, columns[e.kind], KIND))
        cells += [(row, columns[r], RULES * min(n, MOST_HITS)) for r, n in e.hits.items() if n]
        words = shares(e.lemmas, rarity)
        cells += [(row, of_lemma[lemma], share) for lemma, share in words.items()]
    rows, places, values = zip(*cells, strict=True)
    shape = (len(known), len(names) + len(rarity))
    return csr_matrix((values, (rows, places)), shape=shape)


def fit(known: list[Example]) -> dict[str, Any]:
    """The weights by name, rounded as they are kept."""
    rarity = rarities(known)
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit(table(known, rarity), [e.reason for e in known])
    places = [list(model.classes_).index(r) if r in model.classes_ else None for r in REASONS]

    def row(column: int, times: float) -> list[float]:
        return [
            0.0 if p is None else round(float(model.coef_[p, column]) * times, 3) for p in places
        ]

    kinds, first = [k.value for k in RemarkKind], len(RemarkKind) + len(REASONS)
    return {
        # A reason that no key gives is never the likeliest.
        "bias": [-99.0 if p is None else round(float(model.intercept_[p]), 3) for p in places],
        "kinds": {k: row(n, KIND) for n, k in enumerate(kinds)},
        "rules": {r: row(len(kinds) + n, RULES) for n, r in enumerate(REASONS)},
        "words": {w: [round(rarity[w], 3), *row(first + n, 1.0)] for n, w in enumerate(rarity)},
    }


def right(made: dict[str, Any], known: list[Example]) -> int:
    rarity = {w: r[0] for w, r in made["words"].items()}
    found = 0
    for e in known:
        total = np.array(made["bias"]) + np.array(made["kinds"][e.kind])
        for name, hits in e.hits.items():
            total += np.array(made["rules"][name]) * min(hits, MOST_HITS)
        for lemma, share in shares(e.lemmas, rarity).items():
            total += np.array(made["words"][lemma][1:]) * share
        found += REASONS[int(total.argmax())] == e.reason
    return found


def main(arguments: list[str]) -> int:
    keyed = examples(development_folders(arguments))
    known = [*keyed, *of_reader()]
    rounds = sorted({e.where for e in keyed})
    hits = sum(
        right(fit([e for e in known if e.where != name]), [e for e in keyed if e.where == name])
        for name in rounds
    )
    print(f"{hits} of {len(keyed)} right")
    data = {"reasons": REASONS, **fit(known)}
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(
        json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
