"""What models/build_kinds.py learns from, and the learning: one logistic regression of a remark's kind.

Also the kinds that remarks would get by weights made without their own round: what learns from the
kinds of remarks must see the mistakes that the program makes in a round it has never seen.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hoering.domain import Remark, RemarkKind
from hoering.splitting.kind_signs import signs_of
from hoering.splitting.kind_words import word_groups
from hoering.splitting.kinds import as_chances, likeliest_kind
from making.knowledge import labelled

# The remarks of the rounds are labelled as a secretariat would; the authored ones more loosely.
FROM_ROUNDS, FROM_AUTHORED = 6.0, 1.0
STRENGTH = 0.2  # C of the logistic regression
# How much more a remark of a rarer kind counts: (its share of an even sixth) to the minus this. Macro-F1
# 0.669 against 0.657 of 0.3, fifths of twenty rounds left out.
RARE = 0.5
LEAST = 3  # texts that a group of words stands in, at least
SCALE = 6.0  # length of a text's vector of groups, beside signs of 0 to 1
Example = tuple[str, str, str]  # text, kind, where from
Weights = dict[str, dict[str, float]]  # kind → sign → weight
Groups = dict[str, tuple[float, dict[str, float]]]  # group → rarity, kind → weight
Made = tuple[Weights, Groups]


def authored() -> list[Example]:
    """The remarks of the triples and of the small rounds."""
    return [(told.text, told.kind, "") for told in labelled()]


def of_round(folder: Path) -> list[Example]:
    """Form letters count once."""
    key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    texts = {
        remark["text"]: remark["kind"]
        for response in key["responses"]
        for remark in response["remarks"]
    }
    return [(text, kind, folder.name) for text, kind in texts.items()]


def fit(examples: list[Example]) -> Made:
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


def _read_off(model: Any, signs: list[str], groups: list[str], rarity: dict[str, float]) -> Made:
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


def scores(made: Made, text: str) -> dict[str, float]:
    """Kind → sum of weights, as hoering/splitting/kinds.py adds them up."""
    weights, groups = made
    signs = _signs(text)
    share = shared(_groups(text), {group: rarity for group, (rarity, _) in groups.items()})
    return {
        kind: row[""]
        + sum(row.get(name, 0.0) * value for name, value in signs.items())
        + sum(groups[group][1][kind] * value for group, value in share.items())
        for kind, row in weights.items()
    }


def best(made: Made, text: str) -> str:
    found = scores(made, text)
    return max(found, key=lambda kind: found[kind])


def weights_without(folders: Sequence[Path]) -> Iterator[tuple[Path, Made]]:
    """Each round's folder (the one with facit.json), and weights made of all the others."""
    examples = authored() + [e for folder in folders for e in of_round(folder)]
    for folder in folders:
        yield folder, fit([e for e in examples if e[2] != folder.name])


def chances(made: Made, text: str) -> tuple[float, ...]:
    """The chance, 0..1, of each kind in the order of RemarkKind."""
    return as_chances({RemarkKind(kind): value for kind, value in scores(made, text).items()})


def judged(remarks: Sequence[Remark], made: Made) -> tuple[Remark, ...]:
    """The remarks with the kinds that `made` gives them; a kind that was not guessed stays."""
    found = []
    for remark in remarks:
        if remark.kind_chances:
            told = chances(made, remark.text)
            remark = replace(remark, kind=likeliest_kind(told), kind_chances=told)
        found.append(remark)
    return tuple(found)
