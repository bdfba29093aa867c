"""Makes models/bemaerkningsarter/vaegte.json: the weights of hoering/splitting/kinds.py.

    python models/build_kinds.py ROUND [ROUND ...]

The triples of corpus/viden have remarks with a kind; each ROUND is a
development round with facit.json. Prints, round by round, how weights made without that round
do on it, then writes the weights made of everything.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from making.knowledge import TRIPLES, records

from hoering.splitting.kind_signs import signs_of

FILE = Path(__file__).parent / "bemaerkningsarter" / "vaegte.json"
# The remarks of the rounds are labelled as a secretariat would; the authored ones more loosely.
FROM_ROUNDS, FROM_AUTHORED = 3.0, 0.6
STRENGTH = 0.3  # C of the logistic regression
RARE = {"generel": 2.0}  # so few that it would never be chosen
Example = tuple[str, str, str]  # text, kind, where from


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


def fit(examples: list[Example]) -> dict[str, dict[str, float]]:
    """Kind → sign → weight."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    table = DictVectorizer()
    matrix = table.fit_transform([signs_of(text) for text, _, _ in examples])
    weights = [FROM_ROUNDS if where else FROM_AUTHORED for _, _, where in examples]
    kinds = [kind for _, kind, _ in examples]
    balance = {kind: RARE.get(kind, 1.0) for kind in kinds}
    model = LogisticRegression(C=STRENGTH, class_weight=balance, max_iter=2000)
    model.fit(matrix, kinds, sample_weight=weights)
    names = ["", *table.get_feature_names_out()]
    return {
        str(kind): {
            str(name): round(float(value), 3)
            for name, value in zip(names, [constant, *row], strict=True)
        }
        for kind, constant, row in zip(model.classes_, model.intercept_, model.coef_, strict=True)
    }


def best(weights: dict[str, dict[str, float]], text: str) -> str:
    signs = signs_of(text)
    scores = {
        kind: row[""] + sum(row.get(name, 0.0) * value for name, value in signs.items())
        for kind, row in weights.items()
    }
    return max(scores, key=lambda kind: scores[kind])


def report(name: str, truth: list[str], guess: list[str]) -> None:
    from sklearn.metrics import f1_score

    right = sum(a == b for a, b in zip(truth, guess, strict=True))
    macro = f1_score(truth, guess, labels=sorted(set(truth)), average="macro", zero_division=0)
    print(f"{name:24s} {right}/{len(truth)} right, macro-F1 {macro:.3f}")


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    rounds = [e for folder in arguments for e in of_round(Path(folder))]
    examples = authored() + rounds
    truth: list[str] = []
    guess: list[str] = []
    for name in sorted({where for _, _, where in rounds}):
        weights = fit([e for e in examples if e[2] != name])
        here = [e for e in rounds if e[2] == name]
        guesses = [best(weights, text) for text, _, _ in here]
        report(f"without {name}", [kind for _, kind, _ in here], guesses)
        truth += [kind for _, kind, _ in here]
        guess += guesses
    if truth:
        report("all rounds", truth, guess)
    FILE.parent.mkdir(exist_ok=True)
    text = json.dumps(fit(examples), ensure_ascii=False, indent=1, sort_keys=True)
    FILE.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
