"""Makes models/egne-forhold/saetninger.tsv.gz: the second opinion of hoering/privacy/health/own_sentences.py.

    python models/build_own_sentences.py ROUND [ROUND ...] [--left-out NAME ...]

Learns from the sentences of the letters that the networks beside it learn of (build_own_words.py; all
the indirect ones, too) and those of corpus/viden/forhold, where what tells stands in braces. A sentence
tells when a word of it is marked. With --left-out the named files and rounds are not learned of and
nothing is written; for each is printed how well its sentences are told apart (the chance that one that
tells is above one that does not; five minutes on one core, most of them for reading the rounds).
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from build_own_words import OWN, Letter, marked_letter, of_file, of_round
from making.development import development_folders
from making.letters import FOLDER as LETTERS
from making.packing import pack
from numpy.typing import NDArray

from hoering.domain import Span
from hoering.language.models import VECTOR
from hoering.privacy.health.own_sentences import (
    CONSTANT,
    FILE,
    FOLDER,
    OF_VECTOR,
    log_odds,
    sentence_signs,
    sentence_vector,
    sentences,
    spoken_of,
)
from hoering.privacy.health.own_words import named_of, private_of

if TYPE_CHECKING:
    from hoering.privacy.health.own_sentences import Weights

TARGET = Path(__file__).parent / FOLDER / FILE
SENTENCES = LETTERS.parent / "forhold" / "saetninger.txt"
# Sentences that stand in a text as paragraphs, and how often each is read, every time beside others.
IN_TEXT, TIMES = 3, 3
STRENGTH = 0.1  # C of the logistic regression
LEAST = 3  # sentences that a sign is seen in, at least
SMALLEST = 0.03  # weights nearer to 0 are left out


@dataclass(frozen=True)
class Sample:
    source: str
    tells: bool
    signs: dict[str, float]
    vector: NDArray[np.float32]


def of_sentences(file: Path) -> Iterator[Letter]:
    """Texts of a few of the file's sentences each."""
    lines = [s for s in file.read_text(encoding="utf-8").splitlines() if s and s[0] != "#"]
    chance = random.Random(5)
    for _ in range(TIMES):
        chance.shuffle(lines)
        for start in range(0, len(lines), IN_TEXT):
            parts = re.split(r"[{}]", "\n".join(lines[start : start + IN_TEXT]))
            ends = [0, *accumulate(map(len, parts))]
            wanted = [Span(ends[n], ends[n + 1]) for n in range(1, len(parts), 2)]
            yield marked_letter(file.stem, "".join(parts), True, (), wanted, ())


def samples(letter: Letter) -> Iterator[Sample]:
    marked = letter.marked
    named, private = named_of(marked.signs), private_of(marked.signs)
    before: frozenset[str] = frozenset()
    for start, end in sentences(marked.words):
        said = marked.words[start:end]
        who = spoken_of(said, bool(named[start:end].any()))
        signs = sentence_signs(said, who, before, bool(private[start:end].any()))
        vector = sentence_vector(said, marked.vectors[start:end].astype(np.float32))
        yield Sample(letter.source, bool(marked.labels[start:end].any()), signs, vector)
        before = who


def fit(found: Sequence[Sample]) -> Weights:
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    table = DictVectorizer()
    every: Any = table.fit_transform([one.signs for one in found])
    often = np.flatnonzero(np.asarray((every != 0).sum(axis=0)).ravel() >= LEAST)
    vectors = csr_matrix(np.stack([one.vector for one in found]) * OF_VECTOR)
    model = LogisticRegression(C=STRENGTH, max_iter=200)
    model.fit(hstack([every[:, often], vectors]).tocsr(), [one.tells for one in found])
    signs = table.get_feature_names_out()[often]
    made = {str(s): float(w) for s, w in zip(signs, model.coef_[0], strict=False)}
    made = {sign: weight for sign, weight in made.items() if abs(weight) >= SMALLEST}
    made[CONSTANT] = made.get(CONSTANT, 0.0) + float(model.intercept_[0])
    return made, (model.coef_[0][len(signs) :] * OF_VECTOR).astype(np.float32)


def report(weights: Weights, held: Sequence[Sample]) -> str:
    from sklearn.metrics import roc_auc_score

    told = [log_odds(one.signs, one.vector, weights) for one in held]
    tells = [one.tells for one in held]
    said = f"{roc_auc_score(tells, told):.3f}" if len(set(tells)) > 1 else "–"
    return f"{sum(tells)} of {len(tells)} sentences tell: {said}"


def write(weights: Weights) -> None:
    of_signs, turned = weights
    rows = [f"{sign}\t{weight:.2g}" for sign, weight in sorted(of_signs.items())]
    rows += [f"{VECTOR}{nth}\t{weight:.3g}" for nth, weight in enumerate(turned)]
    pack(TARGET, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="+")
    parser.add_argument("--left-out", nargs="+", default=[])
    options = parser.parse_args()
    files = [*sorted(OWN.glob("*.txt")), *sorted(LETTERS.glob("*.txt"))]
    letters = [one for file in files for one in of_file(file)]
    letters += [one for f in development_folders(options.rounds) for one in of_round(f)]
    letters += of_sentences(SENTENCES)
    found = [sample for one in letters for sample in samples(one)]
    weights = fit([one for one in found if one.source not in options.left_out])
    for name in options.left_out:
        print(name, report(weights, [one for one in found if one.source == name]))
    if not options.left_out:
        write(weights)


if __name__ == "__main__":
    main()
