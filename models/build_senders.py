"""Makes models/afsendere: what the signs of a sender weigh (hoering/reading/senders/sender.py).

    python models/build_senders.py ROUND [ROUND ...] [--left-out]

Learns from the letters of corpus/viden/breve and from each ROUND, a development round with
facit.json, and writes the weights. With --left-out it first prints for each file of letters, and
for all rounds together, how many senders are right with weights made without them, and with the
rules alone (about a minute each).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from making.choices import Choice, chosen, fitted
from making.development import development_folders
from making.keyed_letters import keyed
from making.letters import FOLDER as LETTERS
from making.letters import Known, known
from making.packing import pack
from rapidfuzz import fuzz

from hoering.domain import SenderKind
from hoering.reading.senders.agreed import Sender, agreed_sender
from hoering.reading.senders.candidate_signs import candidate_signs
from hoering.reading.senders.candidates import candidates_of, key_of
from hoering.reading.senders.clues import clues_of
from hoering.reading.senders.recipient import recipient_of
from hoering.reading.senders.sender import CONSTANT, FOLDER, KINDS, NAMES, kind_signs

TARGET = Path(__file__).parent / FOLDER
SAME = 90  # likeness of two spellings that the scorer takes for one name
OF_ROUNDS = 0.5  # a round's letter beside a written one: the rules were made while reading rounds
STRENGTH = 2.0  # of the ridge on the weights of the names' signs
LEAST = 3  # letters that a sign is seen in, at least
KIND_STRENGTH = 0.3  # C of the logistic regression
SMALLEST = 0.02  # weights nearer to 0 are left out


@dataclass(frozen=True, slots=True)
class Example:
    """A letter's candidates; `ruled` is whether the rules alone have the sender."""

    choice: Choice
    ruled: bool
    known: Known
    names: tuple[str, ...]
    by_rules: Sender


def example(one: Known) -> Example:
    recipient = recipient_of(one.facts, one.letter.mail)
    clues = clues_of(one.letter, recipient, one.facts.invited)
    agreed = agreed_sender(one.letter, one.facts, clues, one.town)
    found = candidates_of(one.letter, one.facts, clues, agreed.name)
    signs = candidate_signs(found, one.letter, one.facts, recipient, agreed, one.town)
    right = [_is_named(one, key) for key in signs]
    choice = Choice(tuple(signs.values()), np.array(right))
    names = tuple(found[key].name for key in signs)
    return Example(choice, _is_named(one, key_of(agreed.name)), one, names, agreed)


def _is_named(one: Known, key: str) -> bool:
    return max(fuzz.ratio(key_of(name), key) for name in one.names) >= SAME


def _kind_signs(one: Example, name: str) -> dict[str, float]:
    return kind_signs(name, one.known.letter, one.known.facts, one.by_rules)


def weight_of(one: Example, rounds: Sequence[str]) -> float:
    return OF_ROUNDS if one.known.source in rounds else 1.0


def fit_names(examples: Sequence[Example], rounds: Sequence[str]) -> dict[str, float]:
    return fitted(
        [one.choice for one in examples],
        [weight_of(one, rounds) for one in examples],
        strength=STRENGTH,
        least=LEAST,
    )


def fit_kinds(
    examples: Sequence[Example], rounds: Sequence[str]
) -> tuple[list[str], dict[str, list[float]]]:
    """The kinds, and sign → a weight for each."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    table = DictVectorizer()
    signs = [_kind_signs(o, o.known.names[0]) for o in examples]
    kinds = [one.known.kinds[0].value for one in examples]
    model = LogisticRegression(C=KIND_STRENGTH, max_iter=150)
    weights = [weight_of(one, rounds) for one in examples]
    model.fit(table.fit_transform(signs), kinds, sample_weight=weights)
    found = {CONSTANT: [float(w) for w in model.intercept_]}
    for sign, column in zip(table.get_feature_names_out(), model.coef_.T, strict=True):
        if max(abs(column)) >= SMALLEST:
            found[str(sign)] = [float(w) for w in column]
    return [str(kind) for kind in model.classes_], found


def measure(
    held: Sequence[Example],
    names: dict[str, float],
    kinds: tuple[list[str], dict[str, list[float]]],
) -> tuple[int, int, int, int, int]:
    """Letters; right names by the weights, by the rules; right kinds by the weights, by the rules."""
    right = [0, 0, 0, 0]
    for one in held:
        best = chosen(one.choice, names)
        signs = _kind_signs(one, one.names[best])
        sums = np.array(kinds[1][CONSTANT]) + sum(
            (np.array(kinds[1][s]) * v for s, v in signs.items() if s in kinds[1]),
            np.zeros(len(kinds[0])),
        )
        kind = SenderKind(kinds[0][int(sums.argmax())])
        right[0] += bool(one.choice.right[best])
        right[1] += one.ruled
        right[2] += kind in one.known.kinds
        right[3] += one.by_rules.kind in one.known.kinds
    return len(held), right[0], right[1], right[2], right[3]


def write(names: dict[str, float], kinds: tuple[list[str], dict[str, list[float]]]) -> None:
    rows = [f"{sign}\t{w:.3g}" for sign, w in sorted(names.items()) if abs(w) >= SMALLEST]
    pack(TARGET / NAMES, rows)
    head = "\t".join(["", *kinds[0]])
    rows = ["\t".join([s, *(f"{w:.3g}" for w in ws)]) for s, ws in sorted(kinds[1].items())]
    pack(TARGET / KINDS, [head, *rows])


def main(arguments: Sequence[str]) -> None:
    folders = development_folders([a for a in arguments if not a.startswith("--")])
    rounds = [folder.name for folder in folders]
    letters = [one for file in sorted(LETTERS.glob("*.txt")) for one in known(file)]
    letters += [one for folder in folders for one in keyed(folder)]
    examples = [example(one) for one in letters]
    if "--left-out" in arguments:
        print("left out: letters, names (rules alone), kinds (rules alone)")
        sources = [[file.stem] for file in sorted(LETTERS.glob("*.txt"))]
        for left_out in [*sources, rounds]:
            rest = [one for one in examples if one.known.source not in left_out]
            held = [one for one in examples if one.known.source in left_out]
            n, a, b, c, d = measure(held, fit_names(rest, rounds), fit_kinds(rest, rounds))
            name = "the rounds" if left_out is rounds else left_out[0]
            print(f"{name:12} {n:4} {a:4} ({b}) {c:4} ({d})", flush=True)
    TARGET.mkdir(exist_ok=True)
    write(fit_names(examples, rounds), fit_kinds(examples, rounds))


if __name__ == "__main__":
    main(sys.argv[1:])
