"""Makes models/helhedsudsagn: the weights of hoering/linking/wholes.py.

    python models/build_wholes.py ROUND …      the development rounds of corpus/README.md

The words are learned from the remarks that were labelled one by one, the rest from the answer keys' own
remarks that cite no section, with the kinds that weights made without their round give them. Prints
what is found with each round left out in turn, and writes the weights made of all of them. Nothing is
drawn at random.
"""

from __future__ import annotations

import json
import math
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from making.blocks import Block
from making.development import development_folders
from making.kind_material import Made, weights_without
from making.kind_material import chances as chances_of_kinds
from making.knowledge import Labelled, labelled_alone
from measure import read_gold
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from hoering.domain import Remark, RemarkKind, Span
from hoering.language import load_language
from hoering.linking.nearness import joint, layers
from hoering.linking.wholes import FOLDER, GROUPS, LEAST, SIGNS, WEIGHTS, groups_of, whole_signs

OUT = Path(__file__).resolve().parent / FOLDER
STRENGTH = 0.1  # C of the logistic regression, over standardised signs
# Of the words: C, the length of a remark's vector, and how many remarks a group stands in at least.
WORD_STRENGTH, LENGTH, LEAST_REMARKS = 0.3, 4.0, 3


@dataclass(frozen=True)
class Examples:
    """One round's uncited remarks: `signs` [remarks, SIGNS], `whole` [remarks]."""

    name: str
    signs: NDArray[np.float64]
    whole: NDArray[np.bool_]


def examples(folder: Path, kinds: Made) -> Examples:
    language, gold = load_language(), read_gold(folder)
    key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    told = [(n, r) for n, response in enumerate(key["responses"]) for r in response["remarks"]]
    told = [(n, r) for n, r in told if not r["section_explicit"]]
    remarks = [
        Remark(
            id=r["id"],
            response=f"H{n}",
            text=r["text"],
            spans=(Span(0, 1),),
            page=1,
            kind=RemarkKind.GENERAL,
            kind_chances=chances_of_kinds(kinds, r["text"]),
        )
        for n, r in told
    ]
    near = joint(layers(remarks, gold.policy, language))
    whole = [r["section"] is None for _, r in told]
    return Examples(folder.name, np.array(whole_signs(remarks, near, language)), np.array(whole))


def fit_words(remarks: list[Labelled]) -> dict[str, tuple[float, float]]:
    """Rarity and weight of each group of words, rounded as they are kept."""
    block = Block([groups_of(remark.text) for remark in remarks], LEAST_REMARKS, LENGTH)
    model = LogisticRegression(C=WORD_STRENGTH, max_iter=300)
    model.fit(block.matrix, [remark.whole for remark in remarks])
    weights = model.coef_[0] * LENGTH
    return {
        group: (round(block.rarity[group], 3), round(float(weight), 3))
        for group, weight in zip(block.names, weights, strict=True)
    }


def write_words(made: dict[str, tuple[float, float]]) -> None:
    lines = ["ordgruppe\tsjældenhed\tvægt"]
    lines += [
        f"{group}\t{rarity:g}\t{weight:g}" for group, (rarity, weight) in sorted(made.items())
    ]
    (OUT / GROUPS).write_text("\n".join(lines) + "\n", encoding="utf-8")


def fit(known: list[Examples]) -> dict[str, float]:
    """The weights by name, "" the constant, rounded as they are kept."""
    rows = np.concatenate([k.signs for k in known])
    mean, spread = rows.mean(axis=0), np.maximum(rows.std(axis=0), 1e-6)
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit((rows - mean) / spread, np.concatenate([k.whole for k in known]))
    slopes = model.coef_[0] / spread
    constant = float(model.intercept_[0] - (slopes * mean).sum())
    found = {name: round(float(v), 3) for name, v in zip(SIGNS, slopes, strict=True)}
    return {"": round(constant, 3), **found}


def chances(weights: dict[str, float], of: Examples) -> list[float]:
    slopes = np.array([weights[name] for name in SIGNS])
    return [1 / (1 + math.exp(-(weights[""] + float(row @ slopes)))) for row in of.signs]


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    OUT.mkdir(exist_ok=True)
    write_words(fit_words(list(labelled_alone())))
    known = [examples(*told) for told in weights_without(development_folders(arguments))]
    right = taken = 0
    for one in known:
        values = chances(fit([k for k in known if k is not one]), one)
        said = np.array(values) >= LEAST
        print(
            f"{one.name:22} {(said & one.whole).sum():3} right of {said.sum():3}, {one.whole.sum():3} wanted"
        )
        right, taken = right + int((said & one.whole).sum()), taken + int(said.sum())
    wanted, of = sum(int(k.whole.sum()) for k in known), sum(len(k.whole) for k in known)
    print(f"{'all':22} {right:3} right of {taken:3}, {wanted:3} wanted, {of} remarks")
    text = json.dumps(fit(known), ensure_ascii=False, indent=1)
    (OUT / WEIGHTS).write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
