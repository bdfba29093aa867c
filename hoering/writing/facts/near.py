"""Which remarks may say the same as another, where nobody has said what its position is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hoering.domain import Near
from hoering.writing.facts.entry import Entry

_MOST = 3  # remarks that are named beside one
FIELD = "position"


def may_say_the_same(
    near: Sequence[Near], entries: Mapping[str, Entry]
) -> Mapping[str, tuple[str, ...]]:
    """Remark → the remarks of other positions that may make its point, the likeliest first."""
    found: dict[str, list[str]] = {}
    for pair in near:
        one, other = (entries.get(id) for id in pair.remarks)
        if one is None or other is None or one.position == other.position:
            continue
        if FIELD in one.decided | other.decided:
            continue
        for here, there in ((one, other), (other, one)):
            named = found.setdefault(here.remark.id, [])
            if len(named) < _MOST:
                named.append(there.remark.id)
    return {id: tuple(named) for id, named in found.items()}
