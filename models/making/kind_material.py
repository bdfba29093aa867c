"""What models/build_kinds.py learns from, and the learning: one logistic regression of a remark's kind.

Also the kinds that remarks would get by weights made without their own round: what learns from the
kinds of remarks must see the mistakes that the program makes in a round it has never seen.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from hoering.domain import Remark, RemarkKind
from hoering.splitting.kind_groups import frames_of, word_groups
from hoering.splitting.kind_signs import signs_of
from hoering.splitting.kinds import as_chances, likeliest_kind
from making.blocks import Block, Groups, shared
from making.knowledge import REMARKS, labelled, labelled_alone

# The remarks of the rounds stand as they do in life; those labelled one by one are labelled as well, but
# rare kinds are oftener among them; the triples and the small rounds are labelled more loosely.
IN_ROUNDS, ALONE, LOOSE = 12.0, 4.0, 1.0
# Rounds that are left out together: one fit takes half a minute.
TOGETHER = 4
STRENGTH = 0.1  # C of the logistic regression
# How much more a remark of a rarer kind counts: (its share of an even sixth) to the minus this. Macro-F1
# 0.669 against 0.657 of 0.3, fifths of twenty rounds left out.
RARE = 0.5
# The signs were looked for in the remarks of the development rounds, so that they promise too much there.
SIGNS = 0.5  # their size, beside vectors of groups and frames of the lengths below
WORD_LENGTH, FRAME_LENGTH = 6.0, 4.0
LEAST_WORDS, LEAST_FRAMES = 3, 8  # texts that a group or a frame stands in, at least
Example = tuple[str, str, str]  # text, kind, where from
Weights = dict[str, dict[str, float]]  # kind → sign → weight


@dataclass(frozen=True, slots=True)
class Made:
    """What the files of models/bemaerkningsarter hold."""

    signs: Weights
    words: Groups
    frames: Groups


def authored() -> list[Example]:
    """The remarks of the triples and of the small rounds, and those labelled one by one."""
    loose = [(told.text, told.kind, "") for told in labelled()]
    return loose + [(told.text, told.kind, REMARKS) for told in labelled_alone()]


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
    """The weights of the signs, and of groups of words and frames with their rarities (idf)."""
    from scipy.sparse import hstack
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    texts = [text for text, _, _ in examples]
    table = DictVectorizer()
    signs = table.fit_transform([_signs(text) for text in texts]) * SIGNS
    words = Block([_words(text) for text in texts], LEAST_WORDS, WORD_LENGTH)
    frames = Block([_frames(text) for text in texts], LEAST_FRAMES, FRAME_LENGTH)
    kinds = [kind for _, kind, _ in examples]
    many = Counter(kinds)
    weights = [
        _weight(where) * (len(kinds) / len(many) / many[kind]) ** RARE
        for _, kind, where in examples
    ]
    model = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-3)
    model.fit(hstack([signs, words.matrix, frames.matrix]).tocsr(), kinds, sample_weight=weights)
    names = ["", *(str(name) for name in table.get_feature_names_out())]
    found: Weights = {}
    for kind, constant, row in zip(model.classes_, model.intercept_, model.coef_, strict=True):
        first = [constant, *(row[: len(names) - 1] * SIGNS)]
        found[str(kind)] = {n: round(float(v), 3) for n, v in zip(names, first, strict=True)}
    at, cut = len(names) - 1, len(names) - 1 + len(words.names)
    return Made(found, words.read_off(model, at), frames.read_off(model, cut))


def _weight(where: str) -> float:
    return ALONE if where == REMARKS else IN_ROUNDS if where else LOOSE


@cache
def _signs(text: str) -> dict[str, float]:
    return signs_of(text)


@cache
def _words(text: str) -> set[str]:
    return word_groups(text)


@cache
def _frames(text: str) -> set[str]:
    return frames_of(text)


def scores(made: Made, text: str) -> dict[str, float]:
    """Kind → sum of weights, as hoering/splitting/kinds.py adds them up."""
    signs = _signs(text)
    parts = [
        (table, shared(entries, {entry: table[entry][0] for entry in entries if entry in table}))
        for table, entries in ((made.words, _words(text)), (made.frames, _frames(text)))
    ]
    return {
        kind: row[""]
        + sum(row.get(name, 0.0) * value for name, value in signs.items())
        + sum(
            table[entry][1][kind] * value
            for table, share in parts
            for entry, value in share.items()
        )
        for kind, row in made.signs.items()
    }


def best(made: Made, text: str) -> str:
    found = scores(made, text)
    return max(found, key=lambda kind: found[kind])


def weights_without(folders: Sequence[Path]) -> Iterator[tuple[Path, Made]]:
    """Each round's folder (the one with facit.json), and weights made without it.

    `TOGETHER` rounds at a time are left out.
    """
    examples = authored() + [e for folder in folders for e in of_round(folder)]
    for start in range(0, len(folders), TOGETHER):
        held = folders[start : start + TOGETHER]
        names = {folder.name for folder in held}
        made = fit([e for e in examples if e[2] not in names])
        yield from ((folder, made) for folder in held)


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
