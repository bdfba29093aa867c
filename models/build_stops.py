"""Makes models/saetningsskel: where sentences end in a text without stops (hoering/language/stops.py).

    python models/build_stops.py

Learns from the remarks of corpus/viden, one to three of them in a row, their marks and capitals taken
out. Prints precision and recall on a tenth that was left out (a minute and a half on one busy core).
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from making.knowledge import PAIRS, labelled, labelled_alone, records
from making.packing import pack

from hoering.language.sentences import sentences
from hoering.language.stops import CONSTANT, FOLDER, WEIGHTS, gap_signs, words_of

TARGET = Path(__file__).parent / FOLDER
SEED = 3
IN_A_ROW = (1, 1, 2, 2, 3)  # remarks
LEAST = 6  # gaps that a sign is seen at, at least
STRENGTH = 0.3  # C of the logistic regression
SMALLEST = 0.35  # weights nearer to 0 are left out
STOP = 0.5  # chance from which a gap is measured as a stop


def written() -> list[list[list[str]]]:
    """Texts, their sentences, their words in small letters."""
    texts = [told.text for told in (*labelled(), *labelled_alone())]
    texts += [record["a"] for record in records(PAIRS)]
    rng = random.Random(SEED)
    rng.shuffle(texts)
    found, at = [], 0
    while at < len(texts):
        many = rng.choice(IN_A_ROW)
        said = [s.of(text) for text in texts[at : at + many] for s in sentences(text)]
        found.append([w for s in said if (w := [m[0].lower() for m in words_of(s)])])
        at += many
    return found


def gaps(texts: Sequence[list[list[str]]]) -> Iterator[tuple[list[str], bool]]:
    """The signs of each gap, and whether a sentence ends there."""
    for text in texts:
        words = [word for sentence in text for word in sentence]
        ends = set(np.cumsum([len(sentence) for sentence in text]).tolist())
        for at in range(1, len(words)):
            yield gap_signs(words, at), at in ends


def fit(learnt: Sequence[tuple[list[str], bool]]) -> dict[str, float]:
    """Sign → weight; the constant under the empty sign."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    seen = Counter(sign for signs, _ in learnt for sign in signs)
    kept = sorted(sign for sign, times in seen.items() if times >= LEAST)
    place = {sign: number for number, sign in enumerate(kept)}
    rows = [[place[sign] for sign in signs if sign in place] for signs, _ in learnt]
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate([np.array(row, dtype=np.int64) for row in rows])
    every: Any = csr_matrix((np.ones(len(columns)), columns, starts), (len(rows), len(kept)))
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=SEED)
    model.fit(every, [stop for _, stop in learnt])
    made = zip(kept, model.coef_[0].tolist(), strict=True)
    large = {sign: weight for sign, weight in made if abs(weight) >= SMALLEST}
    return {CONSTANT: float(model.intercept_[0]), **large}


def measure(weights: dict[str, float], held: Sequence[tuple[list[str], bool]]) -> None:
    least = float(np.log(STOP / (1 - STOP)))
    said = [
        weights[CONSTANT] + sum(weights.get(sign, 0.0) for sign in signs) > least
        for signs, _ in held
    ]
    right = sum(a and stop for a, (_, stop) in zip(said, held, strict=True))
    stops = sum(stop for _, stop in held)
    print(f"{len(weights)} weights; precision {right}/{sum(said)}, recall {right}/{stops}")


def write(weights: dict[str, float]) -> None:
    pack(TARGET / WEIGHTS, (f"{sign}\t{weight:.2g}" for sign, weight in sorted(weights.items())))


def main() -> None:
    texts = written()
    cut = len(texts) * 9 // 10
    weights = fit(list(gaps(texts[:cut])))
    measure(weights, list(gaps(texts[cut:])))
    write(weights)


if __name__ == "__main__":
    main()
