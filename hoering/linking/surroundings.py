"""How a pair of remark and change stands against what the draft says beside it, and what it keeps.

Whoever writes about a sentence that stayed as it was got no answer, however near a new one is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Change, Policy, Remark
from hoering.language.language import Language
from hoering.language.precedents import alike
from hoering.linking.nearness import asked, rank
from hoering.linking.wording import tokens

Table = NDArray[np.float32]  # [remarks, changes]

_END = re.compile(r"(?<=[.!?])\s+|\n+")
_LONGEST = 1500  # characters of a section that is looked at
_SHORTEST = 15  # characters of a sentence


def against_draft(
    remarks: Sequence[Remark],
    policy: Policy | None,
    changes: Sequence[Change],
    joint: Table,
    language: Language,
) -> dict[str, Table]:
    """Whether the change is nearer than anything the draft says, and whether its section is near.

    `joint` [remarks, changes] is the nearness of remarks to changes.
    """
    zeros = np.zeros(joint.shape, dtype=np.float32)
    sections = policy.sections if policy else ()
    if not sections:
        return {"beyond": zeros, "first_section": zeros}
    passages = [p.text for s in sections for p in s.paragraphs] or [s.heading for s in sections]
    said = np.asarray(language.similarity([r.text for r in remarks], passages)).max(axis=1)
    whole = [f"{s.heading}. {' '.join(p.text for p in s.paragraphs)[:_LONGEST]}" for s in sections]
    near = np.asarray(language.similarity(asked(remarks), whole), dtype=np.float32)
    first = rank(near, axis=1)
    keys = {s.key: i for i, s in enumerate(sections)}
    found = {"beyond": joint - said[:, None], "first_section": zeros}
    for j, change in enumerate(changes):
        at = keys.get(change.home)
        if at is not None:
            found["first_section"][:, j] = first[:, at]
    return found


def against_kept(
    remarks: Sequence[Remark], policy: Policy | None, changes: Sequence[Change], language: Language
) -> dict[str, Table]:
    """[remarks, changes] by the names of features.NAMES.

    `ahead`: how few kept sentences have more precedents in common with the remark than the nearest
    touched one, 0 where none has, else the log below 0. `led_up`: how much nearer the nearest touched
    sentence is than the nearest kept one to the remark read after the one before it.
    """
    touched = [_touched(c) for c in changes]
    went = {_known(s) for c in changes for s in _differing(c)}
    paragraphs = (p.text for s in (policy.sections if policy else ()) for p in s.paragraphs)
    kept = [s for text in paragraphs for s in _sentences(text) if _known(s) not in went]
    texts = [*kept, *(s for own in touched for s in own)]
    starts = len(kept) + np.cumsum([0, *(len(own) for own in touched[:-1])])
    shared = alike(language.recalled(asked(remarks)), language.recalled(texts))
    near = np.asarray(language.similarity(_in_context(remarks), texts), dtype=np.float32)
    best = np.maximum.reduceat(shared, starts, axis=1)
    # A column at a time: [remarks, changes, sentences] would not fit.
    before = [(shared[:, : len(kept)] > column[:, None]).sum(axis=1) for column in best.T]
    nearest = near[:, : len(kept)].max(axis=1, initial=0.0)
    return {
        "ahead": -np.log1p(np.array(before, dtype=np.float32).T),
        "led_up": np.maximum.reduceat(near, starts, axis=1) - nearest[:, None],
    }


def _touched(change: Change) -> list[str]:
    """The sentences that went or came; all of them where only their place is another."""
    return _differing(change) or [*_sentences(change.before), *_sentences(change.after)] or [""]


def _differing(change: Change) -> list[str]:
    before, after = _sentences(change.before), _sentences(change.after)
    old, new = ({_known(s) for s in side} for side in (before, after))
    return [s for s in before if _known(s) not in new] + [s for s in after if _known(s) not in old]


def sentences(text: str, shortest: int) -> list[str]:
    """The sentences of more than `shortest` characters, or all of the text where there are none."""
    parts = [p.strip() for p in _END.split(text)]
    return [p for p in parts if len(p) > shortest] or [text]


def _sentences(text: str) -> list[str]:
    return sentences(text, _SHORTEST) if text.strip() else []


def _known(sentence: str) -> str:
    """By its words: spacing and stops make no other sentence."""
    return " ".join(tokens(sentence))


def _in_context(remarks: Sequence[Remark]) -> list[str]:
    """Each remark after the one that its response has before it: "Det bør ændres" says little alone."""
    told = asked(remarks)
    same = [False, *(a.response == b.response for a, b in pairwise(remarks))]
    return [f"{told[n - 1]} {t}" if same[n] else t for n, t in enumerate(told)]
