"""Makes models/begrundelser/vaegte.json, the weights of hoering/linking/reason_weights.py.

    python models/build_reasons.py ROUND …      the development rounds of corpus/README.md

Learns the reason that the answer keys give, from the remark's text and kind. Prints how many
reasons are right with each round left out in turn. Nothing is drawn at random.
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
from sklearn.linear_model import LogisticRegression

from hoering.domain import Reason, RemarkKind
from hoering.language import load_language
from hoering.linking import reason_weights
from hoering.linking.outcomes import hits_of
from hoering.linking.reason_weights import MOST_HITS, WITH_VECTOR, WITHOUT, lemmas_of, shares

OUT = Path(__file__).resolve().parent / reason_weights.FOLDER / reason_weights.FILE
STRENGTH = 0.5  # C of the logistic regression
LEAST = 2  # remarks that a lemma stands in, at least
# How much each group of signs may weigh beside the lemmas, which have length 1.
VECTOR, RULES, KIND = 2.0, 0.3, 0.5
REASONS = [r.value for r in Reason]


@dataclass(frozen=True)
class Example:
    """One remark of an answer key that has a reason."""

    where: str
    reason: str
    kind: str
    lemmas: tuple[str, ...]
    hits: dict[str, int]
    vector: np.ndarray


def examples(folders: list[Path]) -> list[Example]:
    language, found = load_language(), []
    for folder in folders:
        key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
        for response in key["responses"]:
            for remark in response["remarks"]:
                if remark["reason"]:
                    text = remark["text"]
                    found.append(
                        Example(
                            folder.name,
                            remark["reason"],
                            remark["kind"],
                            lemmas_of(text, language),
                            hits_of(text),
                            language.encode([text])[0],
                        )
                    )
    return found


def rarities(known: list[Example]) -> dict[str, float]:
    counts = Counter(lemma for e in known for lemma in set(e.lemmas))
    return {
        lemma: math.log((1 + len(known)) / (1 + n)) + 1
        for lemma, n in sorted(counts.items())
        if n >= LEAST
    }


def table(known: list[Example], rarity: dict[str, float], with_vector: bool) -> np.ndarray:
    """[remarks, kinds + rules + lemmas (+ vector)]."""
    kinds, columns = [k.value for k in RemarkKind], {w: n for n, w in enumerate(rarity)}
    rows = []
    for e in known:
        words = np.zeros(len(columns))
        for lemma, share in shares(e.lemmas, rarity).items():
            words[columns[lemma]] = share
        kind = [KIND * (e.kind == k) for k in kinds]
        hits = [RULES * min(e.hits.get(r, 0), MOST_HITS) for r in REASONS]
        rows.append(np.concatenate([kind, hits, words, VECTOR * e.vector * with_vector]))
    return np.array(rows)


def fit(known: list[Example], with_vector: bool) -> dict[str, Any]:
    """The weights by name, rounded as they are kept."""
    rarity = rarities(known)
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit(table(known, rarity, with_vector), [e.reason for e in known])
    places = [list(model.classes_).index(r) if r in model.classes_ else None for r in REASONS]

    def row(column: int, times: float) -> list[float]:
        return [
            0.0 if p is None else round(float(model.coef_[p, column]) * times, 3) for p in places
        ]

    kinds, first = [k.value for k in RemarkKind], len(RemarkKind) + len(REASONS)
    after = first + len(rarity)
    return {
        # A reason that no key gives is never the likeliest.
        "bias": [-99.0 if p is None else round(float(model.intercept_[p]), 3) for p in places],
        "kinds": {k: row(n, KIND) for n, k in enumerate(kinds)},
        "rules": {r: row(len(kinds) + n, RULES) for n, r in enumerate(REASONS)},
        "words": {w: [round(rarity[w], 3), *row(first + n, 1.0)] for n, w in enumerate(rarity)},
        "vector": [
            [0.0 if p is None else round(float(v) * VECTOR, 3) for v in model.coef_[p or 0, after:]]
            for p in places
        ]
        if with_vector
        else [],
    }


def right(made: dict[str, Any], known: list[Example], with_vector: bool) -> int:
    rarity = {w: r[0] for w, r in made["words"].items()}
    found = 0
    for e in known:
        total = np.array(made["bias"]) + np.array(made["kinds"][e.kind])
        for name, hits in e.hits.items():
            total += np.array(made["rules"][name]) * min(hits, MOST_HITS)
        for lemma, share in shares(e.lemmas, rarity).items():
            total += np.array(made["words"][lemma][1:]) * share
        if with_vector:
            total += np.array(made["vector"]) @ e.vector
        found += REASONS[int(total.argmax())] == e.reason
    return found


def main(arguments: list[str]) -> int:
    known = examples([Path(a) for a in arguments])
    rounds = sorted({e.where for e in known})
    for with_vector in (True, False):
        hits = sum(
            right(
                fit([e for e in known if e.where != name], with_vector),
                [e for e in known if e.where == name],
                with_vector,
            )
            for name in rounds
        )
        print(f"{WITH_VECTOR if with_vector else WITHOUT}: {hits} of {len(known)} right")
    data = {
        "reasons": REASONS,
        "models": {WITH_VECTOR: fit(known, True), WITHOUT: fit(known, False)},
    }
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(
        json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
