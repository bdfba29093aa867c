"""Makes models/intet-at-sige: how a sentence says that its writer has nothing to say
(hoering/language/nothing_to_say.py).

    python models/build_nothing.py ROUND …      the development rounds of corpus/README.md

Learns from the lines of corpus/viden/intet: those of intet.txt say so, those of noget.txt only look
like it; and from every sentence of the remarks in the rounds' keys, which say something. Prints how
many of each are told rightly by weights that were made without that fifth of them (ten seconds).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.development import development_folders
from making.letters import FOLDER as LETTERS
from making.sentence_weights import Sample, fitted, keep

from hoering.language.nothing_to_say import FOLDER, WEIGHTS, nothing_signs
from hoering.language.sentence_signs import log_odds
from hoering.measuring.rounds import find_rounds

TARGET = Path(__file__).resolve().parent / FOLDER / WEIGHTS
WRITTEN = LETTERS.parent / "intet"
STRENGTH = 1.0  # C of the logistic regression
RARE = 5.0  # what one sentence of intet.txt weighs: there are fifty of the others for each
CHEAP = 10.0  # the same of noget.txt
LEAST = 2  # sentences that a sign is seen in, at least
FOLDS = 5
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def samples(rounds: Sequence[str]) -> list[Sample]:
    made: list[Sample] = []
    for name, says, weight in (("intet.txt", True, RARE), ("noget.txt", False, CHEAP)):
        lines = (WRITTEN / name).read_text(encoding="utf-8").splitlines()
        made += [(nothing_signs(s), says, weight) for line in lines for s in sentences(line)]
    for folder in development_folders(rounds):
        for one in find_rounds(folder):
            remarks = (m for r in one.key["responses"] for m in r["remarks"])
            made += [(nothing_signs(s), False, 1.0) for m in remarks for s in sentences(m["text"])]
    return made


def sentences(text: str) -> list[str]:
    return [s for s in _SENTENCE.split(text.strip()) if len(s) > 5]


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    of = samples(arguments)
    told = {True: 0, False: 0}
    for fold in range(FOLDS):
        weights = fitted([s for n, s in enumerate(of) if n % FOLDS != fold], STRENGTH, LEAST)
        for signs, says, _ in of[fold::FOLDS]:
            told[says] += log_odds(frozenset(signs), weights) >= 0
    many = sum(says for _, says, _ in of)
    print(f"of {many} that say nothing {told[True]}, of {len(of) - many} others {told[False]}")
    keep(fitted(of, STRENGTH, LEAST), TARGET)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
