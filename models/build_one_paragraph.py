"""Makes models/punktskel: where a new point begins in a letter of one paragraph
(hoering/splitting/one_paragraph.py).

    python models/build_one_paragraph.py

Learns from letters put together of two to four remarks of one kind of sender in one small round of
corpus/viden. Prints precision and recall on the rounds left out, one in five (half a minute).
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from making.knowledge import SMALL_ROUNDS, records

from hoering.splitting.atoms import sentence_texts
from hoering.splitting.one_paragraph import CONSTANT, FOLDER, WEIGHTS, opening_signs

TARGET = Path(__file__).parent / FOLDER
SEED = 5
LETTERS = 14  # of each small round
POINTS = (2, 3, 4)
LEAST = 8  # gaps that a sign is seen at, at least
STRENGTH = 0.3  # C of the logistic regression
LEFT_OUT = 5  # one round of so many
SURE = 0.75  # as in hoering/splitting/boundaries.py
Gap = tuple[dict[str, float], bool]  # its signs, and whether a point begins


def letters(remarks: Sequence[dict[str, str]], rng: random.Random) -> Iterator[list[str]]:
    """The points of invented letters."""
    for _ in range(LETTERS):
        sender = rng.choice(list(dict.fromkeys(remark["sender"] for remark in remarks)))
        texts = [remark["text"] for remark in remarks if remark["sender"] == sender]
        yield rng.sample(texts, min(rng.choice(POINTS), len(texts)))


def gaps(points: Sequence[str]) -> Iterator[Gap]:
    said: list[str] = []
    for point in points:
        for nth, sentence in enumerate(sentence_texts(point)):
            if said:
                yield opening_signs(" ".join(said), said[-1], sentence), nth == 0
            said = [sentence] if nth == 0 else [*said, sentence]


def fit(learnt: Sequence[Gap]) -> dict[str, float]:
    """Sign → weight; the constant under the empty sign."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(sign for signs, _ in learnt for sign, value in signs.items() if value)
    kept = {sign for sign, times in seen.items() if times >= LEAST}
    table = DictVectorizer()
    every = table.fit_transform(
        [{s: v for s, v in signs.items() if s in kept} for signs, _ in learnt]
    )
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit(every, [begins for _, begins in learnt])
    names = table.get_feature_names_out().tolist()
    made = dict(zip(names, model.coef_[0].tolist(), strict=True))
    return {CONSTANT: float(model.intercept_[0]), **made}


def measure(weights: dict[str, float], held: Sequence[Gap]) -> None:
    from math import log

    least = log(SURE / (1 - SURE)) - weights[CONSTANT]
    said = [sum(weights.get(s, 0.0) * v for s, v in signs.items()) > least for signs, _ in held]
    right = sum(a and begins for a, (_, begins) in zip(said, held, strict=True))
    print(
        f"{len(weights)} weights; precision {right}/{sum(said)}, recall {right}/{sum(b for _, b in held)}"
    )


def main() -> None:
    rng = random.Random(SEED)
    rounds = [
        [gap for points in letters(small["remarks"], rng) for gap in gaps(points)]
        for small in records(SMALL_ROUNDS)
    ]
    learnt = [gap for nth, found in enumerate(rounds) if nth % LEFT_OUT for gap in found]
    held = [gap for found in rounds[::LEFT_OUT] for gap in found]
    weights = fit(learnt)
    measure(weights, held)
    rounded = {sign: round(weight, 3) for sign, weight in sorted(weights.items())}
    TARGET.mkdir(exist_ok=True)
    text = json.dumps(rounded, ensure_ascii=False, indent=0) + "\n"
    (TARGET / WEIGHTS).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
