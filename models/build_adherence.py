"""Makes models/tilslutning: how a sentence says that its writer adheres to the answer of somebody named
(hoering/language/adherence.py).

    python models/build_adherence.py ROUND …      the development rounds of corpus/README.md

Learns from the lines of corpus/viden/tilslutning, in which the name stands in double brackets: those of
ja.txt adhere to the named one's answer, those of nej.txt only name somebody; and from every name in the keys
of the rounds, which hardly ever do. Lines of nej.txt that deny it outright are left to the rule. Prints how
many of each are told rightly by weights that were made without that fifth of them (a minute).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.development import development_folders
from making.letters import FOLDER as LETTERS
from making.sentence_weights import fitted, keep

from hoering.language.adherence import FOLDER, LEAST, WEIGHTS, adherence_signs, denies
from hoering.language.sentence_signs import log_odds
from hoering.measuring.rounds import find_rounds
from hoering.reading.senders.joins import mentions

TARGET = Path(__file__).resolve().parent / FOLDER / WEIGHTS
WRITTEN = LETTERS.parent / "tilslutning"
STRENGTH = 3.0  # C of the logistic regression
# What a name in ja.txt, one in nej.txt and one in the rounds weigh.
RARE, CHEAP, COMMON = 4.0, 2.0, 0.25
SEEN = 2  # names that a sign is seen beside, at least
FOLDS = 5
_NAMED = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True)
class Named:
    signs: frozenset[str]
    adheres: bool
    denied: bool
    weight: float


def named(line: str, adheres: bool, weight: float) -> Iterator[Named]:
    """Each name of a line that stands in brackets."""
    plain = _NAMED.sub(r"\1", line)
    for found in _NAMED.finditer(line):
        before, after = (_NAMED.sub(r"\1", t) for t in (line[: found.start()], line[found.end() :]))
        yield Named(adherence_signs(before, after), adheres, denies(plain), weight)


def written() -> Iterator[Named]:
    for name, adheres, weight in (("ja.txt", True, RARE), ("nej.txt", False, CHEAP)):
        for line in (WRITTEN / name).read_text(encoding="utf-8").splitlines():
            yield from named(line, adheres, weight)


def of_rounds(rounds: Sequence[str]) -> Iterator[Named]:
    """Every name in the keys, but those of sentences that stand in ja.txt; each once."""
    told = {
        _NAMED.sub(r"\1", line)
        for line in (WRITTEN / "ja.txt").read_text(encoding="utf-8").splitlines()
    }
    seen = set(told)
    for folder in development_folders(rounds):
        for one in find_rounds(folder):
            for response in one.key["responses"]:
                texts = [remark["text"] for remark in response["remarks"]]
                for before, name, after in mentions("\n".join((*texts, *response["boilerplate"]))):
                    if (
                        said := f"{before}{name}{after}"
                    ) not in told and f"{before}|{said}" not in seen:
                        seen.add(f"{before}|{said}")
                        yield Named(adherence_signs(before, after), False, denies(said), COMMON)


def made(of: Sequence[Named]) -> dict[str, float]:
    kept = [(n.signs, n.adheres, n.weight) for n in of if n.adheres or not n.denied]
    return fitted(kept, STRENGTH, SEEN)


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    of = [*written(), *of_rounds(arguments)]
    told = {RARE: 0, CHEAP: 0, COMMON: 0}
    for fold in range(FOLDS):
        weights = made([n for nth, n in enumerate(of) if nth % FOLDS != fold])
        for one in of[fold::FOLDS]:
            told[one.weight] += not one.denied and log_odds(one.signs, weights) >= LEAST
    print(*(f"{told[w]} of {sum(n.weight == w for n in of)}" for w in told), sep=", ")
    keep(made(of), TARGET)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
