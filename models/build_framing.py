"""Makes models/svarets-ramme: which sentences are no remark but stand around the remarks
(hoering/splitting/framing.py).

    python models/build_framing.py ROUND …      the development rounds of corpus/README.md

Learns from the rounds' keys: the sentences of what they call boilerplate and of their remarks. Prints
how many of each are taken for the frame by weights that were made without a sixth of the rounds,
theirs among them (a minute).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.development import development_folders
from making.sentence_weights import Sample, fitted, keep

from hoering.language.sentence_signs import log_odds
from hoering.measuring.rounds import find_rounds
from hoering.splitting.framing import FOLDER, LEAST, WEIGHTS, framing_signs

TARGET = Path(__file__).resolve().parent / FOLDER / WEIGHTS
STRENGTH = 1.0  # C of the logistic regression
SEEN = 3  # sentences that a sign is seen in, at least
SHORTEST = 4  # words of a sentence that tells anything
PARTS = 6
_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n+")


def samples(key: Any) -> Iterator[Sample]:
    """The sentences of a round's key; who has no remarks has no frame either."""
    for response in key["responses"]:
        if response["no_remarks"]:
            continue
        remarks = (remark["text"] for remark in response["remarks"])
        for framed, texts in ((True, response["boilerplate"]), (False, remarks)):
            for sentence in (s for text in texts for s in _SENTENCE.split(text.strip())):
                if len(sentence.split()) >= SHORTEST:
                    yield framing_signs(sentence), framed, 1.0


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    rounds = [one for folder in development_folders(arguments) for one in find_rounds(folder)]
    of = [list(samples(one.key)) for one in rounds]
    told, many = {True: 0, False: 0}, {True: 0, False: 0}
    for part in range(PARTS):
        rest = [s for n, one in enumerate(of) if n % PARTS != part for s in one]
        weights = fitted(rest, STRENGTH, SEEN)
        for signs, framed, _ in (s for one in of[part::PARTS] for s in one):
            told[framed] += log_odds(frozenset(signs), weights) >= LEAST
            many[framed] += 1
    print(f"frame: {told[True]} of {many[True]}; remarks: {told[False]} of {many[False]}")
    keep(fitted([s for one in of for s in one], STRENGTH, SEEN), TARGET)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
