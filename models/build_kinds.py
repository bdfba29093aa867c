"""Makes models/bemaerkningsarter: the weights of hoering/splitting/kinds.py and kind_words.py.

    python models/build_kinds.py ROUND [ROUND ...]

The triples and small rounds of corpus/viden have remarks with a kind; each ROUND is a development
round with facit.json. Prints, round by round, how weights made without that round
do on it, then writes the weights made of everything.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from making.kind_material import (
    Groups,
    Weights,
    authored,
    best,
    fit,
    of_round,
    weights_without,
)

FOLDER = Path(__file__).parent / "bemaerkningsarter"
SIGNS, WORDS = "vaegte.json", "ordgrupper.tsv"


def _macro(truth: list[str], guess: list[str], kinds: list[str]) -> float:
    from sklearn.metrics import f1_score

    return float(f1_score(truth, guess, labels=kinds, average="macro", zero_division=0))


def report(name: str, truth: list[str], guess: list[str]) -> None:
    right = sum(a == b for a, b in zip(truth, guess, strict=True))
    macro = _macro(truth, guess, sorted(set(truth)))
    five = _macro(truth, guess, sorted(set(truth) - {"generel"}))
    print(
        f"{name:24s} {right}/{len(truth)} right, macro-F1 {macro:.3f}, without generel {five:.3f}"
    )


def write(weights: Weights, groups: Groups) -> None:
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(weights, ensure_ascii=False, indent=1, sort_keys=True)
    (FOLDER / SIGNS).write_text(text + "\n", encoding="utf-8")
    kinds = sorted(weights)
    lines = ["\t".join(["ordgruppe", "sjældenhed", *kinds])]
    for group, (rarity, row) in sorted(groups.items()):
        lines.append("\t".join([group, f"{rarity:g}", *(f"{row[kind]:g}" for kind in kinds)]))
    (FOLDER / WORDS).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    folders = [Path(argument) for argument in arguments]
    truth: list[str] = []
    guess: list[str] = []
    for folder, made in weights_without(folders):
        here = of_round(folder)
        guesses = [best(made, text) for text, _, _ in here]
        report(f"without {folder.name}", [kind for _, kind, _ in here], guesses)
        truth += [kind for _, kind, _ in here]
        guess += guesses
    report("all rounds", truth, guess)
    examples = authored() + [e for folder in folders for e in of_round(folder)]
    write(*fit(examples))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
