"""Makes models/bemaerkningsarter: the weights of hoering/splitting/kinds.py and kind_words.py.

    python models/build_kinds.py ROUND [ROUND ...]

The triples of corpus/viden have remarks with a kind; each ROUND is a
development round with facit.json. Prints, round by round, how weights made without that round
do on it, then writes the weights made of everything.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from making.knowledge import TRIPLES, records

from hoering.splitting.kind_signs import signs_of
from hoering.splitting.kind_words import word_groups

FOLDER = Path(__file__).parent / "bemaerkningsarter"
SIGNS, WORDS = "vaegte.json", "ordgrupper.tsv"
# The remarks of the rounds are labelled as a secretariat would; the authored ones more loosely.
FROM_ROUNDS, FROM_AUTHORED = 3.0, 1.0
STRENGTH = 0.3  # C of the logistic regression
# How much more a remark of a rarer kind counts: (its share of an even sixth) to the minus this. Of 0,
# 0.3, 0.5, 0.7 the best: macro-F1 without generel 0.754 against 0.739, rounds left out by threes.
RARE = 0.3
LEAST = 3  # texts that a group of words stands in, at least
SCALE = 6.0  # length of a text's vector of groups, beside signs of 0 to 1
Example = tuple[str, str, str]  # text, kind, where from
Weights = dict[str, dict[str, float]]  # kind → sign → weight
Groups = dict[str, tuple[float, dict[str, float]]]  # group → rarity, kind → weight


def authored() -> list[Example]:
    return [(record["a"], record["kind"], "") for record in records(TRIPLES)]


def of_round(folder: Path) -> list[Example]:
    """Form letters count once."""
    key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    texts = {
        remark["text"]: remark["kind"]
        for response in key["responses"]
        for remark in response["remarks"]
    }
    return [(text, kind, folder.name) for text, kind in texts.items()]


def fit(examples: list[Example]) -> tuple[Weights, Groups]:
    """The weights of the signs, and of the groups of words with their rarities (idf)."""
    from scipy.sparse import hstack
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    table = DictVectorizer()
    signs = table.fit_transform([_signs(text) for text, _, _ in examples])
    texts = [_groups(text) for text, _, _ in examples]
    counts = Counter(group for groups in texts for group in groups)
    rarity = {
        group: math.log((1 + len(texts)) / (1 + counts[group])) + 1
        for group in sorted(counts)
        if counts[group] >= LEAST
    }
    words = DictVectorizer()
    shares = words.fit_transform([shared(groups, rarity) for groups in texts]) * SCALE
    kinds = [kind for _, kind, _ in examples]
    many = Counter(kinds)
    weights = [
        (FROM_ROUNDS if where else FROM_AUTHORED) * (len(kinds) / len(many) / many[kind]) ** RARE
        for _, kind, where in examples
    ]
    model = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-3)
    model.fit(hstack([signs, shares]).tocsr(), kinds, sample_weight=weights)
    return _read_off(model, table.get_feature_names_out(), words.get_feature_names_out(), rarity)


def _read_off(
    model: Any, signs: list[str], groups: list[str], rarity: dict[str, float]
) -> tuple[Weights, Groups]:
    """The model's figures by the names of signs and groups, rounded as they are kept."""
    names = ["", *(str(name) for name in signs)]
    found: Weights = {}
    kept: Groups = {str(group): (round(rarity[str(group)], 3), {}) for group in groups}
    for kind, constant, row in zip(model.classes_, model.intercept_, model.coef_, strict=True):
        first = [constant, *row[: len(signs)]]
        found[str(kind)] = {n: round(float(v), 3) for n, v in zip(names, first, strict=True)}
        for group, value in zip(groups, row[len(signs) :], strict=True):
            kept[str(group)][1][str(kind)] = round(float(value) * SCALE, 3)
    return found, kept


def shared(groups: set[str], rarity: dict[str, float]) -> dict[str, float]:
    """The rarities of a text's known groups, brought to length 1."""
    known = {group: rarity[group] for group in sorted(groups) if group in rarity}
    length = math.sqrt(sum(value**2 for value in known.values())) or 1.0
    return {group: value / length for group, value in known.items()}


@cache
def _signs(text: str) -> dict[str, float]:
    return signs_of(text)


@cache
def _groups(text: str) -> set[str]:
    return word_groups(text)


def best(made: tuple[Weights, Groups], text: str) -> str:
    weights, groups = made
    signs = _signs(text)
    share = shared(_groups(text), {group: rarity for group, (rarity, _) in groups.items()})
    scores = {
        kind: row[""]
        + sum(row.get(name, 0.0) * value for name, value in signs.items())
        + sum(groups[group][1][kind] * value for group, value in share.items())
        for kind, row in weights.items()
    }
    return max(scores, key=lambda kind: scores[kind])


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
    rounds = [e for folder in arguments for e in of_round(Path(folder))]
    examples = authored() + rounds
    truth: list[str] = []
    guess: list[str] = []
    for name in sorted({where for _, _, where in rounds}):
        made = fit([e for e in examples if e[2] != name])
        here = [e for e in rounds if e[2] == name]
        guesses = [best(made, text) for text, _, _ in here]
        report(f"without {name}", [kind for _, kind, _ in here], guesses)
        truth += [kind for _, kind, _ in here]
        guess += guesses
    if truth:
        report("all rounds", truth, guess)
    write(*fit(examples))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
