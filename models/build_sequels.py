"""Makes models/efterfoelgere: how a sentence says that its letter replaces the sender's earlier one, mends it,
adds to it or takes it back (hoering/language/sequels.py).

    python models/build_sequels.py ROUND …      the development rounds of corpus/README.md

Learns from the lines of corpus/viden/efterfoelgere, a file for each kind and ingen.txt of those that only look
like it; and from every sentence of the development rounds' keys, of which a handful are of a second letter.
Whether it is any of them is learned beside all these, which of them beside one another. Prints how many are
told by weights that were made without that fifth of the lines (half a minute); benchmarks/sequels.py measures it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.letters import FOLDER as LETTERS
from making.passages import SEEN, Passage, Signs, Written, keep, made, of_rounds, written
from making.sentence_weights import fitted_kinds

from hoering.domain import SequelKind
from hoering.language.sentence_signs import log_odds
from hoering.language.sequels import ANY, FOLDER, LEAST, SURELY, WEIGHTS, sequel_signs

TARGET = Path(__file__).resolve().parent / FOLDER / WEIGHTS
KINDS = [kind.value for kind in SequelKind]
NONE = "ingen"
STRENGTH = 1.0  # C of the regression that tells the kinds apart
FOLDS = 5

Weights = dict[str, dict[str, float]]


def weights_of(told: Written, common: Sequence[Signs]) -> Weights:
    """Kind, or ANY → sign → weight."""
    sequels = [passage for kind in KINDS for passage in told[kind]]
    any_kind = made([ANY], {ANY: sequels, NONE: told[NONE]}, common)
    of_kinds = [(whole(passage), kind) for kind in KINDS for passage in told[kind]]
    return {**any_kind, **fitted_kinds(of_kinds, STRENGTH, SEEN)}


def whole(passage: Passage) -> Signs:
    return frozenset().union(*passage)


def left_out(told: Written, common: Sequence[Signs]) -> None:
    """Print of each kind how many are told at both bars, and as the kind they are."""
    counts = {name: [0, 0, 0] for name in told}
    for fold in range(FOLDS):
        rest = {n: [p for k, p in enumerate(of) if k % FOLDS != fold] for n, of in told.items()}
        weights = weights_of(rest, common)
        for name, of in told.items():
            for passage in of[fold::FOLDS]:
                likeliest = max(passage, key=lambda signs: log_odds(signs, weights[ANY]))
                odds = log_odds(likeliest, weights[ANY])
                kind = max(KINDS, key=lambda k: log_odds(whole(passage), weights[k]))
                counts[name][0] += odds >= SURELY
                counts[name][1] += odds >= LEAST
                counts[name][2] += odds >= LEAST and kind == name
    for name, (surely, least, right) in counts.items():
        print(f"{name}: of {len(told[name])} surely {surely}, at least {least}, right {right}")


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    told = written(LETTERS.parent / FOLDER, [*KINDS, NONE], sequel_signs)
    common = of_rounds(arguments, sequel_signs)
    left_out(told, common)
    keep(weights_of(told, common), TARGET)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
