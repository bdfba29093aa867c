"""How near remarks are to the wordings of changes: the old one, the new one, what is new in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hoering.domain import Change, ChangeKind, Policy, Remark
from hoering.language.language import Language
from hoering.language.precedents import alike
from hoering.linking.deltas import Delta

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def change_text(change: Change) -> str:
    return change.before if change.kind is ChangeKind.DELETED else change.after


def meanings(
    remarks: Sequence[Remark],
    changes: Sequence[Change],
    deltas: Sequence[Delta],
    policy: Policy | None,
    language: Language,
) -> tuple[NDArray[np.float32], ...]:
    """Nearness to the new wording, to what is new in it and to the old one."""
    import numpy as np

    context = _headings(changes, policy)
    asked = [r.text for r in remarks]
    texts, news = _wordings(changes, deltas, context)
    before = [c.before or h or "–" for h, c in zip(context, changes, strict=True)]
    similar = np.asarray(language.similarity(asked, texts + news + before), dtype=np.float32)
    n = len(changes)
    return similar[:, :n], similar[:, n : 2 * n], similar[:, 2 * n :]


def recalled_likeness(
    remarks: Sequence[Remark],
    changes: Sequence[Change],
    deltas: Sequence[Delta],
    policy: Policy | None,
    language: Language,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How far remark and new wording, and remark and what is new in it, recall the same."""
    texts, news = _wordings(changes, deltas, _headings(changes, policy))
    asked = language.recalled([r.text for r in remarks])
    return alike(asked, language.recalled(texts)), alike(asked, language.recalled(news))


def _headings(changes: Sequence[Change], policy: Policy | None) -> list[str]:
    """Of each change's section; a new section's text begins with its own."""
    headings = {s.key: s.heading for s in policy.sections} if policy else {}
    return ["" if c.follows else headings.get(c.section, "") for c in changes]


def _wordings(
    changes: Sequence[Change], deltas: Sequence[Delta], headings: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Each change's wording below its heading, and only what is new in it."""
    texts = [f"{h}. {change_text(c)}" for h, c in zip(headings, changes, strict=True)]
    news = [
        " ".join(d.added or d.removed) or change_text(c)
        for d, c in zip(deltas, changes, strict=True)
    ]
    return texts, news


def gain(
    changes: Sequence[Change], after: NDArray[np.float32], before: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Of edited text alone: there is nothing to compare where text came or went."""
    import numpy as np

    edited = np.array([bool(c.before and c.after) for c in changes])
    return np.where(edited, after - before, 0).astype(np.float32)
