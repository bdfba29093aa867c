"""Makes models/egne-vegne: what the signs of a letter weigh when it is asked whether who wrote it
wrote for themselves or for a body (hoering/privacy/letters/behalf.py).

    python models/build_behalf.py ROUND [ROUND ...]

Learns from the letters of corpus/viden/breve and from each ROUND, a development round with
facit.json. Each letter's sender is read with weights that were made without its file, for that is
how an unseen letter's sender is read. Prints for each file, and for all rounds together, how many
letters weights made without them take for the wrong one of the two, and how many the sender's kind
alone does (ten minutes on one busy core).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import build_senders as senders
import numpy as np
from making.choices import chosen
from making.development import development_folders
from making.keyed_letters import keyed
from making.letters import FOLDER as LETTERS
from making.letters import known
from making.packing import pack

from hoering.domain import Response, SenderKind
from hoering.language.namelist import name_list
from hoering.privacy.letters.behalf import CONSTANT, FOLDER, WEIGHTS
from hoering.privacy.letters.behalf_signs import behalf_signs

TARGET = Path(__file__).parent / FOLDER
OF_ROUNDS = 0.5  # a round's letter beside a written one, as in build_senders
STRENGTH = 1  # C of the logistic regression
LEAST = 4  # letters that a sign is seen in, at least
SMALLEST = 0.02  # weights nearer to 0 are left out


@dataclass(frozen=True, slots=True)
class Sample:
    source: str
    by_body: bool
    kind: SenderKind
    signs: dict[str, float]


def samples(examples: Sequence[senders.Example], rounds: Sequence[str]) -> list[Sample]:
    """The letters with their senders as read by weights that were made without their files."""
    names, found = name_list(), []
    for left_out in [*([one] for one in _files(examples, rounds)), list(rounds)]:
        rest = [one for one in examples if one.known.source not in left_out]
        by_name = senders.fit_names(rest, rounds)
        by_kind = senders.fit_kinds(rest, rounds)
        for one in examples:
            if one.known.source not in left_out:
                continue
            name, chance = _read_name(one, by_name)
            kind = _read_kind(one, name, by_kind)
            response = Response(
                "H01", name, kind, None, False, False, None, (), one.known.document,
                sender_chance=chance,
            )  # fmt: skip
            by_body = one.known.kinds[0] is not SenderKind.CITIZEN
            source = "runderne" if one.known.source in rounds else one.known.source
            found.append(Sample(source, by_body, kind, behalf_signs(response, names)))
    return found


def _files(examples: Sequence[senders.Example], rounds: Sequence[str]) -> list[str]:
    return sorted({one.known.source for one in examples} - set(rounds))


def _read_name(one: senders.Example, weights: dict[str, float]) -> tuple[str, float]:
    name = one.names[chosen(one.choice, weights)]
    return name[:1].upper() + name[1:], 0.5


def _read_kind(
    one: senders.Example, name: str, kinds: tuple[list[str], dict[str, list[float]]]
) -> SenderKind:
    signs = senders.kind_signs(name, one.known.letter, one.known.facts, one.by_rules)
    sums = np.array(kinds[1][senders.CONSTANT])
    for sign, value in signs.items():
        if sign in kinds[1]:
            sums = sums + np.array(kinds[1][sign]) * value
    return SenderKind(kinds[0][int(sums.argmax())])


def fit(found: Sequence[Sample]) -> dict[str, float]:
    """Sign → weight; the constant under the empty sign."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    table = DictVectorizer()
    every: Any = table.fit_transform([one.signs for one in found])
    often = np.flatnonzero(np.asarray((every != 0).sum(axis=0)).ravel() >= LEAST)
    model = LogisticRegression(C=STRENGTH, max_iter=400)
    weights = [OF_ROUNDS if one.source == "runderne" else 1.0 for one in found]
    model.fit(every[:, often], [one.by_body for one in found], sample_weight=weights)
    signs = table.get_feature_names_out()[often]
    made = {str(s): float(w) for s, w in zip(signs, model.coef_[0], strict=True)}
    made = {sign: weight for sign, weight in made.items() if abs(weight) >= SMALLEST}
    return {CONSTANT: float(model.intercept_[0]), **made}


def says_body(weights: dict[str, float], one: Sample) -> bool:
    return weights[CONSTANT] + sum(weights.get(s, 0.0) * v for s, v in one.signs.items()) >= 0


def measure(found: Sequence[Sample]) -> None:
    print("left out: letters; wrong by the kind alone, by the weights (bodies' letters among them)")
    for source in sorted({one.source for one in found}):
        weights = fit([one for one in found if one.source != source])
        held = [one for one in found if one.source == source]
        wrong = [one for one in held if says_body(weights, one) is not one.by_body]
        alone = [one for one in held if (one.kind is not SenderKind.CITIZEN) is not one.by_body]
        bodies = [sum(one.by_body for one in some) for some in (alone, wrong)]
        print(
            f"{source:9} {len(held):4}; {len(alone):3} ({bodies[0]}), {len(wrong):3} ({bodies[1]})"
        )


def write(weights: dict[str, float]) -> None:
    pack(TARGET / WEIGHTS, (f"{sign}\t{weight:.3g}" for sign, weight in sorted(weights.items())))


def main(arguments: Sequence[str]) -> None:
    folders = development_folders(arguments)
    letters = [one for file in sorted(LETTERS.glob("*.txt")) for one in known(file)]
    letters += [one for folder in folders for one in keyed(folder)]
    examples = [senders.example(one) for one in letters]
    found = samples(examples, [folder.name for folder in folders])
    measure(found)
    write(fit(found))


if __name__ == "__main__":
    main(sys.argv[1:])
