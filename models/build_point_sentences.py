"""Makes models/kernesaetninger: which sentences of a remark say its point (hoering/language/point_sentences.py).

    python models/build_point_sentences.py

Learns from the remarks of corpus/viden/kerne, each sentence marked by hand. Prints what weights that were
made without a sixth of the remarks tell of them: of the sentences told as a point those that are one, of
all that are one those told, and of the remarks those whose likeliest sentence is one (a minute).
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.marked_sentences import Marked, marked_remarks
from making.sentence_weights import Sample, fitted, keep

from hoering.language.point_sentences import FOLDER, WEIGHTS, point_signs
from hoering.language.sentence_signs import log_odds

HERE = Path(__file__).resolve().parent
MATERIAL = HERE.parent / "corpus" / "viden" / "kerne"
TARGET = HERE / FOLDER / WEIGHTS
STRENGTH = 0.1  # C of the logistic regression
SEEN = 4  # times that a sign is seen, at least; each sentence is seen twice
UNTOLD = 0.5  # how much a sentence counts without the way that its remark points
PARTS = 6


def samples(remarks: list[Marked]) -> list[Sample]:
    """Each sentence with the way of its remark, and without."""
    found: list[Sample] = []
    for remark in remarks:
        for way, weight in ((remark.way, 1.0), ("", UNTOLD)):
            signs = point_signs(remark.sentences, way)
            found += [(s, told, weight) for s, told in zip(signs, remark.points, strict=True)]
    return found


def main() -> int:
    remarks = [r for file in sorted(MATERIAL.glob("*.txt")) for r in marked_remarks(file)]
    rounds = sorted({r.round for r in remarks})
    right = told = wanted = best = 0
    for part in range(PARTS):
        out = set(rounds[part::PARTS])
        weights = fitted(samples([r for r in remarks if r.round not in out]), STRENGTH, SEEN)
        for remark in (r for r in remarks if r.round in out):
            odds = [log_odds(s, weights) for s in point_signs(remark.sentences, remark.way)]
            right += sum(p and o > 0 for p, o in zip(remark.points, odds, strict=True))
            told += sum(o > 0 for o in odds)
            wanted += sum(remark.points)
            best += remark.points[odds.index(max(odds))]
    print(f"precision {right}/{told}, recall {right}/{wanted}; best {best}/{len(remarks)}")
    keep(fitted(samples(remarks), STRENGTH, SEEN), TARGET)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
