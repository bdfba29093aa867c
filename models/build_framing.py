"""Makes models/svarets-ramme: which sentences are no remark but stand around the remarks
(hoering/splitting/framing.py).

    python models/build_framing.py ROUND …      the development rounds of corpus/README.md

Learns from the rounds' keys, the sentences of what they call boilerplate and of their remarks; from the
lines of corpus/viden/ramme (begyndelser.txt and slutninger.txt are of the frame, bemaerkninger.txt only
look like it); and from the remarks of corpus/viden/bemaerkninger. Prints how many of the keys' and of
the lines are taken for the frame by weights that were made without the sixth that they are in (minutes).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.development import development_folders
from making.sentence_weights import Sample, fitted, keep

from hoering.language.sentence_signs import log_odds
from hoering.measuring.rounds import find_rounds
from hoering.splitting.framing import FOLDER, LEAST, WEIGHTS, framing_signs

TARGET = Path(__file__).resolve().parent / FOLDER / WEIGHTS
KNOWLEDGE = Path(__file__).resolve().parent.parent / "corpus" / "viden"
WRITTEN = {"begyndelser.txt": True, "slutninger.txt": True, "bemaerkninger.txt": False}
STRENGTH = 0.3  # C of the logistic regression
SEEN = 6  # sentences that a sign is seen in, at least
SHORTEST = 4  # words of a sentence that tells anything
PARTS = 6
# What a sentence weighs beside one of a key: one written for this; the only one of a remark of
# corpus/viden/bemaerkninger; one of several, which may but lead up to the point.
OWN, SINGLE, ONE_OF_SEVERAL = 8.0, 0.5, 0.1
_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n+")


def samples(key: Any) -> Iterator[Sample]:
    """The sentences of a round's key; who has no remarks has no frame either."""
    for response in key["responses"]:
        if response["no_remarks"]:
            continue
        remarks = (remark["text"] for remark in response["remarks"])
        for framed, texts in ((True, response["boilerplate"]), (False, remarks)):
            for sentence in (s for text in texts for s in sentences(text)):
                yield framing_signs(sentence), framed, 1.0


def sentences(text: str) -> list[str]:
    return [s for s in _SENTENCE.split(text.strip()) if len(s.split()) >= SHORTEST]


def written() -> Iterator[Sample]:
    """The lines of corpus/viden/ramme."""
    for name, framed in WRITTEN.items():
        for line in (KNOWLEDGE / "ramme" / name).read_text(encoding="utf-8").splitlines():
            yield framing_signs(line), framed, OWN


def single_remarks() -> Iterator[Sample]:
    """The sentences of corpus/viden/bemaerkninger."""
    for path in sorted((KNOWLEDGE / "bemaerkninger").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            told = sentences(json.loads(line)["text"])
            weight = SINGLE if len(told) == 1 else ONE_OF_SEVERAL
            yield from ((framing_signs(sentence), False, weight) for sentence in told)


def report(name: str, parts: Sequence[Sequence[Sample]], scores: Sequence[float]) -> None:
    """How many of each are taken for the frame at the least odds of `LEAST`."""
    for framed in (True, False):
        found = [
            score
            for (_, told, _), score in zip((s for p in parts for s in p), scores, strict=True)
            if told is framed
        ]
        taken = {least: sum(score >= least for score in found) for least in sorted(set(LEAST))}
        print(f"{name}, {'frame' if framed else 'remarks'}: of {len(found)} {taken}")


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    rounds = [one for folder in development_folders(arguments) for one in find_rounds(folder)]
    keys = [list(samples(one.key)) for one in rounds]
    lines = list(written())
    parts = {
        "keys": [[s for one in keys[n::PARTS] for s in one] for n in range(PARTS)],
        "lines": [lines[n::PARTS] for n in range(PARTS)],
    }
    others = list(single_remarks())
    scores: dict[str, list[float]] = {name: [] for name in parts}
    for part in range(PARTS):
        rest = [s for of in parts.values() for n in range(PARTS) if n != part for s in of[n]]
        weights = fitted([*rest, *others], STRENGTH, SEEN)
        for name, of in parts.items():
            scores[name] += [log_odds(frozenset(signs), weights) for signs, _, _ in of[part]]
    for name, of in parts.items():
        report(name, of, scores[name])
    keep(fitted([*(s for one in keys for s in one), *lines, *others], STRENGTH, SEEN), TARGET)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
