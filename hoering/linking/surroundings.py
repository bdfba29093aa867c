"""Nearness of remarks to a change and to the draft that it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hoering.domain import Change, Policy, Remark
from hoering.language.language import Language
from hoering.linking.nearness import asked
from hoering.linking.ranks import rank

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_END = re.compile(r"(?<=[.!?])\s+|\n+")
_LONGEST = 1500  # characters of a section that is looked at


def sentences(text: str, shortest: int) -> list[str]:
    """The sentences of more than `shortest` characters, or all of the text where there are none."""
    parts = [p.strip() for p in _END.split(text)]
    return [p for p in parts if len(p) > shortest] or [text]


def against_draft(
    remarks: Sequence[Remark],
    policy: Policy | None,
    changes: Sequence[Change],
    joint: NDArray[np.float32],
    language: Language,
) -> dict[str, NDArray[np.float32]]:
    """Whether the change is nearer than anything the draft says, and whether its section is near.

    `joint` [remarks, changes] is the nearness of remarks to changes.
    """
    import numpy as np

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
