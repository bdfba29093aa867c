"""Where else a remark's words stand: what one answer can be given to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hoering import dansk
from hoering.domain.copies import others_of
from hoering.writing.facts.entry import Entry

_NAMED = 4  # remarks that are named; of more only the number is told


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
