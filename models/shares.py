"""The shares of the joined measure, chosen with each round left out.

    python models/shares.py ROUND …      the development rounds of corpus/README.md

For every mixture of encoder, lemmas and characters in steps of a twentieth: how many remarks find
their first theme and how many uncited ones their section. Prints the mixture that is best on all
rounds, the ones chosen without each round, and what those find in the rounds left out.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from measure import Gold, Measure, channels, read_gold, sections_found, themes_found
from numpy.typing import NDArray

from hoering.language import language as joined
from hoering.language import load_language

STEPS = 20
NAMES = ("encoder", "lemmas", "characters")
Mixture = tuple[float, float, float]
SHIPPED: Mixture = (joined.MEANING, joined.LEMMAS, joined.CHARACTERS)


def mixtures() -> Iterator[Mixture]:
    for first in range(STEPS + 1):
        for second in range(STEPS + 1 - first):
            yield first / STEPS, second / STEPS, (STEPS - first - second) / STEPS


class _Remembered:
    """The channels' likenesses of the texts that one round asks for, each computed once."""

    def __init__(self, known: dict[str, Measure]) -> None:
        self._known = known
        self._held: dict[tuple[str, int, int, str, str], NDArray[np.float32]] = {}

    def mixed(self, shares: Mixture) -> Measure:
        def measure(
            a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
        ) -> NDArray[np.float32]:
            parts = [self._one(name, a, b, background) for name in NAMES]
            total = sum(s * np.clip(p, 0, 1) for s, p in zip(shares, parts, strict=True))
            return np.asarray(total, dtype=np.float32)

        return measure

    def _one(
        self, name: str, a: Sequence[str], b: Sequence[str], background: Sequence[str]
    ) -> NDArray[np.float32]:
        key = (name, len(a), len(b), b[0], b[-1])
        if key not in self._held:
            self._held[key] = self._known[name](a, b, background)
        return self._held[key]


def hits(gold: Gold, known: dict[str, Measure]) -> dict[Mixture, int]:
    """Mixture → first themes and sections found."""
    held = _Remembered(known)
    found = {}
    for shares in mixtures():
        measure = held.mixed(shares)
        themes = sum(first for first, _ in themes_found(gold, measure))
        found[shares] = themes + sum(sections_found(gold, measure))
    return found


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    known = channels(load_language())
    found = {a: hits(read_gold(Path(a), names=True), known) for a in arguments}
    every = list(mixtures())
    best = max(every, key=lambda m: sum(of[m] for of in found.values()))
    print(f"best on all: {best}, {sum(of[best] for of in found.values())} found")
    chosen, left_out = Counter[Mixture](), 0
    for name in found:
        mixture = max(every, key=lambda m: sum(of[m] for n, of in found.items() if n != name))
        chosen[mixture] += 1
        left_out += found[name][mixture]
    print(
        f"chosen with each round left out: {dict(chosen)}, {left_out} found in the rounds left out"
    )
    shipped = min(every, key=lambda m: sum((a - b) ** 2 for a, b in zip(m, SHIPPED, strict=True)))
    print(f"shipped: {shipped}, {sum(of[shipped] for of in found.values())} found")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
