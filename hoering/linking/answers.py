"""Remark → section, changes, outcome and reason, each with one line of evidence."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoering.domain import (
    Answer,
    Basis,
    Change,
    ChangeKind,
    Link,
    Linking,
    Policy,
    Remark,
    Response,
)
from hoering.linking.alarms import find_alarms
from hoering.linking.deltas import delta, shown
from hoering.linking.features import NAMES, pair_features
from hoering.linking.meaning import Meaning
from hoering.linking.opposites import opposite
from hoering.linking.outcomes import judge
from hoering.linking.sections import Place, place_remarks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Weights of the features, on their natural scales.
WEIGHTS: dict[str, float] = {
    "after": 3.0,
    "news": 3.0,
    "gain": 2.0,
    "words": 3.0,
    "numbers": 0.8,
    "section": 1.4,
    "chapter": 0.4,
    "cited": 0.5,
    "best_change": 0.4,
    "best_remark": 0.3,
    "asks": 0.3,
    "worries": 0.0,
    "praises": -1.5,
    "small": -1.0,
    "moved": -1.5,
    "added": 0.2,
    "deleted": -0.3,
}
BIAS = -4.6
LINKED = 0.5  # least probability of a link
MOST = 3  # a remark that many changes seem to answer is answered by the best of them
_ASKS_FOR_ORDER = re.compile(
    r"\b(?:nummer\w*|rækkefølge\w*|omnummerer\w*|flyt\w*|placer\w*|står forkert|hører til under)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    change: Change


def link(
    remarks: Sequence[Remark],
    responses: Sequence[Response],
    policy: Policy | None,
    changes: Sequence[Change],
    language: Meaning,
) -> Linking:
    """One answer for each remark, in order; links with evidence; alarms.

    Without a draft every remark concerns the whole; without changes no remark has one, and
    outcomes stay open, for nobody has revised anything yet.
    """
    places = place_remarks(remarks, policy, language)
    chances = probabilities(pair_features(remarks, places, policy, changes, language))
    passages = _passages(remarks, places, policy, language)
    answers, links, opposed = [], [], []
    for number, remark in enumerate(remarks):
        place = places[number]
        held, against = _choose(remark, changes, chances[number])
        opposed += [(remark.id, change, why) for change, why in against]
        links += [_link(remark, c, place, policy) for c in held]
        met = [c.change for c in held]
        answers.append(_answer(remark, place, met, passages[number], policy, bool(changes)))
    return Linking(tuple(answers), tuple(links), find_alarms(answers, changes, opposed))


def probabilities(table: NDArray[np.float32]) -> NDArray[np.float32]:
    """[remarks, changes]: how likely it is that the change answers the remark, 0..1."""
    import numpy as np

    weights = np.array([WEIGHTS[name] for name in NAMES], dtype=np.float32)
    logits = table @ weights + BIAS
    return np.asarray(1 / (1 + np.exp(-logits)), dtype=np.float32)


def _choose(
    remark: Remark, changes: Sequence[Change], row: NDArray[np.float32]
) -> tuple[list[_Candidate], list[tuple[Change, str]]]:
    """The changes that answer the remark, best first, and those that do the opposite."""
    held, against = [], []
    order_asked = bool(_ASKS_FOR_ORDER.search(remark.text))
    for change, value in zip(changes, row, strict=True):
        score = float(value)
        if score < LINKED:
            continue
        if change.kind is ChangeKind.RENUMBERED and not order_asked:
            continue
        why = opposite(remark, change, delta(change))
        if why:
            against.append((change, why))
        else:
            held.append(_Candidate(score, change))
    held.sort(key=lambda c: (-c.score, c.change.id))
    return held[:MOST], against


def _link(remark: Remark, held: _Candidate, place: Place, policy: Policy | None) -> Link:
    key = policy.sections[place.index].key if policy and place.index is not None else ""
    basis = Basis.CITED if place.explicit and key == held.change.section else Basis.SIMILAR
    why = f"{held.change.id} {shown(held.change)}"
    return Link(remark.id, held.change.id, basis, round(held.score, 3), why)


def _answer(
    remark: Remark,
    place: Place,
    met: Sequence[Change],
    passage: tuple[str, float],
    policy: Policy | None,
    revised: bool,
) -> Answer:
    judged = judge(remark, met, *passage) if revised else None
    evidence = [place.why, *(f"{c.id} {shown(c)}" for c in met)]
    if judged and judged.why:
        evidence.append(judged.why)
    why = "; ".join(e for e in evidence if e)
    return Answer(
        remark=remark.id,
        section=policy.sections[place.index].key if policy and place.index is not None else None,
        section_explicit=place.explicit,
        changes=tuple(sorted(c.id for c in met)),
        outcome=judged.outcome if judged else None,
        reason=judged.reason if judged else None,
        why=why[:1].upper() + why[1:],
    )


def _passages(
    remarks: Sequence[Remark],
    places: Sequence[Place],
    policy: Policy | None,
    language: Meaning,
) -> list[tuple[str, float]]:
    """For each remark the nearest paragraph of its own section, and how near, 0..1."""
    import numpy as np

    texts: list[str] = []
    owners: list[int] = []
    for index, section in enumerate(policy.sections if policy else ()):
        for paragraph in section.paragraphs:
            texts.append(paragraph.text)
            owners.append(index)
    if not texts or not remarks:
        return [("", 0.0)] * len(remarks)
    similar = np.asarray(language.similarity([r.text for r in remarks], texts))
    found = []
    for number, place in enumerate(places):
        own = [k for k, o in enumerate(owners) if o == place.index] or list(range(len(texts)))
        best = max(own, key=lambda k: (similar[number, k], -k))
        value = float(similar[number, best])
        found.append((texts[best], 0.0 if math.isnan(value) else value))
    return found
