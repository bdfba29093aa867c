"""Remarks that say the same as others: in the same words, so that one answer can be given to all, or
perhaps in others, where nobody has said what their position is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hoering import dansk
from hoering.domain import Near
from hoering.domain.copies import others_of
from hoering.writing.facts.entry import Entry

_NAMED = 4  # remarks in the same words that are named; of more only the number is told
_MOST = 3  # remarks that are named beside one of which they may make the point


def same_words(entries: Sequence[Entry]) -> Mapping[str, str]:
    """Remark → "samme ord i H05.1 og H07.2" beside the first of them, "samme ord som H04.1" beside
    the others. `entries` in the order of their numbers."""
    numbers = {e.remark.id: e.number for e in entries}
    said = others_of((e.remark.id, e.response.id, e.remark.heading, e.remark.text) for e in entries)
    order = {id: nth for nth, id in enumerate(numbers)}
    told: dict[str, str] = {}
    for id, others in said.items():
        if order[others[0]] < order[id]:
            told[id] = f"samme ord som {numbers[others[0]]}"
            continue
        shown = others if len(others) <= _NAMED else others[: _NAMED - 1]
        named = [numbers[other] for other in shown]
        if len(shown) < len(others):
            named.append(f"{len(others) - len(shown)} andre")
        told[id] = f"samme ord i {dansk.listed(named)}"
    return told


def may_say_the_same(
    near: Sequence[Near], entries: Mapping[str, Entry]
) -> Mapping[str, tuple[str, ...]]:
    """Remark → the remarks of other positions that may make its point, the likeliest first."""
    found: dict[str, list[str]] = {}
    for pair in near:
        one, other = (entries.get(id) for id in pair.remarks)
        if one is None or other is None or one.position == other.position:
            continue
        if "position" in one.decided | other.decided:
            continue
        for here, there in ((one, other), (other, one)):
            named = found.setdefault(here.remark.id, [])
            if len(named) < _MOST:
                named.append(there.remark.id)
    return {id: tuple(named) for id, named in found.items()}
