"""Remark → section, changes, outcome and reason, each with one line of evidence."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoering import dansk
from hoering.domain import (
    Answer,
    Basis,
    Change,
    ChangeKind,
    Link,
    Linking,
    Outcome,
    Policy,
    Remark,
    RemarkKind,
)
from hoering.language.language import Language
from hoering.linking.alarms import editorial, find_alarms
from hoering.linking.as_asked import as_asked
from hoering.linking.deltas import delta, shown
from hoering.linking.features import pair_features
from hoering.linking.opposites import opposite
from hoering.linking.order import asks_for_order, in_another_point
from hoering.linking.outcomes import SILENT, Likely, hits_of, judge
from hoering.linking.reason_weights import Traits, lemmas_of, likeliest
from hoering.linking.sections import Place, place_remarks, where_answered
from hoering.linking.weights import link_weights
from hoering.linking.wording import tokens

MOST = 2  # a remark that many changes seem to answer is answered by the best of them
# The chance that any of its changes answers a remark from which it is proposed as met; of those at 0.4
# to 0.5, 0.46 are met. With sixths of the rounds left out 0.834 of the remarks are told rightly so or
# not so, and 0.832 and 0.835 from 0.40 and 0.50 on.
MET = 0.45
FAINT = 0.03  # a less likely change counts for nothing
# The chance from which a remark is named as near to a change that none was found behind: of 63 such
# changes 33 have one, and for 19 of them it is one of the two that are named.
NEAR = 0.05
# A figure is said to be wrong without being repeated: "Årstallet i 1.1 passer ikke".
_SAYS_WRONG = re.compile(
    r"\b(?:årstal\w*|tal(?:let|lene)?|dato\w*|forkert\w*|fejl\w*|slåfejl\w*|rigtig\w*|korrekt\w*"
    r"|ret(?:tes?|telse\w*)|stemmer|passer|forældet\w*|misvisende)\b",
    re.I,
)
_OF_TITLES = re.compile(
    r"\b(?:overskrift\w*|titel|titler|titlen|navn(?:et)?|ordet|betegnelse\w*|hedde|hedder|kalde[rst]?)\b",
    re.I,
)
AS_ASKED = 0.6  # the least chance of a change that does what is asked for by what it is


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    change: Change


def link(
    remarks: Sequence[Remark],
    policy: Policy | None,
    changes: Sequence[Change],
    language: Language,
    senders: Mapping[str, str] | None = None,
) -> Linking:
    """One answer for each remark, in order; links with evidence; alarms.

    `senders`: the bodies by their responses; private people are not among them.

    Without a draft every remark concerns the whole; without changes no remark has one, and
    outcomes stay open, for nobody has revised anything yet.
    """
    places = place_remarks(remarks, policy, changes, language)
    weights = link_weights()
    features = pair_features(remarks, places, policy, changes, language)
    alone = weights.chances(features, [remark.response for remark in remarks])
    asked = as_asked(remarks, changes, features, senders or {})
    chances = np.maximum(alone, AS_ASKED * asked)
    passages = _passages(remarks, places, policy, language)
    likely = likely_reasons(remarks, language)
    titled = np.array([c.before in _titles(policy) for c in changes], dtype=bool)
    answers, links, opposed = [], [], []
    for number, remark in enumerate(remarks):
        place = places[number]
        row = np.where(titled & (not _may_retitle(remark)), 0.0, chances[number])
        found, against = _candidates(remark, changes, row)
        opposed += [(remark.id, c.change, why) for c, why in against if c.score >= weights.least]
        met = _any_answers(found) >= MET
        # Of what is met something is shown, however many changes share the chance.
        held = [c for c in found if c.score >= weights.least or (met and c is found[0])][:MOST]
        links += [_link(remark, c, place) for c in held]
        if held:
            place = where_answered(place, held[0].change, held[0].score, policy)
        answers.append(_answer(remark, place, held, met, passages[number], likely[number], changes))
    alarms = find_alarms(answers, changes, opposed, nearest(remarks, changes, chances))
    return Linking(tuple(answers), tuple(links), alarms, tuple(p.chances for p in places))


def nearest(
    remarks: Sequence[Remark], changes: Sequence[Change], chances: NDArray[np.float32]
) -> dict[str, tuple[str, ...]]:
    """Change → the ids of the MOST remarks likeliest to ask for it, those hardly likely left out."""
    found = {}
    for column, change in enumerate(changes):
        rows = [
            row
            for row, remark in enumerate(remarks)
            if chances[row, column] >= NEAR and remark.kind not in SILENT
        ]
        rows.sort(key=lambda row: (-float(chances[row, column]), row))
        found[change.id] = tuple(remarks[row].id for row in rows[:MOST])
    return found


def _titles(policy: Policy | None) -> frozenset[str]:
    """The draft's headings, with their numbers and without."""
    sections = policy.sections if policy else ()
    return frozenset(t for s in sections for t in (s.heading, f"{s.number} {s.heading}".strip()))


def _may_retitle(remark: Remark) -> bool:
    """Whether another heading can answer the remark: it asks for something, fears it, or speaks of
    titles. Praise of "klubaftenen" and a question are not answered by a section's new name."""
    idle = remark.kind in SILENT or remark.kind is RemarkKind.QUESTION
    return not idle or bool(_OF_TITLES.search(remark.text))


def _candidates(
    remark: Remark, changes: Sequence[Change], row: NDArray[np.float32]
) -> tuple[list[_Candidate], list[tuple[_Candidate, str]]]:
    """The changes that may answer the remark, best first, and those that do the opposite."""
    found, against = [], []
    order_asked = asks_for_order(remark.text)
    for change, value in zip(changes, row, strict=True):
        candidate = _Candidate(float(value), change)
        if candidate.score < FAINT or in_another_point(remark, change):
            continue
        if change.kind is ChangeKind.RENUMBERED and not order_asked:
            continue
        as_asked = order_asked and change.kind is ChangeKind.MOVED
        if editorial(change) and not as_asked and not _is_about(remark, change):
            continue
        if why := opposite(remark, change, delta(change)):
            against.append((candidate, why))
        else:
            found.append(candidate)
    found.sort(key=lambda c: (-c.score, c.change.id))
    return found, against


def _any_answers(found: Sequence[_Candidate]) -> float:
    """The chance, 0..1, that one of the changes at least answers the remark."""
    return 1 - math.prod(1 - c.score for c in found)


def _is_about(remark: Remark, change: Change) -> bool:
    """Does the remark correct something, or name a word or number that an editorial change swaps?

    A year put right in the section that somebody writes about is no answer to him, nor to one who
    corrects something else there.
    """
    difference = delta(change)
    swapped = {*difference.added, *difference.removed}
    if swapped & set(tokens(remark.text)):
        return True
    if remark.kind is not RemarkKind.CORRECTION:
        return False
    only_numbers = bool(swapped) and all(token[0].isdigit() for token in swapped)
    return not only_numbers or bool(_SAYS_WRONG.search(remark.text))


def _link(remark: Remark, held: _Candidate, place: Place) -> Link:
    cited = place.explicit and place.section and place.section.key == held.change.home
    basis = Basis.CITED if cited else Basis.SIMILAR
    why = f"{held.change.id} {shown(held.change, asked=remark.text)}"
    return Link(remark.id, held.change.id, basis, round(held.score, 3), why)


def _answer(
    remark: Remark,
    place: Place,
    held: Sequence[_Candidate],
    met: bool,
    passage: tuple[str, float],
    likely: Likely,
    changes: Sequence[Change],
) -> Answer:
    ground = [c.change for c in held] if met else []
    judged = judge(remark, ground, *passage, likely) if changes else None
    section = place.section.key if place.section else None
    evidence = [place.why, *(f"{c.change.id} {shown(c.change, asked=remark.text)}" for c in held)]
    if held and not met:
        evidence.append("usikkert, om det svarer på bemærkningen")
    elif judged and judged.outcome is Outcome.NOT_ADOPTED:
        evidence.append(_nothing_found(section, changes))
    if judged and judged.why:
        evidence.append(judged.why)
    why = "; ".join(e for e in evidence if e)
    return Answer(
        remark=remark.id,
        section=section,
        section_explicit=place.explicit,
        changes=tuple(sorted(c.change.id for c in held)),
        outcome=judged.outcome if judged else None,
        reason=judged.reason if judged else None,
        why=why[:1].upper() + why[1:],
    )


def likely_reasons(remarks: Sequence[Remark], language: Language) -> list[Likely]:
    """The reason that each remark would have if it is not met, and the lemmas that say so."""
    texts = [f"{r.heading} {r.text}".strip() for r in remarks]
    return [
        likeliest(Traits(lemmas_of(text, language), hits_of(text), remark.kind.value))
        for remark, text in zip(remarks, texts, strict=True)
    ]


def _nothing_found(section: str | None, changes: Sequence[Change]) -> str:
    """That no change was found is no proof that there is none: the section's own are named."""
    here = [
        c.id
        for c in changes
        if section
        and c.section == section
        and not c.follows
        and c.kind is not ChangeKind.RENUMBERED
    ]
    near = f", men afsnittet er ændret ({', '.join(here)})" if here else ""
    return f"{dansk.NO_CHANGE_FOUND}{near}"


def _passages(
    remarks: Sequence[Remark],
    places: Sequence[Place],
    policy: Policy | None,
    language: Language,
) -> list[tuple[str, float]]:
    """For each remark the nearest paragraph of its own section, and how near, 0..1."""
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
