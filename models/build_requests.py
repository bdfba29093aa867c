"""Makes models/anmodninger: which sentences ask the municipality for something beside the hearing
(hoering/splitting/requests.py).

    python models/build_requests.py ROUND …      the development rounds of corpus/README.md

Learns from the passages of corpus/viden/anmodninger, a file for each kind and ingen.txt of those that only
look like it; and from every sentence of the development rounds' keys, which mostly ask for nothing. Of a
passage that asks, the sentence that does is the one that weights made of all its sentences like best
(multiple-instance learning, Andrews et al. 2002). Five minutes; benchmarks/requests.py measures it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.development import development_folders
from making.letters import FOLDER as LETTERS
from making.packing import pack
from making.sentence_weights import Sample, fitted

from hoering.domain import RequestKind
from hoering.language.sentence_signs import CONSTANT, log_odds
from hoering.measuring.rounds import find_rounds
from hoering.splitting.requests import FOLDER, WEIGHTS, request_signs

TARGET = Path(__file__).resolve().parent / FOLDER / WEIGHTS
WRITTEN = LETTERS.parent / "anmodninger"
NONE = "ingen"
STRENGTH = 3.0  # C of the logistic regression
# What a sentence that asks, one of another kind or look-alike, and one of the rounds weigh.
ASKING, OTHER, COMMON = 10.0, 4.0, 1.0
SMALLEST = 0.1  # weights nearer to 0 are left out: a third of the size for the same
SEEN = 2  # sentences that a sign is seen in, at least
ROUNDS = 2  # of choosing the sentence that asks
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")

Passage = list[frozenset[str]]  # the signs of each sentence
Written = Mapping[str, Sequence[Passage]]  # kind, or "ingen" → passages


def sentences(text: str) -> Passage:
    return [request_signs(s) for s in _SENTENCE.split(text.strip()) if len(s) > 3]


def written() -> Written:
    names = [kind.value.replace("ø", "oe") for kind in RequestKind] + [NONE]
    texts = {name: (WRITTEN / f"{name}.txt").read_text(encoding="utf-8") for name in names}
    return {
        name.replace("oe", "ø"): [p for line in text.splitlines() if (p := sentences(line))]
        for name, text in texts.items()
    }


def of_rounds(rounds: Sequence[str]) -> Iterator[frozenset[str]]:
    for folder in development_folders(rounds):
        for one in find_rounds(folder):
            for response in one.key["responses"]:
                texts = [remark["text"] for remark in response["remarks"]]
                yield from (s for t in (*texts, *response["boilerplate"]) for s in sentences(t))


def made(told: Written, common: Sequence[frozenset[str]]) -> dict[str, dict[str, float]]:
    """Kind → sign → weight."""
    found = {}
    for kind in RequestKind:
        others = [s for name, held in told.items() if name != kind.value for p in held for s in p]
        rest: list[Sample] = [(s, False, OTHER) for s in others]
        rest += [(s, False, COMMON) for s in common]
        asking = [s for passage in told[kind.value] for s in passage]
        weights: dict[str, float] = {}
        for _ in range(ROUNDS):
            weights = fitted([*((s, True, ASKING) for s in asking), *rest], STRENGTH, SEEN)
            asking = [max(p, key=lambda s: log_odds(s, weights)) for p in told[kind.value]]
        found[kind.value] = weights
    return found


def keep(weights: Mapping[str, Mapping[str, float]]) -> None:
    rows = ((kind, sign, w) for kind, own in weights.items() for sign, w in own.items())
    pack(TARGET, (f"{k}\t{s}\t{w}" for k, s, w in rows if s == CONSTANT or abs(w) >= SMALLEST))


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    keep(made(written(), sorted(set(of_rounds(arguments)), key=sorted)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
