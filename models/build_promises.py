"""Makes models/loefter: whether an official's reply promises a change of the draft
(hoering/language/promises.py).

    python models/build_promises.py

Learns from the replies of corpus/viden/loefter: those of lover.txt promise one, those of ikke.txt refuse, take
note, explain, or promise something else. Of a reply that promises, the part that does is the one that weights made
of all its parts like best. Prints how many are told by weights that were made without that sixth (a minute).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from making.letters import FOLDER as LETTERS
from making.vector_weights import Fitted, fitted, keep, odds, table
from numpy.typing import NDArray

from hoering.language.promises import (
    FOLDER,
    LEAST,
    WEIGHTS,
    promise_parts,
    promise_signs,
    promise_vector,
)

TARGET = Path(__file__).resolve().parent / FOLDER / WEIGHTS
WRITTEN = LETTERS.parent / FOLDER
STRENGTH = 3.0  # C of the logistic regression
FOLDS = 6


class Parts:
    """The parts of many replies, and which reply each belongs to."""

    def __init__(self, replies: Sequence[str], promising: Sequence[bool]) -> None:
        own = [(nth, part) for nth, reply in enumerate(replies) for part in promise_parts(reply)]
        self.owner = np.array([nth for nth, _ in own])
        self.promising = np.array(promising)
        self.table = table(
            [promise_signs(part) for _, part in own],
            np.stack([promise_vector(part) for _, part in own]),
        )

    def fit(self, without: NDArray[np.bool_]) -> Fitted:
        """By the replies but for those `without`."""
        told = self.promising[self.owner]
        weight = np.where(without[self.owner], 0.0, 1.0)
        first = odds(self.table, fitted(self.table, told, weight, STRENGTH))
        for nth in np.flatnonzero(self.promising):
            rows = np.flatnonzero(self.owner == nth)
            weight[rows[rows != rows[first[rows].argmax()]]] = 0.0
        return fitted(self.table, told, weight, STRENGTH)

    def most(self, made: Fitted) -> NDArray[np.float64]:
        """Of each reply the log odds of its likeliest part."""
        found = np.full(len(self.promising), -np.inf)
        np.maximum.at(found, self.owner, odds(self.table, made))
        return found


def main() -> int:
    texts = {
        name: (WRITTEN / f"{name}.txt").read_text("utf-8").splitlines()
        for name in ("lover", "ikke")
    }
    replies = [*texts["lover"], *texts["ikke"]]
    parts = Parts(replies, [nth < len(texts["lover"]) for nth in range(len(replies))])
    told = np.zeros(len(replies), dtype=bool)
    for fold in range(FOLDS):
        out = np.arange(len(replies)) % FOLDS == fold
        told[out] = parts.most(parts.fit(out))[out] >= LEAST
    for name, of in (("promise", parts.promising), ("do not", ~parts.promising)):
        print(f"{told[of].sum()} of {of.sum()} that {name} are told as promises")
    TARGET.parent.mkdir(exist_ok=True)
    keep(parts.table, parts.fit(np.zeros(len(replies), dtype=bool)), TARGET)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
