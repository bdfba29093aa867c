"""How near remarks are to the wordings of changes: the old one, the new one, what is new in it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Change, ChangeKind, Policy, Remark
from hoering.language.language import Language
from hoering.language.precedents import alike
from hoering.linking.deltas import Delta


def change_text(change: Change) -> str:
    return change.before if change.kind is ChangeKind.DELETED else change.after


def by_wording(
    remarks: Sequence[Remark],
    changes: Sequence[Change],
    deltas: Sequence[Delta],
    policy: Policy | None,
    language: Language,
) -> dict[str, NDArray[np.float32]]:
    """[remarks, changes] by the names of features.NAMES: nearness to the new wording below its
    heading, to what is new in it, to the old one; how far both recall the same precedents."""
    # A new section's text begins with its own heading.
    known = {s.key: s.heading for s in policy.sections} if policy else {}
    headings = ["" if c.follows else known.get(c.section, "") for c in changes]
    texts = [f"{h}. {change_text(c)}" for h, c in zip(headings, changes, strict=True)]
    news = [
        " ".join(d.added or d.removed) or change_text(c)
        for d, c in zip(deltas, changes, strict=True)
    ]
    old = [c.before or h or "–" for h, c in zip(headings, changes, strict=True)]
    asked = [r.text for r in remarks]
    similar = np.asarray(language.similarity(asked, texts + news + old), dtype=np.float32)
    n = len(changes)
    after, fresh, before = similar[:, :n], similar[:, n : 2 * n], similar[:, 2 * n :]
    # Where text came or went there is nothing to compare.
    edited = np.array([bool(c.before and c.after) for c in changes])
    recalled = language.recalled(asked)
    return {
        "after": after,
        "news": fresh,
        "before": before,
        "gain": np.where(edited, after - before, 0).astype(np.float32),
        "recalled": alike(recalled, language.recalled(texts)),
        "recalled_news": alike(recalled, language.recalled(news)),
    }
