"""Makes models/bemaerkningsarter: the weights of hoering/splitting/kinds.py and kind_groups.py.

    python models/build_kinds.py ROUND [ROUND ...]

The triples, small rounds and single remarks of corpus/viden have a kind; each ROUND is a development
round with facit.json. Prints, round by round, how weights made without that round
do on it, then writes the weights made of everything.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from making.development import development_folders
from making.kind_material import (
    Made,
    authored,
    best,
    fit,
    of_round,
    weights_without,
)

from hoering.splitting.kind_groups import FRAMES, WORDS
from hoering.splitting.kinds import SIGNS

FOLDER = Path(__file__).parent / "bemaerkningsarter"


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


def write(made: Made) -> None:
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(made.signs, ensure_ascii=False, indent=1, sort_keys=True)
    (FOLDER / SIGNS).write_text(text + "\n", encoding="utf-8")
    kinds = sorted(made.signs)
    for name, first, table in ((WORDS, "ordgruppe", made.words), (FRAMES, "ramme", made.frames)):
        lines = ["\t".join([first, "sjældenhed", *kinds])]
        for entry, (rarity, row) in sorted(table.items()):
            lines.append("\t".join([entry, f"{rarity:g}", *(f"{row[kind]:g}" for kind in kinds)]))
        (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    folders = development_folders(arguments)
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
    write(fit(examples))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
