"""What speaks for a remark having caused a change, as numbers for one weighing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Change, ChangeKind, Policy, Remark, RemarkKind
from hoering.language.language import Language
from hoering.linking.amounts import amounts
from hoering.linking.deltas import Delta, delta
from hoering.linking.figures import Figure, figures, rarest, rarity, times, written
from hoering.linking.nearness import standing_out
from hoering.linking.outcomes import SILENT
from hoering.linking.sections import Place
from hoering.linking.shared_words import by_shared_words, by_wording
from hoering.linking.surroundings import against_draft, against_kept
from hoering.linking.wording import tokens

NAMES = (
    "after",  # remark ~ the new wording (the old one where text was deleted)
    "news",  # remark ~ only what is new in it
    "gain",  # how much nearer the new wording is than the old one, which senders react to
    "words",  # rare lemmas shared with the words that came or went
    "numbers",  # a number that came is a number in the remark
    "old_numbers",  # rarity of the rarest number that went and is in the remark
    "section",  # the change stands in the remark's section: for as_asked; it weighs nothing beside "likely"
    "cited",  # … and the sender named that section himself
    "best_remark",  # how far it stands out among all remarks for this change
    "question",  # … of a question, which is mostly answered and seldom met
    "praises",  # … of support, or nothing in particular
    "moved",  # moved or renumbered
    "deleted",
    "before",  # remark ~ the old wording, which is what senders react to
    "beyond",  # how much nearer than the nearest passage of the draft
    "first_section",  # 1 where the change's section, read as a whole, is the nearest, 1/2 the second …
    "long_remark",
    "large_change",
    "removed",  # words went and none came, where the sender wants something out
    "recalled",  # the precedents that remark and new wording both recall
    "recalled_news",  # … and what is new in it
    "likely",  # log of the chance that the remark concerns the change's section
    "elsewhere",  # the sender named another section himself
    "of_few",  # 1 where the change is the only one of the remark's section, 1/2 where one of two …
    "went",  # rare lemmas shared with the words that went and did not come
    "run_came",  # log of the longest row of words shared with what came
    "run_before",  # … with the old wording
    "ahead",  # how few sentences that the draft keeps are nearer than what the change touches
    "led_up",  # how much nearer it is than they are, the remark before read as well
)
UNLIKELY = 0.01  # what is added to the chance of a section: below it all are alike
_PROPOSED = re.compile(r"(?:forslag|scenarie|model|alternativ)\b", re.I)
_OUT = re.compile(
    r"\b(?:udgå\w*|slet(?:te\w*|tes)?|fjern\w*|stryg\w*|tages? (?:\w+ )?(?:ud|af bordet)|droppe\w*"
    r"|skrottes?|undværes?)\b"
    r"|\b(?:må|skal|bør) (?:helt )?ud(?=\s*[.,;:!?]|\s*$)|(?:^|[.!?]\s+)(?:ud|væk) med\b",
    re.I,
)


def pair_features(
    remarks: Sequence[Remark],
    places: Sequence[Place],
    policy: Policy | None,
    changes: Sequence[Change],
    language: Language,
) -> NDArray[np.float32]:
    """[remarks, changes, len(NAMES)]."""
    table = np.zeros((len(remarks), len(changes), len(NAMES)), dtype=np.float32)
    if not remarks or not changes:
        return table
    deltas = [delta(c) for c in changes]
    wordings = by_wording(remarks, changes, deltas, policy, language)
    joint = np.asarray((wordings["after"] + wordings["news"]) / 2, dtype=np.float32)
    standing = _places(places, policy, changes)
    said = [figures(r.text) for r in remarks]
    columns: dict[str, NDArray[np.float32]] = {
        **wordings,
        **by_shared_words(remarks, changes, deltas, language),
        "numbers": _shared_numbers(said, changes, deltas),
        "old_numbers": _old_numbers(said, changes, deltas, policy),
        "removed": _removed(remarks, changes, deltas, standing["section"], policy),
        **standing,
        **against_draft(remarks, policy, changes, joint, language),
        **against_kept(remarks, policy, changes, language),
        "best_remark": standing_out(joint),
    }
    for name, values in columns.items():
        table[:, :, NAMES.index(name)] = values
    _kinds(table, remarks, changes, deltas)
    return table


def _removed(
    remarks: Sequence[Remark],
    changes: Sequence[Change],
    deltas: Sequence[Delta],
    same_section: NDArray[np.float32],
    policy: Policy | None,
) -> NDArray[np.float32]:
    """1 where a remark on the change's section wants out what the change only takes away.

    A concern about a proposal ("Forslag B: …") is met where it is dropped, heading and all.
    """
    heads = {s.title for s in policy.sections if _PROPOSED.match(s.title)} if policy else set()
    wants = np.array([[bool(_OUT.search(r.text))] for r in remarks])
    fears = np.array([[r.kind is RemarkKind.CONCERN] for r in remarks])
    gone = np.array([[bool(d.removed) and not d.added for d in deltas]])
    parts = [c.before.partition("\n") for c in changes]
    whole = np.array([[bool(text) and head in heads for head, _, text in parts]])
    return np.asarray((wants | (fears & whole)) & gone & (same_section > 0), dtype=np.float32)


def _shared_numbers(
    said: Sequence[set[Figure]], changes: Sequence[Change], deltas: Sequence[Delta]
) -> NDArray[np.float32]:
    came = [
        (_as_written(d.added) - _as_written(d.removed))
        | _new_amounts(d)
        | (times(c.after) - times(c.before))
        for c, d in zip(changes, deltas, strict=True)
    ]
    return np.array([[bool(a & c) for c in came] for a in said], dtype=np.float32)


def _old_numbers(
    said: Sequence[set[Figure]],
    changes: Sequence[Change],
    deltas: Sequence[Delta],
    policy: Policy | None,
) -> NDArray[np.float32]:
    rare = rarity(policy)
    went = [
        (written(d.removed) - written(d.added)) | (times(c.before) - times(c.after))
        for c, d in zip(changes, deltas, strict=True)
    ]
    return np.array([[rarest(a, w, rare) for w in went] for a in said], dtype=np.float32)


def _as_written(words: Iterable[str]) -> set[Figure]:
    """As they stand: "2028", "4b"."""
    return {word for word in words if word[0].isdigit()}


def _new_amounts(change: Delta) -> set[Figure]:
    """The amount that took another one's place, be it a figure or a word: "mere end tre" → "to"."""
    new = ((amounts(removed), amounts(added)) for removed, added in change.swaps)
    return {b[0] for a, b in new if len(a) == len(b) == 1 and a != b}


def _places(
    places: Sequence[Place], policy: Policy | None, changes: Sequence[Change]
) -> dict[str, NDArray[np.float32]]:
    sections = policy.sections if policy else ()
    keys = {s.key: i for i, s in enumerate(sections)}
    at = [keys.get(c.home) for c in changes]
    shape = (len(places), len(changes))
    same, cited, likely, elsewhere = (np.zeros(shape, dtype=np.float32) for _ in range(4))
    for i, place in enumerate(places):
        mine = place.section
        if mine is None:
            continue
        for j, change in enumerate(changes):
            there = at[j]
            hit = there == place.index or (there is None and change.home == mine.key)
            same[i, j] = hit
            cited[i, j] = hit and place.explicit
            elsewhere[i, j] = place.explicit and not hit
            likely[i, j] = place.chances[there] if there is not None else hit
    return {
        "section": same,
        "cited": cited,
        # Log odds are added up: from 0.01 to 0.1 is as far as from 0.1 to 1.
        "likely": np.log(likely + UNLIKELY),
        "elsewhere": elsewhere,
        "of_few": same / np.maximum(same.sum(axis=1, keepdims=True), 1),
    }


def _kinds(
    table: NDArray[np.float32],
    remarks: Sequence[Remark],
    changes: Sequence[Change],
    deltas: Sequence[Delta],
) -> None:
    groups = {
        "question": (RemarkKind.QUESTION,),
        "praises": SILENT,
    }
    for name, kinds in groups.items():
        for i, remark in enumerate(remarks):
            table[i, :, NAMES.index(name)] = remark.chance_of(*kinds)
    for i, remark in enumerate(remarks):
        table[i, :, NAMES.index("long_remark")] = math.log1p(len(tokens(remark.text)))
    for j, change in enumerate(changes):
        still = change.kind in (ChangeKind.MOVED, ChangeKind.RENUMBERED)
        table[:, j, NAMES.index("moved")] = still
        table[:, j, NAMES.index("large_change")] = math.log1p(deltas[j].size)
        table[:, j, NAMES.index("deleted")] = change.kind is ChangeKind.DELETED
